import * as z from "zod";
import { ParticipantId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { addDays, LocalDate, mondayOf, SentDate } from "../kernel/local-date.ts";
import type { AttendanceDay, AttendanceWeek } from "./attendance.ts";
import type { ClosedDays } from "./calendar.ts";
import { isDisputed } from "./fortnight.ts";
import { missingDays } from "./missing.ts";
import type { CaseloadRow } from "./participant.ts";
import { endingSoonDays } from "./placement.ts";

/** What an instructor's day is made of. Every kind is derived from what is stored: a task is done by doing it. */
export const TaskKind = z.enum([
  /** Agreed days of a week that nobody has reported. */
  "attendance-missing",
  /** Employers' reports of a week nobody on the staff has taken a stand on. */
  "reports-to-confirm",
  /** An employer reported otherwise than staff had recorded. */
  "report-differs",
  /** The participant says a day is wrong. */
  "day-disputed",
  /** A colleague has handed the person over lately. */
  "person-received",
  "placement-ending",
  /** In service, and placed nowhere now or soon. */
  "placement-missing",
  /** A fortnight has ended whose absence report has not been sent. */
  "fortnight-due",
  /** A day of a sent report was corrected. */
  "correction-due",
  "hold-ending",
  "change-proposed",
  "evaluation-arrived",
  "contact-silent",
  "contact-unreachable",
]);
export type TaskKind = z.infer<typeof TaskKind>;

/** Opaque: kind and ids or dates of what it is about; the same as long as it is the same task. */
const TaskRef = z.string().regex(new RegExp(`^(?:${TaskKind.options.join("|")})(?:#[0-9a-f-]{8,36}){1,3}$`, "u"));

export const Task = z.strictObject({
  ref: TaskRef,
  kind: TaskKind,
  /** The last day on which it is in time. */
  dueOn: LocalDate,
  participantId: ParticipantId.nullable(),
  workplaceId: WorkplaceId.nullable(),
  /** The week to open, where it is about one. */
  monday: LocalDate.nullable(),
  /** How many days it is about, where it counts some. */
  days: z.int().nullable(),
  /** How many people it is about, where one press serves them all; null where it is about one, or about none. */
  people: z.int().nullable(),
  /** Put aside by her who is to do it; it comes back on this date. */
  snoozedUntil: LocalDate.nullable(),
});
export type Task = z.infer<typeof Task>;

/** A task put aside comes back within a month: what is due to an office cannot be hidden for good. */
export const longestSnoozeDays = 30;

export const SnoozeTask = z.strictObject({ ref: TaskRef, until: SentDate.nullable() });
export const SnoozedTask = z.strictObject({ userId: UserId, ref: TaskRef, until: LocalDate });
export type SnoozedTask = z.infer<typeof SnoozedTask>;

/** How far back the list looks for days without a mark: longer than any fortnight, within the employers' own two weeks. */
export const weeksLookedAt = 5;

export interface PersonsWork {
  readonly row: CaseloadRow;
  readonly weeks: readonly AttendanceWeek[];
}

export interface WorkFacts {
  readonly today: LocalDate;
  readonly people: readonly PersonsWork[];
  readonly closedAt: (workplaceId: WorkplaceId) => ClosedDays;
  readonly snoozed: readonly SnoozedTask[];
}

/** A task as it is found, about one person or workplace, before it is put aside or gathered with its like. */
export type Found = Omit<Task, "snoozedUntil" | "people">;

/** What is to be done, the latest first; put-aside tasks carry their date and are left to the screen. */
export function tasksOf(facts: WorkFacts, waiting: readonly Found[]): Task[] {
  const found = [...facts.people.flatMap((person) => [...arrivalTasks(person, facts.today), ...weekTasks(person, facts), ...placementTasks(person, facts.today)]), ...waiting];
  const until = new Map(facts.snoozed.map((snoozed) => [snoozed.ref, snoozed.until]));
  return gather(found).map((task) => ({ ...task, snoozedUntil: later(until.get(task.ref), facts.today) })).sort(byLateness);
}

/** What is done for many people on one page stands once: forty lines of the same would hide the one that differs. */
const gathered: ReadonlySet<TaskKind> = new Set(["reports-to-confirm", "fortnight-due"]);

function gather(found: readonly Found[]): Omit<Task, "snoozedUntil">[] {
  const alike = Map.groupBy(found, ({ kind, monday, ref }) => (gathered.has(kind) && monday !== null ? `${kind}#${monday}` : ref));
  return [...alike].flatMap(([ref, [first, ...rest]]): Omit<Task, "snoozedUntil">[] => {
    if (first === undefined) return [];
    if (rest.length === 0) return [{ ...first, people: null }];
    const days = first.days === null ? null : [first, ...rest].reduce((sum, one) => sum + (one.days ?? 0), 0);
    return [{ ...first, ref, participantId: null, workplaceId: null, days, people: rest.length + 1 }];
  });
}

const byLateness = (a: Pick<Task, "dueOn" | "ref">, b: Pick<Task, "dueOn" | "ref">): number =>
  a.dueOn.localeCompare(b.dueOn) || a.ref.localeCompare(b.ref);

const later = (until: LocalDate | undefined, today: LocalDate): LocalDate | null => (until !== undefined && until > today ? until : null);

/** The four figures above the list. Tasks put aside count nowhere. */
export function countWork(tasks: readonly Task[], { today, people }: Pick<WorkFacts, "today" | "people">) {
  const open = tasks.filter(({ snoozedUntil }) => snoozedUntil === null);
  const sunday = addDays(mondayOf(today), 6);
  const missing = tasks.filter(({ kind }) => kind === "attendance-missing");
  return {
    late: open.filter(({ dueOn }) => dueOn < today).length,
    dueThisWeek: open.filter(({ dueOn }) => today <= dueOn && dueOn <= sunday).length,
    own: people.filter(({ row }) => row.anchor.endedOn === null).length,
    missingDays: missing.reduce((sum, { days }) => sum + (days ?? 0), 0),
  };
}

/** A week is to be reported by the Monday after it, and confirmed within that week: absences go to the payer every other week. */
function weekTasks({ row, weeks }: PersonsWork, { today, closedAt }: WorkFacts): Found[] {
  const { participantId } = row;
  const byWeek = Map.groupBy(missingDays(row, weeks, closedAt, { from: addDays(mondayOf(today), -7 * (weeksLookedAt - 1)), to: addDays(today, -1) }), mondayOf);
  const missing = [...byWeek].map(([monday, days]): Found => ({
    ref: `attendance-missing#${participantId}#${monday}`, kind: "attendance-missing", dueOn: addDays(monday, 7),
    participantId, workplaceId: workplaceIn(row, days[0] ?? monday), monday, days: days.length,
  }));
  const reported = weeks.flatMap(({ monday, days }) => {
    const marks = Object.values(days).filter((day) => day !== undefined);
    const about = { participantId, workplaceId: null, monday };
    return reportTasks(marks).map(([kind, some]): Found => ({ ref: `${kind}#${participantId}#${monday}`, kind, dueOn: addDays(monday, 11), ...about, days: some }));
  });
  return [...missing, ...reported];
}

function reportTasks(marks: readonly AttendanceDay[]): [TaskKind, number][] {
  const kinds: [TaskKind, number][] = [
    ["report-differs", marks.filter(({ proposal }) => proposal !== null).length],
    ["day-disputed", marks.filter(isDisputed).length],
    ["reports-to-confirm", marks.filter(({ confirmed, proposal, reportedBy }) => reportedBy.kind === "employer" && confirmed === null && proposal === null).length],
  ];
  return kinds.filter(([, some]) => some > 0);
}

/** Somebody new to meet: for two weeks, so that nobody is handed over unnoticed. */
function arrivalTasks({ row: { participantId, movedOn } }: PersonsWork, today: LocalDate): Found[] {
  if (movedOn === null || movedOn <= addDays(today, -14)) return [];
  return [{ ref: `person-received#${participantId}`, kind: "person-received", dueOn: addDays(movedOn, 7), participantId, workplaceId: null, monday: null, days: null }];
}

/** An end in sight, and nobody left without a place unnoticed. */
function placementTasks({ row }: PersonsWork, today: LocalDate): Found[] {
  const { participantId, placements, anchor } = row;
  if (anchor.endedOn !== null || anchor.restricted) return [];
  const about = { participantId, monday: null, days: null };
  const ahead = placements.filter(({ to }) => to >= today);
  if (ahead.length === 0) {
    const last = placements.map(({ to }) => to).sort().at(-1);
    const dueOn = addDays(last ?? today, 14);
    return [{ ref: `placement-missing#${participantId}`, kind: "placement-missing", dueOn, workplaceId: null, ...about }];
  }
  const followed = (to: LocalDate): boolean => ahead.some((other) => other.to > to);
  return ahead
    .filter((placement) => placement.from <= today && placement.to <= addDays(today, endingSoonDays) && !followed(placement.to))
    .map(({ placementId, workplaceId, to }) => ({ ref: `placement-ending#${placementId}`, kind: "placement-ending", dueOn: to, workplaceId, ...about }));
}

const workplaceIn = ({ placements }: CaseloadRow, on: LocalDate): WorkplaceId | null =>
  placements.find(({ from, to }) => from <= on && on <= to)?.workplaceId ?? null;
