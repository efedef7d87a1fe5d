import { spawn } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import * as z from "zod";
import type { Step } from "./steps.ts";
import { type TestProject, testProjects } from "./test-projects.ts";

/** How a step went: a command counts as one, a run of Vitest as its tests. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly output: string;
}

/** Runs a step to its end and never throws; Vitest leaves its counts in the folder `reports`. */
export async function runStep(step: Step, reports: string): Promise<Outcome> {
  const started = performance.now();
  const result = "projects" in step ? await runProjects(step.projects, reports) : await runCommand(step.command);
  return { name: step.name, ...result, seconds: (performance.now() - started) / 1000 };
}

async function runCommand(command: readonly [string, ...string[]]) {
  const { ok, output } = await execute(command);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

async function runProjects(projects: readonly TestProject[], reports: string) {
  const report = join(reports, `${projects.join("-")}.json`);
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { ok, output } = await execute(["vitest", "run", ...chosen, ...reporters]);

  const empty = projects.filter((project) => globSync(testProjects[project]).length === 0);
  const { passed, failed } = countTests(report);
  return {
    passed,
    // A run that ends badly without a failed test (a crash, an unhandled rejection) is a failure too.
    failed: Math.max(failed + empty.length, ok ? 0 : 1),
    output: [output, ...empty.map((project) => `No test file yet in ${testProjects[project].join(", ")}.`)].join("\n"),
  };
}

const VitestReport = z.object({
  numTotalTests: z.number(),
  numPassedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** A test that did not run did not pass; a file that did not load counts as one. */
function countTests(report: string) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numTotalTests, numPassedTests, testResults } = VitestReport.parse(JSON.parse(readFileSync(report, "utf8")));
  const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unloaded };
}

/** Runs with the project's own tools first in the path, and answers what was printed, in the order it came. */
function execute([file, ...args]: readonly [string, ...string[]]): Promise<{ ok: boolean; output: string }> {
  const path = [resolve("node_modules/.bin"), process.env["PATH"]].join(delimiter);
  return new Promise((answer) => {
    const child = spawn(file, args, { env: { ...process.env, PATH: path }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => answer({ ok: false, output: error.message }));
    child.on("close", (code) => answer({ ok: code === 0, output }));
  });
}
