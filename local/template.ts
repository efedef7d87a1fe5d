import * as z from "zod";

import type { PoolDeclaration } from "./cognito/open-pool.ts";
import type { ApiDeclaration } from "./gateway/declaration.ts";
import type { KeyDeclaration } from "./kms.ts";
import type { ScheduleDeclaration } from "./scheduler.ts";
import type { WebsiteDeclaration } from "./site/declaration.ts";
import { StartFailure } from "./start-failure.ts";
import type { StreamConsumer } from "./stream-delivery.ts";
import type { TableDeclaration } from "./table-declaration.ts";
import { apisOf } from "./template/apis.ts";
import { readAssembly, type Stage } from "./template/assembly.ts";
import { type FunctionDeclaration, functionsOf, schedulesOf, streamConsumersOf } from "./template/functions.ts";
import { openStage } from "./template/resources.ts";
import { keysOf, poolsOf, tablesOf } from "./template/stores.ts";
import { websiteOf } from "./template/website.ts";

/** One organisation as its stacks declare it, every reference resolved to what stands for it on the laptop. */
export interface CellDeclaration {
  readonly id: string;
  readonly organisationName: string;
  /** Where its pages are to stand; the APIs take the two ports after it. */
  readonly siteOrigin: string;
  readonly tables: readonly TableDeclaration[];
  readonly pools: readonly PoolDeclaration[];
  readonly keys: readonly KeyDeclaration[];
  readonly buckets: readonly string[];
  readonly functions: readonly FunctionDeclaration[];
  readonly apis: { readonly staff: ApiDeclaration; readonly link: ApiDeclaration };
  readonly streams: readonly StreamConsumer[];
  readonly schedules: readonly ScheduleDeclaration[];
  readonly website: WebsiteDeclaration;
}

/**
 * Reads what CDK would deploy, one cell for each stage. Refuses, with a sentence that names the place, whatever cannot
 * be resolved or would run otherwise here than in AWS.
 */
export async function readTemplate(cloudAssembly: string): Promise<CellDeclaration[]> {
  const stages = await readAssembly(cloudAssembly);
  if (stages.length === 0) throw new StartFailure(`There is no stack in ${cloudAssembly}: delete .build and start again.`);
  return stages.map(cellOf);
}

function cellOf(stage: Stage): CellDeclaration {
  const resources = openStage(stage);
  const functions = functionsOf(resources);
  const apis = apisOf(resources);
  const variable = (name: string): string => {
    const value = functions.map(({ environment }) => environment[name]).find((each) => each !== undefined);
    return value ?? fail(stage, `gives none of its functions the variable ${name}`);
  };
  const id = variable("ORGANISATION_ID");
  const apiNamed = (name: string): ApiDeclaration => apis.find((api) => api.name === name) ?? fail(stage, `has no REST API named ${name}`);
  const cell = {
    id,
    organisationName: variable("ORGANISATION_NAME"),
    siteOrigin: z.url().parse(variable("SITE_ORIGIN")),
    tables: tablesOf(resources),
    pools: poolsOf(resources),
    keys: keysOf(resources),
    buckets: resources.ofType("AWS::S3::Bucket").map(resources.refOf),
    functions,
    apis: { staff: apiNamed(`${id}-staff-api`), link: apiNamed(`${id}-link-api`) },
    streams: streamConsumersOf(resources),
    schedules: schedulesOf(resources, id),
    website: websiteOf(resources),
  };
  checkFunctionsExist(stage, cell);
  return cell;
}

/** A route, a stream or a schedule that leads to no function would fail at its first use; better here. */
function checkFunctionsExist(stage: Stage, { functions, apis, streams, schedules }: CellDeclaration): void {
  const integrations = [...apis.staff.routes, ...apis.link.routes].map(({ integration }) => integration);
  const called = [
    ...integrations.flatMap((integration) => (integration.kind === "function" ? [integration.functionName] : [])),
    ...streams.map(({ functionName }) => functionName),
    ...schedules.map(({ functionName }) => functionName),
  ];
  const missing = called.find((name) => !functions.some((each) => each.name === name));
  if (missing !== undefined) fail(stage, `calls the function ${missing}, which it does not have`);
}

function fail({ name }: Stage, what: string): never {
  throw new StartFailure(`The stage ${name} ${what}: mend it in infra.`);
}
