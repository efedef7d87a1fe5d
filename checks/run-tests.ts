// The command behind `npm test`, `npm run test:deep` (--deep) and `npm run check` (--check); `npm test -- lint walls`
// runs those steps alone. Everything runs, whatever fails; the last line is the sum: "N passed, N failed".

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Outcome, runStep } from "./run-step.ts";
import { checkStages, type Lane, testStages } from "./steps.ts";

const { values: options, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { deep: { type: "boolean" }, check: { type: "boolean" } },
});
if (options.deep === true) process.env["TEST_DEPTH"] = "full";

const stages = options.check === true ? checkStages : testStages;
const names = stages.flat(2).map(({ name }) => name);
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(", ")}. The steps are ${names.join(", ")}.`);
  process.exit(2);
}

const reports = mkdtempSync(join(tmpdir(), "pajapolku-tests-"));
const outcomes: Outcome[] = [];

async function runLane(lane: Lane): Promise<void> {
  for (const step of lane.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
    const outcome = await runStep(step, reports);
    outcomes.push(outcome);
    console.log(heading(outcome));
    if (outcome.failed > 0) console.log(outcome.output);
  }
}

function heading({ name, passed, failed, seconds }: Outcome): string {
  return `${failed === 0 ? "ok    " : "FAILED"}  ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`;
}

const sum = (field: "passed" | "failed") => outcomes.reduce((total, outcome) => total + outcome[field], 0);

for (const stage of stages) await Promise.all(stage.map(runLane));
rmSync(reports, { recursive: true });

const failures = outcomes.filter(({ failed }) => failed > 0);
if (failures.length > 0) console.log(`\nWhat failed, once more:\n${failures.map(heading).join("\n")}`);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
