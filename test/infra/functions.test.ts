import { describe, expect, it } from "vitest";
import * as z from "zod";
import { exampleSettings } from "../../infra/settings-example.ts";
import { synthesise } from "./synthesised.ts";

const always = ["APP_VERSION", "AUDIT_TABLE", "HMAC_KEY_ID", "ORGANISATION_ID", "PAJAPOLKU_RUNS_ON"];
const mail = ["MAIL_FROM", "OFFICE_TABLE", "ORGANISATION_NAME", "SITE_ORIGIN", "USER_POOL_ID"];
const accounts = [...mail, "USER_POOL_CLIENT_ID"];

const expected: Readonly<Record<string, { variables: readonly string[]; seconds: number }>> = {
  "coaching-api": {
    variables: [
      ...always, "ARTIFICIAL_CODES", "COACHING_FIELD_KEY_ID", "COACHING_INDEX_KEY_ID", "COACHING_TABLE", "OFFICE_TABLE", "ORGANISATION_NAME", "SITE_ORIGIN", "USER_POOL_CLIENT_ID", "USER_POOL_ID",
    ],
    seconds: 10,
  },
  "coaching-jobs": { variables: [...always, "COACHING_TABLE"], seconds: 300 },
  "office-api": { variables: [...always, ...accounts, "ADDRESS_FRAME"], seconds: 10 },
  "office-jobs": { variables: [...always, ...mail], seconds: 60 },
  "placement-api": { variables: [...always, ...accounts, "FREE_EVES", "INTAKE_TABLE", "MAIL_RETURNS", "PLACEMENT_TABLE"], seconds: 10 },
  "placement-jobs": {
    variables: [...always, ...mail.filter((name) => name !== "USER_POOL_ID"), "FREE_EVES", "INTAKE_TABLE", "MAIL_RETURNS", "PLACEMENT_TABLE"],
    seconds: 300,
  },
  "placement-link": { variables: [...always, "FREE_EVES", "INTAKE_TABLE", "ORGANISATION_NAME", "SITE_ORIGIN"], seconds: 10 },
};

const cells = synthesise(exampleSettings);
const functions = cells.ofType("AWS::Lambda::Function");
const ours = functions.filter(({ Properties }) => Properties["FunctionName"] !== undefined);

it("has one function for each set of rights, and CDK's uploader of pages", () => {
  expect(ours.map(({ Properties }) => Properties["FunctionName"]).toSorted()).toEqual(
    ["kokemaenjoki", "pori"].flatMap((cell) => Object.keys(expected).map((name) => `${cell}-${name}`)),
  );
  expect(functions.filter((each) => !ours.includes(each)).map(({ id }) => id)).toEqual(
    Array.from({ length: 2 }, () => "CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C81C01536"),
  );
});

describe.each(ours.map((each) => [String(each.Properties["FunctionName"]), each] as const))("%s", (name, { Properties }) => {
  const [cell = "", ...entry] = name.split("-");
  const wanted = expected[entry.join("-")];

  it("runs on Node 24 and arm64, with a log that ends", () => {
    expect(Properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      MemorySize: 512,
      Timeout: wanted?.seconds,
      LoggingConfig: { LogFormat: "JSON", LogGroup: { Ref: expect.any(String) } },
    });
    for (const quiet of ["TracingConfig", "ReservedConcurrentExecutions", "Layers"]) expect(Properties).not.toHaveProperty(quiet);
  });

  it("is told what it needs and nothing more", () => {
    const { Variables } = z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(Properties["Environment"]);
    expect(Object.keys(Variables).toSorted()).toEqual(wanted?.variables.toSorted());
    expect(Variables).toMatchObject({ ORGANISATION_ID: cell, PAJAPOLKU_RUNS_ON: "aws", APP_VERSION: "1.2.3" });
  });
});

it("ends every log after ninety days", () => {
  const logs = cells.ofType("AWS::Logs::LogGroup");
  expect(logs.length).toBe(2 * (Object.keys(expected).length + 3)); // two APIs and the uploader
  for (const { Properties } of logs) expect(Properties["RetentionInDays"]).toBe(90);
});
