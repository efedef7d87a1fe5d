import * as z from "zod";
import { ContactId, ParticipantId, PlacementId, SubmissionId, UserId } from "../kernel/ids.ts";
import { Instant, isWithin, LocalDate } from "../kernel/local-date.ts";
import { Version } from "../kernel/values.ts";
import { AttendanceCode, attributesOf } from "./attendance-codes.ts";
import type { PlacementSummary } from "./placement.ts";
import { plannedMinutes } from "./weekly-plan.ts";

/** At most eight hours count for a day (Act 189/2001, section 13). */
export const longestDayMinutes = 480;
const Minutes = z.int().min(1).max(longestDayMinutes);

/** Who said so. The employer's contact is named by id only: the name leaves when the contact is purged. */
export const ReportedBy = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("employer"), contactId: ContactId, submissionId: SubmissionId }),
  z.strictObject({ kind: z.literal("staff"), userId: UserId }),
]);
export type ReportedBy = z.infer<typeof ReportedBy>;

const Said = {
  code: AttendanceCode,
  minutes: Minutes.nullable(),
  reportedBy: ReportedBy,
  reportedAt: Instant,
};

/** What the employer reported after staff had taken a stand on the day: it waits, it never overwrites. */
export const Proposal = z.strictObject(Said);
export type Proposal = z.infer<typeof Proposal>;

/** A day's attendance as it stands now. */
export const AttendanceDay = z.strictObject({
  ...Said,
  placementId: PlacementId,
  confirmed: z.strictObject({ by: UserId, at: Instant }).nullable(),
  proposal: Proposal.nullable(),
  version: Version,
});
export type AttendanceDay = z.infer<typeof AttendanceDay>;

/** A person's calendar week, the unit one screen reads: one item, seven days at most. */
export const AttendanceWeek = z.strictObject({
  participantId: ParticipantId,
  monday: LocalDate,
  days: z.partialRecord(LocalDate, AttendanceDay),
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

export const RecordDay = z.strictObject({
  ...DayStatement.shape,
  placementId: PlacementId,
  /** The version the writer saw; null for a day nobody has reported yet. */
  version: Version.nullable(),
});
export type RecordDay = z.infer<typeof RecordDay>;

export type DayRefusal =
  | "version-conflict"
  | "day-outside-placement"
  | "day-in-future"
  | "minutes-required"
  | "minutes-not-allowed"
  | "code-not-allowed"
  | "nothing-to-confirm";

export type DayDecision =
  | { readonly kind: "store"; readonly day: AttendanceDay }
  /** The same thing was said before: nothing is written, nothing is lost. */
  | { readonly kind: "unchanged"; readonly day: AttendanceDay }
  | { readonly kind: "refused"; readonly reason: DayRefusal };

export interface DayFacts {
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly day: AttendanceDay | undefined;
  readonly placement: PlacementSummary | undefined;
}

type Refused = Extract<DayDecision, { kind: "refused" }>;
const refused = (reason: DayRefusal): Refused => ({ kind: "refused", reason });

const sameStatement = (a: DayStatement, b: DayStatement): boolean => a.code === b.code && a.minutes === b.minutes;

/** Judges a statement against its day, and fills in the planned minutes where none were given. */
function judgeStatement(facts: DayFacts, said: DayStatement): DayStatement | Refused {
  const { placement, on } = facts;
  if (placement === undefined || !isWithin(on, placement)) return refused("day-outside-placement");
  if (on > facts.today) return refused("day-in-future");
  const { minutes: need } = attributesOf(said.code);
  if (need === "none") return said.minutes === null ? said : refused("minutes-not-allowed");
  const planned = plannedMinutes(placement.schedule, on);
  const minutes = said.minutes ?? (need === "plan" && planned !== undefined ? Math.min(planned, longestDayMinutes) : null);
  return minutes === null ? refused("minutes-required") : { code: said.code, minutes };
}

/** Staff record or correct a day: a new version, confirmed by the one who wrote it. */
export function decideRecordDay(facts: DayFacts, wanted: RecordDay, by: UserId, at: Instant): DayDecision {
  if ((facts.day?.version ?? null) !== wanted.version) return refused("version-conflict");
  if (!attributesOf(wanted.code).staff) return refused("code-not-allowed");
  const said = judgeStatement(facts, { code: wanted.code, minutes: wanted.minutes });
  if ("kind" in said) return said;
  return {
    kind: "store",
    day: {
      ...said,
      reportedBy: { kind: "staff", userId: by },
      reportedAt: at,
      placementId: wanted.placementId,
      confirmed: { by, at },
      proposal: null,
      version: (facts.day?.version ?? 0) + 1,
    },
  };
}

/** Staff agree with what was reported. */
export function decideConfirmDay(day: AttendanceDay | undefined, version: number, by: UserId, at: Instant): DayDecision {
  if (day === undefined) return refused("nothing-to-confirm");
  if (day.version !== version) return refused("version-conflict");
  if (day.confirmed !== null && day.proposal === null) return { kind: "unchanged", day };
  return { kind: "store", day: { ...day, confirmed: { by, at }, proposal: null, version: day.version + 1 } };
}

/** Staff take over what the employer reported against their record, or leave their record as it is. */
export function decideProposal(
  day: AttendanceDay | undefined,
  answer: { readonly accept: boolean; readonly version: number },
  by: UserId,
  at: Instant,
): DayDecision {
  if (day?.proposal == null) return refused("nothing-to-confirm");
  if (day.version !== answer.version) return refused("version-conflict");
  const said = answer.accept ? day.proposal : {};
  return { kind: "store", day: { ...day, ...said, confirmed: { by, at }, proposal: null, version: day.version + 1 } };
}

/**
 * The employer's contact reports a day. A report over a day on which staff have taken a stand becomes
 * a proposal; a report that arrives late, behind a newer one of the same employer, changes nothing;
 * neither does one that says what already stands.
 */
export function decideReportDay(facts: DayFacts, report: Proposal): DayDecision {
  const { day } = facts;
  if (!attributesOf(report.code).employer) return refused("code-not-allowed");
  const said = judgeStatement(facts, { code: report.code, minutes: report.minutes });
  if ("kind" in said) return said;
  const latest = day?.proposal ?? day;
  if (day && latest && isOlder(report, latest)) return { kind: "unchanged", day };
  if (day && sameStatement(day, said)) return agreed(day);
  if (day?.confirmed) return { kind: "store", day: { ...day, proposal: { ...report, ...said }, version: day.version + 1 } };
  const placementId = facts.placement?.placementId;
  if (placementId === undefined) return refused("day-outside-placement");
  return {
    kind: "store",
    day: { ...report, ...said, placementId, confirmed: null, proposal: null, version: (day?.version ?? 0) + 1 },
  };
}

/** A report behind a newer one of an employer, or the same one once more. */
function isOlder(report: Proposal, latest: Proposal): boolean {
  if (latest.reportedBy.kind !== "employer" || report.reportedBy.kind !== "employer") return false;
  return latest.reportedAt > report.reportedAt || latest.reportedBy.submissionId === report.reportedBy.submissionId;
}

/** The employer now says what stands: an earlier proposal of his falls away. */
function agreed(day: AttendanceDay): DayDecision {
  if (day.proposal === null) return { kind: "unchanged", day };
  return { kind: "store", day: { ...day, proposal: null, version: day.version + 1 } };
}
