import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomBytes, randomUUID, sign, verify } from "node:crypto";
import * as z from "zod";

import { AwsError } from "../aws-json.ts";
import type { Clock } from "../clock.ts";
import type { StoredPool, StoredRefreshToken, StoredUser } from "./directory.ts";
import { tokenValidity } from "./pool.ts";
import type { PoolClient } from "./pool-client.ts";

/** The public keys of a pool, as its `/.well-known/jwks.json` gives them. */
export interface Jwks {
  readonly keys: readonly { readonly kty: "RSA"; readonly alg: "RS256"; readonly use: "sig"; readonly kid: string; readonly n: string; readonly e: string }[];
}

/** What Cognito hands out at the end of a sign-in; a refresh gives no new refresh token. */
export interface AuthenticationResult {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken?: string;
  /** Seconds the access token is valid. */
  readonly ExpiresIn: number;
  readonly TokenType: "Bearer";
}

/** The tokens of one pool. Their instants follow the moved clock, a refresh token's age real time. */
export interface Tokens {
  readonly jwks: Jwks;
  /** Starts a session that `refresh` prolongs. */
  issue(user: StoredUser, userKey: string, client: PoolClient): AuthenticationResult;
  /** Reads a refresh token; refuses an unknown, foreign, revoked or expired one. */
  readRefreshToken(token: string, client: PoolClient): StoredRefreshToken;
  /** New access and id tokens of the session a refresh token stands for. */
  refresh(session: StoredRefreshToken, user: StoredUser, client: PoolClient): AuthenticationResult;
  /** Whether a token bears this pool's signature, valid still or not. */
  isOwn(token: string): boolean;
  /** The `sub` of an access token of this pool; refuses one that is forged, expired or of a revoked session. */
  readAccessToken(token: string): string;
  /** An unknown or foreign token is no error (RFC 7009). */
  revoke(token: string, client: PoolClient): void;
  revokeAll(userKey: string): void;
}

export function createTokens(stored: StoredPool, issuer: string, clock: Clock): Tokens {
  const signer = createSigner(stored.signingKey);
  const find = (token: string, client: PoolClient): StoredRefreshToken | undefined => {
    const session = stored.refreshTokens[fingerprint(token)];
    return session?.clientId === client.id ? session : undefined;
  };
  return {
    jwks: signer.jwks,
    issue: (user, userKey, client) => {
      const token = randomBytes(48).toString("base64url");
      const session = newSession(userKey, client, clock);
      forgetExpired(stored, clock.realNow());
      stored.refreshTokens[fingerprint(token)] = session;
      return { ...accessAndId(user, client, session, issuer, clock, signer.sign), RefreshToken: token };
    },
    readRefreshToken: (token, client) => {
      const session = find(token, client);
      if (session === undefined) throw new AwsError("NotAuthorizedException", "Invalid Refresh Token");
      if (session.revoked) throw new AwsError("NotAuthorizedException", "Refresh Token has been revoked");
      if (clock.realNow() >= session.expiresAt) throw new AwsError("NotAuthorizedException", "Refresh Token has expired");
      return session;
    },
    isOwn: (token) => signer.read(token) !== undefined,
    readAccessToken: (token) => {
      const claims = signer.read(token);
      if (claims?.token_use !== "access") throw new AwsError("NotAuthorizedException", "Invalid Access Token");
      if (clock.now() >= claims.exp * 1000) throw new AwsError("NotAuthorizedException", "Access Token has expired");
      const session = Object.values(stored.refreshTokens).find(({ originJti }) => originJti === claims.origin_jti);
      if (session?.revoked !== false) throw new AwsError("NotAuthorizedException", "Access Token has been revoked");
      return claims.sub;
    },
    refresh: (session, user, client) => accessAndId(user, client, session, issuer, clock, signer.sign),
    revoke: (token, client) => {
      const session = find(token, client);
      if (session !== undefined) session.revoked = true;
    },
    revokeAll: (userKey) => {
      for (const session of Object.values(stored.refreshTokens)) if (session.userKey === userKey) session.revoked = true;
    },
  };
}

function newSession(userKey: string, client: PoolClient, clock: Clock): StoredRefreshToken {
  return {
    userKey,
    clientId: client.id,
    originJti: randomUUID(),
    authTime: inSeconds(clock.now()),
    expiresAt: clock.realNow() + tokenValidity(client.properties).refresh * 1000,
    revoked: false,
  };
}

function forgetExpired(stored: StoredPool, at: number): void {
  const live = Object.entries(stored.refreshTokens).filter(([, session]) => at < session.expiresAt);
  stored.refreshTokens = Object.fromEntries(live);
}

function accessAndId(
  user: StoredUser,
  client: PoolClient,
  session: StoredRefreshToken,
  iss: string,
  clock: Clock,
  signClaims: (claims: object) => string,
): AuthenticationResult {
  const validity = tokenValidity(client.properties);
  const iat = inSeconds(clock.now());
  const common = { sub: user.sub, iss, origin_jti: session.originJti, event_id: randomUUID(), auth_time: session.authTime, iat };
  return {
    AccessToken: signClaims({
      ...common,
      version: 2,
      client_id: client.id,
      token_use: "access",
      scope: "aws.cognito.signin.user.admin",
      exp: iat + validity.access,
      jti: randomUUID(),
      username: user.username,
    }),
    IdToken: signClaims({
      ...user.attributes,
      ...common,
      aud: client.id,
      token_use: "id",
      exp: iat + validity.id,
      jti: randomUUID(),
      "cognito:username": user.username,
    }),
    ExpiresIn: validity.access,
    TokenType: "Bearer",
  };
}

const AccessClaims = z.object({ token_use: z.string(), exp: z.number(), origin_jti: z.string(), sub: z.string() });

interface Signer {
  readonly jwks: Jwks;
  readonly sign: (claims: object) => string;
  /** Undefined for a token that bears another signature. */
  readonly read: (token: string) => z.infer<typeof AccessClaims> | undefined;
}

function createSigner({ kid, pem }: StoredPool["signingKey"]): Signer {
  const key = createPrivateKey(pem);
  const header = encode({ kid, alg: "RS256" });
  return {
    jwks: { keys: [publicKey(key, kid)] },
    sign: (claims) => {
      const content = `${header}.${encode(claims)}`;
      return `${content}.${sign("sha256", Buffer.from(content), key).toString("base64url")}`;
    },
    read: (token) => {
      const [head = "", payload = "", signature = ""] = token.split(".");
      const genuine = verify("sha256", Buffer.from(`${head}.${payload}`), createPublicKey(key), Buffer.from(signature, "base64url"));
      return genuine ? AccessClaims.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))) : undefined;
    },
  };
}

function publicKey(key: KeyObject, kid: string): Jwks["keys"][number] {
  const { n, e } = createPublicKey(key).export({ format: "jwk" });
  if (n === undefined || e === undefined) throw new Error("The pool's signing key is no RSA key: start with an empty data folder.");
  return { kty: "RSA", alg: "RS256", use: "sig", kid, n, e };
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
const fingerprint = (token: string): string => createHash("sha256").update(token).digest("hex");
const inSeconds = (instant: number): number => Math.floor(instant / 1000);
