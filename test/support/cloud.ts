import { DeleteCommand, DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { CreateTableCommand, DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import { tableFor, type Table } from "../../functions/storage/table.ts";
import { type LocalDynamoDb, startDynamoDb } from "../../local/dynamodb.ts";
import { declareTable } from "../../local/table-declaration.ts";

/** The embedded cloud of a test file: the emulator in memory, with as many cells' tables as it needs. */
export interface Cloud {
  /** Where the emulator listens, for processes of their own. */
  readonly url: string;
  readonly documents: DynamoDBDocumentClient;
  createTable(name: string): Promise<Table>;
  /** Every row of a table, as stored: for tests that look behind the API. */
  rows(table: Table): Promise<Record<string, unknown>[]>;
  /** Takes a row away behind the API's back, as DynamoDB does when its time to live is over. */
  remove(table: Table, row: Readonly<Record<string, unknown>>): Promise<void>;
  /** Takes a table away: whatever needs it fails from now on. */
  dropTable(table: Table): Promise<void>;
  stop(): Promise<void>;
}

const properties = {
  KeySchema: [{ AttributeName: "PK", KeyType: "HASH" }, { AttributeName: "SK", KeyType: "RANGE" }],
  AttributeDefinitions: [{ AttributeName: "PK", AttributeType: "S" }, { AttributeName: "SK", AttributeType: "S" }],
};

export async function startCloud(): Promise<Cloud> {
  const dynamo: LocalDynamoDb = await startDynamoDb({ tables: [] });
  const documents = DynamoDBDocumentClient.from(dynamo.client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    url: dynamo.url,
    documents,
    async createTable(name) {
      await dynamo.client.send(new CreateTableCommand(declareTable(name, properties).creation));
      return tableFor(documents, name);
    },
    async rows(table) {
      const items: Record<string, unknown>[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const found = await documents.send(new ScanCommand({ TableName: table.name, ExclusiveStartKey: from }));
        items.push(...(found.Items ?? []));
        from = found.LastEvaluatedKey;
      } while (from !== undefined);
      return items;
    },
    async remove(table, { PK, SK }) {
      await documents.send(new DeleteCommand({ TableName: table.name, Key: { PK, SK } }));
    },
    async dropTable({ name }) {
      await dynamo.client.send(new DeleteTableCommand({ TableName: name }));
    },
    stop: dynamo.stop,
  };
}
