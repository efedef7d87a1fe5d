import { GetCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { routeFigures, scenes } from "../support/route-figures.ts";
import { median, printTable, timed } from "./figures.ts";

/** The plainest calls there are, for ratios that mean the same on a faster machine. */
async function rawCalls(cloud: Cloud, count: number) {
  const { name } = await cloud.createTable("raw");
  const key = { PK: "RAW", SK: "RAW" };
  const put = (SK: string) => ({ Put: { TableName: name, Item: { PK: "RAW", SK, text: "a".repeat(400) } } });
  const write = () => cloud.documents.send(new TransactWriteCommand({ TransactItems: [put("RAW"), put("1"), put("2"), put("3")] }));
  const query = { TableName: name, KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": "RAW" }, ConsistentRead: true };
  return {
    transaction: median(await timed(count, write)),
    query: median(await timed(count, () => cloud.documents.send(new QueryCommand(query)))),
    get: median(await timed(count, () => cloud.documents.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true })))),
  };
}

/** Every screen and command on the emulator: time, and what it asks of DynamoDB. */
export async function benchRoutes(quick: boolean): Promise<void> {
  const cloud = await startCloud();
  try {
    const raw = await rawCalls(cloud, quick ? 100 : 500);
    const figures = await routeFigures(cloud);
    const times = new Map<string, number[]>();
    for (let round = 0; round < (quick ? 5 : 25); round += 1)
      for (const { route, ask } of (await scenes(cloud)).scenes) {
        const started = performance.now();
        await ask();
        times.set(route, [...(times.get(route) ?? []), performance.now() - started]);
      }
    const rows = [...times].flatMap(([route, values]) => {
      const cost = figures.get(route);
      if (cost === undefined) return [];
      const plain = cost.writeUnits > 1 ? raw.transaction : raw.query;
      return [[route, median(values), median(values) / plain, cost.roundTrips, cost.requests, cost.readUnits, cost.writeUnits]];
    });
    printTable(
      `Screens and commands (raw calls: get ${raw.get.toFixed(2)} ms, query ${raw.query.toFixed(2)} ms, transaction of four ${raw.transaction.toFixed(2)} ms)`,
      ["route", "median ms", "to a raw call", "trips", "requests", "RCU", "WCU"],
      rows,
    );
  } finally {
    await cloud.stop();
  }
}
