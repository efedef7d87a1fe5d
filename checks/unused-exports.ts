import { relative } from "node:path";
import { analyzeTsConfig } from "ts-unused-exports";

/** Exports that something outside the sources reads. */
const readFromOutside = [
  { file: /^functions\/[^/]+\/(api|link|jobs)\.ts$/, name: "handler" }, // Lambda
  { file: /\.config\.ts$/, name: "default" }, // the tool it configures
];

/** Every export that no other file imports, as `file: name`; such a name is either dead or needs no `export`. */
function unusedExports(): string[] {
  return Object.entries(analyzeTsConfig("tsconfig.all.json").unusedExports).flatMap(([path, names]) => {
    const file = relative(".", path);
    const outside = readFromOutside.filter((reader) => reader.file.test(file)).map(({ name }) => name);
    return names
      .map(({ exportName }) => exportName)
      .filter((name) => !outside.includes(name))
      .map((name) => `${file}: ${name}`);
  });
}

const found = unusedExports();
for (const line of found) console.log(line);
if (found.length > 0) process.exitCode = 1;
