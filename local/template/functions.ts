import * as z from "zod";

import { StartFailure } from "../start-failure.ts";
import type { ScheduleDeclaration } from "../scheduler.ts";
import type { StreamConsumer } from "../stream-delivery.ts";
import { isProvider, type Resources } from "./resources.ts";

/** A function of a cell, as deployed. */
export interface FunctionDeclaration {
  readonly name: string;
  readonly bundle: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
}

const functionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().regex(/^nodejs/),
  Timeout: z.int().default(3),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).prefault({ Variables: {} }),
});

/** The functions of a cell, with the folder of each one's bundle. */
export function functionsOf(resources: Resources): FunctionDeclaration[] {
  return resources.ofType("AWS::Lambda::Function").filter((resource) => !isProvider(resource)).map((resource) => {
    const { Code, Handler, Timeout, Environment } = resources.read(resource, functionProperties);
    const bundle = resource.stack.assets.get(Code.S3Key);
    if (bundle === undefined) throw new StartFailure(`The bundle of ${resource.logicalId} is not among the synthesized assets: delete .build and start again.`);
    return { name: resources.refOf(resource), bundle, handler: Handler, environment: Environment.Variables, timeoutSeconds: Timeout };
  });
}

const functionArn = z.string().transform((text) => text.split(":function:")[1] ?? text);
const mappingProperties = z.looseObject({
  FunctionName: functionArn,
  EventSourceArn: z.string().regex(/:table\//).transform((arn) => arn.split("/")[1] ?? ""),
  BatchSize: z.unknown().optional(),
  StartingPosition: z.unknown().optional(),
  Enabled: z.unknown().optional(),
  BisectBatchOnFunctionError: z.unknown().optional(),
  FunctionResponseTypes: z.unknown().optional(),
  MaximumRetryAttempts: z.unknown().optional(),
  FilterCriteria: z.unknown().optional(),
});

/** Which function consumes which table's stream. */
export function streamConsumersOf(resources: Resources): StreamConsumer[] {
  return resources.ofType("AWS::Lambda::EventSourceMapping").map((resource) => {
    const { FunctionName, EventSourceArn, ...mapping } = resources.read(resource, mappingProperties);
    return { functionName: FunctionName, tableName: EventSourceArn, mapping };
  });
}

const scheduleProperties = z.object({
  Name: z.string(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default("UTC"),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
});
const rawTarget = z.looseObject({ Arn: z.unknown(), Input: z.unknown().optional() });
const target = z.object({ Arn: functionArn, Input: z.string().default("{}") });

/** The schedules of a cell. */
export function schedulesOf(resources: Resources, cell: string): ScheduleDeclaration[] {
  return resources.ofType("AWS::Scheduler::Schedule").map((resource) => {
    const read = resources.read(resource, scheduleProperties);
    // The target's role and dead-letter queue do not run here, so they are left out before anything is resolved.
    const { Arn, Input } = rawTarget.parse(resource.properties["Target"]);
    const { Arn: functionName, Input: input } = target.parse(resources.resolve(resource, { Arn, ...(Input !== undefined && { Input }) }));
    return {
      name: read.Name,
      cell,
      expression: read.ScheduleExpression,
      timeZone: read.ScheduleExpressionTimezone,
      enabled: read.State === "ENABLED",
      functionName,
      input,
    };
  });
}
