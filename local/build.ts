import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

import { readIfPresent } from "./durable-file.ts";
import { tryLock } from "./lock-file.ts";
import { StartFailure } from "./start-failure.ts";

const root = join(import.meta.dirname, "..");
const buildFolder = join(root, ".build");

/** Something that is made by a program of its own, out of inputs whose hash tells whether it must be made again. */
interface Step {
  readonly name: string;
  /** Files and folders, from the project's root. */
  readonly inputs: readonly string[];
  /** What else decides the outcome. */
  readonly settings?: string;
  /** Program and arguments, for Node. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Made anew from nothing each time. */
  readonly output?: string;
}

const manifests = ["package.json", "package-lock.json"];
const bundles: Step = {
  name: "the functions",
  inputs: ["shared", "functions", "infra/bundle.ts", "infra/function-entries.ts", ...manifests],
  command: ["infra/bundle.ts"],
};
const site: Step = {
  name: "the site",
  inputs: ["shared", "frontend", ...manifests],
  command: ["node_modules/vite/bin/vite.js", "build", "--config", "frontend/vite.config.ts", "--logLevel", "warn"],
  // Started from a test run, it would otherwise inherit `test` and bundle React's half as large again development build.
  environment: { NODE_ENV: "production" },
};

interface BuildOptions {
  readonly basePort: number;
  readonly environment: NodeJS.ProcessEnv;
  readonly onProgress: (text: string) => void;
}

/** Makes the functions and the site, which are the same on every port: an install does it, so that a start need not. */
export async function prepare({ environment, onProgress }: Omit<BuildOptions, "basePort">): Promise<void> {
  await locked(() => Promise.all([bundles, site].map((step) => make(step, environment, onProgress))));
}

/**
 * Makes whatever is missing or older than its sources, by the programs that make it for AWS too, and gives the folder
 * of the cloud assembly. A folder for each base port, so that laptops beside each other do not write over one another.
 */
export const build = (options: BuildOptions): Promise<string> => locked(() => buildLocked(options));

/** Another start may be building the same: it will be done soon, and then there is nothing left to do. */
async function locked<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(buildFolder, "lock");
  await mkdir(buildFolder, { recursive: true });
  while ((await tryLock(lock)) !== undefined) await setTimeout(100);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function buildLocked({ basePort, environment, onProgress }: BuildOptions): Promise<string> {
  const output = join(buildFolder, `cdk.out-${basePort}`);
  const [functionsHash, siteHash] = await Promise.all([bundles, site].map((step) => make(step, environment, onProgress)));
  const synth: Step = {
    name: "the templates",
    inputs: ["shared", "infra", ...manifests],
    settings: `${String(functionsHash)} ${String(siteHash)} ${basePort}`,
    command: ["infra/app.ts"],
    environment: { CDK_OUTDIR: output, CDK_CONTEXT_JSON: JSON.stringify({ settings: "laptop", basePort }) },
    output,
  };
  await make(synth, environment, onProgress);
  return output;
}

/** Runs a step unless its stamp says that it was run on these very inputs; gives the inputs' hash. */
async function make(step: Step, environment: NodeJS.ProcessEnv, onProgress: (text: string) => void): Promise<string> {
  const hash = await hashOf(step);
  const stamp = join(buildFolder, "stamps", step.output === undefined ? step.command.join(" ").replaceAll("/", "-") : relative(buildFolder, step.output));
  if ((await readIfPresent(stamp)) === hash) return hash;
  onProgress(`Building ${step.name}.`);
  await rm(stamp, { force: true });
  if (step.output !== undefined) await rm(step.output, { recursive: true, force: true });
  await run(step, environment);
  await mkdir(join(stamp, ".."), { recursive: true });
  await writeFile(stamp, hash);
  return hash;
}

async function run(step: Step, environment: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, step.command, {
    cwd: root,
    env: { ...environment, ...step.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { promise: ended, resolve, reject } = Promise.withResolvers<number | null>();
  child.once("error", reject).once("close", resolve);
  const [status, ...said] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (status !== 0) throw new StartFailure(`${step.name} could not be built by node ${step.command.join(" ")}:\n${said.join("")}`);
}

async function hashOf({ inputs, settings = "" }: Step): Promise<string> {
  const hash = createHash("sha256").update(settings);
  const files = (await Promise.all(inputs.map(filesUnder))).flat().sort();
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  if (/\.[a-z]+$/.test(path)) return [path];
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".tsbuildinfo") && !entry.name.includes(".test."))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
