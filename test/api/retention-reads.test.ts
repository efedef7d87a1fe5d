import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LocalDate, startOfDay } from "../../shared/kernel/local-date.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { confirm, endService, everythingShown, linkToken, type Placed, placeSomebody, record, recordAll } from "../support/journey.ts";

const secondsOf = (date: string): number => startOfDay(LocalDate.parse(date));
const hour = 3_600_000;
const year = 365.25 * 24 * hour;

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

/** A service that ended on 30.11.2026, with attendance and a link; nothing is ever swept here. */
async function endedCase(): Promise<{ readonly cell: Cell; readonly placed: Placed; readonly token: string }> {
  const cell = await startCell(cloud);
  const placed = await placeSomebody(cell);
  cell.goTo("2026-11-30");
  await recordAll(cell, placed, ["2026-11-23", "2026-11-24", "2026-11-30"]);
  const token = await linkToken(cell, placed);
  await endService(cell, placed, "2026-11-30");
  return { cell, placed, token };
}

const all = { card: true, list: true, everybody: true, workplace: true };
const none = { card: false, list: false, everybody: false, workplace: false };
const attendanceExpiry = secondsOf("2036-12-01");
const serviceExpiry = secondsOf("2056-12-01");

/** Where the reaper is late, and where it was early and took the headers first. */
const reapers = ["never runs", "ran in time"] as const;

describe.each(reapers)("after the end of service, where the reaper %s", (reaper) => {
  let cell: Cell;
  let placed: Placed;
  beforeAll(async () => {
    ({ cell, placed } = await endedCase());
  });

  test.each([
    ["the day it ended", secondsOf("2026-11-30") + 20 * hour, { ...all, week: true, history: true }],
    ["a second before attendance expires", attendanceExpiry - 1000, { ...all, week: true, history: true }],
    ["the moment attendance expires", attendanceExpiry, { ...all, week: false, history: false }],
    ["a second after it", attendanceExpiry + 1000, { ...all, week: false, history: false }],
    ["47 hours after it", attendanceExpiry + 47 * hour, { ...all, week: false, history: false }],
    ["six years after it", attendanceExpiry + 6 * year, { ...all, week: false, history: false }],
    ["a second before the rest expires", serviceExpiry - 1000, { ...all, week: false, history: false }],
    ["the moment the rest expires", serviceExpiry, { ...none, week: false, history: false }],
    ["a second after it", serviceExpiry + 1000, { ...none, week: false, history: false }],
    ["47 hours after it", serviceExpiry + 47 * hour, { ...none, week: false, history: false }],
    ["six years after it", serviceExpiry + 6 * year, { ...none, week: false, history: false }],
  ])("%s", async (_when, now, shown) => {
    cell.goToInstant(now);
    if (reaper === "ran in time") await sweep(cell, now);
    expect(await everythingShown(cell, placed, "2026-11-23", "2026-11-24")).toEqual(shown);
  });

  test("an expired person looks to every command like one who never was", async () => {
    const { participantId } = placed;
    const as = cell.as(placed.staff);
    const answers = await Promise.all([
      as("changeParticipant", { params: { participantId }, body: { firstNames: "Matti", lastName: "K", workInfo: "", version: 1 } }),
      as("moveParticipant", { params: { participantId }, body: { staffId: placed.staff, version: 1 } }),
      as("endService", { params: { participantId }, body: { endedOn: "2026-11-30", reason: "NO_INFO", version: 2 } }),
      as("reopenService", { params: { participantId }, body: { version: 2 } }),
      record(cell, placed, "2026-11-24", "PRESENT", 1),
      confirm(cell, placed, "2026-11-24", 1),
      as("answerProposal", { params: { participantId, on: "2026-11-24" }, body: { accept: true, version: 1 } }),
      as("readParticipant", { params: { participantId: "7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a3b" } }),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: "not-found" } });
  });
});

describe("between the two expiries", () => {
  test("attendance is gone for commands too, and the card says since when", async () => {
    const { cell, placed } = await endedCase();
    cell.goToInstant(attendanceExpiry);
    expect(await confirm(cell, placed, "2026-11-24", 1)).toMatchObject({ status: 404 });
    expect(await cell.as(placed.staff)("readParticipant", { params: { participantId: placed.participantId } })).toMatchObject({
      body: { keptUntil: { attendance: "2036-11-30", service: "2056-11-30" } },
    });
  });
});

describe("the workplace's contact, three months after his last placement", () => {
  const contactExpiry = secondsOf("2027-03-01");
  const lastOpenDay = "2026-12-30";

  test("the employer's page closes 30 days after the end, when the work can no longer be evaluated, and is silent ever after", async () => {
    const { cell, token } = await endedCase();
    const status = async (now: number) => {
      cell.goToInstant(now);
      return (await cell.holding(token)("openLink")).status;
    };
    expect(await status(secondsOf(lastOpenDay) + 23 * hour)).toBe(200);
    expect(await status(secondsOf("2026-12-31"))).toBe(404);
    expect(await status(contactExpiry)).toBe(404);
  });

  test("his card is shown until then, and no longer: name, link and messages", async () => {
    const { cell, placed } = await endedCase();
    const read = async (now: number) => {
      cell.goToInstant(now);
      return JSON.stringify((await cell.as(placed.staff)("readWorkplace", { params: { workplaceId: placed.workplaceId } })).body);
    };
    expect(await read(contactExpiry - 1000)).toContain("Raija Salonen");
    const after = await read(contactExpiry);
    expect(after).not.toContain("Raija Salonen");
    expect(after).not.toContain(`"contactId":"${placed.contactId}","link"`);
    cell.goToInstant(contactExpiry);
    const params = { workplaceId: placed.workplaceId, contactId: placed.contactId };
    expect(await cell.as(placed.staff)("issueLink", { params, body: { by: "copy", renew: false } })).toMatchObject({ status: 404 });
  });
});

/** DynamoDB's own deletion, row by row, as far as the clock allows. */
async function sweep(cell: Cell, now: number): Promise<void> {
  for (const table of [cell.tables.placement, cell.tables.intake]) {
    for (const row of await cloud.rows(table))
      if (typeof row["ttl"] === "number" && row["ttl"] * 1000 <= now) await cloud.remove(table, row);
  }
}
