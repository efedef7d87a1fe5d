import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { totpCode } from "../../local/cognito/totp.ts";
import { eventually } from "./eventually.ts";

const Account = z.object({ userName: z.string(), password: z.string(), totpSecret: z.string(), roles: z.array(z.string()) });
export type Account = z.infer<typeof Account>;

const Ready = z.object({
  ready: z.literal(true),
  console: z.url(),
  cells: z.array(
    z.object({
      organisation: z.string(),
      site: z.url(),
      staffApi: z.url(),
      linkApi: z.url(),
      organisationCode: z.string(),
      organisationPassword: z.string(),
      accounts: z.array(Account),
    }),
  ),
});
export type RunningCell = z.infer<typeof Ready>["cells"][number];

const repository = join(import.meta.dirname, "..", "..");

/** The whole system in a process of its own, as `npm start` runs it, on data of its own. */
export interface RunningLaptop {
  readonly cells: readonly RunningCell[];
  readonly console: string;
  readonly dataDir: string;
  /** Asks the console's JSON interface; a body makes it a POST. */
  ask(path: string, body?: unknown): Promise<unknown>;
  /** The one-time code an account's app shows now. */
  codeFor(account: Account): string;
  /** Ends it without a goodbye, as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface LaptopOptions {
  readonly port: number;
  readonly now?: string;
  readonly demo?: boolean;
  /** An earlier run's folder; a new one otherwise. */
  readonly dataDir?: string;
}

export async function startLaptop(options: LaptopOptions): Promise<RunningLaptop> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "pajapolku-")));
  const args = ["local/start.ts", "--json", "--data", dataDir, "--port", String(options.port)];
  if (options.now !== undefined) args.push("--now", options.now);
  if (options.demo !== true) args.push("--no-demo");
  const child = spawn(process.execPath, args, { cwd: repository, stdio: ["ignore", "pipe", "pipe"] });
  // A test run that is cut short must not leave a laptop behind on its ports.
  process.once("exit", () => child.kill("SIGKILL"));
  const ready = Ready.parse(JSON.parse(await firstLine(child)));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return {
    ...ready,
    dataDir,
    async ask(path, body) {
      const request = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
      const response = await fetch(new URL(path, ready.console), request);
      if (!response.ok) throw new Error(`The console answered ${String(response.status)} to ${path}.`);
      const answer: unknown = await response.json();
      return answer;
    },
    codeFor: ({ totpSecret }) => totpCode(totpSecret, performance.timeOrigin + performance.now()),
    kill: () => end("SIGKILL"),
    async stop() {
      await end("SIGTERM");
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let output = "";
  let complaints = "";
  child.stdout?.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr?.on("data", (data: Buffer) => (complaints += data.toString()));
  return eventually(
    "the laptop to be ready",
    () => {
      if (child.exitCode !== null) throw new Error(`The laptop did not start: ${complaints}`);
      const end = output.indexOf("\n");
      return Promise.resolve(end < 0 ? undefined : output.slice(0, end));
    },
    120,
  );
}

/** A base port for one test file; files that run at the same time must not share one. */
export const portOf = { journey: 31100, screens: 31110, faults: 31120, phone: 31130, week: 31140 } as const;
