import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** The least a function over DynamoDB can be: one client, one put. The floor under every cold start. */
export async function handler(event: { readonly table: string }): Promise<{ readonly statusCode: number }> {
  await documents.send(new PutCommand({ TableName: event.table, Item: { PK: "BENCH", SK: "BENCH" } }));
  return { statusCode: 200 };
}
