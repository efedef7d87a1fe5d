import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { pathParameters } from "../../shared/kernel/open-api.ts";
import type { Contract, Route } from "../../shared/kernel/route.ts";
import { preflightHeaders, type SiteAccess } from "./cors.ts";
import { gatewayResponses } from "./gateway-responses.ts";

/** A contract and the function that serves all of it. */
export interface ServedContract {
  readonly contract: Contract;
  readonly by: IFunction;
}

interface GatewayDocumentProps {
  readonly title: string;
  readonly region: string;
  readonly version: string;
  readonly served: readonly ServedContract[];
  readonly access: SiteAccess;
}

/**
 * The document API Gateway is made from. It names routes and who answers them and says nothing of bodies: those are
 * judged in `serve.ts`, after authorisation. API Gateway imports OpenAPI 3.0.1; strangers get 3.1 (shared/kernel/open-api.ts).
 */
export function gatewayDocument({ title, region, version, served, access }: GatewayDocumentProps) {
  const contracts = served.map(({ contract }) => contract);
  const paths: Record<string, Record<string, object>> = {};
  for (const { contract, by } of served) {
    for (const [name, route] of Object.entries(contract)) {
      (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(name, route, invocationOf(by, region));
    }
  }
  for (const [path, operations] of Object.entries(paths)) {
    const methods = Object.keys(operations).map((method) => method.toUpperCase());
    operations["options"] = preflight(path, preflightHeaders(access, methods, contracts));
  }
  return {
    openapi: "3.0.1",
    info: { title, version },
    paths,
    "x-amazon-apigateway-gateway-responses": gatewayResponses(access),
  };
}

const invocationOf = (by: IFunction, region: string): string =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${by.functionArn}/invocations`;

const parametersOf = (path: string) =>
  pathParameters(path).map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));

function operation(name: string, route: Route, uri: string): object {
  return {
    operationId: name,
    parameters: parametersOf(route.path),
    responses: { "200": { description: "Answered by the function." } },
    "x-amazon-apigateway-integration": { type: "aws_proxy", httpMethod: "POST", uri },
  };
}

/** The gateway answers a browser's question itself, with nothing behind it. */
function preflight(path: string, headers: Readonly<Record<string, string>>): object {
  const names = Object.keys(headers);
  return {
    parameters: parametersOf(path),
    responses: {
      "204": {
        description: "What the site may send.",
        headers: Object.fromEntries(names.map((name) => [name, { schema: { type: "string" } }])),
      },
    },
    "x-amazon-apigateway-integration": {
      type: "mock",
      requestTemplates: { "application/json": JSON.stringify({ statusCode: 204 }) },
      responses: {
        default: {
          statusCode: "204",
          responseParameters: Object.fromEntries(
            Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, `'${value}'`]),
          ),
        },
      },
    },
  };
}
