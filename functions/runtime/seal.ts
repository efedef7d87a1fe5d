import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { SecretPurpose, Secrets } from "./secrets.ts";

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Text that travels through other people's hands and comes back: sealed with AES-256-GCM under the secret of its
 * `purpose`, and bound to whoever and whatever it was made for.
 */
export async function seal(secrets: Secrets, purpose: SecretPurpose, boundTo: string, text: string): Promise<string> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", await secrets.of(purpose), nonce).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Undefined for what was changed, or sealed for somebody or something else. */
export async function unseal(secrets: Secrets, purpose: SecretPurpose, boundTo: string, sealed: string): Promise<string | undefined> {
  const secret = await secrets.of(purpose);
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", secret, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
