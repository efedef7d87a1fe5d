import * as z from "zod";
import { type LocalDate, SentDate, weekdayOf, weekdays } from "../kernel/local-date.ts";

/** A time of day as people write it, `08:30`, local to the workplace. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const DayPlan = z
  .strictObject({ weekday: z.literal([...weekdays]), start: TimeOfDay, end: TimeOfDay })
  .refine((day) => day.start < day.end, { error: "end-before-start", path: ["end"] });
export type DayPlan = z.infer<typeof DayPlan>;

/** The agreed days of a usual week, each weekday at most once. */
export const WeeklyPlan = z
  .array(DayPlan)
  .min(1)
  .max(7)
  .refine((days) => new Set(days.map((day) => day.weekday)).size === days.length, { error: "weekday-twice" });
export type WeeklyPlan = z.infer<typeof WeeklyPlan>;

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A usual week from a date on. */
export const DatedPlan = z.strictObject({ from: SentDate, plan: WeeklyPlan });
export type DatedPlan = z.infer<typeof DatedPlan>;

/**
 * Usual weeks one after another, the oldest first; the first holds from the placement's first day. A change of days is
 * one more entry, so that what was agreed for the past is never touched.
 */
export const Schedule = z.array(DatedPlan).min(1).max(20);
export type Schedule = z.infer<typeof Schedule>;

/** The usual week in force on a date; before the first one, the first. */
export function planOn(schedule: readonly DatedPlan[], on: LocalDate): WeeklyPlan {
  const inForce = schedule.findLast(({ from }) => from <= on) ?? schedule[0];
  return inForce?.plan ?? [];
}

export const dayPlanOn = (schedule: readonly DatedPlan[], on: LocalDate): DayPlan | undefined =>
  planOn(schedule, on).find(({ weekday }) => weekday === weekdayOf(on));

/** Minutes of an agreed day, excluding travel. */
export const minutesOf = ({ start, end }: Pick<DayPlan, "start" | "end">): number => minuteOfDay(end) - minuteOfDay(start);

/** Minutes agreed for a date by the usual week alone; undefined when the date is not an agreed day. */
export function plannedMinutes(schedule: readonly DatedPlan[], on: LocalDate): number | undefined {
  const day = dayPlanOn(schedule, on);
  return day && minutesOf(day);
}
