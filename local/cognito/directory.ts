import { createHash, generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import * as z from "zod";

import { type DurableFile, openDurableFile } from "../durable-file.ts";

const storedUser = z.object({
  username: z.string(),
  sub: z.string(),
  status: z.enum(["FORCE_CHANGE_PASSWORD", "CONFIRMED"]),
  enabled: z.boolean(),
  attributes: z.record(z.string(), z.string()),
  /** scrypt with a salt of its own, both in base64. */
  password: z.object({ salt: z.string(), hash: z.string() }),
  /** When a temporary password was given, ms of the moved clock. */
  passwordSetAt: z.number(),
  createdAt: z.number(),
  modifiedAt: z.number(),
  /** `lastStep` is the newest time step whose code was used: older or equal ones are replays. */
  totp: z.object({ secret: z.string(), lastStep: z.int(), enabled: z.boolean() }).optional(),
  /** A secret given to a signed-in user, until a code of it is seen. */
  pendingSecret: z.string().optional(),
  /** Wrong passwords since the last right one; instants are real time in ms. */
  attempts: z.object({ failed: z.int(), last: z.number(), lockedUntil: z.number() }),
});
/** One person of a pool, as kept on disk. */
export type StoredUser = z.infer<typeof storedUser>;

const storedRefreshToken = z.object({
  userKey: z.string(),
  clientId: z.string(),
  originJti: z.string(),
  /** Seconds since the epoch by the moved clock, as the tokens carry it. */
  authTime: z.int(),
  /** Real time in ms. */
  expiresAt: z.number(),
  revoked: z.boolean(),
});
export type StoredRefreshToken = z.infer<typeof storedRefreshToken>;

const storedPool = z.object({
  signingKey: z.object({ kid: z.string(), pem: z.string() }),
  clientSecrets: z.record(z.string(), z.string()),
  /** By user name, in lower case where the pool does not tell cases apart. */
  users: z.record(z.string(), storedUser),
  /** By the SHA-256 of the token: whoever reads the file cannot use it. */
  refreshTokens: z.record(z.string(), storedRefreshToken),
});
export type StoredPool = z.infer<typeof storedPool>;

const directory = z.object({ pools: z.record(z.string(), storedPool) });
/** Everything the endpoint keeps between two starts. */
export type Directory = DurableFile<z.infer<typeof directory>>;

/** Opens the user directory in the data folder; refuses a damaged one with a sentence naming the file. */
export function openDirectory(path: string): Promise<Directory> {
  return openDurableFile(path, directory, () => ({ pools: {} }));
}

/** The stored part of a pool, made with fresh keys and client secrets where they are missing. */
export async function ensurePool(file: Directory, poolId: string, confidentialClients: readonly string[]): Promise<StoredPool> {
  const pool = (file.value.pools[poolId] ??= { signingKey: await newSigningKey(), clientSecrets: {}, users: {}, refreshTokens: {} });
  for (const clientId of confidentialClients) pool.clientSecrets[clientId] ??= randomBytes(32).toString("base64url");
  return pool;
}

async function newSigningKey(): Promise<StoredPool["signingKey"]> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { pem, kid: createHash("sha256").update(pem).digest("base64url") };
}
