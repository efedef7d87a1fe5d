import * as z from "zod";
import { ParticipantId, PlacementId, UserId } from "../kernel/ids.ts";
import { addDays, type DateRange, daysBetween, Instant, LocalDate, mondayOf } from "../kernel/local-date.ts";
import { Version } from "../kernel/values.ts";
import { isForStaffToDecide } from "./attendance-answer.ts";
import { type AbsenceGroup, attributesOf } from "./attendance-codes.ts";
import { AttendanceDay, type AttendanceWeek, saidOf } from "./attendance.ts";
import { type DayKind, dayKind } from "./calendar.ts";
import type { ClosedAt } from "./missing.ts";
import type { CaseloadRow } from "./participant.ts";

/** The Monday on which the fortnight of a date begins; counted in days, so that no year's end disturbs it. */
export const fortnightOf = (from: LocalDate, on: LocalDate): LocalDate => addDays(from, 14 * Math.floor(daysBetween(from, on) / 14));

export const spanOf = (monday: LocalDate): DateRange => ({ from: monday, to: addDays(monday, 13) });

/** One day of a person's fortnight: what was agreed for it, and what is said of it. */
export const FortnightDay = z.strictObject({
  on: LocalDate,
  kind: z.enum(["planned", "not-arranged", "interrupted", "not-agreed", "outside", "destroyed"]),
  /** The holiday, the eve or `closure` for which nothing is arranged. */
  why: z.string().nullable(),
  /** The person was to come: agreed and arranged, or agreed in exchange for another day. */
  service: z.boolean(),
  placementId: PlacementId.nullable(),
  /** Agreed minutes of a planned day. */
  minutes: z.int().nullable(),
  day: AttendanceDay.nullable(),
});
export type FortnightDay = z.infer<typeof FortnightDay>;

/** What keeps a fortnight from being complete. A dispute is told on the report and does not hold it back. */
export const OpenPoint = z.strictObject({
  on: LocalDate,
  what: z.enum(["missing", "ahead", "unconfirmed", "unclassified", "short-day", "proposal", "dispute"]),
});
export type OpenPoint = z.infer<typeof OpenPoint>;

/** `in-progress`: nothing is missing so far, and service days are still to come. */
export const FortnightState = z.enum(["not-reported", "to-classify", "in-progress", "complete", "sent", "correction-due"]);
export type FortnightState = z.infer<typeof FortnightState>;

/** Days each. */
export const FortnightCounts = z.strictObject({
  planned: z.int(),
  attended: z.int(),
  absent: z.strictObject({
    "own-illness": z.int(), "child-illness": z.int(), accepted: z.int(), other: z.int(), unauthorised: z.int(), undecided: z.int(),
  }),
  /** Days that give the expense compensation. */
  expense: z.int(),
  notArranged: z.int(),
  swapped: z.int(),
  missing: z.int(),
});
export type FortnightCounts = z.infer<typeof FortnightCounts>;

/** A report as it was made and sent; what it said stands in a row of its own. */
export const ReportMark = z.strictObject({
  number: Version,
  language: z.enum(["fi", "sv"]),
  /** Of the file, in hexadecimal. */
  sha256: z.string().length(64),
  made: z.strictObject({ by: UserId, at: Instant }),
  /** The versions of the two weeks it was made from; null for a week nobody has written in. */
  firstWeek: Version.nullable(),
  secondWeek: Version.nullable(),
  sent: z.strictObject({ by: UserId, at: Instant }).nullable(),
});
export type ReportMark = z.infer<typeof ReportMark>;

/** What is noted of a person's fortnight beside its days. */
export const Fortnight = z.strictObject({
  participantId: ParticipantId,
  monday: LocalDate,
  /** When staff saw the certificate of an illness; the paper itself is never kept. */
  certificateSeenOn: LocalDate.nullable(),
  /** Reports made and sent, oldest first. */
  reports: z.array(ReportMark).max(30),
  version: Version,
});
export type Fortnight = z.infer<typeof Fortnight>;

export type FortnightPerson = Pick<CaseloadRow, "placements" | "attendanceDestroyedThrough">;

export interface FortnightFacts {
  readonly person: FortnightPerson;
  /** Of the fortnight, and of the two before it for what goes on from there. */
  readonly weeks: readonly AttendanceWeek[];
  readonly closedAt: ClosedAt;
  readonly today: LocalDate;
}

/** The days of a span as they were agreed and as they are told. */
export function daysOf({ person, weeks, closedAt }: FortnightFacts, { from, to }: DateRange): FortnightDay[] {
  const byMonday = new Map(weeks.map((week) => [week.monday, week.days]));
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const on = addDays(from, index);
    const final = person.attendanceDestroyedThrough;
    if (final !== null && on <= final) return { on, kind: "destroyed", why: null, service: false, placementId: null, minutes: null, day: null };
    return dayOf(person, closedAt, on, byMonday.get(mondayOf(on))?.[on]);
  });
}

/** Of several placements the one that arranges the day speaks for it. */
const precedence = ["planned", "not-arranged", "interrupted", "not-agreed", "outside"] as const satisfies readonly DayKind["kind"][];

function dayOf({ placements }: FortnightPerson, closedAt: ClosedAt, on: LocalDate, day: AttendanceDay | undefined): FortnightDay {
  const kinds = placements.map((placement) => ({ placementId: placement.placementId, ...dayKind(placement, closedAt(placement.workplaceId), on) }));
  const kind = precedence.map((wanted) => kinds.find((one) => one.kind === wanted)).find((one) => one !== undefined);
  return {
    on,
    kind: kind?.kind ?? "outside",
    why: kind?.kind === "not-arranged" ? kind.why : null,
    service: kind?.kind === "planned" || (day?.swappedFrom ?? null) !== null,
    placementId: day?.placementId ?? (kind?.kind === "outside" ? null : (kind?.placementId ?? null)),
    minutes: kind?.kind === "planned" ? kind.minutes : null,
    day: day ?? null,
  };
}

/** What is left to do before the fortnight can be reported, oldest first. */
export function openPoints(days: readonly FortnightDay[], today: LocalDate): OpenPoint[] {
  return days.flatMap(({ on, service, day }): OpenPoint[] => {
    const said = saidOf(day ?? undefined);
    if (said === undefined) return service ? [{ on, what: on < today ? "missing" : "ahead" }] : [];
    const unclassified = attributesOf(said.code, on).absence === "undecided";
    const found: [OpenPoint["what"], boolean][] = [
      ["unclassified", unclassified],
      ["unconfirmed", said.confirmed === null && !unclassified],
      ["short-day", isForStaffToDecide(said, on) && said.counts === null],
      ["proposal", said.proposal !== null],
      ["dispute", isDisputed(said)],
    ];
    return found.flatMap(([what, is]) => (is ? [{ on, what }] : []));
  });
}

export const isDisputed = ({ dispute }: AttendanceDay): boolean => dispute !== null && dispute.settled === null;

/** What holds the report back. */
export const blockingPoints = (points: readonly OpenPoint[]): OpenPoint[] => points.filter(({ what }) => what !== "dispute");

/** The report that told of both weeks; null while either is unreported. */
export function sentReport(monday: LocalDate, weeks: readonly AttendanceWeek[]): number | null {
  const reports = [monday, addDays(monday, 7)].map((start) => weeks.find((week) => week.monday === start)?.sent?.report ?? null);
  return reports.some((report) => report === null) ? null : Math.max(...reports.map((report) => report ?? 0));
}

/** Changed after the report that told of the day, and not told since. */
const isCorrected = ({ day }: FortnightDay, report: number | null): boolean => report !== null && day?.correction?.after === report;

export function stateOf(days: readonly FortnightDay[], points: readonly OpenPoint[], report: number | null): FortnightState {
  if (report !== null) return days.some((day) => isCorrected(day, report)) ? "correction-due" : "sent";
  const has = (what: OpenPoint["what"]): boolean => points.some((point) => point.what === what);
  if (has("missing")) return "not-reported";
  if (points.some(({ what }) => what !== "ahead")) return "to-classify";
  return has("ahead") ? "in-progress" : "complete";
}

/** Whether a day gives the expense compensation: the code's effect, or what staff decided of a day cut short. */
export function givesExpense(day: AttendanceDay, on: LocalDate): boolean {
  return isForStaffToDecide(day, on) ? day.counts?.yes === true : attributesOf(day.code, on).kela.expense;
}

export function countFortnight(days: readonly FortnightDay[], today: LocalDate): FortnightCounts {
  const said = days.flatMap(({ on, service, day }) => (day === null || saidOf(day) === undefined ? [] : [{ on, service, day, ...attributesOf(day.code, on) }]));
  const absences = said.filter(({ service, absence }) => service && absence !== null);
  const absent = (group: AbsenceGroup) => absences.filter(({ absence }) => absence === group).length;
  return {
    planned: days.filter(isCounted).length,
    attended: said.filter(({ attended }) => attended).length,
    absent: {
      "own-illness": absent("own-illness"), "child-illness": absent("child-illness"), accepted: absent("accepted"), other: absent("other"),
      unauthorised: absent("unauthorised"), undecided: absent("undecided"),
    },
    expense: said.filter(({ day, on }) => givesExpense(day, on)).length,
    notArranged: days.filter(({ kind, day }) => saidOf(day ?? undefined)?.code === "SERVICE_NOT_ARRANGED" || (kind === "not-arranged" && saidOf(day ?? undefined) === undefined)).length,
    swapped: said.filter(({ day }) => day.code === "SWAPPED").length,
    missing: days.filter(({ on, service, day }) => service && on < today && saidOf(day ?? undefined) === undefined).length,
  };
}

/** A service day that stayed one: neither swapped for another nor left without arrangement. */
const isCounted = ({ on, service, day }: FortnightDay): boolean => service && (day === null || attributesOf(day.code, on).denominator);
