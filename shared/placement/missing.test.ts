import { expect, test } from "vitest";
import { date, daysOn, placement, recorded, weekOf } from "../../test/support/days.ts";
import type { AttendanceDay } from "./attendance.ts";
import { missingDays } from "./missing.ts";
import type { PlacementSummary } from "./placement.ts";

/** Mondays and Wednesdays are agreed. */
const [monday, wednesday, thursday] = [date("2026-11-23"), date("2026-11-25"), date("2026-11-26")];
const week = { from: monday, to: date("2026-11-29") };
const missing = (days: Readonly<Record<string, AttendanceDay>>, placements: readonly PlacementSummary[] = [placement], final: string | null = null) =>
  missingDays({ placements, attendanceDestroyedThrough: final === null ? null : date(final) }, [weekOf(monday, daysOn(days))], () => ({ closures: [], freeEves: [] }), week);
const swapped = recorded("SWAPPED", null, { swappedTo: thursday });
const instead = (code: AttendanceDay["code"]) => recorded(code, null, { swappedFrom: wednesday });

test("a day agreed in exchange is missing until somebody tells of it, and the day it stands for is not", () => {
  expect(missing({})).toEqual([monday, wednesday]);
  expect(missing({ [wednesday]: swapped, [thursday]: instead("NOT_REPORTED") })).toEqual([monday, thursday]);
  expect(missing({ [wednesday]: swapped, [thursday]: instead("ABSENT_OTHER") })).toEqual([monday]);
});

test("nobody asks for it where the placement has ended before it, is another's, or its attendance is destroyed", () => {
  const days = { [wednesday]: swapped, [thursday]: instead("NOT_REPORTED") };
  expect(missing(days, [{ ...placement, to: wednesday }])).toEqual([monday]);
  expect(missing(days, [{ ...placement, interruptions: [{ from: thursday, to: thursday }] }])).toEqual([monday]);
  expect(missing(days, [])).toEqual([]);
  expect(missing(days, [placement], "2026-11-26")).toEqual([]);
});
