import * as z from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LocalDate, startOfDay } from "../../shared/kernel/local-date.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { addContact, endService, everythingShown, linkToken, type Placed, placeSomebody, record, recordAll, reopenService, report } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const ttlAfter = (lastDay: string): number => startOfDay(LocalDate.parse(lastDay)) / 1000 + 24 * 60 * 60;
const days = ["2026-11-23", "2026-11-24", "2026-11-30"] as const;

beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
  cell.goTo("2026-11-30");
  await recordAll(cell, placed, days);
});

/** The dates of destruction of every row that names the person, his placement or their contact, by kind of row. */
async function ttlsByKind(): Promise<Record<string, unknown[]>> {
  const ids = [placed.participantId, placed.placementId, placed.contactId];
  const rows = [...(await cloud.rows(cell.tables.placement)), ...(await cloud.rows(cell.tables.intake))];
  const kinds: Record<string, unknown[]> = {};
  for (const row of rows) {
    const isOfPerson = ids.some((id) => JSON.stringify(row).includes(id));
    if (!isOfPerson || String(row["PK"]).startsWith("IDEMPOTENCY#")) continue;
    const seen = (kinds[String(row["kind"])] ??= []);
    if (!seen.includes(row["ttl"])) seen.push(row["ttl"]);
  }
  return kinds;
}

describe("every row of a person whose service has ended has its date, by its class", () => {
  test("service 30 years, attendance 10, the contact 3 months, the employer's window 30 days for the evaluation", async () => {
    await linkToken(cell, placed);
    await endService(cell, placed, "2026-11-30");
    const [service, attendance, contact] = [ttlAfter("2056-11-30"), ttlAfter("2036-11-30"), ttlAfter("2027-02-28")];
    expect(await ttlsByKind()).toEqual({
      Participant: [service], Service: [service], Placement: [service], CaseloadRow: [service], WorkplacePlacement: [service],
      AttendanceWeek: [attendance], AttendanceVersion: [attendance],
      Contact: [contact], ContactLink: [contact], LinkContact: [contact],
      // The link is over with its window; its hash is kept sixty days more, so that a fresh one may be asked for.
      LinkWindow: [ttlAfter("2026-12-30")], LinkToken: [ttlAfter("2027-03-01")],
    });
  });

  test("none has one while the service goes on, but for what ends by itself", async () => {
    const kinds = await ttlsByKind();
    for (const kind of ["Participant", "Service", "Placement", "CaseloadRow", "WorkplacePlacement", "AttendanceWeek", "AttendanceVersion"])
      expect(kinds[kind], kind).toEqual([undefined]);
    expect(kinds["Contact"]).toEqual([ttlAfter("2027-05-26")]);
  });

  test("in both cells' tables a ttl is whole seconds, between 2020 and 2128", async () => {
    await linkToken(cell, placed);
    await endService(cell, placed, "2026-11-30");
    for (const table of Object.values(cell.tables))
      for (const { ttl, kind } of await cloud.rows(table))
        if (ttl !== undefined) {
          expect(Number.isInteger(ttl), String(kind)).toBe(true);
          expect(Number(ttl) > 1.6e9 && Number(ttl) < 5e9, String(kind)).toBe(true);
        }
  });

  test("a day written after the end gets the date of the case", async () => {
    await endService(cell, placed, "2026-11-30");
    expect(await record(cell, placed, "2026-11-26")).toMatchObject({ status: 200 });
    expect(await ttlsByKind()).toMatchObject({ AttendanceWeek: [ttlAfter("2036-11-30")], AttendanceVersion: [ttlAfter("2036-11-30")] });
  });

  test("a report that waited while the service ended gets it too", async () => {
    const token = await linkToken(cell, placed);
    expect(await report(cell, token, placed, "2026-11-26", "ABSENT_NOTIFIED")).toMatchObject({ status: 200 });
    await endService(cell, placed, "2026-11-30");
    expect(await ttlsByKind()).toMatchObject({ AttendanceWeek: [ttlAfter("2036-11-30")], AttendanceVersion: [ttlAfter("2036-11-30")] });
    expect(await cell.as(placed.staff)("readDayHistory", { params: { participantId: placed.participantId, on: "2026-11-26" } })).toMatchObject({
      body: { versions: [{ day: { code: "ABSENT_NOTIFIED", version: 1 } }] },
    });
  });

  test("a placement that had not begun leaves the employer's page and the workplace's list at once", async () => {
    const body = { workplaceId: placed.workplaceId, contactId: placed.contactId, from: "2027-01-01", to: "2027-03-31", plan: [{ weekday: 3, start: "08:00", end: "12:00" }] };
    expect(await cell.as(placed.staff)("openPlacement", { params: { participantId: placed.participantId }, body })).toMatchObject({ status: 200 });
    await endService(cell, placed, "2026-11-30");
    const windows = (await cloud.rows(cell.tables.intake)).filter(({ kind }) => kind === "LinkWindow");
    expect(windows.map(({ to }) => to)).toEqual(["2026-11-30"]);
    const card = await cell.as(placed.staff)("readWorkplace", { params: { workplaceId: placed.workplaceId } });
    expect(card).toMatchObject({ body: { placements: [{ to: "2026-11-30" }], contacts: [{ lastPlacementEndsOn: "2026-11-30" }] } });
  });

  test("an end long past leaves no window behind for a broom that would never come (5-year rule)", async () => {
    const other = await placeSomebody(cell, placed.staff);
    cell.goTo("2034-06-01");
    await endService(cell, other, "2026-12-31");
    const windows = (await cloud.rows(cell.tables.intake)).filter(({ kind, placementId }) => kind === "LinkWindow" && placementId === other.placementId);
    expect(windows).toEqual([]);
  });
});

describe("re-opening", () => {
  test("before attendance expires: every clock is cleared, everything is shown again", async () => {
    await endService(cell, placed, "2026-11-30");
    cell.goTo("2036-03-01");
    await reopenService(cell, placed);
    await cell.catchUp();
    const kinds = await ttlsByKind();
    for (const kind of ["Participant", "Service", "Placement", "CaseloadRow", "WorkplacePlacement", "AttendanceWeek", "AttendanceVersion"])
      expect(kinds[kind], kind).toEqual([undefined]);
    expect(await everythingShown(cell, placed, "2026-11-23", "2026-11-24")).toMatchObject({ card: true, week: true, history: true });
    cell.goTo("2036-09-01");
    await endService(cell, placed, "2036-09-01");
    expect(await ttlsByKind()).toMatchObject({ AttendanceWeek: [ttlAfter("2046-09-01")], AttendanceVersion: [ttlAfter("2046-09-01")], Service: [ttlAfter("2066-09-01")] });
  });

  test("after it: what was final is never shown, before the job has run or after, and is deleted by it", async () => {
    await endService(cell, placed, "2026-11-30");
    cell.goTo("2036-12-01");
    await reopenService(cell, placed);
    const hidden = { card: true, list: true, week: false, history: false };
    expect(await everythingShown(cell, placed, "2026-11-23", "2026-11-24")).toMatchObject(hidden);
    expect(Object.keys(await ttlsByKind())).toContain("AttendanceWeek");
    await cell.catchUp();
    expect(await everythingShown(cell, placed, "2026-11-23", "2026-11-24")).toMatchObject(hidden);
    expect(Object.keys(await ttlsByKind())).not.toContain("AttendanceWeek");
    expect(Object.keys(await ttlsByKind())).not.toContain("AttendanceVersion");
  });

  test.each([["before", false], ["after", true]])("a new day in the very week of the old end revives nothing of it, %s the job has run", async (_when, jobFirst) => {
    await endService(cell, placed, "2026-11-30");
    cell.goTo("2036-12-01");
    await reopenService(cell, placed);
    if (jobFirst) await cell.catchUp();
    const body = { workplaceId: placed.workplaceId, contactId: await addContact(cell, placed.staff, placed.workplaceId, "uusi@example.fi"), from: "2026-12-01", to: "2026-12-04", plan: [{ weekday: 3, start: "08:00", end: "12:00" }] };
    const opened = await cell.as(placed.staff)("openPlacement", { params: { participantId: placed.participantId }, body });
    expect(opened).toMatchObject({ status: 200 });
    const { placementId } = z.object({ placementId: z.string() }).parse(opened.body);
    const recorded = await record(cell, { ...placed, placementId }, "2026-12-02");
    expect(recorded).toMatchObject({ status: 200, body: { version: 1 } });
    const week = () => cell.as(placed.staff)("readWeek", { params: { staffId: placed.staff, monday: "2026-11-30" } });
    expect(await week()).toMatchObject({ body: { rows: [{ weeks: [{ days: { "2026-12-02": { version: 1 } } }] }] } });
    expect(JSON.stringify((await week()).body)).not.toContain("\"2026-11-30\":");
    await cell.catchUp();
    expect(await week()).toMatchObject({ body: { rows: [{ weeks: [{ days: { "2026-12-02": { version: 1 } } }] }] } });
    expect(JSON.stringify(await cloud.rows(cell.tables.placement))).not.toContain("\"2026-11-30\":{");
  });
});
