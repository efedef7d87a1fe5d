import { execFile } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import * as z from "zod";
import { bundleFunctions } from "../../infra/bundle.ts";
import { type FunctionEntry, functionEntries } from "../../infra/function-entries.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { proxyEvent } from "../support/event.ts";
import type { handler } from "./bare-handler.ts";
import { median, printTable } from "./figures.ts";

const Times = z.array(z.number()).length(2);
const run = promisify(execFile);
const root = join(import.meta.dirname, "..", "..");

/** Times, in a process of its own, loading a bundle and its first answer. */
const timer = `
const [file, event] = process.argv.slice(1);
const started = performance.now();
const { handler } = await import(file);
const loaded = performance.now();
if (event !== undefined) await handler(JSON.parse(event), {});
process.stdout.write(JSON.stringify([loaded - started, performance.now() - started]) + "\\n");
process.exit(0);
`;

/** A first request that writes one row, as the floor does: the audit row of a refusal, or a job with nothing to do. */
const firstRequests: Partial<Record<FunctionEntry, unknown>> = {
  "office-api": proxyEvent({ method: "GET", resource: "/office/users" }),
  "placement-api": proxyEvent({ method: "GET", resource: "/placement/workplaces" }),
  "placement-link": proxyEvent({ method: "POST", resource: "/link/page" }),
  "placement-jobs": { job: "catch-up" },
};
const limits: Partial<Record<FunctionEntry, number>> = { "placement-link": 1.3, "office-api": 1.6, "placement-api": 1.6 };

/** Cold start of every bundle against the floor, built and started in the same run. */
export async function benchColdStart(quick: boolean): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "pajapolku-bench-"));
  const cloud = await startCloud();
  try {
    await Promise.all(["office", "placement", "intake", "audit"].map((name) => cloud.createTable(name)));
    await bundleFunctions(root, directory);
    const floor = join(directory, "functions", "floor", "index.mjs");
    await buildFloor(floor);
    const files = functionEntries.map((entry) => ({ entry, file: join(directory, "functions", entry, "index.mjs"), event: firstRequests[entry] }));
    const all = [{ entry: "floor", file: floor, event: { table: "audit" } satisfies Parameters<typeof handler>[0] }, ...files];
    const times = new Map(all.map(({ entry }) => [entry, { loaded: new Array<number>(), answered: new Array<number>() }]));
    // Round by round, so that a busy moment of the machine falls on all of them.
    for (let round = 0; round < (quick ? 5 : 15); round += 1)
      for (const { entry, file, event } of all) {
        const [loaded = 0, answered = 0] = await startCold(cloud, file, event);
        times.get(entry)?.loaded.push(loaded);
        times.get(entry)?.answered.push(answered);
      }
    const bottom = median(times.get("floor")?.answered ?? []);
    const rows = await Promise.all(
      all.map(async ({ entry, file, event }) => {
        const { loaded = [], answered = [] } = times.get(entry) ?? {};
        const ratio = median(answered) / bottom;
        const limit = functionEntries.filter((name) => name === entry).map((name) => limits[name])[0];
        const verdict = limit === undefined ? "" : `${ratio <= limit ? "ok" : "OVER"} (${String(limit)})`;
        return [entry, (await stat(file)).size / 1000, median(loaded), event === undefined ? "" : median(answered).toFixed(2), event === undefined ? "" : ratio.toFixed(2), verdict];
      }),
    );
    printTable("Cold start in a fresh process", ["bundle", "kB", "load ms", "first answer ms", "ratio to the floor", "limit"], rows);
  } finally {
    await cloud.stop();
    await rm(directory, { recursive: true });
  }
}

async function buildFloor(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, "bare-handler.ts")], outfile, bundle: true, minify: true, platform: "node", target: "node24", format: "esm",
    mainFields: ["module", "main"], logLevel: "warning",
    banner: { js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);` },
  });
}

const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const jwks = JSON.stringify({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "bench", use: "sig", alg: "RS256" }] });

async function startCold(cloud: Cloud, file: string, event: unknown): Promise<number[]> {
  const env = {
    AWS_REGION: "eu-north-1", AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local", AWS_ENDPOINT_URL_DYNAMODB: cloud.url,
    PAJAPOLKU_RUNS_ON: "laptop", JWKS: jwks, SMTP_URL: "smtp://127.0.0.1:9",
    ORGANISATION_ID: "bench", ORGANISATION_NAME: "Bench", APP_VERSION: "bench", HMAC_KEY_ID: "bench", SITE_ORIGIN: "http://localhost", MAIL_FROM: "bench@example.fi",
    OFFICE_TABLE: "office", PLACEMENT_TABLE: "placement", INTAKE_TABLE: "intake", AUDIT_TABLE: "audit", FREE_EVES: "midsummer-eve christmas-eve",
    USER_POOL_ID: "eu-north-1_Bench", USER_POOL_CLIENT_ID: "bench",
  };
  const parts = event === undefined ? [file] : [file, JSON.stringify(event)];
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", timer, ...parts], { env });
  return Times.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? "[]"));
}
