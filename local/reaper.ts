import { type AttributeValue, ConditionalCheckFailedException, DeleteItemCommand, type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";

import type { Clock } from "./clock.ts";
import type { Reaped } from "./reaped.ts";
import type { TableDeclaration } from "./table-declaration.ts";

/** How long an expired item stays, in ms, as in AWS it may for days; or that nothing is ever deleted. */
export type ReaperLag = number | "never";

/** Does what DynamoDB's TTL does and the emulator does not: deletes expired items. */
export interface Reaper {
  /** One round over all tables; says how many items it deleted. */
  sweep(): Promise<{ deleted: number }>;
  lag(): ReaperLag;
  setLag(lag: ReaperLag): void;
  readonly stop: () => Promise<void>;
}

const fiveYears = 5 * 365.25 * 86_400;

/**
 * Starts the reaper over the tables that declare a TTL attribute, a round every `everyMs` of real time (none without it).
 * Expiry follows the moved clock. Like AWS it ignores a value that is no number or more than five years past, and
 * deletes only while the value still stands.
 */
export function startReaper(options: {
  readonly client: DynamoDBClient;
  readonly tables: readonly TableDeclaration[];
  readonly reaped: Reaped;
  readonly clock: Clock;
  readonly lag?: ReaperLag;
  readonly everyMs?: number;
}): Reaper {
  const { client, reaped, clock } = options;
  let lag: ReaperLag = options.lag ?? 0;
  let round: Promise<unknown> = Promise.resolve();
  const sweep = async (): Promise<{ deleted: number }> => {
    if (lag === "never") return { deleted: 0 };
    const now = clock.now() / 1000;
    const window = { from: Math.ceil(now - fiveYears), to: Math.floor(now - lag / 1000) };
    let deleted = 0;
    for (const table of options.tables) deleted += await sweepTable(client, table, window, reaped);
    return { deleted };
  };
  // One round at a time: two would note the same deletion twice.
  const next = (): Promise<{ deleted: number }> => {
    const swept = round.then(sweep);
    round = swept.catch(() => undefined);
    return swept;
  };
  const timer = options.everyMs === undefined ? undefined : setInterval(() => void next().catch(console.error), options.everyMs);
  return {
    sweep: next,
    lag: () => lag,
    setLag: (wanted) => {
      lag = wanted;
    },
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}

async function sweepTable(client: DynamoDBClient, table: TableDeclaration, window: { from: number; to: number }, reaped: Reaped): Promise<number> {
  const { ttlAttribute } = table;
  if (ttlAttribute === undefined) return 0;
  const query = {
    TableName: table.name,
    FilterExpression: "attribute_type(#ttl, :number) AND #ttl BETWEEN :from AND :to",
    ExpressionAttributeNames: { "#ttl": ttlAttribute },
    ExpressionAttributeValues: { ":number": { S: "N" }, ":from": { N: String(window.from) }, ":to": { N: String(window.to) } },
  };
  let deleted = 0;
  for await (const { Items: items = [] } of paginateScan({ client }, query)) {
    const expired = items.map((item) => ({ key: keyOf(item, table), ttl: item[ttlAttribute] }));
    if (expired.length === 0) continue;
    if (table.streamed) await reaped.expect(table.name, expired.map(({ key }) => key));
    for (const { key, ttl } of expired) {
      if (ttl !== undefined && (await deleteIfUnchanged(client, table.name, key, ttlAttribute, ttl))) deleted += 1;
      else reaped.withdraw(table.name, key);
    }
    await reaped.save();
  }
  return deleted;
}

async function deleteIfUnchanged(
  client: DynamoDBClient,
  tableName: string,
  key: Record<string, AttributeValue>,
  ttlAttribute: string,
  ttl: AttributeValue,
): Promise<boolean> {
  try {
    const command = new DeleteItemCommand({
      TableName: tableName,
      Key: key,
      ConditionExpression: "#ttl = :ttl",
      ExpressionAttributeNames: { "#ttl": ttlAttribute },
      ExpressionAttributeValues: { ":ttl": ttl },
    });
    await client.send(command);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

function keyOf(item: Record<string, AttributeValue>, table: TableDeclaration): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(item).filter(([name]) => table.keyNames.includes(name)));
}
