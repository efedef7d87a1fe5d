import type { ContactId, IdSource, ParticipantId, SubmissionId } from "../../../shared/kernel/ids.ts";
import { type LocalDate, mondayOf } from "../../../shared/kernel/local-date.ts";
import type { DayChange } from "../../../shared/placement/attendance.ts";
import { decideReportDay } from "../../../shared/placement/attendance-report.ts";
import type { ReportEntry, Submission } from "../../../shared/placement/link.ts";
import { settle } from "../../records/settle.ts";
import type { Trail } from "../../runtime/audit.ts";
import { type Clock, momentOf } from "../../runtime/clock.ts";
import { ignoreReplay } from "../../runtime/idempotency.ts";
import type { AttendanceStore } from "../attendance/attendance-store.ts";
import { showsDay } from "../attendance/attendance.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";
import type { SubmissionsStore } from "./submissions-store.ts";

export interface IntakeWork {
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly participants: ParticipantsStore;
  readonly attendance: AttendanceStore;
  readonly submissions: SubmissionsStore;
  /** The audit row of one person's week taken in from a submission. */
  readonly trailFor: (event: string, subject: ParticipantId, actor: ContactId) => Trail;
}

interface PersonWeek {
  readonly participantId: ParticipantId;
  readonly entries: readonly ReportEntry[];
}

/**
 * Turns a submission into attendance: new versions, or proposals where staff had taken a stand. Each
 * person's week is a transaction of its own; a second run, whole or from half-way, finds its work
 * done and changes nothing.
 */
export async function takeSubmission(work: IntakeWork, contact: ContactId, id: SubmissionId): Promise<void> {
  const submission = await work.submissions.submission(contact, id);
  if (submission === undefined || submission.state === "taken") return;
  for (const week of weeksOf(submission)) await takeWeek(work, submission, week);
  await work.submissions.taken(submission, work.newId());
}

/** Entries by person and calendar week. */
function weeksOf(submission: Submission): PersonWeek[] {
  const persons = new Map(submission.people.map(({ placementId, participantId }) => [placementId, participantId]));
  const weeks = new Map<string, PersonWeek>();
  for (const entry of submission.entries) {
    const participantId = persons.get(entry.placementId);
    if (participantId === undefined) continue;
    const key = `${participantId} ${mondayOf(entry.on)}`;
    weeks.set(key, { participantId, entries: [...(weeks.get(key)?.entries ?? []), entry] });
  }
  return [...weeks.values()];
}

async function takeWeek(work: IntakeWork, submission: Submission, { participantId, entries }: PersonWeek): Promise<void> {
  const [first] = entries;
  if (first === undefined) return;
  await settle(async () => {
    const { now, today } = momentOf(work.clock);
    const [card, week] = await Promise.all([work.participants.card(participantId, now), work.attendance.week(participantId, first.on)]);
    if (card === undefined) return () => Promise.resolve(null);
    const changes = entries.flatMap((entry): DayChange[] => {
      if (!showsDay(card, entry.on, now)) return [];
      const placement = card.placements.find(({ placementId, outcome }) => placementId === entry.placementId && outcome === null);
      const decision = decideReportDay({ on: entry.on, today: later(today, entry.on), day: week?.days[entry.on], placement }, reportOf(submission, entry));
      return decision.kind === "store" ? [{ on: entry.on, day: decision.day }] : [];
    });
    if (changes.length === 0) return () => Promise.resolve(null);
    const trail = work.trailFor("AttendanceTaken", participantId, submission.contactId);
    const once = { owner: submission.contactId, key: `${submission.submissionId}/${participantId}/${mondayOf(first.on)}`, contentHash: submission.submissionId };
    const command = { now, trail, idempotency: { ...once, earlier: undefined }, newId: work.newId };
    return () => work.attendance.storeReport(command, card, week, changes).catch(ignoreReplay);
  });
}

/** The link surface has judged the date by its own clock; a job that runs later may only be more generous. */
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

const reportOf = ({ contactId, submissionId, receivedAt }: Submission, { code, minutes }: ReportEntry) => ({
  code,
  minutes,
  reportedBy: { kind: "employer", contactId, submissionId } as const,
  reportedAt: receivedAt,
});
