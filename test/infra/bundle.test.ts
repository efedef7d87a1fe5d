import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
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
