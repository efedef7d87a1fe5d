import { GenerateMacCommand, KMSClient } from "@aws-sdk/client-kms";
import type { Clock } from "./clock.ts";

/** What a derived secret is for; no two purposes share one. */
export type SecretPurpose = "audit-subject" | "authenticator-setup" | "coaching-index" | "cursor" | "kiosk" | "organisation-ticket" | "sign-in-attempts";

export interface Secrets {
  /** 32 bytes, stable for the cell and the purpose. */
  of(purpose: SecretPurpose): Promise<Uint8Array>;
}

const cachedFor = 5 * 60 * 1000;

/**
 * Secrets are derived by KMS itself (GenerateMac over the purpose's name), so none is stored anywhere
 * and none stands in an environment. Cached five minutes in the function's memory.
 */
export function kmsSecrets(keyId: string, clock: Clock): Secrets {
  const kms = new KMSClient({});
  const cache = new Map<SecretPurpose, { readonly until: number; readonly secret: Promise<Uint8Array> }>();
  return {
    of(purpose) {
      const held = cache.get(purpose);
      if (held !== undefined && held.until > clock()) return held.secret;
      const secret = derive(kms, keyId, purpose);
      secret.catch(() => cache.delete(purpose));
      cache.set(purpose, { until: clock() + cachedFor, secret });
      return secret;
    },
  };
}

async function derive(kms: KMSClient, keyId: string, purpose: SecretPurpose): Promise<Uint8Array> {
  const message = new TextEncoder().encode(`pajapolku/${purpose}/1`);
  const { Mac } = await kms.send(new GenerateMacCommand({ KeyId: keyId, MacAlgorithm: "HMAC_SHA_256", Message: message }));
  if (Mac === undefined) throw new Error("KMS answered without a MAC.");
  return Mac;
}
