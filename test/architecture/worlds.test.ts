import { beforeAll, describe, expect, it } from "vitest";
import { worlds } from "../../checks/worlds.ts";
import { runTool, seed } from "./seed.ts";

/** Each world may see what is its own. */
const clean = {
  "shared/kernel/day.ts": `export const day = new Intl.DateTimeFormat("fi", { timeZone: "Europe/Helsinki" });\n`,
  "shared/kernel/day.test.ts": `import { it } from "vitest";\nimport { day } from "./day.ts";\nit("has a zone", () => void day);\n`,
  "functions/office/work.ts": `import { readFileSync } from "node:fs";\nimport { DynamoDBClient } from "@aws-sdk/client-dynamodb";\nimport middy from "@middy/core";\nimport { day } from "../../shared/kernel/day.ts";\nexport const work = [readFileSync, DynamoDBClient, middy, day, fetch];\n`,
  "infra/app.ts": `import { App, Stack, type StackProps } from "aws-cdk-lib";\nexport const props: StackProps = { description: undefined };\nexport const stack = new Stack(new App(), "S", props);\n`,
  "test/infra/app.test.ts": `import { Template } from "aws-cdk-lib/assertions";\nimport { stack } from "../../infra/app.ts";\nexport const template = Template.fromStack(stack);\n`,
  "frontend/src/ui/Title.tsx": `import "./title.css";\nimport { useState } from "react";\nexport function Title() {\n  const [title] = useState(document.title);\n  return <h1>{title}</h1>;\n}\n`,
  "frontend/src/ui/title.css": "",
  "frontend/src/attendance/row.ts": `export const row = document.createElement("p");\n`,
  "local/start.ts": `import { createServer } from "node:http";\nexport const server = createServer();\n`,
  "checks/run.ts": `import { spawn } from "node:child_process";\nexport const run = spawn;\n`,
};

/** The compiler's error, where, and on what. */
const breaches: readonly (readonly [code: string, file: string, source: string])[] = [
  ["TS2591", "shared/kernel/breach-node.ts", `import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n`],
  ["TS2591", "shared/kernel/breach-process.ts", `export const argv = process.argv;\n`],
  ["TS2584", "shared/kernel/breach-console.ts", `console.log("loud");\n`],
  ["TS2584", "shared/kernel/breach-dom.ts", `export const title = document.title;\n`],
  ["TS2304", "shared/kernel/breach-fetch.ts", `export const load = fetch;\n`],
  ["TS2584", "functions/office/breach-dom.ts", `export const title = document.title;\n`],
  ["TS2304", "functions/office/breach-window.ts", `export const width = window.innerWidth;\n`],
  ["TS2591", "frontend/src/ui/breach-process.ts", `export const argv = process.argv;\n`],
  ["TS2591", "frontend/src/ui/breach-node.ts", `import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n`],
  ["TS2584", "infra/breach-dom.ts", `export const title = document.title;\n`],
  ["TS2584", "local/breach-dom.ts", `export const title = document.title;\n`],

  ["TS2322", "shared/kernel/breach-index.ts", `export const first = (list: string[]): string => list[0];\n`],
  ["TS2375", "shared/kernel/breach-optional.ts", `export const one: { a?: string } = { a: undefined };\n`],
  ["TS1294", "shared/kernel/breach-enum.ts", `export enum Colour { Red }\n`],
  ["TS1294", "functions/office/breach-parameter-property.ts", `export class A {\n  constructor(readonly a: string) {}\n}\n`],
  ["TS1484", "shared/kernel/breach-type-import.ts", `import { Day } from "./breach-type.ts";\nexport type Other = Day;\n`],
  ["TS6133", "shared/kernel/breach-unused.ts", `const unused = 1;\nexport const used = 2;\n`],
  ["TS7030", "shared/kernel/breach-return.ts", `export function f(a: number) {\n  if (a > 1) return 1;\n}\n`],
  ["TS4111", "functions/office/breach-index-access.ts", `export const f = (record: Record<string, string>) => record.name;\n`],
  ["TS2835", "functions/office/breach-extension.ts", `import { work } from "./work";\nexport const again = work;\n`],
];

const found = new Map<string, string[]>();

beforeAll(async () => {
  const seeded = Object.fromEntries(breaches.map(([, file, source]) => [file, source]));
  const helper = { "shared/kernel/breach-type.ts": `export type Day = string;\n` };
  await using project = await seed({ ...clean, ...helper, ...seeded });
  const output = await runTool("typescript-native/bin/tsc", ["--build", "--force", "--pretty", "false", ...worlds], project.directory);
  for (const [, file = "", code = ""] of output.matchAll(/^([^\s(]+)\(\d+,\d+\): error (TS\d+)/gm)) {
    found.set(file, [...(found.get(file) ?? []), code]);
  }
});

describe("the compiler's worlds", () => {
  it.each(breaches)("%s on %s", (code, file) => {
    expect(new Set(found.get(file))).toEqual(new Set([code]));
  });

  it.each(Object.keys(clean))("let %s pass", (file) => {
    expect(found.get(file)).toBeUndefined();
  });
});
