import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { analyzeTsConfig } from "ts-unused-exports";

/** Exports that something outside the sources reads. */
const readFromOutside = [
  { file: /^functions\/[^/]+\/(api|link|jobs)\.ts$/, name: "handler" }, // Lambda
  { file: /^local\/serve-laptop\.ts$/, name: "serveLaptop" }, // local/start.ts, once the build has begun
  { file: /\.config\.ts$/, name: "default" }, // the tool it configures
];

/** `import("./Page.tsx"), "Page"` and `(await import("./Page.tsx")).Page`, which the tool does not follow. */
const lateImport = /import\("(?<from>[^"]+)"\)\)?(?:[.]|, ")(?<name>\w+)/gu;

/** What the site loads only when it is needed, as `file: name`. */
function lateImports(): Set<string> {
  const files = globSync("frontend/src/**/*.{ts,tsx}");
  return new Set(
    files.flatMap((file) =>
      Array.from(readFileSync(file, "utf8").matchAll(lateImport), ({ groups = {} }) => {
        const imported = join(dirname(file), groups["from"] ?? "");
        return `${imported}: ${groups["name"] ?? ""}`;
      }),
    ),
  );
}

/**
 * Every exported value that no other file imports, as `file: name`; such a name is either dead or needs no `export`.
 * Types are left alone: those of a public function's parameters are there to be read.
 */
function unusedExports(): string[] {
  const late = lateImports();
  return Object.entries(analyzeTsConfig("tsconfig.all.json", ["--allowUnusedTypes"]).unusedExports).flatMap(([path, names]) => {
    const file = relative(".", path);
    const outside = readFromOutside.filter((reader) => reader.file.test(file)).map(({ name }) => name);
    return names
      .map(({ exportName }) => exportName)
      .filter((name) => !outside.includes(name))
      .map((name) => `${file}: ${name}`)
      .filter((line) => !late.has(line));
  });
}

const found = unusedExports();
for (const line of found) console.log(line);
if (found.length > 0) process.exitCode = 1;
