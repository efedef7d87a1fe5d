import { createHmac, timingSafeEqual } from "node:crypto";

import { AwsError } from "../aws-json.ts";
import type { ClientProperties } from "./pool.ts";

/** An app client of a pool; `secret` is there when the template asks for one. */
export interface PoolClient {
  readonly id: string;
  readonly properties: ClientProperties;
  readonly secret: string | undefined;
}

/**
 * Refuses a call of a confidential client that does not prove the client's secret.
 * @param names whom the hash may be made for: the user name, or at a refresh also the `sub`
 */
export function checkSecretHash(client: PoolClient, names: readonly string[], given: string | undefined): void {
  const { id, secret } = client;
  if (secret === undefined) {
    if (given === undefined) return;
    throw new AwsError("NotAuthorizedException", `Client ${id} is not configured with secret but secret hash was received`);
  }
  if (given === undefined) {
    throw new AwsError("NotAuthorizedException", `Client ${id} is configured with secret but SECRET_HASH was not received`);
  }
  const proven = names.some((name) => sameText(createHmac("sha256", secret).update(name + id).digest("base64"), given));
  if (!proven) throw new AwsError("NotAuthorizedException", `Unable to verify secret hash for client ${id}`);
}

/** Whether two texts are equal, in a time that does not tell how far they are. */
export function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Refuses a flow that the client's `ExplicitAuthFlows` do not name. */
export function checkFlow(client: PoolClient, flow: "ADMIN_USER_PASSWORD_AUTH" | "REFRESH_TOKEN_AUTH"): void {
  if (!client.properties.ExplicitAuthFlows.includes(`ALLOW_${flow}`)) {
    throw new AwsError("InvalidParameterException", "Auth flow not enabled for this client");
  }
}
