import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { confirm, linkToken, type Placed, placeSomebody, report } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
});
afterAll(() => cloud.stop());

describe("the main journey", () => {
  let placed: Placed;
  let token: string;

  test("an instructor places a person and gets a link for the contact", async () => {
    placed = await placeSomebody(cell);
    token = await linkToken(cell, placed);
    expect(token).toMatch(/^plk1_[0-9a-f]{48}$/u);
  });

  test("the contact sees first name, initial and agreed days, and reports", async () => {
    const page = await cell.holding(token)("openLink");
    expect(page).toMatchObject({ status: 200, body: { workplaceName: "Kirjaston kirjavarasto", people: [{ displayName: "Matti K." }] } });
    expect(await report(cell, token, placed, "2026-11-23")).toMatchObject({ status: 200, body: { entries: 1 } });
  });

  test("the instructor's week shows it once the box is emptied", async () => {
    const week = () => cell.as(placed.staff)("readWeek", { params: { staffId: placed.staff, monday: "2026-11-23" } });
    expect(await week()).toMatchObject({ body: { waiting: 1 } });
    await cell.catchUp();
    expect(await week()).toMatchObject({
      body: { waiting: 0, rows: [{ weeks: [{ days: { "2026-11-23": { code: "PRESENT", minutes: 360, confirmed: null, reportedBy: { kind: "employer" } } } }] }] },
    });
  });

  test("she confirms; a later report of the employer becomes a proposal", async () => {
    expect(await confirm(cell, placed, "2026-11-23", 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await report(cell, token, placed, "2026-11-23", "ABSENT_NOTIFIED", 1)).toMatchObject({ status: 200 });
    await cell.catchUp();
    const week = await cell.as(placed.staff)("readWeek", { params: { staffId: placed.staff, monday: "2026-11-23" } });
    expect(week).toMatchObject({
      body: { rows: [{ weeks: [{ days: { "2026-11-23": { code: "PRESENT", proposal: { code: "ABSENT_NOTIFIED" } } } }] }] },
    });
  });

  test("ending the service dates every row, and re-opening takes the dates away", async () => {
    const params = { participantId: placed.participantId };
    const end = await cell.as(placed.staff)("endService", { params, body: { endedOn: "2026-11-23", reason: "EMPLOYED_OPEN", version: 1 } });
    expect(end).toMatchObject({ status: 200 });
    await cell.catchUp();
    const ttls = async () =>
      (await cloud.rows(cell.tables.placement))
        .filter(({ PK }) => PK === `PARTICIPANT#${placed.participantId}`)
        .map(({ kind, ttl }) => [kind, ttl === undefined ? undefined : new Date(Number(ttl) * 1000).toISOString()]);
    for (const [kind, ttl] of await ttls())
      expect(ttl, String(kind)).toBe(String(kind).startsWith("Attendance") ? "2036-11-23T22:00:00.000Z" : "2056-11-23T22:00:00.000Z");
    expect(await cell.as(placed.staff)("readParticipant", { params })).toMatchObject({
      body: { keptUntil: { service: "2056-11-23", attendance: "2036-11-23" } },
    });
    expect(await cell.as(placed.staff)("reopenService", { params, body: { version: 2 } })).toMatchObject({ status: 200 });
    await cell.catchUp();
    expect((await ttls()).filter(([, ttl]) => ttl !== undefined)).toEqual([]);
  });
});
