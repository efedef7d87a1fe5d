import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import type { Readable, Writable } from "node:stream";

import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";

import { isSameTable, type TableDeclaration } from "./table-declaration.ts";

/** The native emulator at work. */
export interface LocalDynamoDb {
  readonly url: string;
  readonly client: DynamoDBClient;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the emulator over a file in the data folder (in memory when none is given) and makes the declared tables.
 * Refuses a missing binary, a damaged file and a table whose keys have changed, each with one sentence.
 */
export async function startDynamoDb(options: {
  readonly dataDir?: string | undefined;
  readonly tables: readonly TableDeclaration[];
}): Promise<LocalDynamoDb> {
  const port = await freePort();
  const file = options.dataDir === undefined ? undefined : join(options.dataDir, "dynamodb.db");
  const child = spawnTethered(emulator(), ["serve", "--port", String(port), ...(file === undefined ? [] : ["--db-path", file])]);
  const url = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({
    endpoint: url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const stop = async (): Promise<void> => {
    client.destroy();
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.stdin.end();
    await ended;
  };
  try {
    await untilAnswering(url, child, file);
    for (const table of options.tables) await ensureTable(client, table);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, client, stop };
}

function emulator(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("@dynoxide/linux-x64/package.json")), "dynoxide");
  } catch {
    throw new Error("The DynamoDB emulator is not installed: run npm ci on x64 Linux, with optional packages.");
  }
}

/**
 * Starts a program that cannot outlive this process. Its shell reads a pipe that only we hold: the pipe closes when
 * we end it or die in any way, kill -9 included, and then the shell ends the program. `detached`, so that Ctrl-C in
 * the terminal reaches us alone and the functions can finish their writes first.
 */
function spawnTethered(program: string, parts: readonly string[]): ChildProcessByStdio<Writable, null, Readable> {
  const tether = 'exec 3<&0; "$0" "$@" 3<&- </dev/null & child=$!; (while read -r _ <&3; do :; done; kill "$child") & wait "$child"';
  return spawn("/bin/sh", ["-c", tether, program, ...parts], { detached: true, stdio: ["pipe", "ignore", "pipe"] });
}

async function untilAnswering(url: string, child: ChildProcessByStdio<Writable, null, Readable>, file: string | undefined): Promise<void> {
  let said = "";
  const listening = new Promise<void>((resolve) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("listening on")) resolve();
    });
  });
  child.once("exit", () => child.stdin.destroy());
  const died = once(child, "close").then(() => {
    if (file !== undefined && /not a database|malformed|encrypted/iu.test(said))
      throw new Error(`The file ${file} is damaged: put back a copy of it, or choose another data folder with --data DIR.`);
    const where = file === undefined ? "in memory" : `on the file ${file}`;
    throw new Error(`The DynamoDB emulator did not start ${where}: ${said.trim().replace(/^error: /, "")}`);
  });
  await Promise.race([died, listening]);
  while (!(await answers(url))) await Promise.race([died, new Promise((resolve) => setTimeout(resolve, 5))]);
  // From here on an exit is the end of its work, not a failed start.
  died.catch(() => undefined);
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

async function ensureTable(client: DynamoDBClient, table: TableDeclaration): Promise<void> {
  const existing = await describe(client, table.name);
  if (existing === undefined) await client.send(new CreateTableCommand(table.creation));
  else if (!isSameTable(table.creation, existing)) {
    throw new Error(`The table ${table.name} in the data folder has other keys, indexes or stream than the template: start with an empty data folder.`);
  }
  if (table.ttlAttribute === undefined) return;
  const { TimeToLiveDescription: ttl } = await client.send(new DescribeTimeToLiveCommand({ TableName: table.name }));
  if (ttl?.AttributeName === table.ttlAttribute) return;
  const specification = { Enabled: true, AttributeName: table.ttlAttribute };
  await client.send(new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification: specification }));
}

async function describe(client: DynamoDBClient, name: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** The emulator cannot tell which port it took when asked for any, so one is looked up for it. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("The DynamoDB emulator got no port to listen on.");
  return address.port;
}
