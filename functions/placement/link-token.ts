import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

const prefix = "plk1_";
const tokenShape = /^plk1_([0-9a-f]{40})([0-9a-f]{8})$/u;

const checksumOf = (secret: string): string => crc32(secret).toString(16).padStart(8, "0");

/**
 * A link's token: 160 random bits with a recognisable prefix, so that scanners of leaked secrets find
 * it, and a checksum, so that a mistyped one is refused without a read. Hex rather than base62: the
 * same strength without an encoder of our own.
 */
export function newToken(): string {
  const secret = randomBytes(20).toString("hex");
  return `${prefix}${secret}${checksumOf(secret)}`;
}

/** SHA-256 of a token, the only form in which it is stored; undefined for what cannot be a token of ours. */
export function hashOfToken(token: string): string | undefined {
  const [, secret, checksum] = tokenShape.exec(token) ?? [];
  if (secret === undefined || checksumOf(secret) !== checksum) return undefined;
  return createHash("sha256").update(token).digest("hex");
}
