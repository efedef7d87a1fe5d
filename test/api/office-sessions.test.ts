import { randomUUID } from "node:crypto";
import * as z from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SessionId, UserId } from "../../shared/kernel/ids.ts";
import { instantAt } from "../../shared/kernel/local-date.ts";
import { sessionKey } from "../../functions/storage/caller-facts.ts";
import type { Cell } from "../support/cell.ts";
import type { Cloud } from "../support/cloud.ts";
import type { Office } from "../support/office.ts";
import { openOffice } from "../support/opened-office.ts";
import { type Account, door, firstSignIn, invitedPassword, signIn, visitorOf } from "../support/visitor.ts";

const minute = 60_000;
const phone = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";

let cloud: Cloud;
let cell: Cell;
let office: Office;
let paula: Account;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ cloud, cell, office, paula, close } = await openOffice());
});
afterAll(() => close());
beforeEach(() => office.pass(13 * 60 * minute));

/** Paula at another device: its browser, and the token it was given. */
async function enter(sourceIp = "127.0.0.1", userAgent?: string) {
  office.pass(30_000);
  const visitor = visitorOf(office, sourceIp, userAgent);
  await visitor.ask("enterOrganisation", door);
  const { accessToken } = z.object({ accessToken: z.string() }).parse((await signIn(office, visitor, paula)).body);
  return { visitor, ask: office.as(accessToken) };
}

const Sessions = z.array(
  z.object({ sessionId: z.string(), startedAt: z.string(), lastUsedAt: z.string(), browser: z.string(), device: z.string(), sourceIp: z.string(), current: z.boolean() }),
);
const sessionsOf = async (ask: ReturnType<Office["as"]>) => z.object({ sessions: Sessions }).parse((await ask("readOwn")).body).sessions;
const refused = { status: 401, body: { code: "sign-in-required" } };

describe("one's own sessions", () => {
  test("are told by when, where and with what kind of device, and nothing finer is stored", async () => {
    const here = await enter();
    await enter("127.0.0.9", phone);
    const [newest, older, ...more] = await sessionsOf(here.ask);
    expect(newest).toMatchObject({ browser: "chrome", device: "phone", sourceIp: "127.0.0.9", current: false });
    expect(older).toMatchObject({ browser: "other", device: "other", sourceIp: "127.0.0.1", current: true });
    expect(more).toEqual([]);
    expect(JSON.stringify(await cloud.rows(cell.tables.office))).not.toContain("Android");
  });

  test("one that is signed out is refused on the next request, and renews nothing", async () => {
    const [here, there] = [await enter(), await enter()];
    const other = (await sessionsOf(here.ask)).find(({ current }) => !current);
    expect(await there.ask("listColleagues")).toMatchObject({ status: 200 });
    expect(await here.ask("endOwnSession", { params: { sessionId: other?.sessionId ?? "" } })).toMatchObject({ status: 204 });
    expect(await there.ask("listColleagues")).toMatchObject(refused);
    expect(await there.visitor.ask("renewSession")).toMatchObject(refused);
    expect(await here.ask("endOwnSession", { params: { sessionId: other?.sessionId ?? "" } })).toMatchObject({ status: 404 });
    expect(await sessionsOf(here.ask)).toHaveLength(1);
  });

  test("all others go at once, and this one stays", async () => {
    const others = [await enter(), await enter(), await enter()];
    const here = await enter();
    expect(await here.ask("endOtherSessions")).toMatchObject({ status: 204 });
    for (const { ask } of others) expect(await ask("listColleagues")).toMatchObject(refused);
    expect(await sessionsOf(here.ask)).toMatchObject([{ current: true }]);
    expect(await here.visitor.ask("renewSession")).toMatchObject({ status: 200 });
  });

  test("the present one is ended by signing out, which shuts out its token at once", async () => {
    const { ask, visitor } = await enter();
    const [own] = await sessionsOf(ask);
    expect(await ask("endOwnSession", { params: { sessionId: own?.sessionId ?? "" } })).toMatchObject({ status: 409, body: { code: "current-session" } });
    expect(await visitor.ask("signOut")).toMatchObject({ status: 204 });
    expect(await ask("listColleagues")).toMatchObject(refused);
  });

  test("are renewed under the same name, and say when that was", async () => {
    const { ask, visitor } = await enter();
    const [before] = await sessionsOf(ask);
    office.pass(9 * minute);
    const { accessToken } = z.object({ accessToken: z.string() }).parse((await visitor.ask("renewSession")).body);
    const [after, ...more] = await sessionsOf(office.as(accessToken));
    expect(more).toEqual([]);
    expect(after).toMatchObject({ sessionId: before?.sessionId, startedAt: before?.startedAt, current: true });
    // The office's clock goes on by itself beside what the test lets pass.
    expect(Math.round((Date.parse(after?.lastUsedAt ?? "") - Date.parse(before?.lastUsedAt ?? "")) / minute)).toBe(9);
  });

  test("end after twelve hours though their row is still there, and are swept by it", async () => {
    const { ask, visitor } = await enter();
    office.pass(11 * 60 * minute);
    const { accessToken } = z.object({ accessToken: z.string() }).parse((await visitor.ask("renewSession")).body);
    expect(await office.as(accessToken)("listColleagues")).toMatchObject({ status: 200 });
    office.pass(60 * minute);
    expect(await ask("listColleagues")).toMatchObject(refused);
    const rows = (await cloud.rows(cell.tables.office)).filter(({ kind }) => kind === "StaffSession");
    for (const { ttl, endsAt } of rows) expect(ttl).toBe(Math.floor(Date.parse(String(endsAt)) / 1000));
  });

  test("are twenty at most: one more ends the oldest", async () => {
    const first = await enter();
    const [session] = (await sessionsOf(first.ask)).filter(({ current }) => current);
    const own = (await cloud.rows(cell.tables.office)).find(({ sessionId }) => sessionId === session?.sessionId);
    const userId = UserId.parse(paula.userId);
    for (let more = 0; more < 19; more += 1) {
      const sessionId = SessionId.parse(randomUUID());
      await cell.tables.office.replace({ ...own, ...sessionKey(userId, sessionId), sessionId, startedAt: instantAt(Date.parse(session?.startedAt ?? "") + 1 + more) });
    }
    expect(await first.ask("listColleagues")).toMatchObject({ status: 200 });
    const here = await enter();
    expect(await first.ask("listColleagues")).toMatchObject(refused);
    expect(await sessionsOf(here.ask)).toHaveLength(20);
  });

  test("are nobody else's to end", async () => {
    const colleague = await cell.staff("Kaisa Kollega");
    const { ask } = await enter();
    expect(await ask("endOwnSession", { params: { sessionId: colleague } })).toMatchObject({ status: 404 });
    expect((await cloud.rows(cell.tables.office)).some(({ sessionId }) => sessionId === colleague)).toBe(true);
  });
});

test("who is disabled has no session left", async () => {
  const { ask } = await enter();
  const body = { userName: "aku.uusi", name: "Aku Uusi", email: "aku@example.fi", language: "fi", roles: { coaching: null, placement: null, office: [] }, units: [] };
  await ask("inviteUser", { body });
  const aku = await firstSignIn(office, visitorOf(office), "aku.uusi", invitedPassword(cell.mails, "aku.uusi"));
  const rowsOf = async () => (await cloud.rows(cell.tables.office)).filter(({ kind, userId }) => kind === "StaffSession" && userId === aku.userId);
  expect(await rowsOf()).toHaveLength(1);
  expect(await ask("disableUser", { params: { userId: aku.userId }, body: { version: 2 } })).toMatchObject({ status: 200 });
  expect(await rowsOf()).toEqual([]);
});

test("what one is told by mail is one's own choice", async () => {
  const { ask } = await enter();
  expect(await ask("readOwn")).toMatchObject({ body: { user: { notifications: { digest: true } } } });
  expect(await ask("changeOwnNotifications", { body: { digest: false } })).toMatchObject({ status: 204 });
  expect(await ask("readOwn")).toMatchObject({ body: { user: { notifications: { digest: false }, userName: paula.userName } } });
});
