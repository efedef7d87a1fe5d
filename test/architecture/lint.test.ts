import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { runTool, seed } from "./seed.ts";

const lines = (count: number, line: string) => Array.from({ length: count }, () => `${line}\n`).join("");
const longFunction = (count: number) => `export function long(): void {\n${lines(count - 2, "  void 0;")}}\n`;

const sleep = "await new Promise((done) => setTimeout(done, 100));";
const inTest = (body: string) => `import { expect, it } from "vitest";\nit("works", async () => {\n  ${body}\n  expect(1).toBe(1);\n});\n`;

/** What the rules let pass: their exceptions, each where it holds. */
const clean = {
  "shared/kernel/amount.ts": `import * as z from "zod";\nexport const Amount = z.number();\nexport type Amount = z.infer<typeof Amount>;\nexport const currencies = ["EUR"] as const;\nexport const double = (amount: Amount) => 2 * amount;\n`,
  "shared/kernel/day.ts": `export function day(instant: number): string {\n  return new Date(instant).toISOString();\n}\n`,
  "functions/runtime/clock.ts": `export function now(): number {\n  return Date.now();\n}\n`,
  "functions/runtime/environment.ts": `export const environment = process.env;\n`,
  "functions/runtime/log.ts": `export function log(line: string): void {\n  console.log(line);\n}\n`,
  "infra/app.ts": `export const region = process.env["AWS_REGION"];\n`,
  "local/start.ts": `export const home = process.env["HOME"];\nconsole.log(home);\n`,
  "local/lambda-host.ts": `export const home = process.env["HOME"];\n`,
  "frontend/src/ui/Card.tsx": `export function Card() {\n  return (\n    <div>\n${lines(100, "      <p>text</p>")}    </div>\n  );\n}\n`,
  "test/unit/long.test.ts": `import { describe } from "vitest";\ndescribe("long", () => {\n${lines(100, "  void 0;")}});\n`,
  "test/support/eventually.ts": `export async function pause(): Promise<void> {\n  ${sleep}\n}\n`,
  "vitest.config.ts": `export default { test: {} };\n`,
};

/** The rule that must fire (with a word of its message where rules share a name), where, and on what. */
const breaches: readonly (readonly [rule: string, file: string, source: string])[] = [
  ["max-lines", "shared/kernel/long.ts", lines(301, "//")],
  ["max-lines-per-function", "shared/kernel/long-function.ts", longFunction(61)],
  ["max-lines-per-function", "frontend/src/ui/Long.tsx", longFunction(121)],
  ["@typescript-eslint/no-explicit-any", "shared/kernel/any.ts", `export type Loose = any;\n`],
  ["@typescript-eslint/consistent-type-assertions", "shared/kernel/cast.ts", `export const cast = JSON.parse("1") as number;\n`],
  ["@typescript-eslint/no-non-null-assertion", "shared/kernel/non-null.ts", `export const first = (list: string[]) => list[0]!;\n`],
  ["@typescript-eslint/no-floating-promises", "functions/office/floating.ts", `export function go(work: () => Promise<void>): void {\n  work();\n}\n`],
  ["@typescript-eslint/switch-exhaustiveness-check", "shared/kernel/switch.ts", `export function f(kind: "a" | "b"): void {\n  switch (kind) {\n    case "a":\n  }\n}\n`],
  ["@typescript-eslint/consistent-type-imports", "shared/kernel/type-import.ts", `import { Amount } from "./amount.ts";\nexport type Sum = Amount;\n`],
  ["@typescript-eslint/ban-ts-comment", "shared/kernel/ignored.ts", `// @ts-ignore\nexport const one = 1;\n`],

  ["no-restricted-syntax: union of literals", "shared/kernel/enum.ts", `export enum Colour { Red }\n`],
  ["no-restricted-syntax: by name", "shared/kernel/default.ts", `export default 1;\n`],
  ["no-restricted-syntax: no barrels", "shared/kernel/all.ts", `export * from "./amount.ts";\n`],
  ["no-restricted-syntax: no barrels", "shared/kernel/again.ts", `export { Amount } from "./amount.ts";\n`],
  ["no-restricted-syntax: no index.ts", "shared/kernel/index.ts", `export const one = 1;\n`],
  ["no-restricted-syntax: import * as z", "shared/kernel/zod.ts", `import { z } from "zod";\nexport const Name = z.string();\n`],
  ["no-restricted-syntax: as `function`", "shared/kernel/arrow.ts", `export const f = (a: number) => {\n  return a;\n};\n`],

  ["no-restricted-syntax: Only clock.ts", "shared/kernel/now.ts", `export const now = () => new Date();\n`],
  ["no-restricted-syntax: Only clock.ts", "functions/office/now.ts", `export const now = () => Date.now();\n`],
  ["no-restricted-syntax: Only clock.ts", "test/api/now.test.ts", inTest("Date.now();")],
  ["no-restricted-properties", "functions/office/environment.ts", `export const table = process.env["TABLE"];\n`],
  ["no-restricted-properties", "functions/office/taken.ts", `export const { env } = process;\n`],
  ["no-restricted-properties", "infra/settings.ts", `export const region = process.env["AWS_REGION"];\n`],
  ["no-restricted-imports", "functions/office/imported.ts", `import { env } from "node:process";\nexport const table = env["TABLE"];\n`],
  ["no-console", "functions/office/loud.ts", `export function f(): void {\n  console.log("loud");\n}\n`],
  ["no-console", "frontend/src/api/loud.ts", `export function f(): void {\n  console.log("loud");\n}\n`],
  ["no-restricted-syntax: warm Lambda", "functions/office/state.ts", `let count = 0;\nexport const next = () => ++count;\n`],
  ["no-restricted-syntax: warm Lambda", "functions/office/exported-state.ts", `export let count = 0;\nexport const next = () => ++count;\n`],
  ["no-restricted-syntax: Markup", "frontend/src/ui/Raw.tsx", `export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;\n`],
  ["no-restricted-syntax: Markup", "frontend/src/ui/inner.ts", `export function fill(element: Element): void {\n  element.innerHTML = "";\n}\n`],

  ["no-restricted-syntax: inject a double", "test/api/mock.test.ts", `import { vi } from "vitest";\nvi.mock("./x.ts");\n`],
  ["no-restricted-syntax: inject a double", "test/api/do-mock.test.ts", `import { vi } from "vitest";\nvi.doMock("./x.ts");\n`],
  ["no-restricted-syntax: inject a double", "shared/kernel/spy.test.ts", `import { vi } from "vitest";\nvi.spyOn(JSON, "parse");\n`],
  ["no-restricted-syntax: Do not sleep", "test/e2e/sleep.test.ts", inTest(sleep)],
  ["no-restricted-syntax: Do not sleep", "test/e2e/timers.test.ts", `import { setTimeout } from "node:timers/promises";\nawait setTimeout(100);\n`],
  ["no-restricted-syntax: Do not sleep", "test/e2e/page.test.ts", `export const wait = (page: { waitForTimeout: (ms: number) => void }) => page.waitForTimeout(100);\n`],
  ["no-restricted-syntax: Every test runs", "test/api/only.test.ts", `import { it } from "vitest";\nit.only("one", () => undefined);\n`],
  ["no-restricted-syntax: Every test runs", "test/api/skip.test.ts", `import { describe } from "vitest";\ndescribe.skip("one", () => undefined);\n`],
  ["no-restricted-syntax: Every test runs", "test/api/todo.test.ts", `import { it } from "vitest";\nit.concurrent.todo("one");\n`],

  ["no inline configuration: noInlineConfig", "shared/kernel/silenced.ts", `/* eslint-disable no-var */\nexport const one = 1;\n`],
];

const Report = z.array(
  z.object({ filePath: z.string(), messages: z.array(z.object({ ruleId: z.nullable(z.string()), message: z.string() })) }),
);

const found = new Map<string, string[]>();

beforeAll(async () => {
  const seeded = Object.fromEntries(breaches.map(([, file, source]) => [file, source]));
  await using project = await seed({ ...clean, ...seeded });
  const output = await runTool("eslint/bin/eslint.js", [".", "--format", "json"], project.directory);
  for (const { filePath, messages } of Report.parse(JSON.parse(output))) {
    const file = filePath.slice(filePath.indexOf(project.directory) + project.directory.length + 1);
    found.set(file, messages.map(({ ruleId, message }) => `${ruleId ?? "no inline configuration"}: ${message}`));
  }
});

describe("lint", () => {
  it.each(breaches)("%s fires on %s", (expected, file) => {
    const [rule, words = ""] = expected.split(": ");
    const findings = found.get(file) ?? [];
    expect(findings).not.toEqual([]);
    expect(findings.filter((finding) => !finding.startsWith(`${rule}: `) || !finding.includes(words))).toEqual([]);
  });

  it.each(Object.keys(clean))("lets %s pass", (file) => {
    expect(found.get(file)).toEqual([]);
  });

  it("lets the configuration itself pass", () => {
    expect(found.get("eslint.config.js")).toEqual([]);
    expect(found.get(".dependency-cruiser.mjs")).toEqual([]);
  });
});
