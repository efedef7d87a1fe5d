import * as z from "zod";

import type { ApiDeclaration } from "./declaration.ts";
import { isBinary } from "./event.ts";

/** What goes back over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Buffer | string;
}

/** What a gateway refuses by itself; a failed function has no type of its own. */
export type Refusal = keyof typeof refusals | "FUNCTION_FAILED";

/** API Gateway's own status and message, where the API declares nothing else. */
const refusals = {
  ACCESS_DENIED: [403, "User is not authorized to access this resource"],
  MISSING_AUTHENTICATION_TOKEN: [403, "Missing Authentication Token"],
  REQUEST_TOO_LARGE: [413, "Request Too Long"],
  INTEGRATION_TIMEOUT: [504, "Endpoint request timed out"],
} as const satisfies Record<string, readonly [number, string]>;

/** Says no in the words of the API's gateway responses: those of the type, or else of DEFAULT_4XX and DEFAULT_5XX. */
export function refuse(api: ApiDeclaration, refusal: Refusal, requestId: string): Reply {
  const [status, message] = refusal === "FUNCTION_FAILED" ? [502, "Internal server error"] : refusals[refusal];
  const declared = api.responses.get(refusal) ?? api.responses.get(status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX");
  const { contentType, text } = declared?.template ?? { contentType: "application/json", text: `{"message":$context.error.messageString}` };
  const body = text
    .replaceAll("$context.error.messageString", JSON.stringify(message))
    .replaceAll("$context.error.message", message)
    .replaceAll("$context.error.responseType", refusal)
    .replaceAll("$context.requestId", requestId);
  const headers = { "content-type": [contentType], "x-amzn-requestid": [requestId], ...listsOf(lowerCased(declared?.headers ?? {})) };
  return { status: declared?.status ?? status, headers, body };
}

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const functionResult = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), scalar).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(scalar)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Turns what a function returned into a reply; undefined where API Gateway would call it malformed. */
export function replyOf(api: ApiDeclaration, result: unknown, requestId: string): Reply | undefined {
  const read = functionResult.safeParse(result);
  if (!read.success) return undefined;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = read.data;
  const own = { ...listsOf(lowerCased(headers ?? {})), ...lowerCased(multiValueHeaders ?? {}) };
  const all = { "content-type": ["application/json"], ...own, "x-amzn-requestid": [requestId] };
  // Without a binary type that names its content, API Gateway passes base64 text on as it stands.
  const decode = isBase64Encoded === true && isBinary(api, all["content-type"][0]);
  return { status: statusCode, headers: all, body: decode ? Buffer.from(body ?? "", "base64") : (body ?? "") };
}

const lowerCased = <T>(headers: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const listsOf = (headers: Readonly<Record<string, string>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
