import type { BookingId, ContactId, ParticipantId, PlacementId, SlotId, SubmissionId, UserId, WorkplaceId } from "../../shared/kernel/ids.ts";
import type { Instant, LocalDate } from "../../shared/kernel/local-date.ts";
import type { ChangeProposalId } from "../../shared/placement/change-proposal.ts";
import type { EvaluationId } from "../../shared/placement/evaluation.ts";
import type { Job } from "../../shared/placement/jobs.ts";

/**
 * Every key of the placement register, on one screen. Keys hold opaque ids, dates and counts, never a
 * person's data. `docs/data-model.md` describes the access paths; a test holds it against this file.
 */
export const partitions = {
  /** One person: the card, his weeks and every version of every day. */
  participant: (id: ParticipantId) => `PARTICIPANT#${id}`,
  /** One member of staff: her caseload, which is also the proof of every relation of hers. */
  staff: (id: UserId) => `STAFF#${id}`,
  /** All participants, for the main user. */
  participants: "PARTICIPANTS",
  workplaces: "WORKPLACES",
  /** Every place of every workplace, so that looking for a free one is one Query. */
  slots: "SLOTS",
  /** Dated rights, the one that ends first before the others. */
  assignments: "ASSIGNMENTS",
  blocks: "BLOCKS",
  /** What employers' contacts propose to change: what waits for staff, and for two months what became of it. */
  proposals: "PROPOSALS",
  /** Evaluations of the work that nobody has gone through yet. */
  evaluations: "EVALUATIONS",
  /** What the main user has decided of the code lists. */
  codes: "CODES",
  workplace: (id: WorkplaceId) => `WORKPLACE#${id}`,
  /** Mails on their way, so that the catch-up finds in one Query what died. */
  mails: "MAILS",
  /** The turns of a job, by period: the newest is the one that counts. */
  jobRuns: (job: Job) => `RUNS#${job}`,
  jobItems: (job: Job, period: string) => `RUNS#${job}#${period}`,
  /** Work the jobs function takes from the table's stream. */
  retentionJobs: "JOBS#RETENTION",
} as const;

export const prefixes = {
  card: "CARD#",
  week: "WEEK#",
  day: (on: LocalDate) => `DAY#${on}#`,
  everyDay: "DAY#",
  fortnight: "FORTNIGHT#",
  absenceReport: "REPORT#",
  everyPlacement: "CARD#PLACEMENT#",
  everyBooking: "CARD#BOOKING#",
  slot: "SLOT#",
  slotsOf: (id: WorkplaceId) => `SLOT#${id}#`,
  everyEvaluation: "EVALUATION#",
  evaluation: (placement: PlacementId) => `EVALUATION#${placement}#`,
  participant: "PARTICIPANT#",
  assigned: "ASSIGNED#",
  cardAssignment: "CARD#ASSIGNMENT#",
  workplace: "WORKPLACE#",
  message: (id: ContactId) => `MESSAGE#${id}#`,
  everyMessage: "MESSAGE#",
  contact: "CARD#CONTACT#",
  link: "CARD#LINK#",
  snoozed: "SNOOZED#",
  proposal: "PROPOSAL#",
} as const;

export const keys = {
  participant: (id: ParticipantId) => ({ PK: partitions.participant(id), SK: "CARD#HEADER" }),
  service: (id: ParticipantId) => ({ PK: partitions.participant(id), SK: "CARD#SERVICE" }),
  placement: (id: ParticipantId, placement: PlacementId) => ({ PK: partitions.participant(id), SK: `CARD#PLACEMENT#${placement}` }),
  booking: (id: ParticipantId, booking: BookingId) => ({ PK: partitions.participant(id), SK: `CARD#BOOKING#${booking}` }),
  /** What is noted of two weeks, and the reports made of them. */
  fortnight: (id: ParticipantId, monday: LocalDate) => ({ PK: partitions.participant(id), SK: `FORTNIGHT#${monday}` }),
  absenceReport: (id: ParticipantId, monday: LocalDate, number: number) => ({
    PK: partitions.participant(id),
    SK: `REPORT#${monday}#${String(number).padStart(3, "0")}`,
  }),
  week: (id: ParticipantId, monday: LocalDate) => ({ PK: partitions.participant(id), SK: `WEEK#${monday}` }),
  /** Versions of a day sort as numbers do. */
  dayVersion: (id: ParticipantId, on: LocalDate, version: number) => ({
    PK: partitions.participant(id),
    SK: `DAY#${on}#${String(version).padStart(6, "0")}`,
  }),
  evaluation: (id: ParticipantId, placement: PlacementId, version: number) => ({
    PK: partitions.participant(id),
    SK: `EVALUATION#${placement}#${String(version).padStart(6, "0")}`,
  }),
  waitingEvaluation: (id: ParticipantId, placement: PlacementId) => ({ PK: partitions.evaluations, SK: `${id}#${placement}` }),
  caseloadRow: (staff: UserId, id: ParticipantId) => ({ PK: partitions.staff(staff), SK: `PARTICIPANT#${id}` }),
  participantRow: (id: ParticipantId) => ({ PK: partitions.participants, SK: `PARTICIPANT#${id}` }),
  responsibleForWorkplace: (staff: UserId, id: WorkplaceId) => ({ PK: partitions.staff(staff), SK: `WORKPLACE#${id}` }),
  workplaceRow: (id: WorkplaceId) => ({ PK: partitions.workplaces, SK: `WORKPLACE#${id}` }),
  workplace: (id: WorkplaceId) => ({ PK: partitions.workplace(id), SK: "CARD#HEADER" }),
  slot: (id: WorkplaceId, slot: SlotId) => ({ PK: partitions.slots, SK: `SLOT#${id}#${slot}` }),
  contact: (id: WorkplaceId, contact: ContactId) => ({ PK: partitions.workplace(id), SK: `CARD#CONTACT#${contact}` }),
  contactLink: (id: WorkplaceId, contact: ContactId) => ({ PK: partitions.workplace(id), SK: `CARD#LINK#${contact}` }),
  workplacePlacement: (id: WorkplaceId, placement: PlacementId) => ({ PK: partitions.workplace(id), SK: `CARD#PLACEMENT#${placement}` }),
  message: (id: WorkplaceId, contact: ContactId, at: Instant, message: string) => ({
    PK: partitions.workplace(id),
    SK: `MESSAGE#${contact}#${at}#${message}`,
  }),
  waitingMail: (message: string) => ({ PK: partitions.mails, SK: message }),
  jobRun: (job: Job, period: string) => ({ PK: partitions.jobRuns(job), SK: period }),
  jobItem: (job: Job, period: string, item: string) => ({ PK: partitions.jobItems(job, period), SK: item }),
  /** A row that was deleted deliberately, by the SHA-256 of its key; its class of retention sorts. */
  deletion: (hash: string, retention: string) => ({ PK: `DELETION#${hash}`, SK: retention }),
  changeProposal: (id: ChangeProposalId) => ({ PK: partitions.proposals, SK: `PROPOSAL#${id}` }),
  /** A task put aside by the one who is to do it; `ref` is made of ids and dates. */
  snoozedTask: (staff: UserId, ref: string) => ({ PK: partitions.staff(staff), SK: `SNOOZED#${ref}` }),
  /** A second, dated right to a person, found from the one who has it. */
  assignment: (staff: UserId, id: ParticipantId) => ({ PK: partitions.staff(staff), SK: `ASSIGNED#${id}` }),
  cardAssignment: (id: ParticipantId, staff: UserId) => ({ PK: partitions.participant(id), SK: `CARD#ASSIGNMENT#${staff}` }),
  assignmentByEnd: (to: LocalDate, staff: UserId, id: ParticipantId) => ({ PK: partitions.assignments, SK: `${to}#${staff}#${id}` }),
  /** A conflict of interest. All lie together: there are few, and every list leaves out what they name. */
  block: (staff: UserId, id: ParticipantId) => ({ PK: partitions.blocks, SK: `${staff}#${id}` }),
  code: (list: string, code: string, validFrom: LocalDate) => ({ PK: partitions.codes, SK: `${list}#${code}#${validFrom}` }),
  retentionJob: (id: ParticipantId, revision: number) => ({ PK: partitions.retentionJobs, SK: `${id}#${String(revision)}` }),
} as const;

/** `2026-11-23T08`, the hour of an instant. */
export const hourOf = (at: Instant): string => at.slice(0, 13);

/** The intake table: all that the employer's surface may touch. */
export const intakePartitions = {
  /** What one contact's page shows: himself, his people's windows, his own reports. */
  contact: (id: ContactId) => `CONTACT#${id}`,
  submissions: (id: ContactId) => `CONTACT#${id}#SUBMISSIONS`,
  /** One row per submission not yet taken in, so that the catch-up job and the week find them in one Query. */
  pending: "PENDING",
} as const;

export const intakePrefixes = { everything: "", window: "WINDOW#", submission: "SUBMISSION#", evaluation: "EVALUATION#", proposal: "PROPOSAL#", freshLink: "FRESHLINK#" } as const;

export const intakeKeys = {
  token: (hash: string) => ({ PK: `TOKEN#${hash}`, SK: "TOKEN" }),
  contact: (id: ContactId) => ({ PK: intakePartitions.contact(id), SK: "CONTACT" }),
  window: (id: ContactId, placement: PlacementId) => ({ PK: intakePartitions.contact(id), SK: `WINDOW#${placement}` }),
  reports: (id: ContactId, placement: PlacementId) => ({ PK: intakePartitions.contact(id), SK: `REPORTS#${placement}` }),
  submission: (id: ContactId, submission: SubmissionId) => ({
    PK: intakePartitions.submissions(id),
    SK: `SUBMISSION#${submission}`,
  }),
  pending: (submission: SubmissionId) => ({ PK: intakePartitions.pending, SK: `SUBMISSION#${submission}` }),
  ownEvaluation: (id: ContactId, placement: PlacementId) => ({ PK: intakePartitions.contact(id), SK: `EVALUATED#${placement}` }),
  evaluation: (id: ContactId, evaluation: EvaluationId) => ({ PK: intakePartitions.submissions(id), SK: `EVALUATION#${evaluation}` }),
  pendingEvaluation: (evaluation: EvaluationId) => ({ PK: intakePartitions.pending, SK: `EVALUATION#${evaluation}` }),
  proposal: (id: ContactId, proposal: ChangeProposalId) => ({ PK: intakePartitions.submissions(id), SK: `PROPOSAL#${proposal}` }),
  pendingProposal: (proposal: ChangeProposalId) => ({ PK: intakePartitions.pending, SK: `PROPOSAL#${proposal}` }),
  /** One for each hour of the day, `2026-11-23T08`, so that nobody is sent more than he can read. */
  freshLink: (id: ContactId, hour: string) => ({ PK: intakePartitions.submissions(id), SK: `FRESHLINK#${hour}` }),
  pendingFreshLink: (id: ContactId, hour: string) => ({ PK: intakePartitions.pending, SK: `FRESHLINK#${id}#${hour}` }),
} as const;
