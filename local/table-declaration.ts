import type { CreateTableCommandInput, TableDescription } from "@aws-sdk/client-dynamodb";
import * as z from "zod";

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const index = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({ ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]), NonKeyAttributes: z.array(z.string()).optional() }),
});

/** What the laptop acts on of AWS::DynamoDB::Table and AWS::DynamoDB::GlobalTable. */
const tableProperties = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) })),
  GlobalSecondaryIndexes: z.array(index).default([]),
  LocalSecondaryIndexes: z.array(index).default([]),
  StreamSpecification: z
    .object({ StreamViewType: z.enum(["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"]) })
    .optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});

/** A table as the laptop runs it. */
export interface TableDeclaration {
  readonly name: string;
  readonly keyNames: readonly string[];
  /** The attribute after which an item is deleted; absent when the table declares none. */
  readonly ttlAttribute: string | undefined;
  readonly streamed: boolean;
  readonly creation: CreateTableCommandInput;
}

/** Reads a table's CloudFormation properties; `name` is the one the laptop gives it (3 letters at least). */
export function declareTable(name: string, properties: unknown): TableDeclaration {
  const read = tableProperties.parse(properties);
  const ttl = read.TimeToLiveSpecification;
  const stream = read.StreamSpecification;
  return {
    name,
    keyNames: read.KeySchema.map((key) => key.AttributeName),
    ttlAttribute: ttl?.Enabled === true ? ttl.AttributeName : undefined,
    streamed: stream !== undefined,
    creation: {
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: read.KeySchema,
      AttributeDefinitions: read.AttributeDefinitions,
      ...(read.GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes: read.GlobalSecondaryIndexes }),
      ...(read.LocalSecondaryIndexes.length > 0 && { LocalSecondaryIndexes: read.LocalSecondaryIndexes }),
      ...(stream !== undefined && { StreamSpecification: { StreamEnabled: true, ...stream } }),
    },
  };
}

/** Whether an existing table has the keys, indexes and stream of its declaration: the things a restart cannot change. */
export function isSameTable(declared: CreateTableCommandInput, existing: TableDescription): boolean {
  return shapeOf(declared) === shapeOf(existing);
}

function shapeOf(table: CreateTableCommandInput | TableDescription): string {
  const keys = (schema: typeof table.KeySchema): string[] => (schema ?? []).map((key) => `${key.KeyType} ${key.AttributeName}`).sort();
  const indexes = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])].map((each) =>
    [each.IndexName, keys(each.KeySchema), each.Projection?.ProjectionType, [...(each.Projection?.NonKeyAttributes ?? [])].sort()].flat(2).join(" "),
  );
  const names = new Set([table, ...(table.GlobalSecondaryIndexes ?? [])].flatMap((each) => (each.KeySchema ?? []).map((key) => key.AttributeName)));
  const types = (table.AttributeDefinitions ?? [])
    .filter((attribute) => names.has(attribute.AttributeName))
    .map((attribute) => `${attribute.AttributeName} ${attribute.AttributeType}`);
  return JSON.stringify([keys(table.KeySchema), indexes.sort(), types.sort(), table.StreamSpecification?.StreamViewType ?? "none"]);
}
