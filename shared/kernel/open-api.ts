import * as z from "zod";
import { problemSentences } from "./problem-sentences.ts";
import { type ProblemCode, problemStatus, sharedRefusals } from "./problems.ts";
import type { Contract, Credential, Route } from "./route.ts";
import { doorCookie } from "./sign-in-terms.ts";

interface ApiInfo {
  readonly title: string;
  readonly version: string;
  /** The API's origin. */
  readonly server: string;
  readonly organisationId: string;
}

type Json = Readonly<Record<string, unknown>>;

/** The names between braces, in the path's order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/gu)].flatMap(([, name]) => name ?? []);
}

/**
 * OpenAPI 3.1 for strangers, whole: every route with its parameters, bodies, answers and refusals. API Gateway is made
 * from a smaller document of the same contracts (infra/constructs/gateway-document.ts).
 */
export function openApi31(contracts: readonly Contract[], { title, version, server, organisationId }: ApiInfo): Json {
  const routes = contracts.flatMap((contract) => Object.entries(contract));
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(name, route);
  return {
    openapi: "3.1.1",
    info: { title, version },
    servers: [{ url: server }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: Object.fromEntries(
        Object.entries(securitySchemes(organisationId)).filter(([credential]) => routes.some(([, route]) => route.credential === credential)),
      ),
    },
  };
}

/** How each credential travels. Signing in itself needs none, or the ticket of the organisation's door. */
const securitySchemes = (organisationId: string) =>
  ({
    organisation: { type: "apiKey", in: "cookie", name: doorCookie(organisationId), description: "Set by enterOrganisation." },
    person: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "The access token that ends signing in." },
    link: { type: "apiKey", in: "header", name: "X-Link-Token", description: "The token after # in the link that was sent." },
    kiosk: { type: "apiKey", in: "header", name: "X-Kiosk-Token", description: "The token redeemKiosk gives for a one-time code." },
  }) satisfies Record<Exclude<Credential, "none">, Json>;

const problemSchema = {
  type: "object",
  description: "A refusal (RFC 9457). `code` is its identity; `title` says what to do next, in the language of the request.",
  required: ["type", "code", "status", "title"],
  properties: {
    type: { type: "string", format: "uri" },
    code: { type: "string", enum: Object.keys(problemStatus) },
    status: { type: "integer" },
    title: { type: "string" },
    issues: {
      type: "array",
      description: "Where the input was wrong, without what was sent.",
      items: {
        type: "object",
        required: ["path", "code"],
        properties: { path: { type: "string" }, code: { type: "string" } },
      },
    },
  },
};

function operation(name: string, route: Route): Json {
  const { action, credential, body, response } = route;
  return {
    operationId: name,
    summary: name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`),
    tags: [action.slice(0, action.lastIndexOf("."))],
    security: credential === "none" ? [] : [{ [credential]: [] }],
    parameters: parametersOf(route),
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } } }),
    responses: {
      ...(response
        ? { "200": { description: "Done.", content: { "application/json": { schema: schemaOf(response, "output") } } } }
        : { "204": { description: "Done." } }),
      ...refusalsOf(route),
    },
  };
}

function parametersOf({ path, params, query, idempotent }: Route): Json[] {
  const languages = { name: "Accept-Language", in: "header", required: false, schema: { type: "string" } };
  const key = { name: "Idempotency-Key", in: "header", required: true, schema: { type: "string", format: "uuid" } };
  return [
    ...fieldsOf(params, "path", pathParameters(path)),
    ...(query ? fieldsOf(query, "query", Object.keys(query.shape)) : []),
    languages,
    ...(idempotent ? [key] : []),
  ];
}

function fieldsOf(schema: z.ZodObject, place: "path" | "query", names: readonly string[]): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return names.map((name) => {
    const field = properties[name];
    if (field === undefined) throw new Error(`A path names {${name}}, and its params have no schema for it.`);
    return { name, in: place, required: required.includes(name), schema: field };
  });
}

/** Refusals by status, since one number stands for many of them. */
function refusalsOf({ refusals }: Route): Json {
  const codes = [...new Set<ProblemCode>([...sharedRefusals, ...refusals])];
  const byStatus = Map.groupBy(codes, (code) => problemStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, possible]) => [
      String(status),
      {
        description: possible.map((code) => `\`${code}\`: ${problemSentences[code].en}`).join("\n\n"),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

/** `input` is what may be sent, `output` what comes back: they differ where a schema tidies what people type. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema, ...json } = z.toJSONSchema(schema, { io });
  return json;
}
