import { AdminDisableUserCommand, AdminSetUserMFAPreferenceCommand, AdminUserGlobalSignOutCommand, AssociateSoftwareTokenCommand, VerifySoftwareTokenCommand } from "@aws-sdk/client-cognito-identity-provider";
import { describe, expect, test } from "vitest";

import { totpCode } from "../../local/cognito/totp.ts";
import { chosen, enter, invitation, minute, newFolder, openPool, reopen, second } from "./cognito-pool.ts";

/** A pool where the second factor is each user's choice, with a user whom a password of her own has let in. */
async function openOptional() {
  const folder = await newFolder();
  const pool = await openPool(folder, undefined, "OPTIONAL");
  await pool.invite();
  const invited = await pool.signIn(invitation);
  const entered = await pool.respond("NEW_PASSWORD_REQUIRED", invited.Session ?? "", { NEW_PASSWORD: chosen });
  const accessToken = entered.AuthenticationResult?.AccessToken ?? "";
  const associate = (AccessToken = accessToken) => pool.sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  const verify = (UserCode: string, AccessToken = accessToken) => pool.sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
  const prefer = (Enabled: boolean) => pool.sdk.send(new AdminSetUserMFAPreferenceCommand({ ...pool.who, SoftwareTokenMfaSettings: { Enabled } }));
  /** Sets an authenticator up and gives its secret. */
  async function setUp(): Promise<string> {
    const { SecretCode = "" } = await associate();
    await verify(totpCode(SecretCode, pool.time.real));
    await prefer(true);
    pool.time.real += 30 * second;
    return SecretCode;
  }
  return { folder, pool, accessToken, associate, verify, prefer, setUp };
}

describe("where the second factor is a choice", () => {
  test("a password is enough until an authenticator is set up and preferred", async () => {
    const { pool, associate, verify, prefer } = await openOptional();
    const { SecretCode = "" } = await associate();
    expect((await pool.signIn(chosen)).AuthenticationResult).toBeDefined();
    await expect(verify("000000")).rejects.toMatchObject({ name: "EnableSoftwareTokenMFAException" });
    await expect(prefer(true)).rejects.toMatchObject({ name: "InvalidParameterException" });
    expect(await verify(totpCode(SecretCode, pool.time.real))).toMatchObject({ Status: "SUCCESS" });
    expect((await pool.signIn(chosen)).AuthenticationResult).toBeDefined();
    await prefer(true);
    expect((await pool.signIn(chosen)).ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
    pool.time.real += 30 * second;
    expect((await enter(pool, SecretCode)).AuthenticationResult).toBeDefined();
  });

  test("an administrator takes a lost authenticator away, and a new one can be set up", async () => {
    const { pool, prefer, setUp } = await openOptional();
    const lost = await setUp();
    await prefer(false);
    expect((await pool.signIn(chosen)).AuthenticationResult).toBeDefined();
    const found = await setUp();
    expect(found).not.toBe(lost);
    await expect(enter(pool, lost)).rejects.toMatchObject({ name: "CodeMismatchException" });
    expect((await enter(pool, found)).AuthenticationResult).toBeDefined();
  });

  test("an authenticator outlives a restart", async () => {
    const { pool, folder, setUp } = await openOptional();
    const secret = await setUp();
    const after = await reopen(pool, folder, "OPTIONAL");
    expect((await enter(after, secret)).AuthenticationResult).toBeDefined();
  });

  test("takes no token that is forged, expired, signed out, of another use, or of a user who is disabled", async () => {
    const { pool, accessToken, associate } = await openOptional();
    const { AuthenticationResult } = await pool.signIn(chosen);
    const [head, payload] = accessToken.split(".");
    const refused = { name: "NotAuthorizedException" };
    for (const wrong of ["x", `${head ?? ""}.${payload ?? ""}.`, AuthenticationResult?.IdToken ?? ""]) await expect(associate(wrong)).rejects.toMatchObject(refused);
    await pool.sdk.send(new AdminUserGlobalSignOutCommand(pool.who));
    await expect(associate()).rejects.toMatchObject(refused);
    const { AuthenticationResult: next } = await pool.signIn(chosen);
    await associate(next?.AccessToken);
    await pool.sdk.send(new AdminDisableUserCommand(pool.who));
    await expect(associate(next?.AccessToken)).rejects.toMatchObject(refused);
    pool.clock.moveTo(pool.clock.now() + 10 * minute);
    await expect(associate(next?.AccessToken)).rejects.toMatchObject({ message: "Access Token has expired" });
  });
});
