import type { APIGatewayProxyEvent } from "aws-lambda";
import type * as z from "zod";
import { type Language, preferredLanguage } from "../../shared/kernel/languages.ts";
import { type InputIssue, Problem } from "../../shared/kernel/problems.ts";
import type { Payload, Route } from "../../shared/kernel/route.ts";

/** What is taken from API Gateway's event; nothing else of it is read anywhere. */
export interface HttpRequest {
  readonly method: string;
  /** The route as the template names it, never the path with its ids. */
  readonly resource: string;
  readonly requestId: string;
  /** The address API Gateway saw. `X-Forwarded-For` is the client's own claim and is never read. */
  readonly sourceIp: string;
  readonly language: Language;
  readonly pathParameters: Readonly<Record<string, string | undefined>>;
  /** One that came twice is a list, which no schema of ours takes. */
  readonly queryParameters: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** A header's only value; one that came twice counts as none. */
  header(name: string): string | undefined;
  cookie(name: string): string | undefined;
}

export function readRequest(event: APIGatewayProxyEvent): HttpRequest {
  const headers = new Map<string, readonly string[]>();
  for (const [name, values] of Object.entries(event.multiValueHeaders)) headers.set(name.toLowerCase(), values ?? []);
  const header = (name: string): string | undefined => {
    const values = headers.get(name) ?? [];
    return values.length === 1 ? values[0] : undefined;
  };
  const body = event.body ?? "";
  return {
    method: event.httpMethod,
    resource: event.resource,
    requestId: event.requestContext.requestId,
    sourceIp: event.requestContext.identity.sourceIp,
    language: preferredLanguage(header("accept-language")),
    pathParameters: event.pathParameters ?? {},
    queryParameters: queryOf(event.multiValueQueryStringParameters ?? {}),
    body: event.isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body,
    header,
    cookie: (name) => cookieOf(headers.get("cookie") ?? [], name),
  };
}

const queryOf = (parameters: Readonly<Record<string, readonly string[] | undefined>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([name, values = []]) => [name, values.length === 1 ? values[0] : values]));

function cookieOf(values: readonly string[], name: string): string | undefined {
  for (const pair of values.flatMap((value) => value.split(";"))) {
    const [key = "", ...rest] = pair.trim().split("=");
    if (key === name) return rest.join("=");
  }
  return undefined;
}

/** A path parameter of the wrong shape names nothing that exists. */
export function parseParams<R extends Route>(route: R, request: HttpRequest): z.output<R["params"]> {
  return parsed<R["params"]>(route.params, request.pathParameters, "not-found");
}

/** Query parameters: an unknown or wrong one is refused, not ignored. */
export function parseQuery<R extends Route>(route: R, request: HttpRequest): Shaped<R["query"]> {
  if (route.query === null && Object.keys(request.queryParameters).length > 0) throw new Problem("invalid-input");
  return shaped<R["query"]>(route.query, request.queryParameters);
}

/** 100 kB is far above any form of ours and far below what would hurt. */
const longestBody = 100_000;

/** The body, parsed after authorisation only: a stranger learns nothing about its shape. */
export function parseBody<R extends Route>(route: R, request: HttpRequest): Shaped<R["body"]> {
  if (route.body === null) return shaped<R["body"]>(route.body, null);
  if (Buffer.byteLength(request.body) > longestBody) throw new Problem("body-too-large");
  const mediaType = request.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") throw new Problem("unsupported-media-type");
  return shaped<R["body"]>(route.body, jsonOf(request.body));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("malformed-body");
  }
}

type Shaped<S> = S extends z.ZodType ? z.output<S> : null;

export function shaped<S extends Payload>(schema: S, value: unknown): Shaped<S>;
export function shaped(schema: Payload, value: unknown): unknown {
  return schema === null ? null : parsed(schema, value, "invalid-input");
}

function parsed<S extends z.ZodType>(schema: S, value: unknown, refusal: "not-found" | "invalid-input"): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Problem(refusal, refusal === "invalid-input" ? issuesOf(result.error) : []);
}

/** Paths and codes only: zod's messages may quote what was sent, and a key of a record *is* what was sent. */
function issuesOf(error: z.ZodError): InputIssue[] {
  return error.issues.slice(0, 20).map((issue) => ({
    path: (issue.code === "invalid_key" ? issue.path.slice(0, -1) : issue.path).map(String).join("."),
    code: issue.code === "custom" ? issue.message : issue.code,
  }));
}
