import type { APIGatewayProxyEvent, Context } from "aws-lambda";
import { mockedContext } from "./lambda-context.ts";

/** What a test sends; the rest of API Gateway's event is filled in as the gateway would. */
export interface Sent {
  readonly method: string;
  readonly resource: string;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers that come more than once. */
  readonly repeated?: Readonly<Record<string, readonly string[]>>;
  readonly body?: string;
  readonly sourceIp?: string;
}

let requests = 0;

/** A REST API proxy event, version 1. */
export function proxyEvent(sent: Sent): APIGatewayProxyEvent {
  requests += 1;
  const headers = Object.entries(sent.headers ?? {});
  const query = Object.entries(sent.query ?? {});
  const requestContext = { ...mockedContext, requestId: `request-${String(requests)}`, resourcePath: sent.resource };
  return {
    httpMethod: sent.method,
    resource: sent.resource,
    path: sent.resource,
    headers: Object.fromEntries(headers),
    multiValueHeaders: {
      ...Object.fromEntries(headers.map(([name, value]) => [name, [value]])),
      ...Object.fromEntries(Object.entries(sent.repeated ?? {}).map(([name, values]) => [name, [...values]])),
    },
    queryStringParameters: query.length === 0 ? null : Object.fromEntries(query),
    multiValueQueryStringParameters: query.length === 0 ? null : Object.fromEntries(query.map(([name, value]) => [name, [value]])),
    pathParameters: sent.pathParameters === undefined ? null : { ...sent.pathParameters },
    stageVariables: null,
    isBase64Encoded: false,
    body: sent.body ?? null,
    requestContext: {
      ...requestContext,
      httpMethod: sent.method,
      path: sent.resource,
      identity: { ...mockedContext.identity, sourceIp: sent.sourceIp ?? "127.0.0.1" },
    },
  };
}

export const lambdaContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: "test",
  functionVersion: "1",
  invokedFunctionArn: "arn:aws:lambda:eu-north-1:000000000000:function:test",
  memoryLimitInMB: "512",
  awsRequestId: "test",
  logGroupName: "test",
  logStreamName: "test",
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};
