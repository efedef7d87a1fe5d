import * as z from "zod";
import { ClientId, UserId } from "../kernel/ids.ts";
import { addDays, LocalDate, mondayOf, SentDate } from "../kernel/local-date.ts";
import type { ClientRow } from "./client-row.ts";
import { DueKind } from "./due.ts";

/** Opaque: what is to be done and the id of what it is about; the same as long as it is the same task. */
const CoachingTaskRef = z.string().regex(new RegExp(`^(?:${DueKind.options.join("|")})#[0-9a-f-]{36,40}$`, "u"));

const CoachingTask = z.strictObject({
  ref: CoachingTaskRef,
  kind: DueKind,
  /** The last day on which it is in time. */
  dueOn: LocalDate,
  clientId: ClientId,
  /** Put aside by her who is to do it; it comes back on this date. */
  snoozedUntil: LocalDate.nullable(),
});
type CoachingTask = z.infer<typeof CoachingTask>;

export const CoachingWork = z.strictObject({
  today: LocalDate,
  /** The latest first. */
  tasks: z.array(CoachingTask),
  counts: z.strictObject({ late: z.int(), dueThisWeek: z.int(), later: z.int(), own: z.int() }),
  /** Names of the people the tasks are about. */
  people: z.array(z.strictObject({ clientId: ClientId, firstNames: z.string(), lastName: z.string() })),
});
export type CoachingWork = z.infer<typeof CoachingWork>;

/** A task put aside comes back within a month. */
export const longestSnoozeDays = 30;
export const SnoozeCoachingTask = z.strictObject({ ref: CoachingTaskRef, until: SentDate.nullable() });
export const SnoozedCoachingTask = z.strictObject({ userId: UserId, ref: CoachingTaskRef, until: LocalDate });
export type SnoozedCoachingTask = z.infer<typeof SnoozedCoachingTask>;

/** How far ahead a coach is told of what is coming. */
const daysAhead = 28;

type Row = Pick<ClientRow, "clientId" | "firstNames" | "lastName" | "dues" | "anchor">;

/** A coach's own work, from the rows of her caseload; put-aside tasks carry their date and are left to the screen. */
export function coachingWork(rows: readonly Row[], snoozed: readonly SnoozedCoachingTask[], today: LocalDate): CoachingWork {
  const until = new Map(snoozed.map((one) => [one.ref, one.until]));
  const tasks = rows
    .flatMap(({ clientId, dues }) => dues.map(({ kind, on, ref }) => ({ ref: `${kind}#${ref}`, kind, dueOn: on, clientId })))
    .filter(({ dueOn }) => dueOn <= addDays(today, daysAhead))
    .map((task) => ({ ...task, snoozedUntil: toCome(until.get(task.ref), today) }))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.ref.localeCompare(other.ref));
  const named = new Set(tasks.map(({ clientId }) => clientId));
  const people = rows.filter(({ clientId }) => named.has(clientId)).map(({ clientId, firstNames, lastName }) => ({ clientId, firstNames, lastName }));
  return { today, tasks, counts: { ...countTasks(tasks, today), own: rows.filter(({ anchor }) => anchor.endedOn === null).length }, people };
}

const toCome = (until: LocalDate | undefined, today: LocalDate): LocalDate | null => (until !== undefined && until > today ? until : null);

/** Tasks put aside count nowhere. */
function countTasks(tasks: readonly CoachingTask[], today: LocalDate) {
  const open = tasks.filter(({ snoozedUntil }) => snoozedUntil === null);
  const sunday = addDays(mondayOf(today), 6);
  return {
    late: open.filter(({ dueOn }) => dueOn < today).length,
    dueThisWeek: open.filter(({ dueOn }) => today <= dueOn && dueOn <= sunday).length,
    later: open.filter(({ dueOn }) => sunday < dueOn).length,
  };
}
