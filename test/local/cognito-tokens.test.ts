import { createHmac, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";

import { CognitoJwtVerifier } from "aws-jwt-verify";
import { describe, expect, test } from "vitest";
import * as z from "zod";

import { createClock } from "../../local/clock.ts";
import type { StoredPool, StoredUser } from "../../local/cognito/directory.ts";
import { clientProperties } from "../../local/cognito/pool.ts";
import { createTokens } from "../../local/cognito/tokens.ts";

const userPoolId = "eu-north-1_PoriStaff";
const clientId = "poristaffclient";
const issuer = `https://cognito-idp.eu-north-1.amazonaws.com/${userPoolId}`;
const client = { id: clientId, secret: undefined, properties: clientProperties.parse({}) };

const keyPair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const stored: StoredPool = {
  signingKey: { kid: "one", pem: keyPair.privateKey.export({ type: "pkcs8", format: "pem" }).toString() },
  clientSecrets: {},
  users: {},
  refreshTokens: {},
};
const user: StoredUser = {
  username: "maija.malli",
  sub: randomUUID(),
  status: "CONFIRMED",
  enabled: true,
  attributes: {},
  password: { salt: "", hash: "" },
  passwordSetAt: 0,
  createdAt: 0,
  modifiedAt: 0,
  attempts: { failed: 0, last: 0, lockedUntil: 0 },
};

const clock = createClock();
const tokens = createTokens(stored, issuer, clock);
const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: "access" });
verifier.cacheJwks({ keys: [...tokens.jwks.keys] });

const issued = tokens.issue(user, user.username, client);
const [header = "", payload = "", signature = ""] = issued.AccessToken.split(".");
const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
const issuedClaims = z.looseObject({}).parse(JSON.parse(Buffer.from(payload, "base64url").toString()));
const claims = (changes: object): object => ({ ...issuedClaims, ...changes });

/** A token over other claims, signed with a key of one's own choice. */
function forge(changes: object, key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey): string {
  const content = `${header}.${encode(claims(changes))}`;
  return `${content}.${sign("sha256", Buffer.from(content), key).toString("base64url")}`;
}

describe("aws-jwt-verify", () => {
  test("accepts an access token with the claims Cognito gives", async () => {
    const now = Math.floor(clock.now() / 1000);
    const accepted = await verifier.verify(issued.AccessToken);
    expect(accepted).toMatchObject({ iss: issuer, client_id: clientId, token_use: "access", sub: user.sub, username: "maija.malli", version: 2 });
    expect(accepted.exp - accepted.iat).toBe(3600);
    expect(Math.abs(accepted.auth_time - now)).toBeLessThan(60);
    expect(accepted.jti).not.toBe(accepted.origin_jti);
  });

  test("keeps the sign-in's own time and origin over a refresh", async () => {
    const session = tokens.readRefreshToken(issued.RefreshToken ?? "", client);
    const [first, renewed] = [await verifier.verify(issued.AccessToken), await verifier.verify(tokens.refresh(session, user, client).AccessToken)];
    expect(renewed.origin_jti).toBe(first.origin_jti);
    expect(renewed.auth_time).toBe(first.auth_time);
    expect(renewed.jti).not.toBe(first.jti);
  });

  const publicPem = createPublicKey(keyPair.privateKey).export({ type: "spki", format: "pem" }).toString();
  const confused = `${encode({ kid: "one", alg: "HS256" })}.${payload}`;
  const forgeries: readonly (readonly [string, string])[] = [
    ["another key", forge({})],
    ["changed claims under the old signature", `${header}.${encode(claims({ username: "root" }))}.${signature}`],
    ["alg none", `${encode({ kid: "one", alg: "none" })}.${payload}.`],
    ["HS256 over the public key", `${confused}.${createHmac("sha256", publicPem).update(confused).digest("base64url")}`],
    ["an id token in the place of an access token", issued.IdToken],
    ["another pool", forge({ iss: `${issuer}2` }, keyPair.privateKey)],
    ["another client", forge({ client_id: "other" }, keyPair.privateKey)],
    ["an expired token", forge({ exp: 1_700_000_000 }, keyPair.privateKey)],
  ];
  test.each(forgeries)("refuses %s", async (_what, token) => {
    await expect(verifier.verify(token)).rejects.toThrow();
  });
});
