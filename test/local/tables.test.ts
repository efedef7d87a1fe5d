import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DeleteItemCommand, DescribeTimeToLiveCommand, GetItemCommand, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createClock } from "../../local/clock.ts";
import { type LocalDynamoDb, startDynamoDb } from "../../local/dynamodb.ts";
import { openReaped, type Reaped } from "../../local/reaped.ts";
import { startReaper } from "../../local/reaper.ts";
import type { SkippedRecords } from "../../local/stream-delivery.ts";
import { startStreams } from "../../local/streams.ts";
import { declareTable } from "../../local/table-declaration.ts";

const properties = {
  KeySchema: [
    { AttributeName: "PK", KeyType: "HASH" },
    { AttributeName: "SK", KeyType: "RANGE" },
  ],
  AttributeDefinitions: [
    { AttributeName: "PK", AttributeType: "S" },
    { AttributeName: "SK", AttributeType: "S" },
  ],
  BillingMode: "PAY_PER_REQUEST",
  StreamSpecification: { StreamViewType: "KEYS_ONLY" },
  TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
};
const table = declareTable("intake", properties);
const hour = 3_600_000;
const now = Date.parse("2026-11-23T06:00:00Z");
const seconds = now / 1000;
const year = 365.25 * 86_400;

let dataDir: string;
let db: LocalDynamoDb;
let reaped: Reaped;
const clock = createClock({ startAt: now, realNow: () => now });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "tables-"));
  db = await startDynamoDb({ tables: [table] });
  reaped = await openReaped(dataDir, clock);
});
afterEach(async () => {
  await db.stop();
  await rm(dataDir, { recursive: true });
});

const keyOf = (SK: string) => ({ PK: { S: "one" }, SK: { S: SK } });
const put = (SK: string, ttl?: number | string) =>
  db.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: { ...keyOf(SK), ...(ttl !== undefined && { ttl: typeof ttl === "number" ? { N: String(ttl) } : { S: ttl } }) },
    }),
  );
const remove = (SK: string) => db.client.send(new DeleteItemCommand({ TableName: table.name, Key: keyOf(SK) }));
const left = async () => ((await db.client.send(new ScanCommand({ TableName: table.name }))).Items ?? []).map((item) => item["SK"]?.S).sort();

describe("the emulator", () => {
  test("keeps items, tables and TTL over a restart", async () => {
    const first = await startDynamoDb({ dataDir, tables: [table] });
    await first.client.send(new PutItemCommand({ TableName: table.name, Item: keyOf("kept") }));
    await first.stop();
    const second = await startDynamoDb({ dataDir, tables: [table] });
    expect((await second.client.send(new GetItemCommand({ TableName: table.name, Key: keyOf("kept") }))).Item).toEqual(keyOf("kept"));
    const { TimeToLiveDescription: ttl } = await second.client.send(new DescribeTimeToLiveCommand({ TableName: table.name }));
    expect(ttl).toMatchObject({ AttributeName: "ttl", TimeToLiveStatus: "ENABLED" });
    await second.stop();
  });

  test("refuses a table whose keys or stream are no longer the template's", async () => {
    await (await startDynamoDb({ dataDir, tables: [table] })).stop();
    const { StreamSpecification: _stream, ...streamless } = properties;
    const [hash] = properties.KeySchema;
    for (const changed of [streamless, { ...properties, KeySchema: [hash], AttributeDefinitions: properties.AttributeDefinitions.slice(0, 1) }]) {
      await expect(startDynamoDb({ dataDir, tables: [declareTable(table.name, changed)] })).rejects.toThrow(/^The table intake in the data folder/);
    }
  });

  test("refuses a damaged file with a sentence that names it", async () => {
    await writeFile(join(dataDir, "dynamodb.db"), "no database ".repeat(1000));
    await expect(startDynamoDb({ dataDir, tables: [] })).rejects.toThrow(/^The file .*dynamodb\.db is damaged: put back a copy/);
  });

  test("ends when the process that started it is killed", async () => {
    const program = `
      import { startDynamoDb } from ${JSON.stringify(new URL("../../local/dynamodb.ts", import.meta.url).href)};
      const { url } = await startDynamoDb({ tables: [] });
      console.log(url);
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
    const [said] = await once(parent.stdout, "data");
    const running = (): Promise<boolean> =>
      fetch(String(said).trim()).then(
        () => true,
        () => false,
      );
    expect(await running()).toBe(true);
    parent.kill("SIGKILL");
    await expect.poll(running, { interval: 20, timeout: 5000 }).toBe(false);
  });
});

describe("the reaper", () => {
  const reaper = (lag: number | "never" = 0) => startReaper({ client: db.client, tables: [table], reaped, clock, lag });

  test("deletes what has expired, and nothing that AWS would leave", async () => {
    await put("expired", seconds);
    await put("fresh", seconds + 1);
    await put("none");
    await put("text", String(seconds - 10));
    await put("five years", seconds - 5 * year);
    await put("more than five years", seconds - 5 * year - 1);
    await put("milliseconds", now);
    expect(await reaper().sweep()).toEqual({ deleted: 2 });
    expect(await left()).toEqual(["fresh", "milliseconds", "more than five years", "none", "text"]);
  });

  test("follows its lag and the moved clock", async () => {
    await put("expired", seconds);
    const sweeping = reaper("never");
    expect(await sweeping.sweep()).toEqual({ deleted: 0 });
    sweeping.setLag(48 * hour);
    expect(await sweeping.sweep()).toEqual({ deleted: 0 });
    clock.moveTo(now + 48 * hour);
    expect(await sweeping.sweep()).toEqual({ deleted: 1 });
    clock.moveTo(now);
  });

  test("leaves an item whose ttl changed while it looked", async () => {
    await put("prolonged", seconds);
    const prolonging: Reaped = {
      ...reaped,
      expect: async (name, keys) => {
        await reaped.expect(name, keys);
        await put("prolonged", seconds + year);
      },
    };
    const sweeping = startReaper({ client: db.client, tables: [table], reaped: prolonging, clock });
    expect(await sweeping.sweep()).toEqual({ deleted: 0 });
    await remove("prolonged");
    expect(reaped.madeBy(table.name, keyOf("prolonged"), "3")).toBe(false);
  });
});

describe("the stream pump", () => {
  interface Seen {
    eventName?: string;
    eventSourceARN?: string;
    userIdentity?: unknown;
    dynamodb?: { Keys?: { SK?: { S?: string } }; SequenceNumber?: string };
  }
  const names = (records: readonly Seen[]) => records.map((record) => `${record.eventName} ${record.dynamodb?.Keys?.SK?.S}`);

  async function pump(mapping: object, answer: (records: readonly Seen[]) => unknown = () => undefined) {
    const batches: (readonly Seen[])[] = [];
    const skipped: SkippedRecords[] = [];
    const started = await startStreams({
      url: db.url,
      dataDir,
      reaped,
      consumers: [{ functionName: "jobs", tableName: table.name, mapping: { StartingPosition: "TRIM_HORIZON", ...mapping } }],
      invoke: async (_name, { Records }) => {
        batches.push(Records);
        return answer(Records);
      },
      report: (given) => skipped.push(given),
    });
    return { ...started, batches, skipped };
  }

  test("delivers in order and batches, and after a restart only what is new", async () => {
    for (const name of ["1", "2", "3"]) await put(name);
    const first = await pump({ BatchSize: 2 });
    await first.drain();
    expect(first.batches.map(names)).toEqual([["INSERT 1", "INSERT 2"], ["INSERT 3"]]);
    expect(first.batches[0]?.[0]).toMatchObject({ eventSource: "aws:dynamodb", awsRegion: "eu-north-1", eventSourceARN: expect.stringContaining("/stream/") });
    await first.stop();
    await remove("1");
    const second = await pump({});
    await second.drain();
    expect(second.batches.map(names)).toEqual([["REMOVE 1"]]);
    expect(second.batches[0]?.[0]?.userIdentity).toBeUndefined();
  });

  test("hands over only what the filter lets through, and moves past the rest", async () => {
    const pattern = { eventName: ["INSERT", "MODIFY"], dynamodb: { Keys: { SK: { S: [{ prefix: "SUBMISSION#" }, "exact"] } } } };
    const filtered = await pump({ FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] } });
    for (const name of ["WINDOW#1", "SUBMISSION#1", "exact", "exactly"]) await put(name);
    await remove("SUBMISSION#1");
    await filtered.drain();
    expect(filtered.batches.map(names)).toEqual([["INSERT SUBMISSION#1", "INSERT exact"]]);
    await filtered.drain();
    expect(filtered.batches).toHaveLength(1);
    const unknown = JSON.stringify({ eventName: [{ "anything-but": "REMOVE" }] });
    await expect(pump({ FilterCriteria: { Filters: [{ Pattern: unknown }] } })).rejects.toThrow(/does not know an operator/);
  });

  test("tries again until the function takes a batch, and loses nothing", async () => {
    let failures = 2;
    const stubborn = await pump({}, () => {
      if (failures-- > 0) throw new Error("not now");
    });
    await put("1");
    await stubborn.drain();
    expect(stubborn.batches.map(names)).toEqual([["INSERT 1"], ["INSERT 1"], ["INSERT 1"]]);
    expect(stubborn.skipped).toEqual([]);
  });

  test("gives a poison record up after its attempts, alone when batches are split, and goes on", async () => {
    const poisoned = await pump({ BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1 }, (records) => {
      if (names(records).includes("INSERT 3")) throw new Error("poison");
    });
    for (const name of ["1", "2", "3", "4", "5"]) await put(name);
    await poisoned.drain();
    expect(poisoned.skipped).toMatchObject([{ functionName: "jobs", tableName: "intake", sequenceNumbers: ["3"] }]);
    expect(poisoned.batches.at(-1)?.map((record) => record.dynamodb?.SequenceNumber)).toEqual(["4", "5"]);
  });

  test("goes on from the first record a partial answer gives back", async () => {
    let once = true;
    const partial = await pump({ FunctionResponseTypes: ["ReportBatchItemFailures"] }, (records) => {
      const failed = once ? [{ itemIdentifier: records[1]?.dynamodb?.SequenceNumber }] : [];
      once = false;
      return { batchItemFailures: failed };
    });
    for (const name of ["1", "2", "3"]) await put(name);
    await partial.drain();
    expect(partial.batches.map(names)).toEqual([["INSERT 1", "INSERT 2", "INSERT 3"], ["INSERT 2", "INSERT 3"]]);
  });

  test("marks the reaper's deletions with TTL's principal, a user's never, also after a restart", async () => {
    await put("expired", seconds);
    await startReaper({ client: db.client, tables: [table], reaped, clock }).sweep();
    await put("expired");
    await remove("expired");
    reaped = await openReaped(dataDir, clock);
    const marking = await pump({ FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ eventName: ["REMOVE"] }) }] } });
    await marking.drain();
    const identities = marking.batches.flat().map((record) => record.userIdentity);
    expect(identities).toEqual([{ type: "Service", principalId: "dynamodb.amazonaws.com" }, undefined]);
  });

  test("runs by itself and at once when nudged", async () => {
    const { promise, resolve } = Promise.withResolvers<readonly object[]>();
    const running = await startStreams({
      url: db.url,
      dataDir,
      reaped,
      consumers: [{ functionName: "jobs", tableName: table.name, mapping: { StartingPosition: "TRIM_HORIZON" } }],
      invoke: async (_name, { Records }) => resolve(Records),
      report: () => undefined,
      idleMs: 60_000,
    });
    await put("1");
    running.nudge();
    expect(await promise).toHaveLength(1);
    await running.stop();
  });
});
