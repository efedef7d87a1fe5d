import * as z from "zod";

import { resourcePolicy, type ResourcePolicy } from "./policy.ts";

/** What stands behind a method. */
export type Integration =
  | { readonly kind: "function"; readonly functionName: string; readonly timeoutMilliseconds: number }
  | { readonly kind: "mock"; readonly status: number; readonly headers: Readonly<Record<string, string>> };

export interface GatewayRoute {
  /** In upper case; `ANY` for every method. */
  readonly method: string;
  /** As in the document: `/participants/{participantId}`. */
  readonly resource: string;
  readonly integration: Integration;
}

/** What a gateway says when it does not come as far as an integration. */
interface GatewayResponse {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly template: { readonly contentType: string; readonly text: string } | undefined;
}

/** A REST API as the laptop runs it. */
export interface ApiDeclaration {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  /** Without a policy everybody may call. */
  readonly policy: ResourcePolicy | undefined;
  readonly routes: readonly GatewayRoute[];
  /** By response type, such as `ACCESS_DENIED`. */
  readonly responses: ReadonlyMap<string, GatewayResponse>;
  /** Content types whose bodies travel in base64. */
  readonly binaryTypes: readonly string[];
}

/** `'text'` is how API Gateway writes a constant; a mapping from the request is not built here. */
const constant = z.string().regex(/^'.*'$/s, "is a mapping the laptop does not know").transform((text) => text.slice(1, -1));
const parametersFrom = (prefix: string) =>
  z.record(z.string(), constant).default({}).transform((parameters) =>
    Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name.replace(prefix, ""), value])),
  );
const status = z.union([z.string(), z.number()]).pipe(z.coerce.number<string | number>().int());

/** API Gateway gives a function this long unless the document says less. */
const longestMilliseconds = 29_000;

const functionIntegration = z
  .object({
    type: z.literal("aws_proxy"),
    uri: z.string(),
    timeoutInMillis: z.int().max(longestMilliseconds).default(longestMilliseconds),
  })
  .transform(({ uri, timeoutInMillis }, context): Integration => {
    const functionName = /:function:([^/:]+)(:[^/]+)?\/invocations$/.exec(uri)?.[1];
    if (functionName === undefined) context.addIssue(`${uri} names no function`);
    return { kind: "function", functionName: functionName ?? "", timeoutMilliseconds: timeoutInMillis };
  });

const mockIntegration = z
  .object({
    type: z.literal("mock"),
    responses: z.strictObject({ default: z.object({ statusCode: status, responseParameters: parametersFrom("method.response.header.") }) }),
  })
  .transform(({ responses: { default: given } }): Integration => ({ kind: "mock", status: given.statusCode, headers: given.responseParameters }));

const operation = z.object({
  "x-amazon-apigateway-integration": z.union([functionIntegration, mockIntegration]),
  // The laptop validates nothing at the gateway, so a template that relies on it must not run here.
  "x-amazon-apigateway-request-validator": z.undefined().optional(),
});

const methods = ["get", "post", "put", "delete", "patch", "head", "options", "x-amazon-apigateway-any-method"] as const;
const pathItem = z.partialRecord(z.enum(methods), operation);

const templates = z.record(z.string(), z.string()).default({}).transform((byType) => {
  const [first] = Object.entries(byType).map(([contentType, text]) => ({ contentType, text }));
  return first;
});

const responseInDocument = z
  .object({ statusCode: status.optional(), responseParameters: parametersFrom("gatewayresponse.header."), responseTemplates: templates })
  .transform((given): GatewayResponse => ({ status: given.statusCode, headers: given.responseParameters, template: given.responseTemplates }));

const document = z.object({
  paths: z.record(z.string(), pathItem),
  "x-amazon-apigateway-gateway-responses": z.record(z.string(), responseInDocument).default({}),
  "x-amazon-apigateway-binary-media-types": z.array(z.string()).default([]),
});

/** The properties of AWS::ApiGateway::GatewayResponse. */
export const gatewayResponseResource = z
  .object({
    RestApiId: z.string(),
    ResponseType: z.string(),
    StatusCode: status.optional(),
    ResponseParameters: parametersFrom("gatewayresponse.header."),
    ResponseTemplates: templates,
  })
  .transform(({ RestApiId, ResponseType, ...given }) => ({
    apiId: RestApiId,
    type: ResponseType,
    response: { status: given.StatusCode, headers: given.ResponseParameters, template: given.ResponseTemplates } satisfies GatewayResponse,
  }));

/** The properties of AWS::ApiGateway::RestApi, made from a document. */
const restApi = z.object({
  Name: z.string().optional(),
  Policy: resourcePolicy.optional(),
  BinaryMediaTypes: z.array(z.string()).default([]),
  Body: document,
});

interface ApiParts {
  readonly id: string;
  readonly stage: string;
  /** The resolved properties of the RestApi. */
  readonly properties: unknown;
  /** Those of its AWS::ApiGateway::GatewayResponse resources. */
  readonly responses: readonly { readonly type: string; readonly response: GatewayResponse }[];
}

/** Reads a REST API; refuses what the laptop would run otherwise than API Gateway does. */
export function declareApi({ id, stage, properties, responses }: ApiParts): ApiDeclaration {
  const read = restApi.parse(properties);
  const routes = Object.entries(read.Body.paths).flatMap(([resource, item]) =>
    methods.flatMap((method) => {
      const declared = item[method];
      if (declared === undefined) return [];
      const name = method === "x-amazon-apigateway-any-method" ? "ANY" : method.toUpperCase();
      return [{ method: name, resource, integration: declared["x-amazon-apigateway-integration"] }];
    }),
  );
  return {
    id,
    name: read.Name ?? id,
    stage,
    policy: read.Policy,
    routes,
    responses: new Map([
      ...Object.entries(read.Body["x-amazon-apigateway-gateway-responses"]),
      ...responses.map(({ type, response }): [string, GatewayResponse] => [type, response]),
    ]),
    binaryTypes: [...read.BinaryMediaTypes, ...read.Body["x-amazon-apigateway-binary-media-types"]],
  };
}
