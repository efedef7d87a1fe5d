import type { ContactId, ParticipantId, PlacementId, SubmissionId, UserId, WorkplaceId } from "../../shared/kernel/ids.ts";
import type { Instant, LocalDate } from "../../shared/kernel/local-date.ts";

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
  workplace: (id: WorkplaceId) => `WORKPLACE#${id}`,
  /** Work the jobs function takes from the table's stream. */
  retentionJobs: "JOBS#RETENTION",
} as const;

export const prefixes = {
  card: "CARD#",
  week: "WEEK#",
  day: (on: LocalDate) => `DAY#${on}#`,
  everyDay: "DAY#",
  participant: "PARTICIPANT#",
  workplace: "WORKPLACE#",
  message: (id: ContactId) => `MESSAGE#${id}#`,
  everyMessage: "MESSAGE#",
} as const;

export const keys = {
  participant: (id: ParticipantId) => ({ PK: partitions.participant(id), SK: "CARD#HEADER" }),
  service: (id: ParticipantId) => ({ PK: partitions.participant(id), SK: "CARD#SERVICE" }),
  placement: (id: ParticipantId, placement: PlacementId) => ({ PK: partitions.participant(id), SK: `CARD#PLACEMENT#${placement}` }),
  week: (id: ParticipantId, monday: LocalDate) => ({ PK: partitions.participant(id), SK: `WEEK#${monday}` }),
  /** Versions of a day sort as numbers do. */
  dayVersion: (id: ParticipantId, on: LocalDate, version: number) => ({
    PK: partitions.participant(id),
    SK: `DAY#${on}#${String(version).padStart(6, "0")}`,
  }),
  caseloadRow: (staff: UserId, id: ParticipantId) => ({ PK: partitions.staff(staff), SK: `PARTICIPANT#${id}` }),
  participantRow: (id: ParticipantId) => ({ PK: partitions.participants, SK: `PARTICIPANT#${id}` }),
  responsibleForWorkplace: (staff: UserId, id: WorkplaceId) => ({ PK: partitions.staff(staff), SK: `WORKPLACE#${id}` }),
  workplaceRow: (id: WorkplaceId) => ({ PK: partitions.workplaces, SK: `WORKPLACE#${id}` }),
  workplace: (id: WorkplaceId) => ({ PK: partitions.workplace(id), SK: "CARD#HEADER" }),
  contact: (id: WorkplaceId, contact: ContactId) => ({ PK: partitions.workplace(id), SK: `CARD#CONTACT#${contact}` }),
  contactLink: (id: WorkplaceId, contact: ContactId) => ({ PK: partitions.workplace(id), SK: `CARD#LINK#${contact}` }),
  workplacePlacement: (id: WorkplaceId, placement: PlacementId) => ({ PK: partitions.workplace(id), SK: `CARD#PLACEMENT#${placement}` }),
  message: (id: WorkplaceId, contact: ContactId, at: Instant, message: string) => ({
    PK: partitions.workplace(id),
    SK: `MESSAGE#${contact}#${at}#${message}`,
  }),
  retentionJob: (id: ParticipantId, revision: number) => ({ PK: partitions.retentionJobs, SK: `${id}#${String(revision)}` }),
} as const;

/** The intake table: all that the employer's surface may touch. */
export const intakePartitions = {
  /** What one contact's page shows: himself, his people's windows, his own reports. */
  contact: (id: ContactId) => `CONTACT#${id}`,
  submissions: (id: ContactId) => `CONTACT#${id}#SUBMISSIONS`,
  /** One row per submission not yet taken in, so that the catch-up job and the week find them in one Query. */
  pending: "PENDING",
} as const;

export const intakePrefixes = { everything: "", window: "WINDOW#", submission: "SUBMISSION#" } as const;

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
} as const;
