import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import * as z from "zod";
import { bundleFunctions } from "../../infra/bundle.ts";
import { functionEntries } from "../../infra/function-entries.ts";
import { passingDirectory } from "./synthesised.ts";

function projectWith(entries: readonly string[]): string {
  const root = passingDirectory("bundle");
  for (const entry of entries) {
    const file = join(root, "functions", `${entry.replace("-", "/")}.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `import { join } from "node:path";\nexport const handler = (): string => join("${entry}");\n`);
  }
  return root;
}

it("makes one module of each function and ships no source map", async () => {
  const root = projectWith(functionEntries);
  await bundleFunctions(root, join(root, ".build"));
  for (const entry of functionEntries) {
    expect(readdirSync(join(root, ".build/functions", entry))).toEqual(["index.mjs"]);
    expect(existsSync(join(root, ".build/source-maps", entry, "index.mjs.map"))).toBe(true);
    await expect(import(join(root, ".build/functions", entry, "index.mjs"))).resolves.toMatchObject({ handler: expect.any(Function) });
  }
});

it("says which function does not exist", async () => {
  const root = projectWith(functionEntries.filter((entry) => entry !== "placement-link"));
  await expect(bundleFunctions(root, join(root, ".build"))).rejects.toThrow("functions/placement/link.ts");
});

it("puts what a function loads later into a module beside it, with its fonts", async () => {
  const font = Buffer.from([0x77, 0x4f, 0x46, 0x46, 0xff, 0x00]);
  const root = projectWith(functionEntries);
  writeFileSync(join(root, "functions/placement/api.ts"), 'import { words } from "./words.ts";\nexport const handler = async (): Promise<string> => words();\n');
  writeFileSync(join(root, "functions/placement/words.ts"), 'export const words = async (): Promise<string> => (await import("./heavy.ts")).said;\n');
  writeFileSync(join(root, "functions/placement/heavy.ts"), 'import font from "./letters.woff?inline";\nexport const said: string = font;\n');
  writeFileSync(join(root, "functions/placement/letters.woff"), font);
  await bundleFunctions(root, join(root, ".build"));
  const directory = join(root, ".build/functions/placement-api");
  expect(readdirSync(directory).sort()).toEqual(["heavy.mjs", "index.mjs"]);
  expect(readFileSync(join(directory, "index.mjs"), "utf8")).not.toContain("data:font");
  const { handler } = z.object({ handler: z.custom<() => Promise<string>>((value) => typeof value === "function") }).parse(await import(join(directory, "index.mjs")));
  expect(await handler()).toBe(`data:font/woff;base64,${font.toString("base64")}`);
  expect(readdirSync(join(root, ".build/functions/placement-link"))).toEqual(["index.mjs"]);
});
