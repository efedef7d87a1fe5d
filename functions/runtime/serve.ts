import middy from "@middy/core";
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from "aws-lambda";
import type { AccessRules } from "../../shared/kernel/access.ts";
import type { Caller } from "../../shared/kernel/caller.ts";
import type { IdSource } from "../../shared/kernel/ids.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { Contract, RequestOf, ResponseOf, Route } from "../../shared/kernel/route.ts";
import type { Trail } from "./audit.ts";
import { authorise, conclude, identify, write } from "./authorise.ts";
import { type Moment, momentOf } from "./clock.ts";
import { type Idempotency, idempotencyOf, Replay } from "./idempotency.ts";
import { failureOf } from "./log.ts";
import { problemOf, problemResponse } from "./problem-response.ts";
import { type HttpRequest, parseBody, parseParams, parseQuery, readRequest, shaped } from "./request.ts";
import type { Shell } from "./shell.ts";

/** What a handler knows before the caller has been authorised: enough to start its reads, no more. */
export interface Asked<R extends Route> extends Omit<RequestOf<R>, "body">, Moment {}

/** What a handler is given once the door is open. */
export interface Granted<R extends Route> extends RequestOf<R>, Moment {
  readonly caller: Caller;
  readonly request: HttpRequest;
  readonly trail: Trail;
  readonly idempotency: Idempotency | undefined;
  readonly newId: IdSource;
}

export interface Reply<R extends Route> {
  readonly body: ResponseOf<R>;
  readonly cookies?: readonly string[];
  /** Further headers, `Clear-Site-Data` at signing out. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A handler in two steps: the outer one starts the reads the path asks for, beside the reading of the
 * caller's own facts; the inner one runs only when the rule allows, and nothing is used before.
 */
export type Handler<R extends Route> = (asked: Asked<R>) => (granted: Granted<R>) => Promise<Reply<R>>;

/** A missing handler is a compile error. */
export type Handlers<C extends Contract> = { readonly [K in keyof C]: Handler<C[K]> };

export type LambdaHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** A read begun before it is known to be needed: its failure must not end the process. */
export function ahead<T>(reading: Promise<T>): Promise<T> {
  reading.catch(() => undefined);
  return reading;
}

/** One API surface: contract, rules and handlers become one Lambda function. */
export function serve<C extends Contract>(
  contract: C,
  rules: AccessRules,
  handlers: Handlers<C>,
  shell: Shell,
): LambdaHandler {
  const endpoints = new Map<string, Answer>();
  for (const name in contract) {
    const endpoint = endpointOf(contract, handlers, name, rules, shell);
    endpoints.set(endpoint.name, endpoint.answer);
  }
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .after(({ event, response }) => secure(response, event, shell))
    .handler(async (event) => answer(endpoints, readRequest(event), shell));
}

type Answer = (request: HttpRequest, moment: Moment) => Promise<APIGatewayProxyResult>;

async function answer(
  endpoints: ReadonlyMap<string, Answer>,
  request: HttpRequest,
  shell: Shell,
): Promise<APIGatewayProxyResult> {
  const moment = momentOf(shell.clock);
  const route = `${request.method} ${request.resource}`;
  let refusal: Problem | undefined;
  let response: APIGatewayProxyResult;
  try {
    const endpoint = endpoints.get(route);
    if (endpoint === undefined) throw new Problem("not-found");
    response = await endpoint(request, moment);
  } catch (error) {
    refusal = problemOf(error);
    if (!(error instanceof Problem)) shell.log({ line: "failure", requestId: request.requestId, ...failureOf(error) });
    response = problemResponse(refusal, request.language);
  }
  const milliseconds = shell.clock() - moment.now;
  const line = { requestId: request.requestId, route, status: response.statusCode, refusal: refusal?.code ?? null };
  shell.log({ line: "request", ...line, milliseconds });
  return response;
}

function endpointOf<C extends Contract, K extends keyof C & string>(
  contract: C,
  handlers: Handlers<C>,
  name: K,
  rules: AccessRules,
  shell: Shell,
): { readonly name: string; readonly answer: Answer } {
  const route: C[K] = contract[name];
  const handler: Handler<C[K]> = handlers[name];
  const rule = rules[route.action];
  const answer: Answer = async (request, moment) => {
    const known = await identify(route, rule, request, moment, shell);
    const { trail } = known;
    try {
      const params = parseParams(route, request);
      const query = parseQuery(route, request);
      const proceed = handler({ params, query, ...moment });
      const naming = ahead(idempotencyOf(route, known.identity, request, shell.idempotency));
      const caller = await authorise(known, rule, params, request, shell);
      const body = parseBody(route, request);
      const idempotency = await naming;
      const granted = { params, query, body, ...moment, caller, request, trail, idempotency, newId: shell.newId };
      const reply = idempotency?.earlier ? { body: idempotency.earlier } : await orReplay(proceed(granted));
      const response = responseOf(route, reply);
      await conclude(trail, shell);
      return response;
    } catch (error) {
      const { code } = problemOf(error);
      if (!trail.settled) await write(trail, known.denied() ? "denied" : code, shell);
      throw error;
    }
  };
  return { name: `${route.method} ${route.path}`, answer };
}

/** The same command got in first while this one was on its way: its answer is ours too. */
async function orReplay<R extends Route>(reply: Promise<Reply<R>>): Promise<Reply<R> | { readonly body: unknown }> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof Replay) return { body: error.answer };
    throw error;
  }
}

/** What the contract does not name cannot leave. */
function responseOf<R extends Route>(route: R, reply: Omit<Reply<R>, "body"> & { readonly body: unknown }): APIGatewayProxyResult {
  const body = outgoing(route, reply.body);
  return {
    statusCode: route.response === null ? 204 : 200,
    headers: { "content-type": "application/json", ...reply.headers },
    ...(reply.cookies && { multiValueHeaders: { "set-cookie": [...reply.cookies] } }),
    body: body === null ? "" : JSON.stringify(body),
  };
}

function outgoing(route: Route, body: unknown): unknown {
  try {
    return shaped(route.response, body);
  } catch {
    throw new Error(`The answer of ${route.action} is not what its contract names.`);
  }
}

function secure(response: APIGatewayProxyResult | null | undefined, event: APIGatewayProxyEvent, shell: Shell): void {
  if (!response) return;
  response.headers = {
    ...response.headers,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "access-control-allow-origin": shell.siteOrigin,
    // The employer's surface sets no cookies and takes none.
    ...(shell.identifiers.link === undefined && { "access-control-allow-credentials": "true" }),
    "access-control-expose-headers": "x-request-id",
    vary: "Origin",
    "x-request-id": event.requestContext.requestId,
  };
}
