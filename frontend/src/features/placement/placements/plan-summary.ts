import type { Weekday } from "../../../../../shared/kernel/local-date.ts";
import type { DayPlan, WeeklyPlan } from "../../../../../shared/placement/weekly-plan.ts";

/** Weekdays that share their times. */
export interface PlanGroup {
  readonly days: readonly Weekday[];
  readonly start: string;
  readonly end: string;
}

export interface PlanSummary {
  readonly groups: readonly PlanGroup[];
  readonly days: number;
  readonly minutes: number;
}

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const minutesOf = (day: DayPlan): number => minuteOfDay(day.end) - minuteOfDay(day.start);

/** A weekly plan as one says it: days with the same times together, in the order of their first day. */
export function summarisePlan(plan: WeeklyPlan): PlanSummary {
  const ordered = plan.toSorted((a, b) => a.weekday - b.weekday);
  const byTimes = Map.groupBy(ordered, (day) => `${day.start}–${day.end}`);
  return {
    groups: [...byTimes.values()].flatMap(([first, ...rest]) =>
      first === undefined
        ? []
        : [{ days: [first, ...rest].map((day) => day.weekday), start: first.start, end: first.end }],
    ),
    days: plan.length,
    minutes: plan.reduce((sum, day) => sum + minutesOf(day), 0),
  };
}

/** The plan in words, "ma, ti, to 8.00–14.00"; three days or more in a row become "ma–pe". */
export function planInWords(plan: WeeklyPlan, weekdayName: (day: Weekday) => string, clock: (time: string) => string): string {
  return summarisePlan(plan)
    .groups.map((group) => `${daysInWords(group.days, weekdayName)} ${clock(group.start)}–${clock(group.end)}`)
    .join(", ");
}

function daysInWords(days: readonly Weekday[], name: (day: Weekday) => string): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return "";
  const unbroken = days.length >= 3 && last - first === days.length - 1;
  return unbroken ? `${name(first)}–${name(last)}` : days.map(name).join(", ");
}
