import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { AdminDisableUserCommand, AdminEnableUserCommand, AdminGetUserCommand, AdminUserGlobalSignOutCommand, RevokeTokenCommand } from "@aws-sdk/client-cognito-identity-provider";
import { describe, expect, test } from "vitest";

import { chosen, clientId, day, enrol, enter, minute, newFolder, openPool, poolId, reopen } from "./cognito-pool.ts";

describe("a refresh token", () => {
  test("prolongs a sign-in until it expires, by name or by sub", async () => {
    const pool = await openPool(await newFolder());
    const { refreshToken } = await enrol(pool);
    const renewed = await pool.refresh(refreshToken);
    expect(renewed.AuthenticationResult?.AccessToken).toBeDefined();
    expect(renewed.AuthenticationResult?.RefreshToken).toBeUndefined();
    const { UserAttributes = [] } = await pool.sdk.send(new AdminGetUserCommand(pool.who));
    await pool.refresh(refreshToken, UserAttributes.find(({ Name }) => Name === "sub")?.Value);
    await expect(pool.refresh("A".repeat(64))).rejects.toMatchObject({ message: "Invalid Refresh Token" });
    pool.clock.moveTo(pool.clock.now() + 30 * day);
    await pool.refresh(refreshToken);
    pool.time.real += 12 * 60 * minute;
    await expect(pool.refresh(refreshToken)).rejects.toMatchObject({ message: "Refresh Token has expired" });
  });

  test("ends when revoked, signed out everywhere, or the user is disabled", async () => {
    const pool = await openPool(await newFolder());
    const { refreshToken, totpSecret } = await enrol(pool);
    const { AuthenticationResult: other } = await enter(pool, totpSecret);
    await expect(pool.sdk.send(new RevokeTokenCommand({ Token: refreshToken, ClientId: clientId }))).rejects.toMatchObject({ name: "UnauthorizedException" });
    await pool.sdk.send(new RevokeTokenCommand({ Token: refreshToken, ClientId: clientId, ClientSecret: pool.secret }));
    const revoked = { name: "NotAuthorizedException", message: "Refresh Token has been revoked" };
    await expect(pool.refresh(refreshToken)).rejects.toMatchObject(revoked);
    await pool.sdk.send(new AdminDisableUserCommand(pool.who));
    await expect(pool.refresh(other?.RefreshToken ?? "")).rejects.toMatchObject({ message: "User is disabled." });
    await expect(pool.signIn(chosen)).rejects.toMatchObject({ message: "User is disabled." });
    await pool.sdk.send(new AdminEnableUserCommand(pool.who));
    await pool.refresh(other?.RefreshToken ?? "");
    await pool.sdk.send(new AdminUserGlobalSignOutCommand(pool.who));
    await expect(pool.refresh(other?.RefreshToken ?? "")).rejects.toMatchObject(revoked);
  });
});

describe("a restart", () => {
  test("keeps people, secrets, keys, used codes and refresh tokens, and nothing in clear text", async () => {
    const folder = await newFolder();
    const before = await openPool(folder);
    const { totpSecret, refreshToken } = await enrol(before);
    await enter(before, totpSecret);
    const after = await reopen(before, folder);
    expect(after.secret).toBe(before.secret);
    expect(after.endpoint.jwks(poolId)).toEqual(before.endpoint.jwks(poolId));
    await after.refresh(refreshToken);
    await expect(enter(after, totpSecret)).rejects.toMatchObject({ name: "ExpiredCodeException" });
    const kept = await readFile(join(folder, "cognito.json"), "utf8");
    expect(kept).not.toContain(chosen);
    expect(kept).not.toContain(refreshToken);
  });

  test("is refused on a damaged file with a sentence that names it", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "cognito.json"), '{"pools":{');
    await expect(openPool(folder)).rejects.toThrow(/^The file .*cognito\.json is damaged: /);
  });
});
