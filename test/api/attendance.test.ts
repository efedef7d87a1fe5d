import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { linkToken, type Placed, placeSomebody, record, report } from "../support/journey.ts";

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
const confirm = (version: number) => cell.as(placed.staff)("confirmDay", { params: dayParams(), body: { version } });
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
    expect(await week()).toMatchObject({ body: { rows: [{ week: { version: 1, days: { [on]: { code: "PRESENT" } } } }] } });
  });

  test.each([
    ["tomorrow", "2026-11-24", "PRESENT", 422, "day-in-future"],
    ["before the placement", "2026-08-31", "PRESENT", 422, "day-outside-placement"],
    ["unplanned, without minutes", "2026-11-22", "PRESENT", 422, "minutes-required"],
    ["a part without minutes", on, "PRESENT_PARTIAL", 422, "minutes-required"],
    ["a code of nobody", on, "HOLIDAY", 400, "invalid-input"],
    ["a date that is none", "2026-02-30", "PRESENT", 404, "not-found"],
  ])("%s: refused", async (_what, date, code, status, refusal) =>
    expect(await record(cell, placed, date, code)).toMatchObject({ status, body: { code: refusal } }));

  test("reported, confirmed: the employer's words, staff's name under them", async () => {
    await reported();
    expect(await confirm(1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await confirm(2)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await confirm(1)).toMatchObject({ status: 409 });
    expect(await week()).toMatchObject({
      body: { rows: [{ week: { days: { [on]: { code: "PRESENT", reportedBy: { kind: "employer" }, confirmed: { by: placed.staff }, version: 2 } } } }] },
    });
  });

  test("nothing reported: nothing to confirm, nothing to answer", async () => {
    expect(await confirm(1)).toMatchObject({ status: 409, body: { code: "nothing-to-confirm" } });
    expect(await answer(true, 1)).toMatchObject({ status: 409, body: { code: "nothing-to-confirm" } });
  });

  test.each([
    ["accepted", true, "ABSENT_NOTIFIED"],
    ["turned down", false, "PRESENT_ELSEWHERE"],
  ])("a proposal over staff's record, %s", async (_what, accept, code) => {
    await record(cell, placed, on, "PRESENT_ELSEWHERE");
    await reported("ABSENT_NOTIFIED");
    expect(await week()).toMatchObject({ body: { rows: [{ week: { days: { [on]: { code: "PRESENT_ELSEWHERE", proposal: { code: "ABSENT_NOTIFIED" }, version: 2 } } } }] } });
    expect(await answer(accept, 1)).toMatchObject({ status: 409 });
    expect(await answer(accept, 2)).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await week()).toMatchObject({ body: { rows: [{ week: { days: { [on]: { code, proposal: null, confirmed: { by: placed.staff } } } } }] } });
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
