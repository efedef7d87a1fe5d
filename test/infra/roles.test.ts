import { describe, expect, it } from "vitest";
import * as z from "zod";
import { exampleSettings } from "../../infra/settings-example.ts";
import { type SynthesisedResource, synthesise } from "./synthesised.ts";

// What each function may do, written down by hand. The template must say the same, no more, no less.

const everyFunction = [
  "its log: logs:CreateLogStream logs:PutLogEvents",
  "DataKey: kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey kms:ReEncryptFrom kms:ReEncryptTo if StringEquals",
  "HmacKey: kms:GenerateMac if StringEquals",
  "Audit: dynamodb:PutItem",
];
const all =
  "dynamodb:BatchGetItem dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem";
const mail = "ses: ses:SendEmail ses:SendRawEmail if StringEquals";

const expected: Readonly<Record<string, readonly string[]>> = {
  CoachingApi: [
    ...everyFunction,
    `Coaching: ${all}`,
    "Office: dynamodb:BatchGetItem dynamodb:GetItem if ForAllValues:StringEquals, Null",
    "CoachingFieldKey: kms:Decrypt kms:GenerateDataKey if StringEquals",
    "CoachingIndexKey: kms:GenerateMac if StringEquals",
  ],
  // Dates rows by what stands in them unsealed: no key of the register is its.
  CoachingJobs: [
    ...everyFunction,
    "Coaching: dynamodb:DeleteItem dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem",
    "Coaching: dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator",
    "any: dynamodb:ListStreams",
    "Failed: sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage",
  ],
  OfficeApi: [
    ...everyFunction,
    `Office: ${all}`,
    "Staff: cognito-idp:AdminCreateUser cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth " +
      "cognito-idp:AdminRespondToAuthChallenge cognito-idp:AdminSetUserMFAPreference cognito-idp:AdminSetUserPassword cognito-idp:AdminUserGlobalSignOut " +
      "cognito-idp:DescribeUserPoolClient",
    mail,
  ],
  PlacementApi: [
    ...everyFunction,
    `Placement: ${all}`,
    `Intake: ${all}`,
    "Office: dynamodb:BatchGetItem dynamodb:GetItem if ForAllValues:StringEquals, Null",
    mail,
  ],
  PlacementLink: [...everyFunction, "Intake: dynamodb:ConditionCheckItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query"],
  PlacementJobs: [
    ...everyFunction,
    `Placement: ${all}`,
    `Intake: ${all}`,
    "Placement: dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator",
    "Intake: dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator",
    "Office: dynamodb:Query if ForAllValues:StringEquals, Null",
    mail,
    "any: dynamodb:ListStreams",
    "Failed: sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage",
  ],
  OfficeJobs: [
    ...everyFunction,
    `Office: ${all}`,
    "Staff: cognito-idp:AdminCreateUser cognito-idp:AdminGetUser cognito-idp:AdminSetUserPassword",
    mail,
  ],
};

const oneOrMany = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Policy = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Effect: z.literal("Allow"),
        Action: oneOrMany,
        Resource: z.unknown(),
        Condition: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  }),
});

/** The short name of a statement's resource: the logical id it points to, without its hash. */
function nameOf(resource: unknown): string {
  const text = JSON.stringify(resource);
  if (text === `"*"`) return "any";
  if (text.includes(":ses:")) return "ses";
  const id = /(?:GetAtt|Ref)(?:":\[")?([A-Za-z]+?)[0-9A-F]{8}/u.exec(text)?.[1] ?? text;
  return id.endsWith("Log") ? "its log" : id;
}

function permissionsOf(policy: SynthesisedResource): string[] {
  return Policy.parse(policy.Properties).PolicyDocument.Statement.map(({ Action, Resource, Condition }) => {
    const conditions = Condition ? ` if ${Object.keys(Condition).join(", ")}` : "";
    return `${nameOf(Resource)}: ${Action.toSorted().join(" ")}${conditions}`;
  });
}

const cells = synthesise(exampleSettings);
const policies = cells.ofType("AWS::IAM::Policy");
const policyOf = (cell: string, name: string): SynthesisedResource => {
  const found = policies.find(({ stack, id }) => stack.startsWith(`${cell}-`) && id.startsWith(`${name}RoleDefaultPolicy`));
  if (found === undefined) throw new Error(`${cell} has no role of ${name}.`);
  return found;
};

describe.each(["pori", "kokemaenjoki"])("in %s", (cell) => {
  it.each(Object.keys(expected))("%s may do what is written here and nothing else", (name) => {
    expect(permissionsOf(policyOf(cell, name)).toSorted()).toEqual(expected[name]?.toSorted());
  });

  it("reads users and settings alone from the office table, and never without a key", () => {
    expect(JSON.stringify(policyOf(cell, "PlacementApi"))).toContain(
      `"Condition":{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["USERS","SETTINGS"]},"Null":{"dynamodb:LeadingKeys":"false"}}`,
    );
    expect(JSON.stringify(policyOf(cell, "PlacementJobs"))).toContain(
      `"Condition":{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["USERS"]},"Null":{"dynamodb:LeadingKeys":"false"}}`,
    );
  });

  it.each(["PlacementApi", "PlacementJobs"])("%s sends mail under this cell's own configuration set, and no other", (name) => {
    expect(JSON.stringify(policyOf(cell, name)).match(/configuration-set\/[a-z-]+/gu)).toEqual([`configuration-set/${cell}-mail`]);
  });
});

it("gives each function one role, with no policy of AWS's", () => {
  const ours = cells.ofType("AWS::IAM::Role").filter(({ stack }) => !stack.endsWith("-Website"));
  expect(ours.map(({ Properties }) => Properties["ManagedPolicyArns"])).toEqual(ours.map(() => undefined));
  expect(ours.length).toBe(2 * (Object.keys(expected).length + 2)); // and the scheduler's, one for each function it starts
});

it("lets nobody scan, use PartiQL, or do more than append to the audit log", () => {
  const actions = policies.flatMap((policy) => permissionsOf(policy));
  expect(actions.filter((line) => /Scan|PartiQL|dynamodb:\*/u.test(line))).toEqual([]);
  expect(new Set(actions.filter((line) => line.startsWith("Audit")))).toEqual(new Set(["Audit: dynamodb:PutItem"]));
});

it("lets the table's key be used through DynamoDB only, and the key of sealed fields by one function, for its cell and register", () => {
  const uses = policies.flatMap(({ Properties }) => Policy.parse(Properties).PolicyDocument.Statement).filter(({ Action }) => Action.includes("kms:Decrypt"));
  const [sealing, throughTables] = [true, false].map((sealed) => uses.filter(({ Resource }) => JSON.stringify(Resource).includes("FieldKey") === sealed));
  expect(throughTables?.length).toBe(14);
  for (const { Condition } of throughTables ?? []) expect(Condition).toEqual({ StringEquals: { "kms:ViaService": "dynamodb.eu-north-1.amazonaws.com" } });
  expect(sealing?.map(({ Condition }) => Condition)).toEqual(
    ["kokemaenjoki", "pori"].map((cell) => ({ StringEquals: { "kms:EncryptionContext:organisation": cell, "kms:EncryptionContext:register": "coaching" } })),
  );
});
