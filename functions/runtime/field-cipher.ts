import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals single fields with AES-256-GCM. `boundTo` says where a value belongs (cell, register, item, field): moved
 * anywhere else it does not open.
 */
export interface FieldCipher {
  seal(boundTo: string, text: string): string;
  /** Throws for a value that was changed or belongs somewhere else. */
  open(boundTo: string, sealed: string): string;
}

/** Data keys by number; what is sealed names the one it was sealed with, so that a newer key can take over. */
export function fieldCipher(keys: ReadonlyMap<string, Uint8Array>, newest: string): FieldCipher {
  const keyOf = (number: string): Uint8Array => {
    const key = keys.get(number);
    if (key === undefined) throw new Error("A field is sealed with a data key that is not there.");
    return key;
  };
  return {
    seal(boundTo, text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", keyOf(newest), nonce).setAAD(Buffer.from(boundTo));
      const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return `${newest}.${sealed.toString("base64url")}`;
    },
    open(boundTo, sealed) {
      const [number = "", text = ""] = sealed.split(".");
      const bytes = Buffer.from(text, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", keyOf(number), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(boundTo))
        .setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString("utf8");
    },
  };
}
