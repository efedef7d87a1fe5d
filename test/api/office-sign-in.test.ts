import * as z from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pseudonymOf } from "../../functions/runtime/audit.ts";
import { totpCode } from "../../local/cognito/totp.ts";
import { type Answer, type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { type Office, startOffice } from "../support/office.ts";
import { type Account, door, firstSignIn, firstUser, invitedPassword, signIn, type Visitor, visitorOf } from "../support/visitor.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let cloud: Cloud;
let cell: Cell;
let office: Office;
let paula: Account;
let visitor: Visitor;
let addresses = 0;

/** Somebody at an address nobody has been at. */
function newcomer(): Visitor {
  addresses += 1;
  return visitorOf(office, `10.0.${String(addresses >> 8)}.${String(addresses & 255)}`);
}

async function insideDoor(): Promise<Visitor> {
  const inside = newcomer();
  expect(await inside.ask("enterOrganisation", door)).toMatchObject({ status: 200, body: { organisationName: "Porin työpajat" } });
  return inside;
}

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  office = await startOffice(cell, "tokens");
  const event = { job: "setup", organisationCode: "Pori", organisationPassword: door.password, firstUser };
  expect(await office.setUp(event)).toEqual({ done: true });
  expect(await office.setUp(event)).toEqual({ done: false });
  paula = await firstSignIn(office, newcomer(), firstUser.userName, invitedPassword(cell.mails, firstUser.userName));
});
afterAll(async () => {
  await office.stop();
  await cloud.stop();
});
beforeEach(async () => {
  // Every test begins with the tries of the last one forgotten.
  office.pass(16 * minute);
  visitor = await insideDoor();
});

const seen = ({ status, text, headers, cookies }: Answer) => ({ status, text, headers: { ...headers, "x-request-id": "" }, cookies });
const session = (answer: Answer): string => z.object({ session: z.string() }).parse(answer.body).session;
const refused = (code: string) => ({ body: { code }, cookies: [] });
const cookieNamed = (part: string) => `pajapolku_${cell.organisationId}_${part}`;

async function invite(userName: string): Promise<string> {
  const { accessToken } = z.object({ accessToken: z.string() }).parse((await signIn(office, await insideDoor(), paula)).body);
  office.pass(30_000);
  const body = { userName, name: "Aku Uusi", email: `${userName}@example.fi`, language: "fi", roles: { coaching: null, placement: "ordinary", office: [] }, units: [] };
  expect(await office.as(accessToken)("inviteUser", { body })).toMatchObject({ status: 200, body: { delivery: "sent" } });
  return invitedPassword(cell.mails, userName);
}

describe("the organisation's door", () => {
  test("gives one answer for a wrong code and a wrong password, and opens for the right ones in any case of letters", async () => {
    const answers = await Promise.all([{ ...door, code: "rauma" }, { ...door, password: "wrong" }, { code: "rauma", password: "wrong" }].map((body) => newcomer().ask("enterOrganisation", body)));
    expect(answers[0]).toMatchObject({ status: 401, ...refused("sign-in-refused") });
    expect(new Set(answers.map((answer) => JSON.stringify(seen(answer)))).size).toBe(1);
    expect(await newcomer().ask("enterOrganisation", { ...door, code: " PORI " })).toMatchObject({ status: 200 });
  });

  test("locks after five wrong tries from one address, also for the right password, until 15 minutes have gone", async () => {
    const guesser = newcomer();
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await guesser.ask("enterOrganisation", { ...door, password: "wrong" })).toMatchObject({ status: 401 });
    expect(await guesser.ask("enterOrganisation", door)).toMatchObject({ status: 429, ...refused("locked") });
    expect(await newcomer().ask("enterOrganisation", door)).toMatchObject({ status: 200 });
    office.pass(15 * minute + 1000);
    expect(await guesser.ask("enterOrganisation", door)).toMatchObject({ status: 200 });
  });

  test("is not outrun by guesses sent at the same moment", async () => {
    const guesser = newcomer();
    const guesses = await Promise.all(Array.from({ length: 12 }, () => guesser.ask("enterOrganisation", { ...door, password: "wrong" })));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  test("gives a ticket that no page can read and no other site can send", async () => {
    const { cookies } = await newcomer().ask("enterOrganisation", door);
    expect(cookies).toEqual([expect.stringMatching(new RegExp(`^${cookieNamed("door")}=[^;]+; Max-Age=43200; Path=/auth; HttpOnly; Secure; SameSite=Strict$`, "u"))]);
  });

  test.each(["signIn", "choosePassword", "enrolTotp", "answerTotp"] as const)("stands before %s: without a ticket, with a forged one, with one past its time", async (step) => {
    const body = { userName: paula.userName, password: paula.password, session: "x".repeat(40), code: "123456", newPassword: paula.password };
    expect(await newcomer().ask(step, body)).toMatchObject({ status: 401, ...refused("organisation-required") });
    const ticket = visitor.cookies.get(cookieNamed("door")) ?? "";
    const [until = "", mac = ""] = ticket.split(".");
    for (const forged of [`${String(Number(until) + 1)}.${mac}`, `${until}.`, `.${mac}`, `${until}.${mac}x`, "NaN.x", ticket.replace(".", "%2e")]) {
      visitor.cookies.set(cookieNamed("door"), forged);
      expect(await visitor.ask(step, body), forged).toMatchObject({ status: 401, ...refused("organisation-required") });
    }
    visitor.cookies.set(cookieNamed("door"), ticket);
    office.pass(12 * hour + 1000);
    expect(await visitor.ask(step, body)).toMatchObject({ status: 401, ...refused("organisation-required") });
  });
});

describe("a wrong password", () => {
  test("is told in the same bytes whether or not there is such a user", async () => {
    for (const language of ["fi", "sv", "en"]) {
      const headers = { "accept-language": language };
      const [known, unknown] = [
        await visitor.ask("signIn", { userName: paula.userName, password: "wrong" }, { headers: { ...headers, cookie: cookieOf(visitor) } }),
        await visitor.ask("signIn", { userName: "ei.ketaan", password: "wrong" }, { headers: { ...headers, cookie: cookieOf(visitor) } }),
      ];
      expect(known).toMatchObject({ status: 401, ...refused("sign-in-refused") });
      expect(seen(known)).toEqual(seen(unknown));
    }
  });

  test.each([["a user", () => paula.userName], ["nobody", () => "ei.ketaan.toinen"]])("of %s locks the name after five tries, for the right one too", async (_whose, name) => {
    const attempt = (password: string, userName = name()) => visitor.ask("signIn", { userName, password });
    for (let tries = 0; tries < 4; tries += 1) expect(await attempt("wrong")).toMatchObject({ status: 401, ...refused("sign-in-refused") });
    // The name is one name however it is typed.
    expect(await attempt("wrong", ` ${name().toUpperCase()} `)).toMatchObject({ status: 401, ...refused("sign-in-refused") });
    expect(await attempt(paula.password)).toMatchObject({ status: 429, ...refused("locked") });
  });

  test("tells no name by the pool's own lock either, which counts only names that exist", async () => {
    const attempt = async (userName: string) => seen(await visitor.ask("signIn", { userName, password: "wrong" }));
    for (const userName of [paula.userName, "ei.ketaan.kolmas"]) await attempt(userName);
    office.pass(14 * minute);
    const later = async (userName: string) => [await attempt(userName), await attempt(userName), await attempt(userName), await attempt(userName)];
    expect(await later(paula.userName)).toEqual(await later("ei.ketaan.kolmas"));
    office.pass(minute + 1000);
    expect(await later(paula.userName)).toEqual(await later("ei.ketaan.kolmas"));
  });
});

const cookieOf = ({ cookies }: Visitor): string => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

describe("signing in", () => {
  test("opens the register with the token it gives, and sets a session no page can read", async () => {
    const entered = await signIn(office, visitor, paula);
    expect(entered).toMatchObject({ status: 200, body: { user: { userId: paula.userId, status: "active" }, organisationName: "Porin työpajat" } });
    const { accessToken } = z.object({ accessToken: z.string() }).parse(entered.body);
    expect(await office.as(accessToken)("listUsers")).toMatchObject({ status: 200 });
    expect(entered.cookies).toEqual([expect.stringMatching(new RegExp(`^${cookieNamed("session")}=${paula.userId}[.][^;]+; Max-Age=43200; Path=/auth; HttpOnly; Secure; SameSite=Strict$`, "u"))]);
  });

  test("takes a code once, at the same or another door", async () => {
    const code = totpCode(paula.totpSecret, office.realNow());
    const answerWith = async () => {
      const asked = await visitor.ask("signIn", { userName: paula.userName, password: paula.password });
      return visitor.ask("answerTotp", { userName: paula.userName, session: session(asked), code });
    };
    expect(await answerWith()).toMatchObject({ status: 200 });
    expect(await answerWith()).toMatchObject({ status: 401, body: { code: "code-refused" } });
  });

  test("locks a name whose codes are guessed, however often the right password is given in between", async () => {
    const statuses: unknown[] = [];
    for (let guess = 0; guess < 7; guess += 1) {
      const asked = await visitor.ask("signIn", { userName: paula.userName, password: paula.password });
      statuses.push((await visitor.ask("answerTotp", { userName: paula.userName, session: session(asked), code: "000000" })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  test("goes on only with the session of the step before, and only for its own name", async () => {
    const asked = await visitor.ask("signIn", { userName: paula.userName, password: paula.password });
    const code = totpCode(paula.totpSecret, office.realNow());
    for (const [step, body] of [
      ["answerTotp", { userName: "ei.ketaan", session: session(asked), code }],
      ["answerTotp", { userName: paula.userName, session: "x", code }],
      ["enrolTotp", { userName: paula.userName, session: session(asked), code }],
      ["choosePassword", { userName: paula.userName, session: session(asked), newPassword: "Toinen-sana-2026" }],
    ] as const)
      expect(await visitor.ask(step, body), step).toMatchObject({ status: 401, ...refused("sign-in-expired") });
    office.pass(15 * minute);
    expect(await visitor.ask("answerTotp", { userName: paula.userName, session: session(asked), code })).toMatchObject({ status: 401, ...refused("sign-in-expired") });
  });

  test("tells of an expired invitation after the right password only", async () => {
    const invitation = await invite("vanha.kutsu");
    office.pass(7 * day + minute);
    const late = await insideDoor();
    expect(await late.ask("signIn", { userName: "vanha.kutsu", password: "wrong" })).toMatchObject({ status: 401, ...refused("sign-in-refused") });
    expect(await late.ask("signIn", { userName: "vanha.kutsu", password: invitation })).toMatchObject({ status: 403, ...refused("invitation-expired") });
  });

  test("refuses a weak password of one's own, and goes on with a better one", async () => {
    const invitation = await invite("heikko.sana");
    const asked = await visitor.ask("signIn", { userName: "heikko.sana", password: invitation });
    const choose = (newPassword: string) => visitor.ask("choosePassword", { userName: "heikko.sana", session: session(asked), newPassword });
    expect(await choose("lyhyt")).toMatchObject({ status: 400, body: { code: "invalid-input", issues: [{ path: "newPassword" }] } });
    expect(await choose("Oma-sana-2026-Pori")).toMatchObject({ status: 200, body: { step: "enrol-totp" } });
  });
});

describe("a session", () => {
  test("is renewed by its cookie alone, for the person it was given to", async () => {
    await signIn(office, visitor, paula);
    expect(await visitor.ask("renewSession")).toMatchObject({ status: 200, body: { user: { userId: paula.userId } } });
    const [name, value = ""] = [cookieNamed("session"), visitor.cookies.get(cookieNamed("session"))];
    for (const forged of [value.slice(0, -3), value.replace(/^[^.]+/u, "1ba7b810-9dad-41d1-80b4-00c04fd430c8"), "x", ".", `${paula.userId}.`]) {
      visitor.cookies.set(name, forged);
      expect(await visitor.ask("renewSession"), forged).toMatchObject({ status: 401, ...refused("sign-in-required") });
    }
  });

  test("ends with signing out: the cookie is taken back, and a copy of it renews nothing", async () => {
    await signIn(office, visitor, paula);
    const copy = visitor.cookies.get(cookieNamed("session")) ?? "";
    const out = await visitor.ask("signOut");
    expect(out).toMatchObject({ status: 204, text: "", headers: { "clear-site-data": '"cache"' }, cookies: [expect.stringMatching(/=; Max-Age=0; Path=\/auth; HttpOnly; Secure; SameSite=Strict$/u)] });
    visitor.cookies.set(cookieNamed("session"), copy);
    expect(await visitor.ask("renewSession")).toMatchObject({ status: 401, ...refused("sign-in-required") });
    expect(await newcomer().ask("signOut")).toMatchObject({ status: 204 });
  });

  test("ends after twelve hours", async () => {
    await signIn(office, visitor, paula);
    office.pass(12 * hour + minute);
    expect(await visitor.ask("renewSession")).toMatchObject({ status: 401, ...refused("sign-in-required") });
  });
});

describe("what signing in leaves behind", () => {
  test("holds no password, code, secret, token or session, in no log line and no row", async () => {
    await signIn(office, visitor, paula);
    const rows = await Promise.all(Object.values(cell.tables).map((table) => cloud.rows(table)));
    const left = JSON.stringify([rows, cell.log]);
    const secrets = [door.password, paula.password, paula.totpSecret, paula.accessToken, invitedPassword(cell.mails, paula.userName), ...[...visitor.cookies.values()].flatMap((value) => value.split("."))];
    // The session's cookie begins with the user's id, which is no secret.
    for (const secret of secrets.filter((part) => part.length > 5 && part !== paula.userId && !/^\d+$/u.test(part))) expect(left).not.toContain(secret);
    expect(left).not.toContain("ei.ketaan");
  });

  test("says in the access log who signed in, as a pseudonym", async () => {
    const pseudonym = pseudonymOf(await cell.shell.secrets.of("audit-subject"), paula.userId);
    const rows = z.array(z.object({ event: z.string(), outcome: z.string(), subjects: z.array(z.string()) })).parse(await cell.auditRows());
    for (const event of ["SignedIn", "SessionRenewed", "SignInPasswordChecked"])
      expect(rows).toContainEqual({ event, outcome: "allowed", subjects: [pseudonym] });
  });
});
