import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ClientId, type UserId } from "../../../shared/kernel/ids.ts";
import { type Answer, type Cell, startCell } from "../../support/cell.ts";
import { newClient, registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";

let cloud: Cloud;
let cell: Cell;
let main: UserId;
let coach: UserId;
let colleague: UserId;
let clientId: ClientId;

const nobody = ClientId.parse("8f2d1c56-3a0e-4f6b-9f0e-6c1f4a7b2d10");

beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cell = await startCell(cloud);
  main = await cell.staff("Päivi Pääkäyttäjä", { coaching: "main" });
  coach = await cell.staff("Ville Valmentaja", { coaching: "ordinary" });
  colleague = await cell.staff("Kerttu Kollega", { coaching: "ordinary" });
  clientId = await registerClient(cell, coach);
});

const add = (who: UserId, body: Readonly<Record<string, unknown>>, id = clientId): Promise<Answer> =>
  cell.coach(who)("addResponsibility", { params: { clientId: id }, body: { staffId: colleague, role: "work-coach", from: "2026-11-23", to: null, instead: null, ...body } });
const end = (who: UserId, staffId: UserId, body: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
  cell.coach(who)("endResponsibility", { params: { clientId, staffId }, body: { role: "work-coach", lastDay: null, ...body } });
const opens = async (who: UserId): Promise<number> => (await cell.coach(who)("readClient", { params: { clientId } })).status;
const block = (who: UserId, staffId: UserId): Promise<Answer> => cell.coach(who)("block", { params: { clientId }, body: { staffId, why: "relative" } });
const state = (who: UserId, id = clientId): Promise<Answer> => cell.coach(who)("stateGround", { params: { clientId: id }, body: { ground: "complaint" } });

describe("who handles a client", () => {
  test("a client who is moved is gone from the former coach with the move, list and card", async () => {
    expect((await add(coach, { instead: { staffId: coach, handoverUntil: null } })).status).toBe(204);
    expect([await opens(coach), await opens(colleague)]).toEqual([404, 200]);
    expect((await cell.coach(coach)("listOwnClients", { params: { staffId: coach } })).body).toMatchObject({ rows: [] });
    expect((await cell.coach(colleague)("listOwnClients", { params: { staffId: colleague } })).body).toMatchObject({ rows: [{ clientId }] });
    expect((await add(coach, { staffId: coach, role: "individual-coach" })).status).toBe(404);
    const denied = (await cell.auditRows()).filter(({ actor, outcome }) => actor === coach && outcome === "denied");
    expect(denied.map(({ event }) => event).toSorted()).toEqual(["ClientRead", "ResponsibilityAdded"]);
  });

  test("with a handover the former one helps on until its last day, and decides nothing of who handles the client", async () => {
    await add(coach, { instead: { staffId: coach, handoverUntil: "2026-12-04" } });
    expect([await opens(coach), (await end(coach, colleague)).status]).toEqual([200, 404]);
    cell.goTo("2026-12-04");
    expect(await opens(coach)).toBe(200);
    cell.goTo("2026-12-05");
    expect(await opens(coach)).toBe(404);
    expect((await cell.coach(coach)("listOwnClients", { params: { staffId: coach } })).body).toMatchObject({ rows: [] });
  });

  test("a move to come leaves the client with the present coach until the day before", async () => {
    expect((await add(main, { from: "2026-12-01", instead: { staffId: coach, handoverUntil: null } })).status).toBe(204);
    cell.goTo("2026-11-30");
    expect([await opens(coach), await opens(colleague)]).toEqual([200, 404]);
    cell.goTo("2026-12-01");
    expect([await opens(coach), await opens(colleague)]).toEqual([404, 200]);
  });

  test("a substitute sees and writes on her days and may not give the client on", async () => {
    expect((await add(coach, { role: "substitute", from: "2026-11-24", to: "2026-11-27" })).status).toBe(204);
    expect(await opens(colleague)).toBe(404);
    cell.goTo("2026-11-25");
    expect([await opens(colleague), (await end(colleague, coach)).status]).toEqual([200, 404]);
    expect((await end(coach, colleague, { role: "substitute" })).status).toBe(204);
    expect(await opens(colleague)).toBe(404);
  });

  test("a main user gives clients on by the list, without opening one", async () => {
    expect([await opens(main), (await add(main, { role: "individual-coach" })).status, await opens(main), await opens(colleague)]).toEqual([404, 204, 404, 200]);
    expect((await end(main, coach)).status).toBe(204);
    expect(await opens(coach)).toBe(404);
  });

  test.each([
    ["the last coach cannot go", () => end(coach, coach), "last-coach"],
    ["nor be followed by somebody whose time ends sooner", () => add(coach, { to: "2026-12-31", instead: { staffId: coach, handoverUntil: null } }), "last-coach"],
    ["a helper's time has an end", () => add(coach, { role: "substitute" }), "assignment-too-long"],
    ["within a year", () => add(coach, { role: "substitute", to: "2027-11-24" }), "assignment-too-long"],
    ["a handover too", () => add(coach, { instead: { staffId: coach, handoverUntil: "2027-11-24" } }), "assignment-too-long"],
    ["nothing begins in the past", () => add(coach, { from: "2026-11-22" }), "assignment-too-early"],
    ["or ends before it begins", () => add(coach, { from: "2026-12-01", to: "2026-11-30" }), "end-before-start"],
    ["nobody is named twice", () => add(coach, { staffId: coach }), "already-assigned"],
    ["a coach needs no substitute's right", () => add(coach, { staffId: coach, role: "substitute", to: "2026-12-31" }), "already-assigned"],
    ["whose place is taken must have it", () => add(coach, { instead: { staffId: main, handoverUntil: null } }), "nothing-changes"],
    ["who is not there cannot go", () => end(coach, colleague), "nothing-changes"],
  ])("%s", async (_what, ask, code) => {
    const { body } = await ask();
    expect(body).toMatchObject({ code });
    expect([await opens(coach), await opens(colleague)]).toEqual([200, 404]);
  });

  test("only colleagues who work here and have no conflict of interest", async () => {
    const gone = await cell.staff("Lähtenyt Liisa", { coaching: "ordinary" }, "disabled");
    const instructor = await cell.staff("Ohjaaja Outi", { placement: "ordinary" });
    for (const staffId of [gone, instructor]) expect((await add(coach, { staffId })).body).toMatchObject({ code: "invalid-input", issues: [{ path: "staffId", code: "not-working-here" }] });
    const withGone = newClient({ identityCode: null, responsibilities: [{ staffId: gone, role: "work-coach", from: "2026-11-23", to: null }] });
    expect((await cell.coach(coach)("registerClient", { body: withGone })).body).toMatchObject({ code: "invalid-input", issues: [{ path: "responsibilities.0.staffId", code: "not-working-here" }] });
    await block(main, colleague);
    expect((await add(coach, {})).body).toMatchObject({ code: "staff-blocked" });
    expect((await cell.coach(main)("unblock", { params: { clientId, staffId: colleague } })).status).toBe(204);
    expect((await add(coach, {})).status).toBe(204);
  });

  test("ten who are given the client at the same moment all have her, each once", async () => {
    const many = await Promise.all(Array.from({ length: 10 }, (_, at) => cell.staff(`Valmentaja ${String(at)}`, { coaching: "ordinary" })));
    const ask = async (staffId: UserId): Promise<void> => {
      for (;;) {
        const { status, text } = await add(coach, { staffId, role: "individual-coach" });
        if (status === 204) return;
        expect(text).toMatch(/version-conflict|unavailable/u);
      }
    };
    await Promise.all(many.map(ask));
    const card = await cell.coach(coach)("readClient", { params: { clientId } });
    expect(card.body).toMatchObject({ responsibilities: { version: 11 } });
    for (const one of many) expect(card.text.split(`"staffId":"${one}"`)).toHaveLength(2);
  });
});

describe("a main user says why", () => {
  test("it opens the client to her that day, and the log says which ground it was", async () => {
    expect((await state(main)).status).toBe(204);
    expect(await opens(main)).toBe(200);
    expect((await cell.auditRows()).filter(({ actor }) => actor === main)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ event: "ClientOpeningGroundStated", ground: "coaching:main:complaint", outcome: "allowed" }),
        expect.objectContaining({ event: "ClientRead", ground: "coaching:main+stated-ground-for-client", outcome: "allowed" }),
      ]),
    );
    cell.goToInstant(Date.parse("2026-11-23T21:59:59Z"));
    expect(await opens(main)).toBe(200);
    cell.goToInstant(Date.parse("2026-11-23T22:00:00Z"));
    expect(await opens(main)).toBe(404);
    const [stated] = (await cloud.rows(cell.tables.coaching)).filter(({ kind }) => kind === "StatedGround");
    expect(stated).toMatchObject({ ttl: Date.parse("2026-11-23T22:00:00Z") / 1000 });
  });

  test("of an id that is nobody's the answer is the same", async () => {
    const [known, unknown] = [await state(main), await state(main, nobody)];
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    expect((await cell.coach(main)("readClient", { params: { clientId: nobody } })).status).toBe(404);
  });

  test("an ordinary user cannot, and not who is blocked", async () => {
    const related = await cell.staff("Sisko Pääkäyttäjä", { coaching: "main" });
    await block(main, related);
    expect([(await state(colleague)).status, (await state(related)).status, await opens(related)]).toEqual([404, 404, 404]);
  });
});

describe("conflicts of interest", () => {
  test("whom a block names loses the client at once, responsible or not, until it is lifted", async () => {
    await add(coach, {});
    expect((await block(main, colleague)).status).toBe(204);
    expect(await opens(colleague)).toBe(404);
    expect((await cell.coach(colleague)("listOwnClients", { params: { staffId: colleague } })).body).toMatchObject({ rows: [] });
    expect((await cell.coach(colleague)("readCoachingWork", { params: { staffId: colleague } })).body).toMatchObject({ tasks: [], people: [], counts: { own: 0 } });
    expect((await cell.coach(main)("readBlocks", { params: { clientId } })).body).toMatchObject({ rows: [{ staffId: colleague, why: "relative", by: main, on: "2026-11-23" }] });
    expect((await block(main, colleague)).body).toMatchObject({ code: "version-conflict" });
    await cell.coach(main)("unblock", { params: { clientId, staffId: colleague } });
    expect(await opens(colleague)).toBe(200);
    expect((await cell.coach(main)("unblock", { params: { clientId, staffId: colleague } })).body).toMatchObject({ code: "version-conflict" });
  });

  test("they are a main user's to settle, and not of her own", async () => {
    const related = await cell.staff("Sisko Pääkäyttäjä", { coaching: "main" });
    await block(main, related);
    for (const who of [coach, colleague, related]) {
      expect((await block(who, main)).status).toBe(404);
      expect((await cell.coach(who)("readBlocks", { params: { clientId } })).status).toBe(404);
      expect((await cell.coach(who)("unblock", { params: { clientId, staffId: related } })).status).toBe(404);
    }
    expect((await cell.coach(main)("block", { params: { clientId: nobody }, body: { staffId: coach, why: "self" } })).status).toBe(404);
  });
});

describe("the day's work", () => {
  const work = (who: UserId): Promise<Answer> => cell.coach(who)("readCoachingWork", { params: { staffId: who } });
  const snooze = (ref: string, until: string | null): Promise<Answer> => cell.coach(coach)("snoozeCoachingTask", { params: { staffId: coach }, body: { ref, until } });

  test("tells what is late, due this week and later, for one's own clients", async () => {
    expect((await work(coach)).body).toMatchObject({
      tasks: [{ kind: "pre-form", dueOn: "2026-12-04", clientId, snoozedUntil: null }, { kind: "no-period", dueOn: "2026-12-07", clientId }],
      counts: { late: 0, dueThisWeek: 0, later: 2, own: 1 }, people: [{ clientId, firstNames: "Aino Maria", lastName: "Lehtonen" }],
    });
    cell.goTo("2026-12-05");
    expect((await work(coach)).body).toMatchObject({ counts: { late: 1, dueThisWeek: 0, later: 1 } });
    expect((await work(colleague)).body).toMatchObject({ tasks: [], people: [], counts: { own: 0 } });
    expect((await cell.coach(main)("readCoachingWork", { params: { staffId: coach } })).status).toBe(404);
  });

  test("what is further away than four weeks is not told yet", async () => {
    const { details, ...rest } = newClient({ identityCode: null, preFormReceivedOn: null });
    await registerClient(cell, colleague, { ...rest, details: { ...Object(details), addressProtection: { until: "2026-12-22" } } });
    expect((await work(colleague)).body).toMatchObject({ tasks: [{ kind: "no-period" }] });
    cell.goTo("2026-11-24");
    expect((await work(colleague)).body).toMatchObject({ tasks: [{ kind: "no-period" }, { kind: "address-protection-ends", dueOn: "2026-12-22" }] });
  });

  test("a task put aside counts nowhere until its day", async () => {
    const ref = `pre-form#${clientId}`;
    expect((await snooze(ref, "2026-12-24")).body).toMatchObject({ code: "snooze-too-long" });
    expect((await snooze(ref, "2026-12-06")).status).toBe(204);
    expect((await work(coach)).body).toMatchObject({ tasks: [{ ref, snoozedUntil: "2026-12-06" }, {}], counts: { late: 0, later: 1 } });
    cell.goTo("2026-12-06");
    expect((await work(coach)).body).toMatchObject({ tasks: [{ ref, snoozedUntil: null }, {}], counts: { late: 1 } });
    cell.goTo("2026-11-23");
    expect((await snooze(ref, null)).status).toBe(204);
    expect((await work(coach)).body).toMatchObject({ tasks: [{ ref, snoozedUntil: null }, {}], counts: { later: 2 } });
  });
});
