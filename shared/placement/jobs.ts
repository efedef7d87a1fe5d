import * as z from "zod";
import { addDays, dateAt, Instant, LocalDate, timeOfDayAt, type Weekday, weekdayOf, weekNumber } from "../kernel/local-date.ts";
import { Version } from "../kernel/values.ts";

interface JobTime {
  /** Every day, or one weekday alone. */
  readonly weekday: Weekday | null;
  /** By the Finnish clock. Never between two and five at night, when the clocks are changed: each comes exactly once a day. */
  readonly at: `${number}:${number}`;
}

export const Job = z.enum(["expire-holds", "purge-contacts", "digest", "mail-links", "mail-reminders"]);
export type Job = z.infer<typeof Job>;

/** What runs when, told once: infra makes the schedules of it, the functions the periods. */
export const jobTimes: Readonly<Record<Job, JobTime>> = {
  /** Places held for nobody any more are free before anybody comes to work. */
  "expire-holds": { weekday: null, at: "05:00" },
  "purge-contacts": { weekday: null, at: "05:00" },
  /** Before an instructor's week begins. */
  digest: { weekday: 1, at: "07:30" },
  /** Friday noon: most of the week has happened, and the contact can tell of all of it before going home. */
  "mail-links": { weekday: 5, at: "12:00" },
  "mail-reminders": { weekday: null, at: "12:00" },
};

/** One turn of a job: what it is for, by date or ISO week. */
export interface Period {
  /** `2026-11-23` or `2026-W48`. */
  readonly id: string;
  /** The date on which it is due. */
  readonly on: LocalDate;
}

/**
 * The latest period of a job that is due at an instant. Jobs judge by how things stand when they run, so a late run of
 * the latest period does the work of all before it too.
 */
export function latestPeriod(job: Job, now: number): Period {
  const { weekday, at } = jobTimes[job];
  let on = dateAt(now);
  if (timeOfDayAt(now) < at) on = addDays(on, -1);
  while (weekday !== null && weekdayOf(on) !== weekday) on = addDays(on, -1);
  return { id: weekday === null ? on : weekIdOf(on), on };
}

function weekIdOf(on: LocalDate): string {
  const { year, week } = weekNumber(on);
  return `${String(year)}-W${String(week).padStart(2, "0")}`;
}

/** How one turn of a job went. Whoever runs it holds it until `heldUntil`; if he dies, the next one takes it up again. */
export const JobRun = z.strictObject({
  job: Job,
  period: z.string(),
  on: LocalDate,
  attempts: z.int().min(1),
  heldUntil: Instant.nullable(),
  finishedAt: Instant.nullable(),
  done: z.int().nonnegative(),
  /** Opaque ids of what failed in the last attempt. */
  failed: z.array(z.string()).max(50),
  version: Version,
});
export type JobRun = z.infer<typeof JobRun>;

/** A piece of a turn that must not be done twice and leaves no other trace. */
export const JobItem = z.strictObject({ job: Job, period: z.string(), item: z.string() });
