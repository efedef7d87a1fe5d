import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Key, Table } from "./table.ts";

/** The stamp of a row, as the anchor now has it. */
export interface NewStamp {
  readonly rv: number;
  readonly ttl: number | undefined;
}

/**
 * Gives a row its new date of destruction, or takes it away. Only forward: a row that is gone stays
 * gone, and one that already has this revision or a later one is left as it is.
 */
export async function restamp(table: Table, key: Key, { rv, ttl }: NewStamp): Promise<void> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: { PK: key.PK, SK: key.SK },
    UpdateExpression: ttl === undefined ? "SET rv = :rv REMOVE #ttl" : "SET rv = :rv, #ttl = :ttl",
    ConditionExpression: "attribute_exists(PK) AND rv < :rv",
    ExpressionAttributeNames: { "#ttl": "ttl" },
    ExpressionAttributeValues: { ":rv": rv, ...(ttl !== undefined && { ":ttl": ttl }) },
  });
  await unlessConditionFails(table.client.send(update));
}

/** Deletes a row written before a revision; one that was written since is left alone. */
export async function removeOlder(table: Table, key: Key, rv: number): Promise<void> {
  const removal = new DeleteCommand({
    TableName: table.name,
    Key: { PK: key.PK, SK: key.SK },
    ConditionExpression: "rv < :rv",
    ExpressionAttributeValues: { ":rv": rv },
  });
  await unlessConditionFails(table.client.send(removal));
}

async function unlessConditionFails(sending: Promise<unknown>): Promise<void> {
  try {
    await sending;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
