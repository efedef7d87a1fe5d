import type { UserId } from "../kernel/ids.ts";
import { addDays, addMonths, type LocalDate } from "../kernel/local-date.ts";
import type { ProblemCode } from "../kernel/problems.ts";
import type { Responsibility, ResponsibilityRole } from "./responsibility.ts";

/** No helper's right outlives a year: one that lasts is a move. */
const longestHelpMonths = 12;
/** So many a client may have had in all. */
const mostResponsibilities = 60;

interface Facts {
  readonly rows: readonly Responsibility[];
  readonly today: LocalDate;
  readonly by: UserId;
}

export interface WantedResponsibility {
  readonly staffId: UserId;
  readonly role: ResponsibilityRole;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Whose place she takes, in the same role: that one ends the day before, or helps on until a date. */
  readonly instead: { readonly staffId: UserId; readonly handoverUntil: LocalDate | null } | null;
}

export interface WantedEnd {
  readonly staffId: UserId;
  readonly role: ResponsibilityRole;
  /** Null: at once. */
  readonly lastDay: LocalDate | null;
}

type Refusal = Extract<
  ProblemCode,
  "assignment-too-early" | "assignment-too-long" | "end-before-start" | "already-assigned" | "last-coach" | "too-many-changes" | "nothing-changes"
>;

export type ResponsibilityDecision =
  | { readonly kind: "change"; readonly rows: readonly Responsibility[] }
  | { readonly kind: "refused"; readonly reason: Refusal; readonly field?: string };

type Refused = Extract<ResponsibilityDecision, { kind: "refused" }>;

const refused = (reason: Refusal, field?: string): Refused => ({ kind: "refused", reason, ...(field !== undefined && { field }) });

/** Who answers for the client; a substitute or a predecessor helps, and decides nothing about others' rights. */
export const isCoach = ({ role }: Pick<Responsibility, "role">): boolean => role === "work-coach" || role === "individual-coach";

/**
 * Somebody more, or somebody in another's place. Who is replaced loses the client the day before the new one begins
 * (today, at once), unless she is to help on; the storing checks conflicts of interest.
 */
export function decideAdd({ rows, today, by }: Facts, wanted: WantedResponsibility): ResponsibilityDecision {
  const { staffId, role, from, to, instead } = wanted;
  const dates = refusalOfDates(wanted, today);
  if (dates !== undefined) return dates;
  const added: Responsibility = { staffId, role, from, to, by };
  if (instead === null) return settled(rows, [...rows, added], added, today);
  const replaced = rows.find((one) => one.staffId === instead.staffId && one.role === role && reaches(one, from));
  if (replaced === undefined || instead.staffId === staffId) return refused("nothing-changes", "instead");
  const handover = handoverOf(instead, from, by);
  if (handover === "too-early" || handover === "too-long") return refused(`assignment-${handover}`, "instead.handoverUntil");
  const left = [...without(rows, replaced, addDays(from, -1)), ...(handover === undefined ? [] : [handover])];
  return settled(rows, [...left, added], added, today);
}

/** The right is gone with the change where it ends at once; the client never stays without a coach sooner than before. */
export function decideEnd({ rows, today }: Facts, { staffId, role, lastDay }: WantedEnd): ResponsibilityDecision {
  if (lastDay !== null && lastDay < today) return refused("assignment-too-early", "lastDay");
  const last = lastDay ?? addDays(today, -1);
  const ended = rows.find((one) => one.staffId === staffId && one.role === role && reaches(one, addDays(last, 1)));
  if (ended === undefined) return refused("nothing-changes");
  const after = without(rows, ended, last);
  return leavesAlone(rows, after, today) ? refused("last-coach") : { kind: "change", rows: after };
}

function refusalOfDates({ role, from, to }: WantedResponsibility, today: LocalDate): Refused | undefined {
  if (from < today) return refused("assignment-too-early", "from");
  if (to !== null && to < from) return refused("end-before-start", "to");
  const tooLong = !isCoach({ role }) && (to === null || to > addMonths(from, longestHelpMonths));
  return tooLong ? refused("assignment-too-long", "to") : undefined;
}

/** What the one who is replaced keeps for a while. */
function handoverOf({ staffId, handoverUntil }: NonNullable<WantedResponsibility["instead"]>, from: LocalDate, by: UserId): Responsibility | "too-early" | "too-long" | undefined {
  if (handoverUntil === null) return undefined;
  if (handoverUntil < from) return "too-early";
  if (handoverUntil > addMonths(from, longestHelpMonths)) return "too-long";
  return { staffId, role: "handover", from, to: handoverUntil, by };
}

function settled(before: readonly Responsibility[], after: readonly Responsibility[], added: Responsibility, today: LocalDate): ResponsibilityDecision {
  const twice = after.some((one) => one !== added && one.staffId === added.staffId && overlap(one, added) && (one.role === added.role || !isCoach(one) || !isCoach(added)));
  if (twice) return refused("already-assigned", "staffId");
  if (leavesAlone(before, after, today)) return refused("last-coach", "to");
  return after.length > mostResponsibilities ? refused("too-many-changes") : { kind: "change", rows: after };
}

/** The rows with one of them ending on a day; one that had not begun by then is as if it had never been. */
const without = (rows: readonly Responsibility[], ended: Responsibility, lastDay: LocalDate): Responsibility[] =>
  rows.flatMap((one) => {
    if (one !== ended) return [one];
    return one.from <= lastDay ? [{ ...one, to: lastDay }] : [];
  });

const reaches = ({ to }: Pick<Responsibility, "to">, day: LocalDate): boolean => to === null || day <= to;
const overlap = (one: Responsibility, other: Responsibility): boolean => reaches(one, other.from) && reaches(other, one.from);

/** Whether the client would be without a coach on a day on which there would have been one. */
function leavesAlone(before: readonly Responsibility[], after: readonly Responsibility[], today: LocalDate): boolean {
  const days = [today, ...[...before, ...after].flatMap(({ from, to }) => [from, ...(to === null ? [] : [addDays(to, 1)])])].filter((day) => today <= day);
  const covered = (rows: readonly Responsibility[], day: LocalDate): boolean => rows.some((one) => isCoach(one) && one.from <= day && reaches(one, day));
  return days.some((day) => covered(before, day) && !covered(after, day));
}
