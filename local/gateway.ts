import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import * as z from "zod";

import type { ApiDeclaration, Integration } from "./gateway/declaration.ts";
import { eventOf, type GatewayRequest } from "./gateway/event.ts";
import { findRoute, type Match } from "./gateway/match.ts";
import { allows } from "./gateway/policy.ts";
import { type Refusal, refuse, type Reply, replyOf } from "./gateway/reply.ts";

interface GatewayParts {
  readonly api: ApiDeclaration;
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>;
  /** The address callers seem to have, set in the console; undefined for their own. */
  readonly seenAddress: () => string | undefined;
  readonly now: () => number;
  /** The published OpenAPI document of this API, for `/openapi.json`. */
  readonly openApi: string | undefined;
}

/** API Gateway takes 10 MB, and hands a function at most 6 MB of event. */
const bodyLimit = 10 * 1024 * 1024;
const eventLimit = 6 * 1024 * 1024;

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Serves a REST API of the template as API Gateway would: its routes, its resource policy, its refusals, its limits. */
export function createGateway(parts: GatewayParts): RequestListener {
  return (incoming, response) => {
    if (incoming.url === "/openapi.json" && parts.openApi !== undefined) {
      response.writeHead(200, { "content-type": "application/json" }).end(parts.openApi);
      return;
    }
    const request = requestOf(incoming, parts);
    void answer(parts, incoming, request).then((reply) => send(response, reply));
  };
}

function requestOf(incoming: IncomingMessage, { seenAddress, now }: GatewayParts): GatewayRequest {
  const { method = "GET", url = "/", headers, rawHeaders, socket } = incoming;
  const cut = url.includes("?") ? url.indexOf("?") : url.length;
  return {
    requestId: randomUUID(),
    method,
    path: url.slice(0, cut),
    query: url.slice(cut + 1),
    headers,
    rawHeaders,
    sourceIp: seenAddress() ?? socket.remoteAddress ?? "",
    at: now(),
  };
}

async function answer(parts: GatewayParts, incoming: IncomingMessage, request: GatewayRequest): Promise<Reply> {
  const { api } = parts;
  try {
    const match = findRoute(api.routes, request.method, request.path);
    if (match === undefined) throw new Refused("MISSING_AUTHENTICATION_TOKEN");
    if (!isLetIn(api, request)) throw new Refused("ACCESS_DENIED");
    const body = await readBody(incoming);
    const { integration } = match.route;
    return integration.kind === "mock" ? replyOfMock(integration) : await callFunction(parts, request, match, integration, body);
  } catch (error) {
    return refuse(api, error instanceof Refused ? error.refusal : "FUNCTION_FAILED", request.requestId);
  }
}

function isLetIn({ policy, id, stage }: ApiDeclaration, { method, path, sourceIp }: GatewayRequest): boolean {
  const arn = `arn:aws:execute-api:eu-north-1:000000000000:${id}/${stage}/${method}${path}`;
  return policy === undefined || allows(policy, { arn, sourceIp });
}

function replyOfMock({ status, headers }: Extract<Integration, { kind: "mock" }>): Reply {
  return { status, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])), body: "" };
}

async function callFunction(
  { api, invoke }: GatewayParts,
  request: GatewayRequest,
  match: Match,
  { functionName, timeoutMilliseconds }: Extract<Integration, { kind: "function" }>,
  body: Buffer,
): Promise<Reply> {
  const event = eventOf(api, request, match, body);
  if (JSON.stringify(event).length > eventLimit) throw new Refused("REQUEST_TOO_LARGE");
  const { promise: outOfTime, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Refused("INTEGRATION_TIMEOUT")), timeoutMilliseconds);
  try {
    const result = await Promise.race([invoke(functionName, event), outOfTime]);
    const reply = replyOf(api, result, request.requestId);
    if (reply === undefined) throw new Refused("FUNCTION_FAILED");
    return reply;
  } finally {
    clearTimeout(timer);
  }
}

/** Reads a body within the limit. The rest of a longer one is left to drain: closing the door would cost the sender our answer. */
async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    const bytes = z.instanceof(Buffer).parse(chunk);
    size += bytes.length;
    if (size > bodyLimit) {
      incoming.resume();
      throw new Refused("REQUEST_TOO_LARGE");
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  try {
    for (const [name, values] of Object.entries(headers)) response.setHeader(name, [...values]);
    response.writeHead(status).end(body);
  } catch {
    // A header no HTTP message can carry makes the function's answer as good as none.
    response.writeHead(502).end();
  }
}
