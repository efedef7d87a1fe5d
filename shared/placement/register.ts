import * as z from "zod";
import { ContactId, ParticipantId, SubmissionId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { entity, type RegisterDeclaration } from "../kernel/register.ts";
import { AttendanceVersion, AttendanceWeek } from "./attendance.ts";
import { LinkContact, LinkToken, LinkWindow, OwnReports, Submission } from "./link.ts";
import { CaseloadRow, Participant } from "./participant.ts";
import { Placement } from "./placement.ts";
import { type PlacementClass, placementPolicies, placementPolicyId } from "./retention-policy.ts";
import { Service } from "./service.ts";
import { Contact, ContactLink, Message, Workplace, WorkplacePlacementRow } from "./workplace.ts";

const name = { notice: "P6: rekisteröidyn nimi" } as const;
const workInfo = { notice: "P6: työhön liittyvät lisätiedot" } as const;
const booking = { notice: "P6: työtoimintapaikan varaus- ja työtilanteet" } as const;
const attendance = { notice: "P6: läsnäolot kuntouttavassa työtoiminnassa" } as const;
const contactPerson = { notice: "P6: yhteyshenkilöiden nimi, työsähköposti, työpuhelin ja työpaikan osoite" } as const;
const contactLanguage = { addition: "A message and a page the contact can read" } as const;

const toldAsWhole = {
  card: { fi: "Perustietosi ja palvelusi", sv: "Dina grunduppgifter och din tjänst", en: "Your basic details and your service" },
  placements: { fi: "Sijoituksesi työpaikoilla", sv: "Dina placeringar", en: "Your placements" },
  attendance: { fi: "Läsnäolosi ja niiden muutokset", sv: "Din närvaro och ändringarna i den", en: "Your attendance and its changes" },
  contact: { fi: "Tietosi työpaikan yhteyshenkilönä", sv: "Dina uppgifter som kontaktperson", en: "Your details as a workplace contact" },
  workplace: { fi: "Työpaikan tiedot", sv: "Uppgifter om arbetsplatsen", en: "Details of the workplace" },
  link: { fi: "Ilmoituslinkin tiedot", sv: "Uppgifter om rapporteringslänken", en: "Details of the reporting link" },
};

const Responsibility = z.strictObject({ workplaceId: WorkplaceId, userId: UserId });
export const RetentionJob = z.strictObject({
  participantId: ParticipantId,
  revision: z.int(),
  /** Attendance up to here was final before a re-opening, and is deleted instead of re-dated. */
  destroyAttendanceThrough: LocalDate.nullable(),
});
export const PendingSubmission = z.strictObject({
  submissionId: SubmissionId,
  contactId: ContactId,
  receivedAt: Instant,
  placementIds: z.array(Placement.shape.placementId),
});

/** The placement register, declared once: what is stored, by which item of the notice, for how long. */
export const placementEntities = {
  participant: entity({
    name: "Participant", retention: "service", restriction: "name-only", schema: Participant, told: toldAsWhole.card,
    fields: { participantId: "record", firstNames: name, lastName: name, workInfo, responsibleId: "record", version: "record" },
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
      interruptions: booking, outcome: booking, events: booking, version: "record",
    },
  }),
  caseloadRow: entity({
    name: "CaseloadRow", retention: "service", restriction: "name-only", schema: CaseloadRow, told: toldAsWhole.card,
    fields: {
      participantId: "record", firstNames: name, lastName: name, responsibleId: "record", placements: booking,
      anchor: "record", attendanceDestroyedThrough: "record", version: "record",
    },
  }),
  week: entity({
    name: "AttendanceWeek", retention: "attendance", restriction: "hidden", schema: AttendanceWeek, told: toldAsWhole.attendance,
    fields: { participantId: "record", monday: "record", days: attendance, version: "record" },
  }),
  dayVersion: entity({
    name: "AttendanceVersion", retention: "attendance", restriction: "hidden", schema: AttendanceVersion, told: toldAsWhole.attendance,
    fields: { participantId: "record", on: attendance, day: attendance },
  }),
  workplace: entity({
    name: "Workplace", retention: "workplace", restriction: "unaffected", schema: Workplace, told: toldAsWhole.workplace,
    fields: {
      workplaceId: "record", name: "record", organisationType: "record", streetAddress: contactPerson, postalCode: contactPerson,
      town: contactPerson, tasks: "record", closures: "record", responsibleId: "record", version: "record",
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
      lastPlacementEndsOn: "record", version: "record",
    },
  }),
  contactLink: entity({
    name: "ContactLink", retention: "contact", restriction: "unaffected", schema: ContactLink, told: toldAsWhole.link,
    fields: { contactId: "record", generation: "record", issuedAt: "record", expiresAt: "record", revokedAt: "record", version: "record" },
  }),
  message: entity({
    name: "Message", retention: "contact", restriction: "unaffected", schema: Message, told: toldAsWhole.link,
    fields: { messageId: "record", contactId: "record", template: "record", language: contactLanguage, queuedAt: "record", delivery: "record" },
  }),
  workplacePlacement: entity({
    name: "WorkplacePlacement", retention: "service", restriction: "hidden", schema: WorkplacePlacementRow, told: toldAsWhole.placements,
    fields: { placementId: "record", participantId: "record", contactId: "record", from: booking, to: booking, anchor: "record" },
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
      contactId: "record", workplaceName: "record", name: contactPerson, workEmail: contactPerson, workPhone: contactPerson,
      language: contactLanguage, generation: "record", lastPlacementEndsOn: "record", closures: "record",
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
    fields: { submissionId: "record", contactId: "record", receivedAt: "record", entries: attendance, state: "record" },
  }),
  pending: entity({
    name: "PendingSubmission", retention: "intake", restriction: "unaffected", schema: PendingSubmission, told: toldAsWhole.attendance,
    fields: { submissionId: "record", contactId: "record", receivedAt: "record", placementIds: "record" },
  }),
};

export const placementRegister: RegisterDeclaration<PlacementClass> = {
  id: "placement",
  entities: { ...placementEntities, ...Object.fromEntries(Object.entries(intakeEntities).map(([key, value]) => [`intake-${key}`, value])) },
  policies: placementPolicies,
  defaultPolicyId: placementPolicyId,
};
