import * as z from "zod";
import { ParticipantId, type WorkplaceId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { Version } from "../kernel/values.ts";
import { AttendanceCode, attributesOf } from "./attendance-codes.ts";
import { type AttendanceDay, saidOf } from "./attendance.ts";
import type { AttendanceWords } from "./code-list.ts";
import { countFortnight, type FortnightDay, FortnightCounts, givesExpense, isDisputed } from "./fortnight.ts";
import type { Participant } from "./participant.ts";

/** The payer writes in Finnish or Swedish. */
export const ReportLanguage = z.enum(["fi", "sv"]);
export type ReportLanguage = z.infer<typeof ReportLanguage>;

const ReportDay = z.strictObject({
  on: LocalDate,
  /** Null where nothing is said because nothing was arranged. */
  code: AttendanceCode.nullable(),
  minutes: z.int().nullable(),
  swappedTo: LocalDate.nullable(),
  swappedFrom: LocalDate.nullable(),
  expense: z.boolean(),
  disputed: z.boolean(),
  /** The organisation's own words for the code on that day, as the report was made; null where the payer's stand. */
  words: z.strictObject({ fi: z.string(), sv: z.string() }).nullable(),
});
export type ReportDay = z.infer<typeof ReportDay>;

/** A day that reads otherwise than in the report before. */
const Correction = z.strictObject({
  on: LocalDate,
  before: ReportDay.nullable(),
  changedAt: Instant,
});
export type Correction = z.infer<typeof Correction>;

/** What a report says: name, places, days and counts, as they stood. No identity code: the notice does not list it. */
export const AbsenceReportContent = z.strictObject({
  organisationName: z.string(),
  number: Version,
  /** Who made it, by name, and when. */
  maker: z.string(),
  madeAt: Instant,
  firstNames: z.string(),
  lastName: z.string(),
  workplaces: z.array(z.string()),
  from: LocalDate,
  to: LocalDate,
  days: z.array(ReportDay).max(14),
  counts: FortnightCounts,
  /** What a correction notice corrects; empty in the first report. */
  corrections: z.array(Correction).max(14),
});
export type AbsenceReportContent = z.infer<typeof AbsenceReportContent>;

/** One report to the payer, kept as it was made. */
export const AbsenceReport = z.strictObject({
  participantId: ParticipantId,
  monday: LocalDate,
  number: Version,
  content: AbsenceReportContent,
});
export type AbsenceReport = z.infer<typeof AbsenceReport>;

type Head = Pick<AbsenceReportContent, "organisationName" | "number" | "maker" | "madeAt">;

interface ReportFacts {
  readonly head: Head;
  readonly person: Pick<Participant, "firstNames" | "lastName">;
  readonly days: readonly FortnightDay[];
  readonly today: LocalDate;
  /** Name of the workplace a placement is at. */
  readonly workplaceName: (day: FortnightDay) => string | undefined;
  readonly words: Pick<AttendanceWords, "labelOf">;
  /** The report before this one; undefined for the first. */
  readonly before: AbsenceReportContent | undefined;
}

/** A report of the days as they stand: every service day, every day on which somebody came, every day that was not arranged. */
export function reportContent({ head, person, days, today, workplaceName, words, before }: ReportFacts): AbsenceReportContent {
  const told = days.filter(isTold);
  const lines = told.map((day) => reportDay(day, words));
  const places = told.flatMap((day) => workplaceName(day) ?? []);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw new Error("A fortnight has fourteen days.");
  return {
    ...head,
    firstNames: person.firstNames,
    lastName: person.lastName,
    workplaces: [...new Set(places)],
    from: first.on,
    to: last.on,
    days: lines,
    counts: countFortnight(days, today),
    corrections: before === undefined ? [] : corrections(before.days, days, words),
  };
}

const isTold = ({ service, kind, day }: FortnightDay): boolean => service || kind === "not-arranged" || saidOf(day ?? undefined) !== undefined;

function reportDay({ on, day }: FortnightDay, words: ReportFacts["words"]): ReportDay {
  const said = saidOf(day ?? undefined);
  if (said === undefined) return { on, code: null, minutes: null, swappedTo: null, swappedFrom: null, expense: false, disputed: false, words: null };
  const { code, minutes, swappedTo, swappedFrom } = said;
  return { on, code, minutes, swappedTo, swappedFrom, expense: givesExpense(said, on), disputed: isDisputed(said), words: ownWords(code, on, words) };
}

/** A code the main user has worded otherwise than it came: the report says what everybody here says. */
function ownWords(code: AttendanceCode, on: LocalDate, { labelOf }: ReportFacts["words"]): ReportDay["words"] {
  const { fi, sv } = labelOf(code, on);
  const shipped = attributesOf(code, on).label;
  return fi === shipped.fi && sv === shipped.sv ? null : { fi, sv };
}

/** Days that now say something else to the payer, and when they were changed. A settled dispute changes nothing he is told. */
function corrections(before: readonly ReportDay[], days: readonly FortnightDay[], words: ReportFacts["words"]): Correction[] {
  return days.flatMap((fortnightDay) => {
    const { on, day } = fortnightDay;
    const known = before.find((one) => one.on === on) ?? null;
    if (day === null || !isTold(fortnightDay)) return known === null || day === null ? [] : [{ on, before: known, changedAt: changedAt(day) }];
    return known !== null && saysTheSame(known, reportDay(fortnightDay, words)) ? [] : [{ on, before: known, changedAt: changedAt(day) }];
  });
}

const saysTheSame = (a: ReportDay, b: ReportDay): boolean =>
  a.code === b.code && a.minutes === b.minutes && a.swappedTo === b.swappedTo && a.swappedFrom === b.swappedFrom && a.expense === b.expense;

const changedAt = ({ reportedAt, confirmed }: AttendanceDay): Instant => (confirmed !== null && confirmed.at > reportedAt ? confirmed.at : reportedAt);

/** Workplaces by placement, for the report's head. */
export const placeOf =
  (placements: readonly { readonly placementId: string; readonly workplaceId: WorkplaceId }[], nameOf: (id: WorkplaceId) => string | undefined) =>
  ({ placementId }: FortnightDay): string | undefined => {
    const placement = placements.find((one) => one.placementId === placementId);
    return placement && nameOf(placement.workplaceId);
  };
