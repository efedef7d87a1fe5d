import * as z from "zod";
import { addDays, LocalDate, mondayOf, weekFrom } from "../kernel/local-date.ts";
import type { AttendanceWeek } from "./attendance.ts";
import { attributesOf } from "./attendance-codes.ts";
import { plannedDays } from "./calendar.ts";
import { type ClosedAt, missingDays } from "./missing.ts";
import type { CaseloadRow } from "./participant.ts";

/** A calendar week of one person in four figures, days each. */
export const WeekSummary = z.strictObject({
  monday: LocalDate,
  planned: z.int(),
  attended: z.int(),
  /** A mark that is neither attendance nor "nothing was arranged". */
  absent: z.int(),
  /** Service days so far about which nobody has said anything: never the same as absent. */
  missing: z.int(),
});
export type WeekSummary = z.infer<typeof WeekSummary>;

/** Every week with a service day or a mark, from the first placement to the last one's end or the end of this week, oldest first. */
export function summariseWeeks(
  person: Pick<CaseloadRow, "placements" | "attendanceDestroyedThrough">,
  weeks: readonly AttendanceWeek[],
  closedAt: ClosedAt,
  today: LocalDate,
): WeekSummary[] {
  const first = person.placements.map(({ from }) => from).sort()[0] ?? today;
  const byMonday = new Map(weeks.map((week) => [week.monday, week]));
  const summaries: WeekSummary[] = [];
  for (let monday = mondayOf(first); monday <= today; monday = addDays(monday, 7)) {
    const span = { from: monday, to: addDays(monday, 6) };
    const week = byMonday.get(monday);
    const planned = new Set(person.placements.flatMap((placement) => plannedDays(placement, closedAt(placement.workplaceId), span))).size;
    const past = { from: monday, to: span.to < today ? span.to : addDays(today, -1) };
    const summary = { monday, planned, ...countMarks(week), missing: missingDays(person, week ? [week] : [], closedAt, past).length };
    if (planned + summary.attended + summary.absent > 0) summaries.push(summary);
  }
  return summaries;
}

function countMarks(week: AttendanceWeek | undefined): Pick<WeekSummary, "attended" | "absent"> {
  const marks = week === undefined ? [] : weekFrom(week.monday).flatMap((on) => {
    const code = week.days[on]?.code;
    return code === undefined || code === "NOT_REPORTED" ? [] : [attributesOf(code, on)];
  });
  return {
    attended: marks.filter(({ attended }) => attended).length,
    absent: marks.filter(({ attended, denominator }) => !attended && denominator).length,
  };
}
