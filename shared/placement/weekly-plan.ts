import * as z from "zod";
import { type LocalDate, weekdayOf, weekdays } from "../kernel/local-date.ts";

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

/** Minutes agreed for a date, excluding travel; undefined when the date is not an agreed day. */
export function plannedMinutes(plan: WeeklyPlan, on: LocalDate): number | undefined {
  const day = plan.find((candidate) => candidate.weekday === weekdayOf(on));
  return day === undefined ? undefined : minuteOfDay(day.end) - minuteOfDay(day.start);
}
