import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import * as z from "zod";
import { addCells, cellsApp, writeOpenApi } from "../../infra/cells.ts";
import { functionEntries } from "../../infra/function-entries.ts";
import type { Settings } from "../../infra/settings.ts";

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
const Template = z.looseObject({ Resources: z.record(z.string(), Resource) });

export interface SynthesisedResource extends z.infer<typeof Resource> {
  /** `pori-Data`. */
  readonly stack: string;
  readonly id: string;
}

export interface Synthesised {
  readonly directory: string;
  readonly resources: readonly SynthesisedResource[];
  /** All resources of a type, in every cell. */
  ofType(type: string): readonly SynthesisedResource[];
  /** The only resource of a type in a stack. */
  only(stack: string, type: string): SynthesisedResource;
}

const made: string[] = [];
// An assembly weighs 23 MB, most of it CDK's uploader.
afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true });
});

/** A directory that goes when the file's tests have run. */
export function passingDirectory(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), `pajapolku-${name}-`));
  made.push(directory);
  return directory;
}

/** Built pages and bundles as small as they can be: what is in them does not matter to a template. */
export function stubBuild(): string {
  const directory = passingDirectory("build");
  const write = (folder: string, name: string, text: string) => {
    mkdirSync(join(directory, folder), { recursive: true });
    writeFileSync(join(directory, folder, name), text);
  };
  for (const entry of functionEntries) write(`functions/${entry}`, "index.mjs", `export const handler = "${entry}";`);
  const page = `<!doctype html><script type="application/json" id="cell">__CELL__</script>`;
  write("site", "index.html", page);
  write("site", "attendance.html", page);
  write("site/assets", "index-1a2b3c.js", "export {};");
  return directory;
}

export function synthesise(settings: Settings, build: string = stubBuild()): Synthesised {
  const app = cellsApp(passingDirectory("cdk"));
  const version = { directory: build, version: "1.2.3" };
  addCells(app, settings, version);
  const assembly = app.synth();
  writeOpenApi(assembly.directory, settings, version);
  const resources = assembly.stacksRecursively.flatMap(({ stackName, template }) =>
    Object.entries(Template.parse(template).Resources).map(([id, resource]) => ({ ...resource, stack: stackName, id })),
  );
  const ofType = (type: string) => resources.filter(({ Type }) => Type === type);
  return {
    directory: assembly.directory,
    resources,
    ofType,
    only(stack, type) {
      const [found, ...more] = ofType(type).filter((resource) => resource.stack === stack);
      if (found === undefined || more.length > 0) throw new Error(`${stack} has ${found ? "several" : "no"} ${type}.`);
      return found;
    },
  };
}
