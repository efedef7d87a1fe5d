import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import * as z from "zod";

import { StartFailure } from "../start-failure.ts";

const resource = z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}), Condition: z.string().optional() });
/** A resource as a template writes it, its properties unresolved. */
export type Resource = z.infer<typeof resource>;

const template = z.looseObject({
  Resources: z.record(z.string(), resource).default({}),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() })).default({}),
});

/** One stack of an assembly. */
export interface Stack extends z.infer<typeof template> {
  readonly name: string;
  /** Where the file assets lie on this machine, by the object key they would be deployed to. */
  readonly assets: ReadonlyMap<string, string>;
}

/** The stacks that are deployed together: one organisation. */
export interface Stage {
  readonly name: string;
  readonly stacks: readonly Stack[];
}

const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.union([
      z.looseObject({ type: z.literal("aws:cloudformation:stack"), properties: z.looseObject({ templateFile: z.string(), stackName: z.string().optional() }) }),
      z.looseObject({ type: z.literal("cdk:cloud-assembly"), properties: z.looseObject({ directoryName: z.string(), displayName: z.string().optional() }) }),
      z.looseObject({ type: z.literal("cdk:asset-manifest"), properties: z.looseObject({ file: z.string() }) }),
      z.looseObject({ type: z.enum(["cdk:tree", "cdk:feature-flag-report"]) }),
    ]),
  ),
});

const assetManifest = z.object({
  files: z
    .record(z.string(), z.looseObject({ source: z.looseObject({ path: z.string() }), destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })) }))
    .default({}),
});

/** Reads a cloud assembly: the stages in it, and what of it stands outside any stage as one more. */
export async function readAssembly(folder: string, name = "app"): Promise<Stage[]> {
  const artifacts = Object.entries((await readJson(join(folder, "manifest.json"), manifest)).artifacts);
  const assets = new Map<string, string>();
  for (const [, artifact] of artifacts) {
    if (artifact.type === "cdk:asset-manifest") await addAssets(join(folder, artifact.properties.file), assets);
  }
  const stacks: Stack[] = [];
  const nested: Stage[] = [];
  for (const [id, artifact] of artifacts) {
    if (artifact.type === "aws:cloudformation:stack") {
      const { templateFile, stackName = id } = artifact.properties;
      stacks.push({ ...(await readJson(join(folder, templateFile), template)), name: stackName, assets });
    } else if (artifact.type === "cdk:cloud-assembly") {
      nested.push(...(await readAssembly(join(folder, artifact.properties.directoryName), artifact.properties.displayName ?? id)));
    }
  }
  return stacks.length === 0 ? nested : [{ name, stacks }, ...nested];
}

async function addAssets(file: string, assets: Map<string, string>): Promise<void> {
  for (const { source, destinations } of Object.values((await readJson(file, assetManifest)).files)) {
    for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, resolve(dirname(file), source.path));
  }
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new StartFailure(`The synthesized ${file} cannot be read: ${reason}`);
  }
}
