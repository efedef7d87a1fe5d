import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, LocalDate } from "../../shared/kernel/local-date.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { runs } from "../support/depth.ts";
import { intercept } from "../support/intercept.ts";
import { everythingShown, type Placed, placeSomebody, record, recordAll, reopenService, versionsOf } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;

/** Sixty days of attendance: more than the job reads in one page. */
const days = Array.from({ length: 60 }, (_, index) => addDays(LocalDate.parse("2026-09-01"), index));

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
  cell.goTo("2026-12-31");
  for (const on of days) await record(cell, placed, on, "ABSENT_NOTIFIED", null, { behalf: "paper" });
  await recordAll(cell, placed, ["2026-12-21"]);
});
afterAll(() => cloud.stop());

async function end(endedOn: string): Promise<void> {
  const { service } = await versionsOf(cell, placed);
  const params = { participantId: placed.participantId };
  expect(await cell.as(placed.staff)("endService", { params, body: { endedOn, reason: "MOVED", version: service } })).toMatchObject({ status: 200 });
}

/** The distinct dates that rows of attendance carry now. */
async function attendanceTtls(): Promise<unknown[]> {
  const rows = (await cloud.rows(cell.tables.placement)).filter(({ kind }) => String(kind).startsWith("Attendance"));
  return [...new Set(rows.map(({ ttl }) => ttl))];
}

/** The job's writes fail from the n-th on, as if the function had died there. */
function dieAfter(writes: number): () => void {
  let done = 0;
  return intercept(cloud.documents, {
    at: "once",
    async answer({ command, proceed }) {
      if (command === "UpdateItemCommand" || command === "DeleteItemCommand") done += 1;
      if (done > writes) throw new Error("The function died.");
      return proceed();
    },
  });
}

/** Rows of attendance there are: ten weeks and sixty-one days. */
const rows = 71;
const points = Array.from({ length: runs(200) }, (_, index) => Math.floor((index * rows) / runs(200)));

describe("the job that dates attendance dies half-way", () => {
  test.each(points)("after %i writes: what is shown is right meanwhile, and the next catch-up converges", async (writes) => {
    cell.goTo("2026-12-31");
    await end("2026-12-31");
    const heal = dieAfter(writes);
    await cell.catchUp();
    heal();
    expect(await everythingShown(cell, placed, "2026-12-21", "2026-12-21")).toMatchObject({ week: true, history: true });
    cell.goTo("2037-01-01");
    expect(await everythingShown(cell, placed, "2026-12-21", "2026-12-21")).toMatchObject({ card: true, week: false, history: false });
    cell.goTo("2026-12-31");
    await cell.catchUp();
    expect(await attendanceTtls()).toEqual([Date.parse("2036-12-31T22:00:00Z") / 1000]);
    // The way back, over rows of which some were never dated.
    await reopenService(cell, placed);
    const again = dieAfter(writes);
    await cell.catchUp();
    again();
    expect(await everythingShown(cell, placed, "2026-12-21", "2026-12-21")).toMatchObject({ week: true, history: true });
    await cell.catchUp();
    expect(await attendanceTtls()).toEqual([undefined]);
    expect((await cloud.rows(cell.tables.placement)).filter(({ kind }) => kind === "RetentionJob")).toEqual([]);
  });

  test("a job overtaken by the next change of the case does no harm, in whatever order they run", async () => {
    await end("2026-12-31");
    const heal = dieAfter(20);
    await cell.catchUp();
    heal();
    await reopenService(cell, placed);
    await end("2026-12-30");
    await Promise.all([cell.catchUp(), cell.catchUp()]);
    expect(await attendanceTtls()).toEqual([Date.parse("2036-12-30T22:00:00Z") / 1000]);
    expect(await record(cell, placed, "2026-12-22")).toMatchObject({ status: 200 });
    expect(await attendanceTtls()).toEqual([Date.parse("2036-12-30T22:00:00Z") / 1000]);
  });
});
