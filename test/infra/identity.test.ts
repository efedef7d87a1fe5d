import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { exampleSettings } from "../../infra/settings-example.ts";
import { synthesise } from "./synthesised.ts";

const cells = synthesise(exampleSettings);
const stacks = ["pori-Identity", "kokemaenjoki-Identity"];

it.each(stacks)("%s invites, knows no factor but TOTP, and lets nobody recover an account but an administrator", (stack) => {
  expect(cells.only(stack, "AWS::Cognito::UserPool")).toMatchObject({
    DeletionPolicy: "Retain",
    Properties: {
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: "admin_only", Priority: 1 }] },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: "ACTIVE",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      // Required by the sign-in function, so that a lost authenticator can be taken away (ADR 0014).
      MfaConfiguration: "OPTIONAL",
      Policies: { PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 7 } },
      UsernameConfiguration: { CaseSensitive: false },
    },
  });
});

it.each(stacks)("%s has one client, for our function alone", (stack) => {
  const { Properties } = cells.only(stack, "AWS::Cognito::UserPoolClient");
  expect(Properties).toMatchObject({
    GenerateSecret: true,
    ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    AllowedOAuthFlowsUserPoolClient: false,
    PreventUserExistenceErrors: "ENABLED",
    EnableTokenRevocation: true,
    AuthSessionValidity: 15,
    AccessTokenValidity: 10,
    RefreshTokenValidity: 12 * 60,
    TokenValidityUnits: { AccessToken: "minutes", RefreshToken: "minutes" },
  });
});

it.each(stacks)("%s lets its users write nothing about themselves", (stack) => {
  const { Properties: client } = cells.only(stack, "AWS::Cognito::UserPoolClient");
  const { Properties: pool } = cells.only(stack, "AWS::Cognito::UserPool");
  expect(client["WriteAttributes"]).toEqual(["custom:nothing"]);
  expect(pool["Schema"]).toMatchObject([{ Name: "nothing", Mutable: false }]);
});

/** The calls of our function, from its sources: what IAM signs, and what Cognito takes unsigned. */
const sources = ["sign-in-client", "accounts-client"].map((name) => readFileSync(`functions/office/${name}.ts`, "utf8")).join("\n");
const calls = [...sources.matchAll(/\b([A-Z]\w+)Command\(/gu)].map(([, name]) => name ?? "");
const signed = calls.filter((name) => /^(Admin|Describe)/u.test(name));
const unsigned = calls.filter((name) => !signed.includes(name));

it.each(stacks)("%s blocks every public operation but those that signing in calls", (stack) => {
  const { Properties } = cells.only(stack, "AWS::WAFv2::WebACL");
  expect(Properties["DefaultAction"]).toEqual({ Block: {} });
  const operations = [...JSON.stringify(Properties["Rules"]).matchAll(/"SearchString":"(\w+)"/gu)].map(([, name]) => name);
  expect(operations.toSorted()).toEqual([...new Set(unsigned)].toSorted());
  expect(cells.only(stack, "AWS::WAFv2::WebACLAssociation").Properties["ResourceArn"]).toEqual({
    "Fn::GetAtt": [cells.only(stack, "AWS::Cognito::UserPool").id, "Arn"],
  });
});

it("lets the sign-in function do with the pool what it calls, and nothing it does not", () => {
  const policy = cells.ofType("AWS::IAM::Policy").find(({ stack, id }) => stack === "pori-StaffApi" && id.startsWith("OfficeApi"));
  const allowed = [...JSON.stringify(policy).matchAll(/cognito-idp:(\w+)"/gu)].map(([, name]) => name);
  expect(allowed.toSorted()).toEqual([...new Set(signed)].toSorted());
});
