import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

const shape = /^([0-9a-f]{40})([0-9a-f]{8})$/u;
const checksumOf = (secret: string): string => crc32(secret).toString(16).padStart(8, "0");

/**
 * Tokens that open something by themselves: 160 random bits with a recognisable prefix, so that scanners of leaked
 * secrets find them, and a checksum, so that a mistyped one is refused without a read. Hex rather than base62: the same
 * strength without an encoder of our own.
 */
export function secretTokens(prefix: string) {
  return {
    make: (): string => {
      const secret = randomBytes(20).toString("hex");
      return `${prefix}${secret}${checksumOf(secret)}`;
    },

    /** SHA-256 of a token, the only form in which it is stored; undefined for what cannot be a token of this kind. */
    hashOf: (token: string): string | undefined => {
      const [, secret, checksum] = token.startsWith(prefix) ? (shape.exec(token.slice(prefix.length)) ?? []) : [];
      if (secret === undefined || checksumOf(secret) !== checksum) return undefined;
      return createHash("sha256").update(token).digest("hex");
    },
  };
}
