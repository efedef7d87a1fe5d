import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ReportFile } from "../../shared/placement/fortnight-contract.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { addSlot, type Placed, placeSomebody, record, recordAll } from "../support/journey.ts";
import { readPdf } from "../support/pdf.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
let main: string;

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
  main = await cell.staff("Meri Main", { placement: "main" });
});
afterAll(() => cloud.stop());

const change = (body: object) => cell.as(main)("changeCode", { body });
const trust = { listId: "attendance", code: "ABSENT_PUBLIC_TRUST" };

describe("what a main user decides of the attendance codes", () => {
  test("a code taken out of use is refused from the day after its last, on either side of a change of mind", async () => {
    expect(await change({ change: "end", ...trust, lastDay: "2026-11-23" })).toMatchObject({ status: 200 });
    cell.goTo("2026-11-26");
    expect(await record(cell, placed, "2026-11-23", trust.code)).toMatchObject({ status: 200 });
    expect(await record(cell, placed, "2026-11-24", trust.code)).toMatchObject({ status: 422, body: { code: "code-ended" } });
    expect(await change({ change: "end", ...trust, lastDay: null })).toMatchObject({ status: 200 });
    expect(await record(cell, placed, "2026-11-24", trust.code)).toMatchObject({ status: 422, body: { code: "code-ended" } });
    expect(await record(cell, placed, "2026-11-26", trust.code)).toMatchObject({ status: 200 });
  });

  test("what an employer may report stays in use", async () =>
    expect(await change({ change: "end", listId: "attendance", code: "ABSENT_NOTIFIED", lastDay: "2026-11-30" })).toMatchObject({ status: 409, body: { code: "code-in-use" } }));

  test("new words stand in the report to the payer, of the days they were in force on, and in it as it was made", async () => {
    const label = { fi: "Kunnallinen luottamustoimi", sv: "Kommunalt uppdrag", en: "Municipal duty" };
    expect(await change({ change: "reword", ...trust, label, from: "2026-11-24" })).toMatchObject({ status: 200 });
    cell.goTo("2026-12-07");
    for (const on of ["2026-11-23", "2026-11-24"]) expect(await record(cell, placed, on, trust.code)).toMatchObject({ status: 200 });
    await recordAll(cell, placed, ["2026-11-26", "2026-11-30", "2026-12-01", "2026-12-03"]);
    const made = async (language: string) => {
      const answer = await cell.as(placed.staff)("absenceReport", { params: { participantId: placed.participantId, monday: "2026-11-23" }, body: { language } });
      return (await readPdf(Buffer.from(ReportFile.parse(answer.body).pdf, "base64"))).text;
    };
    const said = await made("fi");
    expect([said.includes("Poissa: luottamustehtävä"), said.includes(label.fi)]).toEqual([true, true]);
    expect(await change({ change: "reword", ...trust, label: { fi: "Muu toimi", sv: "Annat uppdrag", en: "Other duty" }, from: "2026-12-07" })).toMatchObject({ status: 200 });
    expect(await made("sv")).toContain(label.sv);
  });
});

describe("the task of a place", () => {
  const details = { capacity: [{ weekday: 1, seats: 1 }], from: "2026-09-01", lastDay: null, accessible: true, instruction: "" };
  const params = () => ({ workplaceId: placed.workplaceId });
  const add = (more: object) => cell.as(placed.staff)("addSlot", { params: params(), body: { ...details, ...more } });

  test("stands in the list when the place begins, or today where it began before; what has ended stays where it is", async () => {
    const slotId = await addSlot(cell, placed.staff, placed.workplaceId, 1, { taskCode: "KITCHEN" });
    await change({ change: "end", listId: "work-task", code: "KITCHEN", lastDay: "2026-11-30" });
    expect(await add({ taskCode: "NOBODY-KNOWS" })).toMatchObject({ status: 422, body: { code: "task-not-in-use" } });
    expect(await add({ taskCode: "KITCHEN", from: "2026-12-01" })).toMatchObject({ status: 422, body: { code: "task-not-in-use" } });
    expect(await add({ taskCode: "KITCHEN", from: "2026-11-30" })).toMatchObject({ status: 200 });
    cell.goTo("2026-12-01");
    expect(await add({ taskCode: "KITCHEN" })).toMatchObject({ status: 422, body: { code: "task-not-in-use" } });
    const put = (taskCode: string, version: number) =>
      cell.as(placed.staff)("changeSlot", { params: { ...params(), slotId }, body: { details: { ...details, taskCode }, version } });
    expect(await put("KITCHEN", 1)).toMatchObject({ status: 200 });
    expect(await put("LIBRARY", 2)).toMatchObject({ status: 200 });
    expect(await put("KITCHEN", 3)).toMatchObject({ status: 422, body: { code: "task-not-in-use" } });
  });
});
