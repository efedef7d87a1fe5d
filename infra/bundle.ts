import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
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

  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: functionEntries.map((entry) => ({ in: sourceOf(entry), out: `${bundleDirectory(".", entry)}/index` })),
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
    banner: { js: requireForDependencies },
    sourcemap: "external",
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  for (const { path, contents } of outputFiles) {
    const target = path.endsWith(".map") ? path.replace("/functions/", "/source-maps/") : path;
    await mkdir(join(target, ".."), { recursive: true });
    await writeFile(target, contents);
  }
  await writeFile(join(buildDirectory, "functions.meta.json"), JSON.stringify(metafile));
}

if (import.meta.main) {
  const root = join(import.meta.dirname, "..");
  await bundleFunctions(root, join(root, ".build"));
}
