import { expect, it } from "vitest";
import * as z from "zod";
import { root, runCode, seed } from "./seed.ts";

const Outcome = z.object({ passed: z.number(), failed: z.number(), output: z.string() });

const vitest = `import { beforeAll, describe, expect, it } from "vitest";\n`;
const passing = `${vitest}it("passes", () => expect(1).toBe(1));\n`;

/** What the runner behind `npm test` makes of a step over the given tests. */
async function outcomeOf(step: object, tests: Record<string, string>) {
  await using project = await seed(tests);
  const printed = await runCode(
    `import { runStep } from "${root}/checks/run-step.ts";
     console.log(JSON.stringify(await runStep(${JSON.stringify({ name: "step", ...step })}, ".")));`,
    project.directory,
  );
  return Outcome.parse(JSON.parse(printed));
}

const keptFromRunning = `${vitest}describe("d", () => {
  beforeAll(() => { throw new Error(); });
  it("a", () => {});
  it("b", () => {});
});`;

it("counts tests that pass, fail, do not load and never got to run", async () => {
  const outcome = await outcomeOf(
    { projects: ["unit"] },
    {
      "test/unit/passes.test.ts": passing,
      "test/unit/fails.test.ts": passing.replace("toBe(1)", "toBe(2)"),
      "test/unit/does-not-load.test.ts": `import "./nowhere.ts";\n${passing}`,
      "test/unit/kept-from-running.test.ts": keptFromRunning,
    },
  );
  expect(outcome).toMatchObject({ passed: 1, failed: 4 });
});

it("fails where every test passes but an error is left behind", async () => {
  const leaving = `${passing}void Promise.reject(new Error("left behind"));`;
  const outcome = await outcomeOf({ projects: ["unit"] }, { "test/unit/leaves.test.ts": leaving });
  expect(outcome).toMatchObject({ passed: 1, failed: 1 });
});

it("fails for a project whose tests are not there yet", async () => {
  const outcome = await outcomeOf({ projects: ["unit", "e2e"] }, { "test/unit/a.test.ts": passing });
  expect(outcome).toMatchObject({ passed: 1, failed: 1 });
  expect(outcome.output).toContain("No test file yet in test/e2e/");
});

it.each([
  { command: ["node", "--eval", ""], passed: 1, failed: 0 },
  { command: ["node", "--eval", "process.exit(3)"], passed: 0, failed: 1 },
  { command: ["no-such-command"], passed: 0, failed: 1 },
])("counts $command as one", async ({ command, passed, failed }) => {
  const outcome = await outcomeOf({ command }, {});
  expect(outcome).toMatchObject({ passed, failed });
});
