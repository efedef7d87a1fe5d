import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Every file that is or would be committed. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));

const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const component = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;
const drawers = /^(utils?|helpers?|common|misc|lib|index)(\.|$)/;

/** Why a path breaks the conventions, or nothing. */
function misnamed(path: string): string | undefined {
  const name = basename(path);
  if (name === "README.md" || name === "index.html") return undefined;
  if (path.split("/").some((part) => drawers.test(part))) return "a drawer says nothing of what it holds";
  if (path.startsWith("docs/adr/") && !/^\d{4}-[a-z0-9-]+\.md$/.test(name)) return "an ADR is NNNN-title.md";
  if (name.endsWith(".tsx") && name !== "main.tsx") return component.test(name) ? undefined : "a component is PascalCase.tsx";
  return path.split("/").every((part) => kebabCase.test(part)) ? undefined : "a file is kebab-case";
}

/** What a clone elsewhere could not follow: addresses of this or that machine and of this or that registry. */
const foreign = /\/work\/|shared\/brief|\/tmp\/plan|https?:\/\/[^\s"']*\b(registry|npmjs|artifactory|verdaccio)\b/;

describe("file names", () => {
  it.each(files)("%s", (path) => {
    expect(misnamed(path)).toBeUndefined();
  });

  it.each([
    ["shared/kernel/localDate.ts", "a file is kebab-case"],
    ["shared/Kernel/local-date.ts", "a file is kebab-case"],
    ["frontend/src/ui/date-field.tsx", "a component is PascalCase.tsx"],
    ["docs/adr/cells.md", "an ADR is NNNN-title.md"],
    ["shared/kernel/utils.ts", "a drawer says nothing of what it holds"],
    ["functions/common/time.ts", "a drawer says nothing of what it holds"],
    ["shared/kernel/index.ts", "a drawer says nothing of what it holds"],
  ])("refuse %s", (path, why) => {
    expect(misnamed(path)).toBe(why);
  });
});

describe("file contents", () => {
  it("name no machine and no registry", () => {
    expect(files.filter((path) => foreign.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });

  it.each(["https://" + "registry.npmjs.org/zod", "http://10.0.0.1/" + "artifactory/npm", ["", "work", "main"].join("/")])(
    "would be caught naming %s",
    (address) => {
      expect(foreign.test(`see ${address}`)).toBe(true);
    },
  );

  it("pin packages without an address, so that any registry serves", () => {
    expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toContain('"resolved"');
    expect(readFileSync(join(root, ".npmrc"), "utf8")).not.toMatch(/^(@[^:]+:)?registry\s*=/m);
  });
});
