import { describe, expect, it } from "vitest";
import { exampleSettings } from "../../infra/settings-example.ts";
import { synthesise } from "./synthesised.ts";

const cells = synthesise(exampleSettings);
const tables = cells.ofType("AWS::DynamoDB::Table");

describe("tables", () => {
  it("are five for each cell, named after it", () => {
    const names = ["office", "coaching", "placement", "intake", "audit"];
    expect(tables.map(({ Properties }) => Properties["TableName"])).toEqual(
      ["kokemaenjoki", "pori"].flatMap((cell) => names.map((name) => `${cell}-${name}`)),
    );
  });

  it.each(tables)("$stack $id outlives its stack, can be restored for a week and forgets by `ttl`", (table) => {
    expect(table).toMatchObject({
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: {
        KeySchema: [
          { AttributeName: "PK", KeyType: "HASH" },
          { AttributeName: "SK", KeyType: "RANGE" },
        ],
        BillingMode: "PAY_PER_REQUEST",
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 },
        TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: { "Fn::GetAtt": [expect.stringMatching(/^DataKey/u), "Arn"] } },
      },
    });
    expect(table.Properties).not.toHaveProperty("GlobalSecondaryIndexes");
  });

  it("tell changes by key alone, and only where a function listens", () => {
    const streams = tables.map(({ Properties }) => [Properties["TableName"], Properties["StreamSpecification"]]);
    expect(streams.filter(([, stream]) => stream !== undefined)).toEqual(
      ["kokemaenjoki", "pori"].flatMap((cell) => ["coaching", "placement", "intake"].map((table) => `${cell}-${table}`)).map((name) => [name, { StreamViewType: "KEYS_ONLY" }]),
    );
  });
});

describe("keys", () => {
  it("are four for each cell: over the tables and over the coaching register's sealed fields, which turn, and two for derived secrets, which must not", () => {
    expect(cells.ofType("AWS::KMS::Key").map(({ Properties }) => [Properties["KeySpec"], Properties["EnableKeyRotation"]])).toEqual([
      [undefined, true], ["HMAC_256", undefined], [undefined, true], ["HMAC_256", undefined],
      [undefined, true], ["HMAC_256", undefined], [undefined, true], ["HMAC_256", undefined],
    ]);
  });

  it.each(cells.ofType("AWS::KMS::Key"))("$stack $id outlives its stack", (key) => {
    expect(key).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  });
});

/** A new logical id is a new, empty resource beside the old one: changing this list is a migration. */
const kept = {
  Data: {
    Office79F9F869: "AWS::DynamoDB::Table",
    CoachingA4F8321E: "AWS::DynamoDB::Table",
    Placement4CF18568: "AWS::DynamoDB::Table",
    IntakeA0CA28E8: "AWS::DynamoDB::Table",
    Audit3D8ADE0A: "AWS::DynamoDB::Table",
    DataKey17AFBB84: "AWS::KMS::Key",
    HmacKey14D2AB00: "AWS::KMS::Key",
    CoachingFieldKeyDB686115: "AWS::KMS::Key",
    CoachingIndexKey6A153502: "AWS::KMS::Key",
  },
  Identity: { Staff35CBA1CE: "AWS::Cognito::UserPool" },
};

it.each(["pori", "kokemaenjoki"])("keeps the logical ids of what %s may not lose", (cell) => {
  for (const [stack, ids] of Object.entries(kept)) {
    const found = cells.resources
      .filter((resource) => resource.stack === `${cell}-${stack}` && Object.values(ids).includes(resource.Type))
      .map(({ id, Type }) => [id, Type]);
    expect(Object.fromEntries(found)).toEqual(ids);
  }
});
