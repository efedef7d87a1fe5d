import * as z from "zod";
import { ContactId, ParticipantId, PlacementId, SubmissionId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate, mondayOf, SentDate } from "../kernel/local-date.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { AttendanceCode } from "./attendance-codes.ts";

/** At most eight hours count for a day (Act 189/2001, section 13). */
export const longestDayMinutes = 480;
const Minutes = z.int().min(1).max(longestDayMinutes);
/** As somebody types them: too many for a day are refused with a sentence, not as a slip of the page. */
export const SentMinutes = z.int().min(1).max(100_000);

/** How staff learned of what they write down for somebody else. */
export const Behalf = z.enum(["phone", "paper"]);
export type Behalf = z.infer<typeof Behalf>;

/** Who said so. The employer's contact is named by id only: the name leaves when the contact is purged. */
export const ReportedBy = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("employer"), contactId: ContactId, submissionId: SubmissionId }),
  /** `behalf`: on behalf of the employer's contact; null of her own knowledge. */
  z.strictObject({ kind: z.literal("staff"), userId: UserId, behalf: Behalf.nullable() }),
]);
export type ReportedBy = z.infer<typeof ReportedBy>;

const Said = {
  code: AttendanceCode,
  minutes: Minutes.nullable(),
  reportedBy: ReportedBy,
  reportedAt: Instant,
};

/** What an employer reported against what stands: it waits, it never overwrites. */
export const Proposal = z.strictObject(Said);
export type Proposal = z.infer<typeof Proposal>;

const By = { by: UserId, at: Instant };

export const DisputeOutcome = z.enum(["entry-stands", "entry-corrected", "withdrawn"]);
export type DisputeOutcome = z.infer<typeof DisputeOutcome>;

/** The participant disagrees with the entry. Told on every print until it is settled. */
const Dispute = z.strictObject({
  ...By,
  /** What the participant says, as staff wrote it down; the form says not to write about health. */
  what: FreeText(300),
  settled: z.strictObject({ ...By, outcome: DisputeOutcome }).nullable(),
});

/** A day's attendance as it stands now. */
export const AttendanceDay = z.strictObject({
  ...Said,
  placementId: PlacementId,
  confirmed: z.strictObject(By).nullable(),
  proposal: Proposal.nullable(),
  /** The day the person comes instead, by agreement; with the code `SWAPPED` only. */
  swappedTo: LocalDate.nullable(),
  /** The service day this one stands for; makes it one. */
  swappedFrom: LocalDate.nullable(),
  /** Whether a day too short to count by itself counts at the payer; null while staff have not decided. */
  counts: z.strictObject({ ...By, yes: z.boolean() }).nullable(),
  dispute: Dispute.nullable(),
  /** Changed after it had been sent to the payer: why, and after which report. */
  correction: z.strictObject({ why: FreeText(300), after: Version }).nullable(),
  /** Staff took a later word back: content and source are those of the named version. Left out where nothing was. */
  restored: z.strictObject({ ...By, version: Version }).optional(),
  version: Version,
});
export type AttendanceDay = z.infer<typeof AttendanceDay>;

/** A person's calendar week, the unit one screen reads: one item, seven days at most. */
export const AttendanceWeek = z.strictObject({
  participantId: ParticipantId,
  monday: LocalDate,
  days: z.partialRecord(LocalDate, AttendanceDay),
  /** The report to the payer that told of the week, by its number; its days are locked. Null before the first. */
  sent: z.strictObject({ report: Version }).nullable(),
  version: Version,
});
export type AttendanceWeek = z.infer<typeof AttendanceWeek>;

/** One entry of a day's history; nothing is ever overwritten. */
export const AttendanceVersion = z.strictObject({
  participantId: ParticipantId,
  on: LocalDate,
  day: AttendanceDay,
});
export type AttendanceVersion = z.infer<typeof AttendanceVersion>;

/** What somebody wants a day to say. Minutes left out mean the planned minutes. */
export const DayStatement = z.strictObject({ code: AttendanceCode, minutes: Minutes.nullable() });
export type DayStatement = z.infer<typeof DayStatement>;

/** What staff want of one day; the code `NOT_REPORTED` clears it. */
export const DayEntry = z.strictObject({
  on: SentDate,
  placementId: PlacementId,
  code: AttendanceCode,
  minutes: SentMinutes.nullable(),
  /** The version the writer saw; null for a day nobody has reported yet. */
  version: Version.nullable(),
  behalf: Behalf.nullable(),
  swappedTo: SentDate.nullable(),
  /** Why a day that has been sent to the payer is changed. */
  correction: FreeText(300).nullable(),
  /** Brings an earlier version back as it was, an employer's own word too; code and minutes are what the writer saw of it. */
  restores: Version.optional(),
});
export type DayEntry = z.infer<typeof DayEntry>;

const eachDayOnce = (days: readonly { readonly on: LocalDate }[]): boolean => new Set(days.map(({ on }) => on)).size === days.length;
const inOneWeek = (days: readonly { readonly on: LocalDate }[]): boolean => new Set(days.map(({ on }) => mondayOf(on))).size <= 1;
const weekOf = <D extends z.ZodType<{ on: LocalDate }>>(day: D) =>
  z.array(day).min(1).max(7).refine(eachDayOnce, { error: "day-twice" }).refine(inOneWeek, { error: "several-weeks" });

export const RecordWeek = z.strictObject({ entries: weekOf(DayEntry) });
export const ConfirmWeek = z.strictObject({ days: weekOf(z.strictObject({ on: SentDate, version: Version })) });

export type DayRefusal =
  | "not-found"
  | "version-conflict"
  | "day-outside-placement"
  | "day-in-future"
  | "day-not-arranged"
  | "day-too-long"
  | "day-sent"
  | "minutes-required"
  | "minutes-not-allowed"
  | "code-not-allowed"
  | "code-ended"
  | "swap-not-possible"
  | "nothing-to-clear"
  | "nothing-to-confirm";

/** A day as it is to be stored. */
export interface DayChange {
  readonly on: LocalDate;
  readonly day: AttendanceDay;
}

export type DayDecision =
  | { readonly kind: "store"; readonly day: AttendanceDay }
  /** The same thing was said before: nothing is written, nothing is lost. */
  | { readonly kind: "unchanged"; readonly day: AttendanceDay }
  | DayRefused;
export interface DayRefused {
  readonly kind: "refused";
  readonly reason: DayRefusal;
}

export const refused = (reason: DayRefusal): DayRefused => ({ kind: "refused", reason });

export const sameStatement = (a: DayStatement, b: DayStatement): boolean => a.code === b.code && a.minutes === b.minutes;

/** The day without the note that an earlier version was brought back, for a new word to be said of it. */
export const saidAnew = ({ restored: _restored, ...day }: AttendanceDay): AttendanceDay => day;

/** The day, if somebody has said something of it: a day that was cleared says nothing. */
export const saidOf = (day: AttendanceDay | undefined): AttendanceDay | undefined => (day?.code === "NOT_REPORTED" ? undefined : day);

/** Sent to the payer and not changed since: only a correction with a reason may touch it. */
export const isLocked = (sent: AttendanceWeek["sent"] | undefined, day: AttendanceDay | undefined): boolean =>
  sent != null && day?.correction?.after !== sent.report;
