import { AdminCreateUserCommand, AdminDisableUserCommand, AdminGetUserCommand, AdminSetUserPasswordCommand } from "@aws-sdk/client-cognito-identity-provider";
import { describe, expect, test } from "vitest";

import { chosen, day, enrol, invalidSession, invitation, minute, newFolder, openPool, wrongPassword } from "./cognito-pool.ts";

describe("the first sign-in", () => {
  test("goes from the invitation over an own password and an authenticator to tokens", async () => {
    const pool = await openPool(await newFolder());
    const { invited, renewed, verified, done } = await enrol(pool);
    expect(invited.ChallengeName).toBe("NEW_PASSWORD_REQUIRED");
    expect(renewed.ChallengeName).toBe("MFA_SETUP");
    expect(verified.Status).toBe("SUCCESS");
    expect(done.AuthenticationResult).toMatchObject({ TokenType: "Bearer", ExpiresIn: 600 });
    const user = await pool.sdk.send(new AdminGetUserCommand(pool.who));
    expect(user).toMatchObject({ UserStatus: "CONFIRMED", Enabled: true, UserMFASettingList: ["SOFTWARE_TOKEN_MFA"] });
    expect(user.UserAttributes).toContainEqual({ Name: "email", Value: "maija@example.fi" });
  });

  test("takes no password the policy refuses, and lets the person try again", async () => {
    const pool = await openPool(await newFolder());
    await expect(pool.invite("short")).rejects.toMatchObject({ name: "InvalidPasswordException" });
    await pool.invite();
    await expect(pool.invite()).rejects.toMatchObject({ name: "UsernameExistsException" });
    const { Session = "" } = await pool.signIn(invitation);
    await expect(pool.respond("NEW_PASSWORD_REQUIRED", Session, { NEW_PASSWORD: "nonumberatall" })).rejects.toMatchObject({
      name: "InvalidPasswordException",
      message: "Password did not conform with password policy: Password must have numeric characters",
    });
    expect((await pool.respond("NEW_PASSWORD_REQUIRED", Session, { NEW_PASSWORD: chosen })).ChallengeName).toBe("MFA_SETUP");
  });

  test("refuses an invitation after its days by the moved clock, until it is given anew", async () => {
    const pool = await openPool(await newFolder());
    await pool.invite();
    pool.clock.moveTo(pool.clock.now() + 7 * day);
    await expect(pool.signIn("Wrong-Guess-2026")).rejects.toMatchObject(wrongPassword);
    await expect(pool.signIn(invitation)).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Temporary password has expired and must be reset by an administrator.",
    });
    await pool.sdk.send(new AdminSetUserPasswordCommand({ ...pool.who, Password: "Uusi-Kutsu-2026", Permanent: false }));
    expect((await pool.signIn("Uusi-Kutsu-2026")).ChallengeName).toBe("NEW_PASSWORD_REQUIRED");
  });

  test("does not end before a code of the new secret was seen", async () => {
    const pool = await openPool(await newFolder());
    await pool.invite();
    const { Session: first = "" } = await pool.signIn(invitation);
    const { Session: setup = "" } = await pool.respond("NEW_PASSWORD_REQUIRED", first, { NEW_PASSWORD: chosen });
    await expect(pool.respond("MFA_SETUP", setup)).rejects.toMatchObject({ name: "InvalidParameterException" });
    const { Session: enrolling = "" } = await pool.associate(setup);
    await expect(pool.verify(enrolling, "000000")).rejects.toMatchObject({ name: "EnableSoftwareTokenMFAException" });
    await expect(pool.respond("MFA_SETUP", enrolling)).rejects.toMatchObject({ name: "InvalidParameterException" });
    await expect(pool.associate(setup)).rejects.toMatchObject(invalidSession);
  });
});

describe("a session", () => {
  test("is refused when forged, replayed, expired, or used for another person, client or challenge", async () => {
    const pool = await openPool(await newFolder());
    await pool.invite();
    const other = { ...pool.who, Username: "teppo.testi" };
    await pool.sdk.send(new AdminCreateUserCommand({ ...other, TemporaryPassword: invitation, MessageAction: "SUPPRESS" }));
    const fresh = async () => (await pool.signIn(invitation)).Session ?? "";
    const change = { NEW_PASSWORD: chosen };
    await expect(pool.respond("NEW_PASSWORD_REQUIRED", "A".repeat(86), change)).rejects.toMatchObject(invalidSession);
    await expect(pool.associate("A".repeat(86))).rejects.toMatchObject(invalidSession);
    const asOther = { ...change, USERNAME: other.Username, SECRET_HASH: pool.hash(other.Username) };
    await expect(pool.respond("NEW_PASSWORD_REQUIRED", await fresh(), asOther)).rejects.toMatchObject(invalidSession);
    await expect(pool.respond("MFA_SETUP", await fresh())).rejects.toMatchObject(invalidSession);
    await expect(pool.associate(await fresh())).rejects.toMatchObject(invalidSession);
    const late = await fresh();
    pool.time.real += 15 * minute;
    await expect(pool.respond("NEW_PASSWORD_REQUIRED", late, change)).rejects.toMatchObject({ name: "NotAuthorizedException" });
    const spent = await fresh();
    await pool.respond("NEW_PASSWORD_REQUIRED", spent, change);
    await expect(pool.respond("NEW_PASSWORD_REQUIRED", spent, change)).rejects.toMatchObject(invalidSession);
  });

  test("ends when the user is disabled or given another password", async () => {
    const pool = await openPool(await newFolder());
    await pool.invite();
    const { Session: first = "" } = await pool.signIn(invitation);
    await pool.sdk.send(new AdminSetUserPasswordCommand({ ...pool.who, Password: "Uusi-Kutsu-2026" }));
    await expect(pool.respond("NEW_PASSWORD_REQUIRED", first, { NEW_PASSWORD: chosen })).rejects.toMatchObject(invalidSession);
    const { Session: next = "" } = await pool.signIn("Uusi-Kutsu-2026");
    await pool.sdk.send(new AdminDisableUserCommand(pool.who));
    await expect(pool.respond("NEW_PASSWORD_REQUIRED", next, { NEW_PASSWORD: chosen })).rejects.toMatchObject({ message: "User is disabled." });
  });
});
