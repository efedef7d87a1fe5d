import * as z from "zod";

import type { PoolDeclaration } from "../cognito/open-pool.ts";
import type { KeyDeclaration } from "../kms.ts";
import { declareTable, type TableDeclaration } from "../table-declaration.ts";
import type { Resources } from "./resources.ts";

/** The tables of a cell. */
export function tablesOf(resources: Resources): TableDeclaration[] {
  return resources
    .ofType("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable")
    .map((resource) => declareTable(resources.refOf(resource), resources.resolve(resource, resource.properties)));
}

const clientProperties = z.object({ UserPoolId: z.string() });

/** The user pools of a cell with their app clients. */
export function poolsOf(resources: Resources): PoolDeclaration[] {
  const clients = resources.ofType("AWS::Cognito::UserPoolClient").map((resource) => ({
    poolId: resources.read(resource, clientProperties).UserPoolId,
    clientId: resources.refOf(resource),
    properties: resources.resolve(resource, resource.properties),
  }));
  return resources.ofType("AWS::Cognito::UserPool").map((resource) => {
    const poolId = resources.refOf(resource);
    return { poolId, properties: resources.resolve(resource, resource.properties), clients: clients.filter((client) => client.poolId === poolId) };
  });
}

const keyProperties = z.object({ KeyUsage: z.enum(["ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC"]).default("ENCRYPT_DECRYPT") });
const aliasProperties = z.object({ AliasName: z.string(), TargetKeyId: z.string() });

/** The KMS keys of a cell with their aliases. */
export function keysOf(resources: Resources): KeyDeclaration[] {
  const aliases = resources.ofType("AWS::KMS::Alias").map((resource) => resources.read(resource, aliasProperties));
  return resources.ofType("AWS::KMS::Key").map((resource) => {
    const keyId = resources.refOf(resource);
    const arn = z.string().parse(resources.resolve(resource, { "Fn::GetAtt": [resource.logicalId, "Arn"] }));
    return {
      keyId,
      arn,
      usage: resources.read(resource, keyProperties).KeyUsage,
      aliases: aliases.filter(({ TargetKeyId }) => [keyId, arn].includes(TargetKeyId)).map(({ AliasName }) => AliasName),
    };
  });
}
