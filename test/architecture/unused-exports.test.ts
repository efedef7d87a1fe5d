import { expect, it } from "vitest";
import { runCheck, seed } from "./seed.ts";

it("a value nobody imports is found, whatever its suffix; a type, a late import and what the outside reads are not", async () => {
  await using project = await seed({
    "shared/kernel/word.ts": `export const used = 1;\nexport type Used = string;\nexport const breach = 2;\nexport type Breach = string;\n`,
    "functions/office/api.ts": `import { used, type Used } from "../../shared/kernel/word.ts";\nexport const handler: Used = String(used);\nexport const breach = 1;\n`,
    "functions/office/handler.ts": `export const handler = 1;\n`,
    "frontend/src/ui/Row.tsx": `export const Row = () => <p />;\n`,
    "frontend/src/ui/Late.tsx": `export const Late = 1;\nexport const breach = 2;\n`,
    "frontend/src/ui/late.ts": `const late = (await import("./Late.tsx")).Late;\nvoid late;\n`,
    "frontend/vite.config.ts": `import * as word from "../test/support/word.ts";\nexport default word;\n`,
    "test/support/word.ts": `export const throughNamespace = 1;\n`,
  });
  const output = await runCheck("unused-exports.ts", [], project.directory);
  expect(output.trim().split("\n").sort()).toEqual([
    "frontend/src/ui/Late.tsx: breach",
    "frontend/src/ui/Row.tsx: Row",
    "functions/office/api.ts: breach",
    "functions/office/handler.ts: handler",
    "shared/kernel/word.ts: breach",
  ]);
});
