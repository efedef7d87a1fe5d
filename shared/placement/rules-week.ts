import type { LocalDate } from "../kernel/local-date.ts";
import { rulesOn, type RuleName } from "./rule-set.ts";

/** A day on which somebody attended, with the minutes that were recorded. */
export interface RealisedDay {
  readonly on: LocalDate;
  readonly minutes: number;
}

/** What a rule says of a week as it went: always a warning, because what happened must be recordable. */
export interface WeekFinding {
  readonly rule: Extract<RuleName, "week-days" | "week-long">;
  readonly limit: number;
  readonly found: number;
}

/**
 * Holds a calendar week, Monday to Sunday, as it went against the act; whatever the months and years it straddles. A day
 * longer than the act allows is not judged here: it cannot be recorded (`longestDayMinutes`).
 */
export function judgeWeek(monday: LocalDate, days: readonly RealisedDay[]): WeekFinding[] {
  const { maxDaysWeek, maxMinutesWeek } = rulesOn(monday);
  const dates = new Set(days.map(({ on }) => on)).size;
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  return [
    ...(dates > maxDaysWeek ? [{ rule: "week-days" as const, limit: maxDaysWeek, found: dates }] : []),
    ...(minutes > maxMinutesWeek ? [{ rule: "week-long" as const, limit: maxMinutesWeek, found: minutes }] : []),
  ];
}
