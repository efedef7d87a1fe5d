import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTemplate } from "../../local/template.ts";

type Template = Record<string, unknown>;
type Resources = Record<string, Template>;

const resource = (Type: string, Properties: Template = {}): Template => ({ Type, Properties });
const reference = (name: string): Template => ({ Ref: name });
const imported = (name: string): Template => ({ "Fn::ImportValue": name });

/** The text of a `Fn::Sub`, whose dollars would look forgotten in a string of ours. */
const sub = ({ raw: [text = ""] }: TemplateStringsArray): string => text.replaceAll("{", "$" + "{");

const data: Resources = {
  Table: resource("AWS::DynamoDB::Table", {
    TableName: "pori-placement",
    KeySchema: [{ AttributeName: "PK", KeyType: "HASH" }],
    AttributeDefinitions: [{ AttributeName: "PK", AttributeType: "S" }],
    StreamSpecification: { StreamViewType: "KEYS_ONLY" },
    SSESpecification: { KMSMasterKeyId: { "Fn::GetAtt": ["Key", "Arn"] } },
  }),
  Key: resource("AWS::KMS::Key", { KeyPolicy: { Statement: [] } }),
  Alias: resource("AWS::KMS::Alias", { AliasName: "alias/pori-data", TargetKeyId: { "Fn::GetAtt": ["Key", "Arn"] } }),
  Role: resource("AWS::IAM::Role"),
};
const exportsOfData = {
  TableName: { Value: reference("Table"), Export: { Name: "pori:Table" } },
  TableStream: { Value: { "Fn::GetAtt": ["Table", "StreamArn"] }, Export: { Name: "pori:Stream" } },
};

const api = (name: string): Template =>
  resource("AWS::ApiGateway::RestApi", {
    Name: name,
    Body: {
      paths: {
        "/report": {
          post: {
            "x-amazon-apigateway-integration": {
              type: "aws_proxy",
              uri: { "Fn::Join": ["", ["arn:aws:apigateway:", reference("AWS::Region"), ":lambda:path/2015-03-31/functions/", { "Fn::GetAtt": ["Api", "Arn"] }, "/invocations"]] },
            },
          },
        },
      },
    },
  });

const functionProperties = {
  FunctionName: "pori-api",
  Runtime: "nodejs24.x",
  Handler: "index.handler",
  Code: { S3Bucket: { "Fn::Sub": sub`assets-{AWS::AccountId}` }, S3Key: "abc.zip" },
  Role: { "Fn::GetAtt": ["ApiRole", "Arn"] },
  Timeout: 10,
  Environment: {
    Variables: {
      ORGANISATION_ID: "pori",
      ORGANISATION_NAME: "Porin työpajat",
      SITE_ORIGIN: "http://localhost:4101",
      TABLE: imported("pori:Table"),
      JOINED: { "Fn::Sub": [sub`{one}-{AWS::Region}-{!literal}`, { one: { "Fn::Select": [1, { "Fn::Split": ["/", "a/b/c"] }] } }] },
    },
  },
};

const work: Resources = {
  Api: resource("AWS::Lambda::Function", functionProperties),
  ApiRole: resource("AWS::IAM::Role"),
  StaffApi: api("pori-staff-api"),
  LinkApi: api("pori-link-api"),
  Stage: resource("AWS::ApiGateway::Stage", { RestApiId: reference("StaffApi"), StageName: "laptop" }),
  Source: resource("AWS::Lambda::EventSourceMapping", {
    FunctionName: reference("Api"),
    EventSourceArn: imported("pori:Stream"),
    StartingPosition: "TRIM_HORIZON",
    DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": ["Failed", "Arn"] } } },
  }),
  Failed: resource("AWS::SQS::Queue"),
  Schedule: resource("AWS::Scheduler::Schedule", {
    Name: "nightly",
    ScheduleExpression: "rate(1 day)",
    ScheduleExpressionTimezone: "Europe/Helsinki",
    Target: { Arn: { "Fn::GetAtt": ["Api", "Arn"] }, Input: `{"job":"sweep"}`, RoleArn: { "Fn::GetAtt": ["ApiRole", "Arn"] } },
  }),
  Files: resource("AWS::S3::Bucket"),
  Headers: resource("AWS::CloudFront::ResponseHeadersPolicy", {
    ResponseHeadersPolicyConfig: { Name: "headers", SecurityHeadersConfig: { ContentTypeOptions: { Override: true } }, CustomHeadersConfig: { Items: [{ Header: "Cache-Control", Value: "no-cache" }] } },
  }),
  Pages: resource("AWS::CloudFront::Distribution", {
    DistributionConfig: { DefaultCacheBehavior: { Compress: true, ResponseHeadersPolicyId: reference("Headers") }, Origins: [{ OriginAccessControlId: { "Fn::GetAtt": ["Unknown", "Id"] } }] },
  }),
  Upload: resource("Custom::CDKBucketDeployment", {
    ServiceToken: { "Fn::GetAtt": ["Uploader", "Arn"] },
    SourceBucketNames: ["assets"],
    SourceObjectKeys: ["site.zip"],
    DestinationBucketName: reference("Files"),
  }),
  Uploader: resource("AWS::Lambda::Function", { Runtime: "python3.13", Code: { S3Key: "uploader.zip" } }),
};

/** Writes an assembly of two stacks in one stage; what a test gives replaces the resources of the same name. */
function assembly({ changed = {}, exports = exportsOfData }: { changed?: Record<string, Template | undefined>; exports?: object } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "pajapolku-host-"));
  const inner = join(folder, "assembly-pori");
  for (const made of [inner, join(folder, "bundle"), join(folder, "site", "assets")]) mkdirSync(made, { recursive: true });
  writeFileSync(join(folder, "site", "assets", "app.js"), "");
  const write = (path: string, content: unknown): void => writeFileSync(path, JSON.stringify(content));
  write(join(folder, "manifest.json"), {
    artifacts: { pori: { type: "cdk:cloud-assembly", properties: { directoryName: "assembly-pori", displayName: "pori" } } },
  });
  const stack = (name: string) => ({ type: "aws:cloudformation:stack", properties: { templateFile: `${name}.template.json` } });
  write(join(inner, "manifest.json"), {
    artifacts: { data: stack("data"), work: stack("work"), assets: { type: "cdk:asset-manifest", properties: { file: "assets.json" } } },
  });
  const file = (path: string, objectKey: string) => ({ source: { path }, destinations: { here: { objectKey } } });
  write(join(inner, "assets.json"), { files: { one: file("../bundle", "abc.zip"), two: file("../site", "site.zip") } });
  write(join(inner, "data.template.json"), { Resources: data, Outputs: exports });
  write(join(inner, "work.template.json"), { Resources: { ...work, ...changed }, Conditions: { Sometimes: true } });
  return folder;
}

/** The function with an environment of its own. */
function withVariable(value: unknown): Resources {
  const variables = { ORGANISATION_ID: "pori", ORGANISATION_NAME: "Porin työpajat", SITE_ORIGIN: "http://localhost:4101", WANTED: value };
  return { Api: resource("AWS::Lambda::Function", { ...functionProperties, Environment: { Variables: variables } }) };
}

describe("the template reader", () => {
  it("gives a cell with every reference resolved", async () => {
    const folder = assembly();
    const [cell, ...others] = await readTemplate(folder);
    expect(others).toEqual([]);
    expect(cell).toMatchObject({
      id: "pori",
      organisationName: "Porin työpajat",
      tables: [{ name: "pori-placement", streamed: true }],
      keys: [{ aliases: ["alias/pori-data"], usage: "ENCRYPT_DECRYPT" }],
      functions: [
        { name: "pori-api", bundle: join(folder, "bundle"), timeoutSeconds: 10, environment: { TABLE: "pori-placement", JOINED: sub`b-eu-north-1-{literal}` } },
      ],
      apis: { staff: { stage: "laptop", routes: [{ method: "POST", resource: "/report", integration: { kind: "function", functionName: "pori-api" } }] } },
      streams: [{ functionName: "pori-api", tableName: "pori-placement" }],
      schedules: [{ name: "nightly", functionName: "pori-api", input: `{"job":"sweep"}`, enabled: true }],
      website: { behaviours: [{ pattern: "*", headers: { "x-content-type-options": "nosniff", "cache-control": "no-cache" } }] },
    });
    expect([...(cell?.website.files.keys() ?? [])]).toEqual(["/assets/app.js"]);
  });

  it("names things alike at every start", async () => {
    const [first, second] = await Promise.all([readTemplate(assembly()), readTemplate(assembly())]);
    expect(first[0]?.keys).toEqual(second[0]?.keys);
    expect(first[0]?.apis.staff.id).toBe(second[0]?.apis.staff.id);
  });

  it.each([
    ["an export nobody makes", imported("pori:Nothing"), "work/Api imports pori:Nothing, which no stack of pori exports"],
    ["a resource that is not there", reference("Nothing"), "work/Api names Nothing, which is not in the stack work"],
    ["a resource that does not run here", reference("Failed"), "work/Api names Failed, an AWS::SQS::Queue, which does not run on a laptop"],
    ["an attribute we do not have", { "Fn::GetAtt": ["Api", "Version"] }, "work/Api names Api.Version"],
    ["a function we do not know", { "Fn::If": ["Sometimes", "a", "b"] }, "work/Api uses Fn::If"],
    ["something that is no text", ["a"], "The laptop cannot run work/Api"],
  ])("refuses a variable that names %s", async (_what, value, sentence) => {
    await expect(readTemplate(assembly({ changed: withVariable(value) }))).rejects.toThrow(sentence);
  });

  it.each([
    ["a type nobody has thought of", { Odd: resource("AWS::SNS::Odd") }, "work/Odd is an AWS::SNS::Odd"],
    ["a resource on a condition", { Failed: { ...resource("AWS::SQS::Queue"), Condition: "Sometimes" } }, "exists on the condition Sometimes"],
    ["a missing API", { LinkApi: resource("AWS::CDK::Metadata") }, "has no REST API named pori-link-api"],
    ["a bundle that is not there", { Api: resource("AWS::Lambda::Function", { Runtime: "nodejs24.x", Handler: "index.handler", Code: { S3Key: "gone.zip" } }) }, "The bundle of Api"],
  ])("refuses %s", async (_what, changed, sentence) => {
    await expect(readTemplate(assembly({ changed }))).rejects.toThrow(sentence);
  });

  it("refuses a route to a function that is not there", async () => {
    const body = { paths: { "/x": { get: { "x-amazon-apigateway-integration": { type: "aws_proxy", uri: "arn:aws:lambda:x:1:function:gone/invocations" } } } } };
    const changed = { StaffApi: resource("AWS::ApiGateway::RestApi", { Name: "pori-staff-api", Body: body }) };
    await expect(readTemplate(assembly({ changed }))).rejects.toThrow("calls the function gone");
  });

  it("refuses a folder without an assembly", async () => {
    await expect(readTemplate(tmpdir())).rejects.toThrow("manifest.json cannot be read");
  });
});
