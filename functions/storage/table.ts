import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";

export interface Key {
  readonly PK: string;
  readonly SK: string;
}

const StoredKey = z.object({ PK: z.string(), SK: z.string() });

/** A stored item before it is parsed: nothing may be taken from it but through a schema. */
export type StoredItem = Readonly<Record<string, unknown>>;

export interface Page {
  readonly items: readonly StoredItem[];
  /** Where to go on; undefined at the end. */
  readonly next: Key | undefined;
}

export interface QueryOptions {
  readonly limit?: number;
  readonly from?: Key | undefined;
  readonly newestFirst?: true;
}

/** One table of the cell. Reads are strongly consistent: a moved client must be gone on the next request. */
export interface Table {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
  get(key: Key): Promise<StoredItem | undefined>;
  /** One page of a partition, by sort-key prefix. */
  page(partition: string, prefix: string, options?: QueryOptions): Promise<Page>;
  /** Stores a row as it is, whatever stood there: for a row only its own writer ever touches. */
  replace(item: StoredItem): Promise<void>;
  /** A partition's rows by prefix, to the end. For partitions bounded by design (a card, a caseload). */
  all(partition: string, prefix: string): Promise<readonly StoredItem[]>;
}

/** One client per function instance; the SDK retries throttling and lost connections itself. */
export function documentClient(): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 4 }), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

/** The organisation is the stack: a function knows only its own cell's table names. */
export function tableFor(client: DynamoDBDocumentClient, name: string): Table {
  async function page(partition: string, prefix: string, options: QueryOptions = {}): Promise<Page> {
    const found = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: "PK = :partition AND begins_with(SK, :prefix)",
        ExpressionAttributeValues: { ":partition": partition, ":prefix": prefix },
        ConsistentRead: true,
        ScanIndexForward: options.newestFirst !== true,
        Limit: options.limit,
        ExclusiveStartKey: options.from,
      }),
    );
    const next = found.LastEvaluatedKey === undefined ? undefined : StoredKey.parse(found.LastEvaluatedKey);
    return { items: found.Items ?? [], next };
  }
  return {
    name,
    client,
    page,
    async get(key) {
      const found = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
      return found.Item;
    },
    async replace(item) {
      await client.send(new PutCommand({ TableName: name, Item: { ...item } }));
    },
    async all(partition, prefix) {
      const items: StoredItem[] = [];
      let from: Key | undefined;
      do {
        const found = await page(partition, prefix, { from });
        items.push(...found.items);
        from = found.next;
      } while (from !== undefined);
      return items;
    },
  };
}

export interface WantedKeys {
  readonly table: Table;
  readonly keys: readonly Key[];
}

const batchLimit = 100;

/**
 * Items of several tables in as few round trips as DynamoDB allows (100 keys each). What comes back
 * unprocessed is asked for again. Answers per table name, in no particular order.
 */
export async function batchGet(wanted: readonly WantedKeys[]): Promise<ReadonlyMap<string, readonly StoredItem[]>> {
  const found = new Map<string, StoredItem[]>();
  let pending = wanted.flatMap(({ table, keys }) => keys.map((key) => ({ table: table.name, key })));
  const client = wanted[0]?.table.client;
  while (client !== undefined && pending.length > 0) {
    const answer = await client.send(new BatchGetCommand({ RequestItems: requestOf(pending.slice(0, batchLimit)) }));
    for (const [table, items] of Object.entries(answer.Responses ?? {}))
      found.set(table, [...(found.get(table) ?? []), ...items]);
    const unprocessed = Object.entries(answer.UnprocessedKeys ?? {}).flatMap(([table, { Keys = [] }]) =>
      Keys.map((key) => ({ table, key: StoredKey.parse(key) })),
    );
    pending = [...unprocessed, ...pending.slice(batchLimit)];
  }
  return found;
}

function requestOf(wanted: readonly { readonly table: string; readonly key: Key }[]) {
  const request: Record<string, { Keys: Key[]; ConsistentRead: true }> = {};
  for (const { table, key } of wanted) (request[table] ??= { Keys: [], ConsistentRead: true }).Keys.push(key);
  return request;
}
