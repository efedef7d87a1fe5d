import { randomUUID } from "node:crypto";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { totpCode } from "../../local/cognito/totp.ts";
import type { Answer, Cell } from "../support/cell.ts";
import type { Cloud } from "../support/cloud.ts";
import type { Office } from "../support/office.ts";
import { openOffice } from "../support/opened-office.ts";
import { type Account, door, firstSignIn, invitedPassword, signIn, visitorOf } from "../support/visitor.ts";

let cloud: Cloud;
let cell: Cell;
let office: Office;
let paula: Account;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ cloud, cell, office, paula, close } = await openOffice());
});
afterAll(() => close());

const newUser = (userName: string, roles: object = {}) => ({
  userName, name: "Aku Uusi", email: `${userName}@example.fi`, language: "fi", roles: { coaching: null, placement: "ordinary", office: [], ...roles }, units: [],
});
const Listed = z.object({ rows: z.array(z.object({ userId: z.string(), userName: z.string(), status: z.string(), version: z.int() })) });

async function rowOf(userName: string) {
  const { rows } = Listed.parse((await office.as(paula.accessToken)("listUsers")).body);
  const row = rows.find((user) => user.userName === userName);
  if (row === undefined) throw new Error(`${userName} is not listed.`);
  return row;
}

async function invite(userName: string, roles: object = {}): Promise<string> {
  expect(await office.as(paula.accessToken)("inviteUser", { body: newUser(userName, roles) })).toMatchObject({ status: 200, body: { delivery: "sent" } });
  return invitedPassword(cell.mails, userName);
}

async function change(name: "disableUser" | "enableUser" | "renewInvitation", userName: string, by = paula.accessToken): Promise<Answer> {
  const { userId, version } = await rowOf(userName);
  return office.as(by)(name, { params: { userId }, body: { version } });
}

const askPassword = async (userName: string, password: string) => {
  const visitor = visitorOf(office);
  await visitor.ask("enterOrganisation", door);
  return visitor.ask("signIn", { userName, password });
};

const codeOf = (answer: Answer | undefined): string => z.object({ code: z.string() }).parse(answer?.body).code;

describe("inviting", () => {
  test("lists the user as invited and mails a password that the browser never sees", async () => {
    const body = newUser("aku.uusi");
    const answer = await office.as(paula.accessToken)("inviteUser", { body });
    const password = invitedPassword(cell.mails, "aku.uusi");
    expect(password).toHaveLength(18);
    expect(answer.text).not.toContain(password);
    expect(await rowOf("aku.uusi")).toMatchObject({ status: "invited", version: 1 });
    expect(await askPassword("aku.uusi", password)).toMatchObject({ status: 200, body: { step: "new-password" } });
  });

  test("refuses a name that is taken, in any case of letters", async () => {
    await invite("varattu.nimi");
    const again = await office.as(paula.accessToken)("inviteUser", { body: newUser("Varattu.Nimi") });
    expect(again).toMatchObject({ status: 409, body: { code: "user-name-taken" } });
  });

  test("sent twice under one key makes one account, and a password that works", async () => {
    const ask = { body: newUser("kaksi.kertaa"), headers: { "idempotency-key": randomUUID() } };
    const first = await office.as(paula.accessToken)("inviteUser", ask);
    const second = await office.as(paula.accessToken)("inviteUser", ask);
    expect([first, second]).toMatchObject([{ status: 200, body: { delivery: "sent" } }, { status: 200, body: { delivery: "failed" } }]);
    const { userId } = await rowOf("kaksi.kertaa");
    expect([first, second]).toMatchObject([{ body: { userId } }, { body: { userId } }]);
    expect(await askPassword("kaksi.kertaa", invitedPassword(cell.mails, "kaksi.kertaa"))).toMatchObject({ status: 200 });
  });

  test("takes over the account that an invitation left in the pool when it broke off before the table", async () => {
    await office.accounts.create("puoli.tiessa", "Kadonnut-sana-2026");
    const password = await invite("puoli.tiessa");
    expect(await rowOf("puoli.tiessa")).toMatchObject({ status: "invited" });
    expect(await askPassword("puoli.tiessa", "Kadonnut-sana-2026")).toMatchObject({ status: 401 });
    expect(await askPassword("puoli.tiessa", password)).toMatchObject({ status: 200, body: { step: "new-password" } });
  });

  test("once more gives a new password and makes the old one worthless; not for somebody who is in already", async () => {
    const old = await invite("uusi.kutsu");
    expect(await change("renewInvitation", "uusi.kutsu")).toMatchObject({ status: 200, body: { version: 2, delivery: "sent" } });
    const renewed = invitedPassword(cell.mails, "uusi.kutsu");
    expect(await askPassword("uusi.kutsu", old)).toMatchObject({ status: 401, body: { code: "sign-in-refused" } });
    await firstSignIn(office, visitorOf(office), "uusi.kutsu", renewed);
    expect(await rowOf("uusi.kutsu")).toMatchObject({ status: "active", version: 3 });
    expect(await change("renewInvitation", "uusi.kutsu")).toMatchObject({ status: 409, body: { code: "version-conflict" } });
  });
});

describe("disabling", () => {
  test("ends every session at once, and is told after the right password only", async () => {
    const visitor = visitorOf(office);
    const aino = await firstSignIn(office, visitor, "aino.virta", await invite("aino.virta"));
    expect(await office.as(aino.accessToken)("listColleagues")).toMatchObject({ status: 200 });
    expect(await change("disableUser", "aino.virta")).toMatchObject({ status: 200 });
    expect(await office.as(aino.accessToken)("listColleagues")).toMatchObject({ status: 401, body: { code: "sign-in-required" } });
    expect(await visitor.ask("renewSession")).toMatchObject({ status: 401, body: { code: "sign-in-required" } });
    expect(await askPassword("aino.virta", "wrong")).toMatchObject({ status: 401, body: { code: "sign-in-refused" } });
    expect(await askPassword("aino.virta", aino.password)).toMatchObject({ status: 403, body: { code: "account-disabled" } });
    expect(await change("enableUser", "aino.virta")).toMatchObject({ status: 200 });
    expect(await rowOf("aino.virta")).toMatchObject({ status: "active" });
    expect(await visitor.ask("renewSession")).toMatchObject({ status: 401 });
    expect(await signIn(office, visitor, aino)).toMatchObject({ status: 200 });
  });

  test("in the middle of signing in shuts the last step", async () => {
    const visitor = visitorOf(office);
    const account = await firstSignIn(office, visitor, "kesken.jaa", await invite("kesken.jaa"));
    const asked = await visitor.ask("signIn", { userName: account.userName, password: account.password });
    await change("disableUser", "kesken.jaa");
    const { session } = z.object({ session: z.string() }).parse(asked.body);

    const last = await visitor.ask("answerTotp", { userName: account.userName, session, code: totpCode(account.totpSecret, office.realNow()) });
    expect(last).toMatchObject({ status: 403, body: { code: "account-disabled" }, cookies: [] });
  });

  test("of an invited user is taken back to invited: without a password of their own they need a new invitation", async () => {
    await invite("ei.viela");
    expect(await change("disableUser", "ei.viela")).toMatchObject({ status: 200 });
    expect(await change("renewInvitation", "ei.viela")).toMatchObject({ status: 409 });
    expect(await change("enableUser", "ei.viela")).toMatchObject({ status: 200 });
    expect(await rowOf("ei.viela")).toMatchObject({ status: "invited" });
    expect(await change("renewInvitation", "ei.viela")).toMatchObject({ status: 200, body: { delivery: "sent" } });
  });

  test("of oneself is refused, and so is a stale version and what is not there", async () => {
    expect(await change("disableUser", paula.userName)).toMatchObject({ status: 409, body: { code: "own-account" } });
    await invite("vanha.versio");
    const { userId } = await rowOf("vanha.versio");
    expect(await office.as(paula.accessToken)("disableUser", { params: { userId }, body: { version: 7 } })).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await office.as(paula.accessToken)("disableUser", { params: { userId: randomUUID() }, body: { version: 1 } })).toMatchObject({ status: 404 });
    expect(await change("enableUser", "vanha.versio")).toMatchObject({ status: 409, body: { code: "version-conflict" } });
  });

  test("of each other at the same moment leaves one of two main users", async () => {
    const second = await firstSignIn(office, visitorOf(office), "toinen.paa", await invite("toinen.paa", { office: ["user-admin"] }));
    const [one, other] = await Promise.all([rowOf(paula.userName), rowOf("toinen.paa")]);
    const answers = await Promise.all([
      office.as(paula.accessToken)("disableUser", { params: { userId: other.userId }, body: { version: other.version } }),
      office.as(second.accessToken)("disableUser", { params: { userId: one.userId }, body: { version: one.version } }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(["rights-changed", "version-conflict", "sign-in-required"]).toContain(codeOf(answers.find(({ status }) => status !== 200)));
    const rows = (await cloud.rows(cell.tables.office)).filter(({ userId, status }) => status === "active" && (userId === one.userId || userId === other.userId));
    expect(rows).toHaveLength(1);
  });
});
