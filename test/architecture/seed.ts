import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** What a miniature project needs so that the real configuration runs over it. */
const configuration = [
  "package.json",
  "tsconfig.base.json",
  "tsconfig.json",
  "tsconfig.all.json",
  "shared/tsconfig.json",
  "functions/tsconfig.json",
  "infra/tsconfig.json",
  "frontend/tsconfig.json",
  "local/tsconfig.json",
  "test/infra/tsconfig.json",
  "test/support/depth.ts",
  "test/support/seeded.ts",
  "vitest.config.ts",
  "checks/test-projects.ts",
  "eslint.config.js",
  ".dependency-cruiser.mjs",
];

/** Files by their path from the project's root. */
type Sources = Readonly<Record<string, string>>;

/** A miniature of the project with its real configuration and the given sources; gone with `await using`. */
export async function seed(sources: Sources) {
  const directory = await mkdtemp(join(tmpdir(), "pajapolku-architecture-"));
  for (const path of configuration) await cp(join(root, path), join(directory, path), { recursive: true });
  await symlink(join(root, "node_modules"), join(directory, "node_modules"));
  for (const [path, source] of Object.entries(sources)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), source);
  }
  return {
    directory,
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Runs a tool of node_modules over a miniature and answers what it printed; findings are no error here. */
export function runTool(script: string, args: readonly string[], cwd: string): Promise<string> {
  return run(join(root, "node_modules", script), args, cwd);
}

/** Runs one of our own checks over a miniature and answers what it printed. */
export function runCheck(script: string, args: readonly string[], cwd: string): Promise<string> {
  return run(join(root, "checks", script), args, cwd);
}

/** Runs a few lines of TypeScript in a miniature and answers what they printed. */
export function runCode(code: string, cwd: string): Promise<string> {
  return run("--input-type=module-typescript", ["--eval", code], cwd);
}

function run(script: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((answer) => {
    execFile(process.execPath, [script, ...args], { cwd, maxBuffer: 2 ** 26 }, (_, stdout, stderr) => {
      answer(stdout === "" ? stderr : stdout);
    });
  });
}
