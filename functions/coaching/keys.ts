import type { AssessmentId, ClientId, ConsentId, DiaryEntryId, DisclosureId, GoalId, PeriodId, SituationId, UserId } from "../../shared/kernel/ids.ts";
import type { LocalDate } from "../../shared/kernel/local-date.ts";

/**
 * Every key of the coaching register, on one screen. Keys hold opaque ids, dates, counts and HMACs, never a person's
 * data. `docs/data-model.md` describes the access paths; a test holds it against this file.
 */
export const partitions = {
  /** One person: the card, and every row beside it. */
  client: (id: ClientId) => `CLIENT#${id}`,
  /** One member of staff: her caseload, which is also the proof of every relation of hers. */
  staff: (id: UserId) => `STAFF#${id}`,
  /** All clients, for the main user. */
  clients: "CLIENTS",
  /** The people who have this identity code: one at most. */
  identityCode: (hmac: string) => `IDENTITY#${hmac}`,
  /** The people with this surname, and those whose surname begins like this. */
  surname: (hmac: string) => `SURNAME#${hmac}`,
  blocks: "BLOCKS",
  /** The list of instruments; the words of one lie apart, because they are many. */
  instruments: "INSTRUMENTS",
  instrument: (code: string) => `INSTRUMENT#${code}`,
  /** Work the jobs function takes from the table's stream. */
  retentionJobs: "JOBS#RETENTION",
} as const;

export const prefixes = {
  card: "CARD#",
  client: "CLIENT#",
  snoozed: "SNOOZED#",
  assessments: "ASSESSMENT#",
  assessment: (id: AssessmentId) => `ASSESSMENT#${id}#`,
  answers: (id: AssessmentId) => `ANSWERS#${id}#`,
  situation: "SITUATION#",
  disclosure: "DISCLOSURE#",
  goalEditions: (goal: GoalId) => `GOAL#${goal}#`,
  diary: "DIARY#",
  diaryMonths: "DIARY-MONTH#",
} as const;

const six = (version: number): string => String(version).padStart(6, "0");

export const keys = {
  client: (id: ClientId) => ({ PK: partitions.client(id), SK: "CARD#HEADER" }),
  case: (id: ClientId) => ({ PK: partitions.client(id), SK: "CARD#CASE" }),
  preForm: (id: ClientId) => ({ PK: partitions.client(id), SK: "CARD#PRE-FORM" }),
  responsibilities: (id: ClientId) => ({ PK: partitions.client(id), SK: "CARD#STAFF" }),
  authorities: (id: ClientId) => ({ PK: partitions.client(id), SK: "CARD#AUTHORITIES" }),
  situations: (id: ClientId) => ({ PK: partitions.client(id), SK: "CARD#SITUATIONS" }),
  assessments: (id: ClientId) => ({ PK: partitions.client(id), SK: "CARD#ASSESSMENTS" }),
  consent: (id: ClientId, consent: ConsentId) => ({ PK: partitions.client(id), SK: `CARD#CONSENT#${consent}` }),
  period: (id: ClientId, period: PeriodId) => ({ PK: partitions.client(id), SK: `CARD#PERIOD#${period}` }),
  goal: (id: ClientId, goal: GoalId) => ({ PK: partitions.client(id), SK: `CARD#GOAL#${goal}` }),
  followUp: (id: ClientId, period: PeriodId, months: number) => ({ PK: partitions.client(id), SK: `CARD#FOLLOW-UP#${period}#${String(months).padStart(2, "0")}` }),
  /** One version of one picture of the life situation. */
  situation: (id: ClientId, situation: SituationId, version: number) => ({ PK: partitions.client(id), SK: `SITUATION#${situation}#${six(version)}` }),
  /** How a goal stood: what one person types in one sitting is one edition. */
  goalEdition: (id: ClientId, goal: GoalId, number: number) => ({ PK: partitions.client(id), SK: `${prefixes.goalEditions(goal)}${six(number)}` }),
  /** Under its day, so that the diary is read from its newest page. */
  diaryEntry: (id: ClientId, on: LocalDate, entry: DiaryEntryId) => ({ PK: partitions.client(id), SK: `DIARY#${on}#${entry}` }),
  /** Coaching minutes of a month, `2026-11`, by day. */
  diaryMonth: (id: ClientId, month: string) => ({ PK: partitions.client(id), SK: `DIARY-MONTH#${month}` }),
  /** A line of the disclosure ledger. */
  disclosure: (id: ClientId, disclosure: DisclosureId) => ({ PK: partitions.client(id), SK: `DISCLOSURE#${disclosure}` }),
  clientRow: (id: ClientId) => ({ PK: partitions.clients, SK: `CLIENT#${id}` }),
  /** The client in one coach's list; **it is the right** to the client on the days it names. */
  caseloadRow: (staff: UserId, id: ClientId) => ({ PK: partitions.staff(staff), SK: `CLIENT#${id}` }),
  statedGround: (staff: UserId, id: ClientId) => ({ PK: partitions.staff(staff), SK: `GROUND#${id}` }),
  /** A task its owner has put aside. */
  snoozedTask: (staff: UserId, ref: string) => ({ PK: partitions.staff(staff), SK: `SNOOZED#${ref}` }),
  block: (staff: UserId, id: ClientId) => ({ PK: partitions.blocks, SK: `${staff}#${id}` }),
  identityCode: (hmac: string) => ({ PK: partitions.identityCode(hmac), SK: "CLIENT" }),
  /** Where the marks lie by which a person is found, so that they can be dated without knowing what they stand for. */
  indexPlaces: (id: ClientId) => ({ PK: partitions.client(id), SK: "INDEX" }),
  surname: (hmac: string, id: ClientId) => ({ PK: partitions.surname(hmac), SK: `CLIENT#${id}` }),
  retentionJob: (id: ClientId, revision: number) => ({ PK: partitions.retentionJobs, SK: `${id}#${String(revision)}` }),
  /** One edition of an assessment: a correction adds the next. */
  assessment: (id: ClientId, assessment: AssessmentId, edition: number) => ({ PK: partitions.client(id), SK: `${prefixes.assessment(assessment)}${six(edition)}` }),
  /** What the coach answered, by edition. */
  rating: (id: ClientId, assessment: AssessmentId, edition: number) => ({ PK: partitions.client(id), SK: `${prefixes.answers(assessment)}COACH#${six(edition)}` }),
  /** What the client answered to the item of this number: a row each, so that no two answers meet. */
  selfResponse: (id: ClientId, assessment: AssessmentId, item: number) => ({ PK: partitions.client(id), SK: `${prefixes.answers(assessment)}SELF#${six(item)}` }),
  instrumentRow: (code: string, version: number) => ({ PK: partitions.instruments, SK: `${code}#${six(version)}` }),
  instrument: (code: string, version: number) => ({ PK: partitions.instrument(code), SK: six(version) }),
  /** A one-time code by its HMAC, and the tablet it opened by the hash of its token. */
  kioskCode: (hmac: string) => ({ PK: `KIOSK-CODE#${hmac}`, SK: "CODE" }),
  kiosk: (hash: string) => ({ PK: `KIOSK#${hash}`, SK: "TOKEN" }),
} as const;
