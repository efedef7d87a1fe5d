import * as z from "zod";

import { type ApiDeclaration, declareApi, gatewayResponseResource } from "../gateway/declaration.ts";
import type { Resources } from "./resources.ts";

const restApi = z.object({ Name: z.unknown().optional(), Body: z.unknown(), Policy: z.unknown().optional(), BinaryMediaTypes: z.unknown().optional() });
const apiStage = z.object({ RestApiId: z.string(), StageName: z.string() });

/** The REST APIs of a cell. */
export function apisOf(resources: Resources): ApiDeclaration[] {
  const stages = resources.ofType("AWS::ApiGateway::Stage").map((resource) => resources.read(resource, apiStage));
  const responses = resources
    .ofType("AWS::ApiGateway::GatewayResponse")
    .map((resource) => gatewayResponseResource.parse(resources.resolve(resource, resource.properties)));
  return resources.ofType("AWS::ApiGateway::RestApi").map((resource) => {
    const id = resources.refOf(resource);
    return declareApi({
      id,
      stage: stages.find(({ RestApiId }) => RestApiId === id)?.StageName ?? "",
      properties: resources.read(resource, restApi),
      responses: responses.filter(({ apiId }) => apiId === id),
    });
  });
}
