import { problemSentences } from "../../shared/kernel/problem-sentences.ts";
import { type ProblemBody, type ProblemCode, problemStatus } from "../../shared/kernel/problems.ts";
import { corsHeaders, type SiteAccess } from "./cors.ts";

/**
 * The gateway's own refusals, in our words. An unknown path would otherwise be a 403 "Missing Authentication Token";
 * every one of them would come without CORS headers, so that a page could not read it.
 */
const responses = {
  ACCESS_DENIED: "address-refused",
  WAF_FILTERED: "address-refused",
  MISSING_AUTHENTICATION_TOKEN: "not-found",
  RESOURCE_NOT_FOUND: "not-found",
  REQUEST_TOO_LARGE: "body-too-large",
  UNSUPPORTED_MEDIA_TYPE: "unsupported-media-type",
  THROTTLED: "too-many-requests",
  QUOTA_EXCEEDED: "too-many-requests",
  INTEGRATION_TIMEOUT: "unavailable",
  INTEGRATION_FAILURE: "unavailable",
  DEFAULT_4XX: "malformed-body",
  DEFAULT_5XX: "internal",
} as const satisfies Record<string, ProblemCode>;

/** In Finnish: the gateway cannot choose a language. The site has its own sentence for each code. */
export function gatewayProblem(code: ProblemCode): string {
  const body: ProblemBody = {
    type: `urn:pajapolku:problem:${code}`,
    code,
    status: problemStatus[code],
    title: problemSentences[code].fi,
  };
  return JSON.stringify(body);
}

/** `x-amazon-apigateway-gateway-responses` of an API's document. */
export function gatewayResponses(access: SiteAccess) {
  const headers = {
    ...corsHeaders(access),
    "cache-control": "no-store",
    "content-language": "fi",
    "content-type": "application/problem+json",
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
  };
  const responseParameters = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [`gatewayresponse.header.${name}`, `'${value}'`]),
  );
  return Object.fromEntries(
    Object.entries(responses).map(([type, code]) => [
      type,
      { statusCode: String(problemStatus[code]), responseParameters, responseTemplates: { "application/json": gatewayProblem(code) } },
    ]),
  );
}
