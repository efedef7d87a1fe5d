import { ContactId, ParticipantId, PlacementId, SubmissionId, UserId, WorkplaceId } from "../../shared/kernel/ids.ts";
import { Instant, LocalDate } from "../../shared/kernel/local-date.ts";
import { untouched } from "../../shared/placement/attendance-report.ts";
import type { AttendanceDay, AttendanceWeek, DayDecision, DayEntry, DayStatement, Proposal } from "../../shared/placement/attendance.ts";
import type { PlacementSummary } from "../../shared/placement/placement.ts";

/** One person's days, for the rules about them. */
export const id = (digit: string): string => `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-a${digit.repeat(3)}-${digit.repeat(12)}`;
export const date = (text: string): LocalDate => LocalDate.parse(text);
const participantId = ParticipantId.parse(id("9"));
const placementId = PlacementId.parse(id("1"));
const workplaceId = WorkplaceId.parse(id("5"));
export const coach = UserId.parse(id("2"));
export const colleague = UserId.parse(id("3"));
export const contactId = ContactId.parse(id("4"));
export const otherContact = ContactId.parse(id("8"));
export const at = (time: string): Instant => Instant.parse(`2026-11-25T${time}:00.000Z`);
export const by = (time: string, who = coach) => ({ by: who, at: at(time) });

/** Mondays from eight to two and Wednesdays from seven to half past four, November and December. */
export const placement: PlacementSummary = {
  placementId, workplaceId, contactId, from: date("2026-11-02"), to: date("2026-12-31"), slotId: null, interruptions: [],
  schedule: [{ from: date("2026-11-02"), plan: [{ weekday: 1, start: "08:00", end: "14:00" }, { weekday: 3, start: "07:00", end: "16:30" }] }],
};

export const report = (code: DayStatement["code"], minutes: number | null = null, time = "10:00", submission = "6", contact = contactId): Proposal =>
  ({ code, minutes, reportedBy: { kind: "employer", contactId: contact, submissionId: SubmissionId.parse(id(submission)) }, reportedAt: at(time) });

/** A day staff have recorded. */
export const recorded = (code: DayStatement["code"], minutes: number | null = null, more: Partial<AttendanceDay> = {}): AttendanceDay => ({
  ...untouched, code, minutes, reportedBy: { kind: "staff", userId: coach, behalf: null }, reportedAt: at("09:00"), placementId,
  confirmed: code === "NOT_REPORTED" ? null : by("09:00"), version: 1, ...more,
});

export const weekOf = (monday: string, days: AttendanceWeek["days"], sent: AttendanceWeek["sent"] = null): AttendanceWeek =>
  ({ participantId, monday: date(monday), days, sent, version: 1 });

/** A week made of dates and days, of a span of any length. */
export const daysOn = (days: Readonly<Record<string, AttendanceDay>>): AttendanceWeek["days"] =>
  Object.fromEntries(Object.entries(days).map(([on, day]) => [date(on), day]));

export const entry = (on: string, code: DayStatement["code"], more: Partial<DayEntry> = {}): DayEntry =>
  ({ on: date(on), placementId, code, minutes: null, version: null, behalf: null, swappedTo: null, correction: null, ...more });

export function stored(decision: DayDecision): AttendanceDay {
  if (decision.kind === "refused") throw new Error(decision.reason);
  return decision.day;
}
