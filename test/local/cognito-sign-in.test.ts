import { AdminSetUserMFAPreferenceCommand, ForgotPasswordCommand, InitiateAuthCommand, SignUpCommand } from "@aws-sdk/client-cognito-identity-provider";
import { describe, expect, test } from "vitest";

import { totpCode } from "../../local/cognito/totp.ts";
import { chosen, clientId, enrol, enter, invalidSession, invitation, name, newFolder, openPool, second, wrongPassword } from "./cognito-pool.ts";

describe("signing in", () => {
  test("asks for a code and gives tokens, whatever the case of the name", async () => {
    const pool = await openPool(await newFolder());
    const { totpSecret } = await enrol(pool);
    expect((await pool.signIn(chosen, "Maija.Malli")).ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
    expect((await enter(pool, totpSecret)).AuthenticationResult?.AccessToken).toBeDefined();
  });

  test("takes a code once", async () => {
    const pool = await openPool(await newFolder());
    const { totpSecret } = await enrol(pool);
    await enter(pool, totpSecret);
    await expect(enter(pool, totpSecret)).rejects.toMatchObject({ name: "ExpiredCodeException" });
    pool.time.real += 30 * second;
    expect((await enter(pool, totpSecret)).AuthenticationResult).toBeDefined();
  });

  test("takes the neighbouring step's code, but none further away", async () => {
    const pool = await openPool(await newFolder());
    const { totpSecret } = await enrol(pool);
    const far = { ...pool, time: { real: pool.time.real + 60 * second } };
    await expect(enter(far, totpSecret)).rejects.toMatchObject({ name: "CodeMismatchException" });
    const near = { ...pool, time: { real: pool.time.real + 30 * second } };
    expect((await enter(near, totpSecret)).AuthenticationResult).toBeDefined();
  });

  test("ends the session with the third wrong code", async () => {
    const pool = await openPool(await newFolder());
    const { totpSecret } = await enrol(pool);
    const { Session = "" } = await pool.signIn(chosen);
    const answer = (code: string) => pool.respond("SOFTWARE_TOKEN_MFA", Session, { SOFTWARE_TOKEN_MFA_CODE: code });
    for (const wrong of ["12345", "abcdef", "1234567"]) await expect(answer(wrong)).rejects.toMatchObject({ name: "CodeMismatchException" });
    await expect(answer(totpCode(totpSecret, pool.time.real))).rejects.toMatchObject(invalidSession);
  });

  test("answers an unknown name like a wrong password", async () => {
    const pool = await openPool(await newFolder());
    await pool.invite();
    await expect(pool.signIn("Wrong-Guess-2026")).rejects.toMatchObject(wrongPassword);
    await expect(pool.signIn("Wrong-Guess-2026", "nobody")).rejects.toMatchObject(wrongPassword);
    await expect(pool.signIn("Wrong-Guess-2026", "__proto__")).rejects.toMatchObject(wrongPassword);
  });

  test("locks after five wrong passwords, longer each time, also for guesses at once", async () => {
    const pool = await openPool(await newFolder());
    await pool.invite();
    const locked = { name: "NotAuthorizedException", message: "Password attempts exceeded" };
    const guesses = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => pool.signIn(`Wrong-Guess-${n}`)));
    const messages = guesses.map((guess) => (guess.status === "rejected" && guess.reason instanceof Error ? guess.reason.message : ""));
    expect(messages.filter((message) => message === locked.message)).toHaveLength(3);
    await expect(pool.signIn(invitation)).rejects.toMatchObject(locked);
    pool.time.real += second;
    await expect(pool.signIn("Wrong-Guess-2026")).rejects.toMatchObject(wrongPassword);
    pool.time.real += second;
    await expect(pool.signIn(invitation)).rejects.toMatchObject(locked);
    pool.time.real += second;
    expect((await pool.signIn(invitation)).ChallengeName).toBe("NEW_PASSWORD_REQUIRED");
  });

  test("goes on asking for a code where the pool requires one, whatever an administrator says of a user", async () => {
    const pool = await openPool(await newFolder());
    await enrol(pool);
    await pool.sdk.send(new AdminSetUserMFAPreferenceCommand({ ...pool.who, SoftwareTokenMfaSettings: { Enabled: false } }));
    expect((await pool.signIn(chosen)).ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
  });
});

describe("a confidential client", () => {
  test("must prove its secret at every call", async () => {
    const pool = await openPool(await newFolder());
    const { refreshToken } = await enrol(pool);
    const credentials = { USERNAME: name, PASSWORD: chosen };
    const refused = { name: "NotAuthorizedException" };
    await expect(pool.initiate("ADMIN_USER_PASSWORD_AUTH", credentials)).rejects.toMatchObject(refused);
    await expect(pool.initiate("ADMIN_USER_PASSWORD_AUTH", { ...credentials, SECRET_HASH: pool.hash("other") })).rejects.toMatchObject(refused);
    await expect(pool.initiate("REFRESH_TOKEN_AUTH", { REFRESH_TOKEN: refreshToken })).rejects.toMatchObject(refused);
    const { Session = "" } = await pool.signIn(chosen);
    await expect(pool.respond("SOFTWARE_TOKEN_MFA", Session, { SECRET_HASH: "forged" })).rejects.toMatchObject(refused);
  });

  test("may use only the flows its template allows, and nobody the public ones", async () => {
    const pool = await openPool(await newFolder());
    await pool.invite();
    const notAllowed = { name: "InvalidParameterException", message: "Auth flow not enabled for this client" };
    await expect(pool.initiate("ADMIN_USER_PASSWORD_AUTH", { USERNAME: name, PASSWORD: invitation }, "weak")).rejects.toMatchObject(notAllowed);
    const forbidden = { name: "ForbiddenException" };
    await expect(pool.sdk.send(new SignUpCommand({ ClientId: clientId, Username: "x", Password: chosen }))).rejects.toMatchObject(forbidden);
    await expect(pool.sdk.send(new ForgotPasswordCommand({ ClientId: clientId, Username: name }))).rejects.toMatchObject(forbidden);
    const open = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters: { USERNAME: name, PASSWORD: invitation } });
    await expect(pool.sdk.send(open)).rejects.toMatchObject(forbidden);
  });
});
