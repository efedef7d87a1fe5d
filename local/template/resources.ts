import * as z from "zod";

import { StartFailure } from "../start-failure.ts";
import type { Resource, Stack, Stage } from "./assembly.ts";
import { createResolver } from "./resolve.ts";
import { notRun, run } from "./resource-types.ts";

/** A resource the laptop runs, in its stack. */
interface PlacedResource {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

type RunType = (typeof run)[number];

/** The resources of one stage, found by type and read with every reference resolved. */
export interface Resources {
  ofType(...types: readonly RunType[]): PlacedResource[];
  /** What the others call this resource. */
  readonly refOf: (resource: PlacedResource) => string;
  /** Resolves and parses the properties that the schema names, and no others: the rest may name what does not run here. */
  read<T>(resource: PlacedResource, schema: z.ZodType<T> & { readonly shape: object }): T;
  resolve(resource: PlacedResource, value: unknown): unknown;
}

const known = new Set<string>([...run, ...notRun]);

/** Opens a stage; refuses a resource of a type nobody has thought about, and one that exists on a condition only. */
export function openStage(stage: Stage): Resources {
  for (const { name, Resources: resources } of stage.stacks) {
    for (const [logicalId, { Type, Condition }] of Object.entries(resources)) {
      if (!known.has(Type)) {
        throw new StartFailure(`${name}/${logicalId} is an ${Type}, which the laptop does not know: run it, or list it as not run, in local/template/resource-types.ts.`);
      }
      if (Condition !== undefined && Type !== "AWS::CDK::Metadata") {
        throw new StartFailure(`${name}/${logicalId} exists on the condition ${Condition}, which the laptop cannot judge: make it unconditional in infra.`);
      }
    }
  }
  const resolver = createResolver(stage);
  const resolve = (resource: PlacedResource, value: unknown): unknown => resolver.resolve(resource.stack, value, placeOf(resource));
  return {
    resolve,
    ofType: (...types) => stage.stacks.flatMap((stack) => resourcesOf(stack).filter(({ type }) => types.some((each) => each === type)).map(({ resource }) => resource)),
    refOf: (resource) => z.string().parse(resolve(resource, { Ref: resource.logicalId })),
    read: (resource, schema) => {
      const wanted = Object.keys(schema.shape).map((name) => [name, resource.properties[name]]).filter(([, value]) => value !== undefined);
      const parsed = schema.safeParse(resolve(resource, Object.fromEntries(wanted)));
      if (parsed.success) return parsed.data;
      throw new StartFailure(`The laptop cannot run ${placeOf(resource)} as it is declared: ${z.prettifyError(parsed.error).replaceAll("\n", "; ")}.`);
    },
  };
}

/** Functions of the deployment itself, behind custom resources: they have nothing to do where nothing is deployed. */
export function isProvider({ stack, logicalId }: PlacedResource): boolean {
  return Object.values(stack.Resources).some((resource) => providerOf(resource) === logicalId);
}

function providerOf({ Properties }: Resource): string | undefined {
  const token = z.object({ "Fn::GetAtt": z.tuple([z.string(), z.literal("Arn")]) }).safeParse(Properties["ServiceToken"]);
  return token.data?.["Fn::GetAtt"][0];
}

const placeOf = ({ stack, logicalId }: PlacedResource): string => `${stack.name}/${logicalId}`;

function resourcesOf(stack: Stack): { type: string; resource: PlacedResource }[] {
  return Object.entries(stack.Resources).map(([logicalId, { Type, Properties }]) => ({ type: Type, resource: { stack, logicalId, properties: Properties } }));
}
