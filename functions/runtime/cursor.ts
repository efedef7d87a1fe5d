import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import * as z from "zod";
import { Problem } from "../../shared/kernel/problems.ts";
import type { Secrets } from "./secrets.ts";

const PageKey = z.strictObject({ PK: z.string(), SK: z.string() });
export type PageKey = z.infer<typeof PageKey>;

/**
 * A place in a list, sealed with AES-256-GCM to the user and the list: a raw DynamoDB key would tell
 * ids and let a caller jump into another's partition.
 */
export async function sealCursor(secrets: Secrets, boundTo: string, key: PageKey | undefined): Promise<string | null> {
  if (key === undefined) return null;
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", await secrets.of("cursor"), nonce).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(key), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Refuses (`invalid-input`) a cursor that was changed, or sealed for somebody or something else. */
export async function openCursor(secrets: Secrets, boundTo: string, cursor: string | undefined): Promise<PageKey | undefined> {
  if (cursor === undefined) return undefined;
  const bytes = Buffer.from(cursor, "base64url");
  try {
    const secret = await secrets.of("cursor");
    const decipher = createDecipheriv("aes-256-gcm", secret, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(12, 28));
    const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    return PageKey.parse(JSON.parse(opened));
  } catch {
    throw new Problem("invalid-input", [{ path: "cursor", code: "invalid" }]);
  }
}
