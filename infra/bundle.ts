import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { build, type BuildOptions, type BuildResult, type Plugin } from "esbuild";
import { bundleDirectory, type FunctionEntry, functionEntries } from "./function-entries.ts";

const sourceOf = (entry: FunctionEntry): string => `functions/${entry.replace("-", "/")}.ts`;

/** Some dependencies of the AWS SDK are CommonJS and call `require`, which a module does not have. */
const requireForDependencies = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;

/**
 * Bundles every function in one run of esbuild: one start of the tool instead of five, and a synth that only has to
 * copy files. The SDK is bundled too, because Lambda's own copy starts slower and changes without us.
 * Source maps stay outside the bundles' directories, so that they are never shipped.
 */
export async function bundleFunctions(root: string, buildDirectory: string): Promise<void> {
  const missing = functionEntries.map(sourceOf).filter((source) => !existsSync(join(root, source)));
  if (missing.length > 0) throw new Error(`infra/function-entries.ts names functions that do not exist: ${missing.join(", ")}.`);

  const loadedLater: LoadedLater[] = [];
  const entries = functionEntries.map((entry) => ({ in: sourceOf(entry), out: `${bundleDirectory(".", entry)}/index` }));
  const { metafile, outputFiles } = await build({ ...optionsFor(root, buildDirectory), entryPoints: entries, plugins: [apart(root, loadedLater)] });
  await writeAll(outputFiles);
  const later = modulesOf(metafile, loadedLater, relative(root, buildDirectory));
  if (later.length > 0) await writeAll((await build({ ...optionsFor(root, buildDirectory), entryPoints: later })).outputFiles);
  await writeFile(join(buildDirectory, "functions.meta.json"), JSON.stringify(metafile));
}

const optionsFor = (root: string, buildDirectory: string) =>
  ({
    absWorkingDir: root,
    outdir: buildDirectory,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    // Names of errors are part of the log's closed list of lines.
    keepNames: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    // Fonts of documents lie in the bundle that writes them.
    loader: { ".woff": "dataurl" },
    banner: { js: requireForDependencies },
    sourcemap: "external",
    metafile: true,
    write: false,
    logLevel: "warning",
  }) as const satisfies BuildOptions;

/** A module that its importer loads only when it is needed. */
interface LoadedLater {
  readonly importer: string;
  readonly source: string;
}

/** What a function loads with `import()` becomes a module of its own beside it: a cold start does not even read it. */
const apart = (root: string, found: LoadedLater[]): Plugin => ({
  name: "apart",
  setup(builder) {
    builder.onResolve({ filter: /^\./ }, ({ path, importer, kind, resolveDir }) => {
      if (kind !== "dynamic-import" || importer.includes("node_modules")) return undefined;
      found.push({ importer: relative(root, importer), source: relative(root, join(resolveDir, path)) });
      return { path: `./${basename(path, ".ts")}.mjs`, external: true };
    });
  },
});

/** Each such module, in the directory of every function that reaches its importer. */
function modulesOf({ outputs }: BuildResult<{ metafile: true }>["metafile"], found: readonly LoadedLater[], buildDirectory: string): { in: string; out: string }[] {
  return found.flatMap(({ importer, source }) =>
    Object.entries(outputs)
      .filter(([, { inputs }]) => importer in inputs)
      .map(([output]) => ({ in: source, out: relative(buildDirectory, join(dirname(output), basename(source, ".ts"))) })),
  );
}

async function writeAll(files: BuildResult<{ write: false }>["outputFiles"]): Promise<void> {
  for (const { path, contents } of files) {
    const target = path.endsWith(".map") ? path.replace("/functions/", "/source-maps/") : path;
    await mkdir(join(target, ".."), { recursive: true });
    await writeFile(target, contents);
  }
}

if (import.meta.main) {
  const root = join(import.meta.dirname, "..");
  await bundleFunctions(root, join(root, ".build"));
}
