import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEvent } from "aws-lambda";

import type { ApiDeclaration } from "./declaration.ts";
import type { Match } from "./match.ts";

/** A request that has passed the gateway's own doors. */
export interface GatewayRequest {
  readonly requestId: string;
  readonly method: string;
  /** Raw, without the query. */
  readonly path: string;
  /** Raw, without the question mark. */
  readonly query: string;
  readonly headers: IncomingMessage["headers"];
  /** Name, value, name, value, as they came over the wire. */
  readonly rawHeaders: readonly string[];
  readonly sourceIp: string;
  /** An instant by the moved clock, ms since the epoch. */
  readonly at: number;
}

/** Makes the event API Gateway hands to a function (REST API, Lambda proxy integration, version 1.0). */
export function eventOf(api: ApiDeclaration, request: GatewayRequest, match: Match, body: Buffer): APIGatewayProxyEvent {
  const headers = headersOf(request);
  const query = groupsOf([...new URLSearchParams(request.query)]);
  const binary = isBinary(api, request.headers["content-type"]);
  return {
    resource: match.route.resource,
    path: request.path,
    httpMethod: request.method,
    headers: lastOf(headers),
    multiValueHeaders: headers,
    queryStringParameters: Object.keys(query).length === 0 ? null : lastOf(query),
    multiValueQueryStringParameters: Object.keys(query).length === 0 ? null : query,
    pathParameters: Object.keys(match.parameters).length === 0 ? null : { ...match.parameters },
    stageVariables: null,
    requestContext: requestContextOf(api, request, match),
    body: body.length === 0 ? null : body.toString(binary ? "base64" : "utf8"),
    isBase64Encoded: binary && body.length > 0,
  };
}

/** Whether bodies of a content type travel in base64. */
export function isBinary(api: ApiDeclaration, contentType: string | undefined): boolean {
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  return api.binaryTypes.some((binary) => binary === "*/*" || binary === type || (binary.endsWith("/*") && type.startsWith(binary.slice(0, -1))));
}

/** The gateway puts the address it saw last; whatever a client wrote there stands before it, and proves nothing. */
function headersOf({ rawHeaders, headers, sourceIp }: GatewayRequest): Record<string, string[]> {
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  const values = rawHeaders.filter((_, index) => index % 2 === 1);
  const sent = names.map((name, index): [string, string] => [name, values[index] ?? ""]).filter(([name]) => name.toLowerCase() !== "x-forwarded-for");
  const before = headers["x-forwarded-for"];
  return groupsOf([...sent, ["X-Forwarded-For", before === undefined ? sourceIp : `${String(before)}, ${sourceIp}`]]);
}

function groupsOf(pairs: readonly (readonly [string, string])[]): Record<string, string[]> {
  return Object.fromEntries([...Map.groupBy(pairs, ([name]) => name)].map(([name, group]) => [name, group.map(([, value]) => value)]));
}

const lastOf = (groups: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, values]) => [name, values.at(-1) ?? ""]));

const nobody = {
  accessKey: null, accountId: null, apiKey: null, apiKeyId: null, caller: null, clientCert: null, cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null, cognitoIdentityId: null, cognitoIdentityPoolId: null, principalOrgId: null, user: null, userArn: null,
};

function requestContextOf(api: ApiDeclaration, request: GatewayRequest, { route }: Match): APIGatewayProxyEvent["requestContext"] {
  return {
    accountId: "000000000000",
    apiId: api.id,
    authorizer: null,
    protocol: "HTTP/1.1",
    httpMethod: request.method,
    identity: { ...nobody, sourceIp: request.sourceIp, userAgent: request.headers["user-agent"] ?? null },
    path: request.path,
    stage: api.stage,
    requestId: request.requestId,
    extendedRequestId: request.requestId,
    requestTimeEpoch: request.at,
    resourceId: route.resource,
    resourcePath: route.resource,
  };
}
