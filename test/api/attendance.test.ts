import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { confirm, entryOf, linkToken, type Placed, placeSomebody, record, report } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
const on = "2026-11-23";

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
});
afterAll(() => cloud.stop());

const dayParams = (date = on) => ({ participantId: placed.participantId, on: date });
const answer = (accept: boolean, version: number) => cell.as(placed.staff)("answerProposal", { params: dayParams(), body: { accept, version } });
const history = () => cell.as(placed.staff)("readDayHistory", { params: dayParams() });
const week = () => cell.as(placed.staff)("readWeek", { params: { staffId: placed.staff, monday: "2026-11-23" } });

async function reported(code = "PRESENT", version: number | null = null): Promise<void> {
  const token = await linkToken(cell, placed);
  expect(await report(cell, token, placed, on, code, version)).toMatchObject({ status: 200 });
  await cell.catchUp();
}

describe("a day of attendance", () => {
  test("recorded, corrected and corrected again: every version stays, by whom and when", async () => {
    expect(await record(cell, placed, on)).toMatchObject({ status: 200, body: { version: 1 } });
    cell.goTo("2026-11-24");
    expect(await record(cell, placed, on, "ABSENT_ILLNESS", 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await record(cell, placed, on, "ABSENT_OTHER", 2)).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await history()).toMatchObject({
      body: {
        versions: [
          { day: { version: 1, code: "PRESENT", minutes: 360, reportedAt: "2026-11-23T06:00:00.000Z", reportedBy: { kind: "staff", userId: placed.staff } } },
          { day: { version: 2, code: "ABSENT_ILLNESS", minutes: null, reportedAt: "2026-11-24T06:00:00.000Z" } },
          { day: { version: 3, code: "ABSENT_OTHER" } },
        ],
      },
    });
  });

  test("over another version than the one seen: refused, and nothing is stored", async () => {
    await record(cell, placed, on);
    for (const version of [null, 2, 7]) expect(await record(cell, placed, on, "ABSENT_OTHER", version)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await week()).toMatchObject({ body: { rows: [{ weeks: [{ version: 1, days: { [on]: { code: "PRESENT" } } }] }] } });
  });

  test.each([
    ["tomorrow", "2026-11-24", "PRESENT", 422, "day-in-future"],
    ["before the placement", "2026-08-31", "PRESENT", 422, "day-outside-placement"],
    ["unplanned, without minutes", "2026-11-22", "PRESENT", 422, "minutes-required"],
    ["a part without minutes", on, "PRESENT_PARTIAL", 422, "minutes-required"],
    ["an employer's code without an employer", on, "ABSENT_NOTIFIED", 422, "code-not-allowed"],
    ["a code of nobody", on, "HOLIDAY", 400, "invalid-input"],
    ["a code that follows from the calendar", on, "NOT_SERVICE_DAY", 400, "invalid-input"],
    ["nothing to clear", on, "NOT_REPORTED", 409, "nothing-to-clear"],
    ["a date that is none", "2026-02-30", "PRESENT", 404, "not-found"],
  ])("%s: refused", async (_what, date, code, status, refusal) =>
    expect(await record(cell, placed, date, code)).toMatchObject({ status, body: { code: refusal } }));

  test("reported, confirmed: the employer's words, staff's name under them", async () => {
    await reported();
    expect(await confirm(cell, placed, on, 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await confirm(cell, placed, on, 2)).toMatchObject({ status: 200, body: { version: 2 } });
    // The same agreement once more, because its answer was lost on the way.
    expect(await confirm(cell, placed, on, 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await confirm(cell, placed, on, 3)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await week()).toMatchObject({
      body: { rows: [{ weeks: [{ days: { [on]: { code: "PRESENT", reportedBy: { kind: "employer" }, confirmed: { by: placed.staff }, version: 2 } } }] }] },
    });
  });

  test("nothing reported: nothing to confirm, nothing to answer", async () => {
    expect(await confirm(cell, placed, on, 1)).toMatchObject({ status: 409, body: { code: "nothing-to-confirm" } });
    expect(await answer(true, 1)).toMatchObject({ status: 409, body: { code: "nothing-to-confirm" } });
  });

  test.each([
    ["accepted", true, "ABSENT_NOTIFIED"],
    ["turned down", false, "PRESENT_ELSEWHERE"],
  ])("a proposal over staff's record, %s", async (_what, accept, code) => {
    await record(cell, placed, on, "PRESENT_ELSEWHERE");
    await reported("ABSENT_NOTIFIED");
    expect(await week()).toMatchObject({ body: { rows: [{ weeks: [{ days: { [on]: { code: "PRESENT_ELSEWHERE", proposal: { code: "ABSENT_NOTIFIED" }, version: 2 } } }] }] } });
    expect(await answer(accept, 1)).toMatchObject({ status: 409 });
    expect(await answer(accept, 2)).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await week()).toMatchObject({ body: { rows: [{ weeks: [{ days: { [on]: { code, proposal: null, confirmed: { by: placed.staff } } } }] }] } });
  });

  test("an employer's word over which staff wrote is brought back as he said it, from the day's own history", async () => {
    await reported("ABSENT_NOTIFIED");
    await record(cell, placed, on, "ABSENT_OTHER", 1);
    expect(await record(cell, placed, on, "ABSENT_NOT_NOTIFIED", 2, { restores: 1 })).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await record(cell, placed, on, "ABSENT_NOTIFIED", 2, { restores: 1 })).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await week()).toMatchObject({
      body: { rows: [{ weeks: [{ days: { [on]: { code: "ABSENT_NOTIFIED", reportedBy: { kind: "employer" }, confirmed: null, restored: { by: placed.staff, version: 1 }, version: 3 } } }] }] },
    });
  });

  test("every command leaves exactly one audit row, about the person, by a right", async () => {
    const subjects = async (event: string) => (await cell.auditRows()).filter((row) => row["event"] === event);
    await record(cell, placed, on);
    await record(cell, placed, on, "ABSENT_OTHER", 5);
    const rows = await subjects("AttendanceRecorded");
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(["allowed", "version-conflict"]);
    for (const { subjects: about, actor, ground } of rows) expect({ about, actor, ground }).toEqual({ about: [expect.any(String)], actor: placed.staff, ground: "responsible-for-participant" });
    expect(JSON.stringify(await cell.auditRows())).not.toContain(placed.participantId);
  });
});

describe("the week", () => {
  test("shows those who have a placement in it, from its Monday to its Sunday", async () => {
    const rows = async (monday: string) => {
      const { body } = await cell.as(placed.staff)("readWeek", { params: { staffId: placed.staff, monday } });
      return JSON.stringify(body).includes(placed.participantId);
    };
    // The placement runs from Tuesday 1.9.2026 to Friday 26.2.2027.
    expect([await rows("2026-08-24"), await rows("2026-08-31"), await rows("2027-02-22"), await rows("2027-03-01")]).toEqual([false, true, true, false]);
  });

  test("counts what has arrived and is not yet taken in, of one's own people only", async () => {
    const other = await placeSomebody(cell);
    const token = await linkToken(cell, other);
    await report(cell, token, other, on);
    expect(await week()).toMatchObject({ body: { waiting: 0 } });
    expect(await cell.as(other.staff)("readWeek", { params: { staffId: other.staff, monday: on } })).toMatchObject({ body: { waiting: 1 } });
  });
});

describe("several days at once", () => {
  const params = { monday: "2026-11-23" };
  const put = (entries: readonly object[], monday = params.monday) =>
    cell.as(placed.staff)("recordWeek", { params: { participantId: placed.participantId, monday }, body: { entries } });
  const weeks = (count: string) => cell.as(placed.staff)("readWeek", { params: { staffId: placed.staff, monday: "2026-11-16" }, query: { weeks: count } });
  const entry = (date: string, code = "PRESENT", details: Parameters<typeof entryOf>[4] = {}, version: number | null = null) => entryOf(placed.placementId, date, code, version, details);

  test("what can be stored is stored in one transaction, the rest is told day by day, in the order sent", async () => {
    cell.goTo("2026-11-27");
    expect(await put([entry("2026-11-26"), entry("2026-11-25"), entry("2026-11-24", "ABSENT_ILLNESS"), entry("2026-11-23", "PRESENT", {}, 4)])).toMatchObject({
      status: 200,
      body: {
        days: [
          { on: "2026-11-26", outcome: "stored", version: 1 }, { on: "2026-11-25", outcome: "refused", reason: "minutes-required" },
          { on: "2026-11-24", outcome: "stored", version: 1 }, { on: "2026-11-23", outcome: "refused", reason: "version-conflict" },
        ],
      },
    });
    expect(await weeks("2")).toMatchObject({ body: { freeEves: ["midsummer-eve", "christmas-eve"], rows: [{ weeks: [{ monday: "2026-11-23", version: 1, days: { "2026-11-24": { code: "ABSENT_ILLNESS" }, "2026-11-26": { minutes: 360 } } }] }] } });
  });

  test("sent once more after a lost answer: unchanged, and no version more", async () => {
    const entries = [entry("2026-11-23"), entry("2026-11-26", "ABSENT_JOB_INTERVIEW")];
    expect(await put(entries)).toMatchObject({ body: { days: [{ outcome: "stored" }, { outcome: "stored" }] } });
    expect(await put(entries)).toMatchObject({ body: { days: [{ outcome: "unchanged", version: 1 }, { outcome: "unchanged", version: 1 }] } });
    expect((await cloud.rows(cell.tables.placement)).filter(({ kind }) => kind === "AttendanceVersion")).toHaveLength(2);
  });

  test.each([
    ["a day twice", () => [entry("2026-11-23"), entry("2026-11-23", "ABSENT_OTHER")]],
    ["eight days", () => Array.from({ length: 8 }, (_, index) => entry(`2026-11-${String(23 + index)}`))],
    ["days of another week", () => [entry("2026-11-16")]],
    ["days of two weeks", () => [entry("2026-11-23"), entry("2026-11-30")]],
    ["no day", () => []],
    ["a reason of 301 characters", () => [entry("2026-11-23", "PRESENT", { correction: "x".repeat(301) })]],
  ])("%s: the whole is refused as a slip of the page", async (_what, entries) =>
    expect(await put(entries())).toMatchObject({ status: 400, body: { code: "invalid-input" } }));

  test("a day of 29 hours: refused with its own sentence", async () =>
    expect(await put([entry("2026-11-23", "PRESENT", { minutes: 29 * 60 })])).toMatchObject({ body: { days: [{ outcome: "refused", reason: "day-too-long" }] } }));

  test("on behalf of the employer: who wrote it and how stays in every version", async () => {
    expect(await record(cell, placed, on, "ABSENT_NOT_NOTIFIED", null, { behalf: "phone" })).toMatchObject({ status: 200 });
    expect(await record(cell, placed, on, "PRESENT", 1, { behalf: "paper" })).toMatchObject({ status: 200 });
    expect(await history()).toMatchObject({
      body: { versions: [{ day: { reportedBy: { kind: "staff", userId: placed.staff, behalf: "phone" } } }, { day: { reportedBy: { behalf: "paper" } } }] },
    });
  });

  test("a day swapped into another week: both weeks in one transaction, and freed again together", async () => {
    expect(await record(cell, placed, "2026-11-26", "SWAPPED", null, { swappedTo: "2026-12-02" })).toMatchObject({ status: 200 });
    expect(await weeks("3")).toMatchObject({
      body: { rows: [{ weeks: [{ days: { "2026-11-26": { code: "SWAPPED", swappedTo: "2026-12-02" } } }, { days: { "2026-12-02": { code: "NOT_REPORTED", swappedFrom: "2026-11-26" } } }] }] },
    });
    expect(await record(cell, placed, "2026-11-26", "SWAPPED", 1, { swappedTo: "2026-12-03" })).toMatchObject({ status: 422, body: { code: "swap-not-possible" } });
    expect(await record(cell, placed, "2026-11-26", "NOT_REPORTED", 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await weeks("3")).toMatchObject({ body: { rows: [{ weeks: [{}, { days: { "2026-12-02": { swappedFrom: null, version: 2 } } }] }] } });
  });

  test("a day on which the workplace is closed: absence is refused, presence is a fact", async () => {
    cell.goTo("2026-12-31");
    expect(await record(cell, placed, "2026-12-24", "ABSENT_ILLNESS")).toMatchObject({ status: 422, body: { code: "day-not-arranged" } });
    expect(await record(cell, placed, "2026-12-24", "PRESENT")).toMatchObject({ status: 200 });
  });

  test("cleared: nobody has said anything, and the employer may tell it anew", async () => {
    await record(cell, placed, on, "ABSENT_OTHER");
    expect(await record(cell, placed, on, "NOT_REPORTED", 1)).toMatchObject({ status: 200, body: { version: 2 } });
    await reported("ABSENT_NOTIFIED");
    expect(await week()).toMatchObject({ body: { rows: [{ weeks: [{ days: { [on]: { code: "ABSENT_NOTIFIED", confirmed: null, proposal: null, version: 3 } } }] }] } });
  });

  test("a dispute leaves the entry, and every version tells of it", async () => {
    await record(cell, placed, on);
    const say = (what: string, version: number) => cell.as(placed.staff)("disputeDay", { params: dayParams(), body: { what, version } });
    expect(await say("x".repeat(301), 1)).toMatchObject({ status: 400 });
    expect(await say("Oli paikalla koko päivän.", 1)).toMatchObject({ status: 200, body: { version: 2 } });
    const settle = { params: dayParams(), body: { outcome: "entry-corrected", version: 2 } };
    expect(await cell.as(placed.staff)("settleDispute", settle)).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await history()).toMatchObject({
      body: { versions: [{ day: { dispute: null } }, { day: { dispute: { what: "Oli paikalla koko päivän.", by: placed.staff, settled: null } } }, { day: { code: "PRESENT", dispute: { settled: { outcome: "entry-corrected" } } } }] },
    });
  });
});
