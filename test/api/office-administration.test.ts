import { randomUUID } from "node:crypto";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer, Cell } from "../support/cell.ts";
import type { Cloud } from "../support/cloud.ts";
import type { Office } from "../support/office.ts";
import { openOffice } from "../support/opened-office.ts";
import { type Account, firstSignIn, invitedPassword, signIn, visitorOf } from "../support/visitor.ts";

let cloud: Cloud;
let cell: Cell;
let office: Office;
let paula: Account;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ cloud, cell, office, paula, close } = await openOffice());
});
afterAll(() => close());

const User = z.object({
  userId: z.string(), userName: z.string(), name: z.string(), email: z.string(), language: z.string(), status: z.string(), version: z.int(),
  roles: z.object({ coaching: z.string().nullable(), placement: z.string().nullable(), office: z.array(z.string()) }),
  units: z.array(z.string()), totpResets: z.array(z.object({ at: z.string(), by: z.string(), reason: z.string() })), lastSignInOn: z.string().nullable(),
});
type User = z.infer<typeof User>;

const asPaula = () => office.as(paula.accessToken);
async function rowOf(userName: string): Promise<User> {
  const { rows } = z.object({ rows: z.array(User) }).parse((await asPaula()("listUsers")).body);
  const row = rows.find((user) => user.userName === userName);
  if (row === undefined) throw new Error(`${userName} is not listed.`);
  return row;
}

const rolesOf = (roles: object) => ({ coaching: null, placement: null, office: [], ...roles });

/** Somebody who has been invited and has signed in once, with a browser of her own. */
async function colleague(userName: string, roles: object = { placement: "ordinary" }) {
  const body = { userName, name: "Aku Uusi", email: `${userName}@example.fi`, language: "fi", roles: rolesOf(roles), units: [] };
  expect(await asPaula()("inviteUser", { body })).toMatchObject({ status: 200, body: { delivery: "sent" } });
  const visitor = visitorOf(office);
  return { visitor, account: await firstSignIn(office, visitor, userName, invitedPassword(cell.mails, userName)) };
}

/** Changes what is listed of a user, as the form sends it. */
async function change(userName: string, other: Partial<Omit<User, "version">>, by = paula.accessToken, seen?: number): Promise<Answer> {
  const { userId, name, email, language, roles, units, version } = { ...(await rowOf(userName)), ...other };
  return office.as(by)("changeUser", { params: { userId }, body: { name, email, language, roles, units, version: seen ?? version } });
}

describe("changing a user", () => {
  test("is seen in the list and by the user, and refused over a change that was not seen", async () => {
    const { account } = await colleague("aino.aalto");
    expect(await change("aino.aalto", { name: "Aino Virta", email: "AINO.virta@example.fi", language: "sv" })).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await rowOf("aino.aalto")).toMatchObject({ name: "Aino Virta", email: "aino.virta@example.fi", language: "sv", version: 3 });
    expect(await office.as(account.accessToken)("readOwn")).toMatchObject({ body: { user: { name: "Aino Virta", email: "aino.virta@example.fi" } } });
    expect(await change("aino.aalto", { name: "Aino Aalto" }, paula.accessToken, 2)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await rowOf("aino.aalto")).toMatchObject({ name: "Aino Virta", version: 3 });
  });

  test("of a role bites on the very next request, given and taken", async () => {
    const { account } = await colleague("bo.berg");
    const list = () => office.as(account.accessToken)("listUsers");
    expect(await list()).toMatchObject({ status: 404 });
    await change("bo.berg", { roles: { coaching: null, placement: "main", office: [] } });
    expect(await list()).toMatchObject({ status: 200 });
    await change("bo.berg", { roles: { coaching: null, placement: "ordinary", office: [] } });
    expect(await list()).toMatchObject({ status: 404 });
  });

  test("takes the user administration from nobody by her own hand, and leaves her other roles to her", async () => {
    const { roles } = await rowOf(paula.userName);
    expect(await change(paula.userName, { roles: { ...roles, office: [] } })).toMatchObject({ status: 409, body: { code: "own-user-admin" } });
    expect(await change(paula.userName, { roles: { ...roles, coaching: null } })).toMatchObject({ status: 200 });
    expect(await rowOf(paula.userName)).toMatchObject({ roles: { coaching: null, office: ["user-admin"] } });
  });

  test("by two who take the user administration from each other leaves one of them with it", async () => {
    const { account } = await colleague("cilla.cajan", { office: ["user-admin"] });
    const answers = await Promise.all([
      change("cilla.cajan", { roles: { coaching: null, placement: null, office: [] } }),
      change(paula.userName, { roles: { coaching: null, placement: "main", office: [] } }, account.accessToken),
    ]);
    const won = answers.filter(({ status }) => status === 200).length;
    expect(won).toBe(1);
    expect(answers.find(({ status }) => status !== 200)?.text).toMatch(/rights-changed|version-conflict|not-found/u);
    const admins = (await cloud.rows(cell.tables.office)).filter((row) => JSON.stringify(row["roles"] ?? null).includes("user-admin"));
    expect(admins.length).toBeGreaterThanOrEqual(1);
    // Whoever is left gives it back to both.
    const left = admins.some(({ userName }) => userName === paula.userName) ? paula : account;
    for (const row of (await cloud.rows(cell.tables.office)).filter(({ userName }) => userName === paula.userName || userName === "cilla.cajan")) {
      const { userId, name, email, language, units, version } = User.pick({ userId: true, name: true, email: true, language: true, units: true, version: true }).parse(row);
      const roles = { coaching: null, placement: "main", office: ["user-admin"] };
      expect(await office.as(left.accessToken)("changeUser", { params: { userId }, body: { name, email, language, roles, units, version } })).toMatchObject({ status: 200 });
    }
  });
});

describe("units", () => {
  const save = (units: readonly object[], version: number | null) => asPaula()("saveUnits", { body: { units, version } });
  const Units = z.object({ units: z.array(z.object({ unitId: z.string(), name: z.string(), inUse: z.boolean() })), version: z.int() });

  test("are kept as one list, given to users, and taken out of use without leaving those who have them", async () => {
    expect(await asPaula()("listUnits")).toMatchObject({ status: 200, body: { units: [], version: null } });
    const first = await save([{ unitId: null, name: "Puutyöpaja", inUse: true }, { unitId: null, name: "Kirpputori", inUse: true }], null);
    const { units } = Units.parse(first.body);
    const [wood, market] = units;
    if (wood === undefined || market === undefined) throw new Error("Two units were saved.");
    await colleague("dora.dahl");
    expect(await change("dora.dahl", { units: [wood.unitId] })).toMatchObject({ status: 200 });
    expect(await save([{ ...wood, inUse: false }, market], 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await change("dora.dahl", { units: [wood.unitId, market.unitId] })).toMatchObject({ status: 200 });
    expect(await change(paula.userName, { units: [wood.unitId] })).toMatchObject({ status: 422, body: { code: "unknown-unit" } });
    expect(await change("dora.dahl", { units: [randomUUID()] })).toMatchObject({ status: 422, body: { code: "unknown-unit" } });
    expect(await save([market], 2)).toMatchObject({ status: 422, body: { code: "unit-left-out" } });
    expect(await save([wood, { ...market, name: "PUUTYÖPAJA" }], 2)).toMatchObject({ status: 422, body: { code: "unit-named-twice" } });
    expect(await save([wood, market], 1)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
  });

  test("saved by two at once: one wins", async () => {
    const { units, version } = Units.parse((await asPaula()("listUnits")).body);
    const answers = await Promise.all(["Keittiö", "Pesula"].map((name) => save([...units, { unitId: null, name, inUse: true }], version)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(Units.parse((await asPaula()("listUnits")).body).units).toHaveLength(units.length + 1);
  });
});

describe("taking a lost authenticator away", () => {
  const reset = async (userName: string, reason = "phone-lost", by = paula.accessToken) => {
    const { userId, version } = await rowOf(userName);
    return office.as(by)("resetTotp", { params: { userId }, body: { version, reason } });
  };

  test("ends every session, tells the person by mail, keeps who did it and why, and asks for a new one at the next sign-in", async () => {
    const { account, visitor } = await colleague("eeva.eerola");
    const before = cell.mails.length;
    expect(await reset("eeva.eerola", "misuse-suspected")).toMatchObject({ status: 200, body: { delivery: "sent" } });
    expect(await rowOf("eeva.eerola")).toMatchObject({ totpResets: [{ by: paula.userId, reason: "misuse-suspected" }] });
    expect(await office.as(account.accessToken)("readOwn")).toMatchObject({ status: 401, body: { code: "sign-in-required" } });
    expect(await visitor.ask("renewSession")).toMatchObject({ status: 401 });
    const [told, ...more] = cell.mails.slice(before);
    expect(told).toMatchObject({ to: "eeva.eerola@example.fi", subject: "Tunnistussovelluksesi on poistettu käytöstä" });
    expect(more).toEqual([]);
    expect(told?.text).not.toMatch(/\d{4}|https?:/u);

    // The old app's codes open nothing: a new one is set up, and its owner hears of that as well.
    const asked = await visitor.ask("signIn", { userName: account.userName, password: account.password });
    expect(asked).toMatchObject({ status: 200, body: { step: "enrol-totp" } });
    const { session, secret } = z.object({ session: z.string(), secret: z.string() }).parse(asked.body);
    expect(secret).not.toBe(account.totpSecret);
    expect(await visitor.ask("enrolTotp", { userName: account.userName, session, code: office.codeOf(account.totpSecret) })).toMatchObject({ status: 401, body: { code: "code-refused" } });
    expect(await visitor.ask("enrolTotp", { userName: paula.userName, session, code: office.codeOf(secret) })).toMatchObject({ status: 401, body: { code: "sign-in-expired" } });
    expect(await visitor.ask("enrolTotp", { userName: account.userName, session, code: office.codeOf(secret) })).toMatchObject({ status: 200 });
    expect(cell.mails.at(-1)).toMatchObject({ to: "eeva.eerola@example.fi", subject: "Uusi tunnistussovellus on käytössä" });
    // What was held for setting one up is spent with it.
    office.pass(30_000);
    expect(await visitor.ask("enrolTotp", { userName: account.userName, session, code: office.codeOf(secret) })).toMatchObject({ status: 401, body: { code: "sign-in-expired" } });
    expect(await signIn(office, visitor, { ...account, totpSecret: secret })).toMatchObject({ status: 200 });
  });

  test("gives nobody a token for the password alone, whatever is made of the step between", async () => {
    const { account, visitor } = await colleague("fia.fors");
    await reset("fia.fors");
    const asked = await visitor.ask("signIn", { userName: account.userName, password: account.password });
    const { session } = z.object({ session: z.string() }).parse(asked.body);
    expect(asked.text).not.toContain("eyJ");
    expect(Buffer.from(session, "base64url").toString("latin1")).not.toContain("eyJ");
    expect(asked.cookies).toEqual([]);
    expect(await visitor.ask("renewSession")).toMatchObject({ status: 401 });
    for (const forged of [session.slice(0, -4), `${session.startsWith("A") ? "B" : "A"}${session.slice(1)}`, "x"])
      expect(await visitor.ask("enrolTotp", { userName: account.userName, session: forged, code: "123456" })).toMatchObject({ status: 401, body: { code: "sign-in-expired" } });
    expect(await visitor.ask("answerTotp", { userName: account.userName, session, code: "123456" })).toMatchObject({ status: 401 });
  });

  test("is not for oneself, for who is not in use, without a reason of the list, or over a change that was not seen", async () => {
    expect(await reset(paula.userName)).toMatchObject({ status: 409, body: { code: "own-account" } });
    await asPaula()("inviteUser", { body: { userName: "gun.gran", name: "Gun Gran", email: "gun@example.fi", language: "sv", roles: rolesOf({}), units: [] } });
    expect(await reset("gun.gran")).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    const { userId, version } = await rowOf("fia.fors");
    const ask = (body: object) => asPaula()("resetTotp", { params: { userId }, body });
    expect(await ask({ version, reason: "puhelin putosi järveen" })).toMatchObject({ status: 400 });
    expect(await ask({ version })).toMatchObject({ status: 400 });
    expect(await ask({ version: version - 1, reason: "phone-lost" })).toMatchObject({ status: 409, body: { code: "version-conflict" } });
  });
});

test("the list tells on what day each user last signed in", async () => {
  expect(await rowOf("gun.gran")).toMatchObject({ lastSignInOn: null });
  expect((await rowOf("fia.fors")).lastSignInOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
});
