import * as z from "zod";
import { ContactId, ParticipantId, SubmissionId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { entity, type RegisterDeclaration } from "../kernel/register.ts";
import { Assignment, Block } from "./assignment.ts";
import { AbsenceReport } from "./absence-report.ts";
import { AttendanceVersion, AttendanceWeek } from "./attendance.ts";
import { ChangeProposal, ChangeProposalId } from "./change-proposal.ts";
import { EvaluationId, EvaluationSubmission, OwnEvaluation, WaitingEvaluation, WorkEvaluation } from "./evaluation.ts";
import { FreshLinkRequest, LinkContact, LinkProposal, LinkToken, LinkWindow, OwnReports, Submission } from "./link.ts";
import { Booking } from "./booking.ts";
import { CodeVersion } from "./code-list.ts";
import { JobItem, JobRun } from "./jobs.ts";
import { Message, WaitingMail } from "./message.ts";
import { Fortnight } from "./fortnight.ts";
import { CaseloadRow, Participant } from "./participant.ts";
import { Placement } from "./placement.ts";
import { type PlacementClass, placementPolicies, placementPolicyId } from "./retention-policy.ts";
import { Service } from "./service.ts";
import { Slot } from "./slot.ts";
import { SnoozedTask } from "./work-list.ts";
import { Contact, ContactLink, Workplace, WorkplacePlacementRow } from "./workplace.ts";

const name = { notice: "P6: rekisteröidyn nimi" } as const;
const workInfo = { notice: "P6: työhön liittyvät lisätiedot" } as const;
const booking = { notice: "P6: työtoimintapaikan varaus- ja työtilanteet" } as const;
const attendance = { notice: "P6: läsnäolot kuntouttavassa työtoiminnassa" } as const;
const evaluation = { notice: "P6: arviointi työstä" } as const;
const contactPerson = { notice: "P6: yhteyshenkilöiden nimi, työsähköposti, työpuhelin ja työpaikan osoite" } as const;
const contactLanguage = { addition: "A message and a page the contact can read" } as const;

const toldAsWhole = {
  card: { fi: "Perustietosi ja palvelusi", sv: "Dina grunduppgifter och din tjänst", en: "Your basic details and your service" },
  placements: { fi: "Sijoituksesi työpaikoilla", sv: "Dina placeringar", en: "Your placements" },
  bookings: { fi: "Sinulle varatut paikat", sv: "Platser som bokats åt dig", en: "Places booked for you" },
  attendance: { fi: "Läsnäolosi ja niiden muutokset", sv: "Din närvaro och ändringarna i den", en: "Your attendance and its changes" },
  evaluation: { fi: "Työpaikan arvio työstäsi", sv: "Arbetsplatsens bedömning av ditt arbete", en: "The workplace's evaluation of your work" },
  contact: { fi: "Tietosi työpaikan yhteyshenkilönä", sv: "Dina uppgifter som kontaktperson", en: "Your details as a workplace contact" },
  workplace: { fi: "Työpaikan tiedot", sv: "Uppgifter om arbetsplatsen", en: "Details of the workplace" },
  link: { fi: "Ilmoituslinkin tiedot", sv: "Uppgifter om rapporteringslänken", en: "Details of the reporting link" },
};

const conflict = { addition: "Nobody handles the matter of herself or of somebody close to her" } as const;
const toldOfWork = {
  staff: { fi: "Ketkä saavat käsitellä tietojasi", sv: "Vilka som får behandla dina uppgifter", en: "Who may handle your information" },
  codes: { fi: "Luetteloiden sanat, ei henkilötietoja", sv: "Listornas ord, inga personuppgifter", en: "Words of the lists, no personal data" },
  jobs: { fi: "Ajastettujen töiden merkinnät", sv: "Anteckningar om schemalagda arbeten", en: "Notes of scheduled jobs" },
  deletions: { fi: "Merkintä siitä, että jotakin on poistettu", sv: "Anteckning om att något har raderats", en: "A note that something was deleted" },
};

const Responsibility = z.strictObject({ workplaceId: WorkplaceId, userId: UserId });
export const RetentionJob = z.strictObject({
  participantId: ParticipantId,
  revision: z.int(),
  /** Attendance up to here was final before a re-opening, and is deleted instead of re-dated. */
  destroyAttendanceThrough: LocalDate.nullable(),
});
/** That a row was deleted deliberately; its key is told by a hash only. */
const Deletion = z.strictObject({ retention: z.string(), at: Instant });
const PendingSubmission = z.strictObject({
  submissionId: SubmissionId,
  contactId: ContactId,
  receivedAt: Instant,
  placementIds: z.array(Placement.shape.placementId),
});

const PendingEvaluation = z.strictObject({ evaluationId: EvaluationId, contactId: ContactId });
const PendingProposal = z.strictObject({ proposalId: ChangeProposalId, contactId: ContactId });

/** The placement register, declared once: what is stored, by which item of the notice, for how long. */
export const placementEntities = {
  participant: entity({
    name: "Participant", retention: "service", restriction: "name-only", schema: Participant, told: toldAsWhole.card,
    fields: { participantId: "record", firstNames: name, lastName: name, workInfo, responsibleId: "record", fortnightFrom: attendance, movedOn: "record", movedFrom: "record", version: "record" },
  }),
  service: entity({
    name: "Service", retention: "service", restriction: "hidden", schema: Service, told: toldAsWhole.card,
    fields: {
      openedOn: booking, endReason: booking, anchor: "record", attendanceDestroyedThrough: "record", events: booking, version: "record",
    },
  }),
  placement: entity({
    name: "Placement", retention: "service", restriction: "hidden", schema: Placement, told: toldAsWhole.placements,
    fields: {
      placementId: "record", workplaceId: booking, contactId: "record", slotId: booking, from: booking, to: booking, schedule: booking,
      interruptions: booking, outcome: booking, reviewedOn: booking, events: booking, version: "record",
    },
  }),
  booking: entity({
    name: "Booking", retention: "service", restriction: "hidden", schema: Booking, told: toldAsWhole.bookings,
    fields: {
      bookingId: "record", workplaceId: booking, slotId: booking, taskCode: booking, from: booking, to: booking, weekdays: booking, state: booking,
      holdUntil: booking, placementId: "record", events: booking, version: "record",
    },
  }),
  caseloadRow: entity({
    name: "CaseloadRow", retention: "service", restriction: "name-only", schema: CaseloadRow, told: toldAsWhole.card,
    fields: {
      participantId: "record", firstNames: name, lastName: name, responsibleId: "record", movedOn: "record", movedFrom: "record", placements: booking, bookings: booking,
      anchor: "record", attendanceDestroyedThrough: "record", fortnightFrom: attendance, version: "record",
    },
  }),
  week: entity({
    name: "AttendanceWeek", retention: "attendance", restriction: "hidden", schema: AttendanceWeek, told: toldAsWhole.attendance,
    fields: { participantId: "record", monday: "record", days: attendance, sent: attendance, version: "record" },
  }),
  dayVersion: entity({
    name: "AttendanceVersion", retention: "attendance", restriction: "hidden", schema: AttendanceVersion, told: toldAsWhole.attendance,
    fields: { participantId: "record", on: attendance, day: attendance },
  }),
  fortnight: entity({
    name: "Fortnight", retention: "attendance", restriction: "hidden", schema: Fortnight, told: toldAsWhole.attendance,
    fields: { participantId: "record", monday: "record", certificateSeenOn: attendance, reports: attendance, version: "record" },
  }),
  absenceReport: entity({
    name: "AbsenceReport", retention: "attendance", restriction: "hidden", schema: AbsenceReport, told: toldAsWhole.attendance,
    fields: { participantId: "record", monday: "record", number: "record", content: attendance },
  }),
  evaluation: entity({
    name: "WorkEvaluation", retention: "service", restriction: "hidden", schema: WorkEvaluation, told: toldAsWhole.evaluation,
    fields: {
      participantId: "record", placementId: "record", evaluationId: "record", contactId: "record", ratings: evaluation, text: evaluation,
      receivedAt: "record", accepted: evaluation, version: "record",
    },
  }),
  workplace: entity({
    name: "Workplace", retention: "workplace", restriction: "unaffected", schema: Workplace, told: toldAsWhole.workplace,
    fields: {
      workplaceId: "record", name: "record", organisationType: "record", streetAddress: contactPerson, postalCode: contactPerson,
      town: contactPerson, tasks: "record", closures: "record", responsibleId: "record", version: "record",
    },
  }),
  assignment: entity({
    name: "Assignment", retention: "service", restriction: "hidden", schema: Assignment, told: toldOfWork.staff,
    fields: {
      participantId: "record", staffId: "record", role: "record", from: "record", to: "record", why: "record", by: "record", version: "record",
    },
  }),
  block: entity({
    name: "Block", retention: "service", restriction: "hidden", schema: Block, told: toldOfWork.staff,
    fields: { participantId: "record", staffId: "record", why: conflict, by: "record", on: "record" },
  }),
  code: entity({
    name: "Code", retention: "workplace", restriction: "unaffected", schema: CodeVersion, told: toldOfWork.codes,
    fields: { listId: "record", code: "record", label: "record", validFrom: "record", validTo: "record", version: "record" },
  }),
  /** Seats name people only while their days lie ahead: the booking or the placement is what is kept. */
  slot: entity({
    name: "Slot", retention: "workplace", restriction: "unaffected", schema: Slot, told: toldAsWhole.bookings,
    fields: {
      slotId: "record", workplaceId: "record", workplaceName: "record", town: contactPerson, taskCode: "record", capacity: "record", from: "record",
      lastDay: "record", accessible: "record", instruction: "record", detailsVersion: "record", seats: booking, version: "record",
    },
  }),
  responsibility: entity({
    name: "Responsibility", retention: "workplace", restriction: "unaffected", schema: Responsibility, told: toldAsWhole.workplace,
    fields: { workplaceId: "record", userId: "record" },
  }),
  contact: entity({
    name: "Contact", retention: "contact", restriction: "unaffected", schema: Contact, told: toldAsWhole.contact,
    fields: {
      contactId: "record", name: contactPerson, workEmail: contactPerson, workPhone: contactPerson, language: contactLanguage,
      lastPlacementEndsOn: "record", addedOn: "record", version: "record",
    },
  }),
  contactLink: entity({
    name: "ContactLink", retention: "contact", restriction: "unaffected", schema: ContactLink, told: toldAsWhole.link,
    fields: {
      contactId: "record", generation: "record", issuedAt: "record", expiresAt: "record", revokedAt: "record", mailedAt: "record",
      mailedWeek: "record", remindedWeek: "record", bouncedAt: "record", version: "record",
    },
  }),
  message: entity({
    name: "Message", retention: "contact", restriction: "unaffected", schema: Message, told: toldAsWhole.link,
    fields: {
      messageId: "record", contactId: "record", template: "record", language: contactLanguage, week: "record", attempt: "record",
      queuedAt: "record", delivery: "record",
    },
  }),
  waitingMail: entity({
    name: "WaitingMail", retention: "intake", restriction: "unaffected", schema: WaitingMail, told: toldAsWhole.link,
    fields: { messageId: "record", workplaceId: "record", contactId: "record", dueAt: "record" },
  }),
  workplacePlacement: entity({
    name: "WorkplacePlacement", retention: "service", restriction: "hidden", schema: WorkplacePlacementRow, told: toldAsWhole.placements,
    fields: { placementId: "record", participantId: "record", contactId: "record", from: booking, to: booking, anchor: "record" },
  }),
  waitingEvaluation: entity({
    name: "WaitingEvaluation", retention: "intake", restriction: "hidden", schema: WaitingEvaluation, told: toldAsWhole.placements,
    fields: { participantId: "record", placementId: "record", receivedAt: "record" },
  }),
  snoozedTask: entity({
    name: "SnoozedTask", retention: "intake", restriction: "unaffected", schema: SnoozedTask, told: toldAsWhole.card,
    fields: { userId: "record", ref: "record", until: "record" },
  }),
  jobRun: entity({
    name: "JobRun", retention: "intake", restriction: "unaffected", schema: JobRun, told: toldOfWork.jobs,
    fields: {
      job: "record", period: "record", on: "record", attempts: "record", heldUntil: "record", finishedAt: "record", done: "record",
      failed: "record", version: "record",
    },
  }),
  jobItem: entity({
    name: "JobItem", retention: "intake", restriction: "unaffected", schema: JobItem, told: toldOfWork.jobs,
    fields: { job: "record", period: "record", item: "record" },
  }),
  deletion: entity({
    name: "Deletion", retention: "intake", restriction: "unaffected", schema: Deletion, told: toldOfWork.deletions,
    fields: { retention: "record", at: "record" },
  }),
  changeProposal: entity({
    name: "ChangeProposal", retention: "intake", restriction: "hidden", schema: ChangeProposal, told: toldAsWhole.placements,
    fields: {
      proposalId: "record", workplaceId: booking, contactId: "record", participantId: "record", change: booking, receivedAt: "record",
      state: "record", answered: booking, version: "record",
    },
  }),
  retentionJob: entity({
    name: "RetentionJob", retention: "intake", restriction: "unaffected", schema: RetentionJob, told: toldAsWhole.card,
    fields: { participantId: "record", revision: "record", destroyAttendanceThrough: "record" },
  }),
};

/** Rows of the intake table: short-lived copies for the employer's surface. */
export const intakeEntities = {
  token: entity({
    name: "LinkToken", retention: "intake", restriction: "unaffected", schema: LinkToken, told: toldAsWhole.link,
    fields: { contactId: "record", generation: "record", expiresAt: "record" },
  }),
  contact: entity({
    name: "LinkContact", retention: "contact", restriction: "unaffected", schema: LinkContact, told: toldAsWhole.contact,
    fields: {
      contactId: "record", workplaceId: "record", workplaceName: "record", name: contactPerson, workEmail: contactPerson, workPhone: contactPerson,
      language: contactLanguage, generation: "record", lastPlacementEndsOn: "record", addedOn: "record", closures: "record",
    },
  }),
  window: entity({
    name: "LinkWindow", retention: "intake", restriction: "hidden", schema: LinkWindow, told: toldAsWhole.placements,
    fields: {
      placementId: "record", participantId: "record", contactId: "record", displayName: name, from: booking, to: booking, schedule: booking,
      interruptions: booking,
    },
  }),
  reports: entity({
    name: "OwnReports", retention: "intake", restriction: "hidden", schema: OwnReports, told: toldAsWhole.attendance,
    fields: { placementId: "record", days: attendance, version: "record" },
  }),
  submission: entity({
    name: "Submission", retention: "intake", restriction: "hidden", schema: Submission, told: toldAsWhole.attendance,
    fields: { submissionId: "record", contactId: "record", receivedAt: "record", entries: attendance, people: "record", state: "record" },
  }),
  pending: entity({
    name: "PendingSubmission", retention: "intake", restriction: "unaffected", schema: PendingSubmission, told: toldAsWhole.attendance,
    fields: { submissionId: "record", contactId: "record", receivedAt: "record", placementIds: "record" },
  }),
  ownEvaluation: entity({
    name: "OwnEvaluation", retention: "intake", restriction: "hidden", schema: OwnEvaluation, told: toldAsWhole.evaluation,
    fields: {
      evaluationId: "record", placementId: "record", ratings: evaluation, text: evaluation, receivedAt: "record", accepted: "record",
      version: "record",
    },
  }),
  evaluation: entity({
    name: "EvaluationSubmission", retention: "intake", restriction: "hidden", schema: EvaluationSubmission, told: toldAsWhole.evaluation,
    fields: {
      evaluationId: "record", participantId: "record", contactId: "record", placementId: "record", ratings: evaluation, text: evaluation,
      receivedAt: "record",
    },
  }),
  pendingEvaluation: entity({
    name: "PendingEvaluation", retention: "intake", restriction: "unaffected", schema: PendingEvaluation, told: toldAsWhole.evaluation,
    fields: { evaluationId: "record", contactId: "record" },
  }),
  proposal: entity({
    name: "LinkProposal", retention: "intake", restriction: "hidden", schema: LinkProposal, told: toldAsWhole.placements,
    fields: { proposalId: "record", contactId: "record", change: booking, sentAt: "record", state: "record" },
  }),
  pendingProposal: entity({
    name: "PendingProposal", retention: "intake", restriction: "unaffected", schema: PendingProposal, told: toldAsWhole.placements,
    fields: { proposalId: "record", contactId: "record" },
  }),
  freshLink: entity({
    name: "FreshLinkRequest", retention: "intake", restriction: "unaffected", schema: FreshLinkRequest, told: toldAsWhole.link,
    fields: { contactId: "record", workplaceId: "record", requestedAt: "record" },
  }),
};

export const placementRegister: RegisterDeclaration<PlacementClass> = {
  id: "placement",
  entities: { ...placementEntities, ...Object.fromEntries(Object.entries(intakeEntities).map(([key, value]) => [`intake-${key}`, value])) },
  policies: placementPolicies,
  defaultPolicyId: placementPolicyId,
};
