import * as z from "zod";
import { ClientId } from "../kernel/ids.ts";
import { entity, type RegisterDeclaration } from "../kernel/register.ts";
import { assessmentEntities } from "./assessment-entities.ts";
import { AssessmentMarks } from "./assessment-mark.ts";
import { Authorities } from "./authority.ts";
import { Block } from "./block.ts";
import { ClientRow } from "./client-row.ts";
import { Case } from "./case.ts";
import { Client } from "./client.ts";
import { Consent, PreForm } from "./consent.ts";
import { FollowUp } from "./follow-up.ts";
import { DiaryEntry, DiaryMonth } from "./diary.ts";
import { Goal, GoalEdition } from "./goal.ts";
import { CoachingPeriod } from "./period.ts";
import { StatedGround } from "./opening-ground.ts";
import { Responsibilities } from "./responsibility.ts";
import { type CoachingClass, coachingPolicies, coachingPolicyId } from "./retention-policy.ts";
import { LifeSituation, SituationMarks } from "./situation.ts";
import { Disclosure } from "./summary.ts";
import { SnoozedCoachingTask } from "./work-list.ts";

const name = { notice: "V6: etunimi ja sukunimi" } as const;
const identityCode = { notice: "V6: henkilötunnus" } as const;
const address = { notice: "V6: lähiosoite, kotipaikan postinumero, postitoimipaikka" } as const;
const phone = { notice: "V6: puhelinnumero" } as const;
const email = { notice: "V6: mahdollinen sähköposti" } as const;
const education = { notice: "V6: peruskoulutus, muu koulutus" } as const;
const work = { notice: "V6: ammatti, työkokemus" } as const;
const authority = { notice: "V6: yhteistyöviranomaisten tiedot" } as const;
const lifeSituation = { notice: "V6: yleistä elämäntilannetta kuvaavat tiedot" } as const;
const staff = { notice: "V6: työpajojen vastuuhenkilöiden tiedot" } as const;
const period = { notice: "V6: valmennusjaksoa koskevat tiedot" } as const;
const plan = { notice: "V6: valmennussuunnitelman tiedot (tavoite- ja toteutumatiedot)" } as const;
const assessment = { notice: "V6: valmennuksen edistymisen arvioinnin tukijärjestelmän tiedot" } as const;
const consent = { notice: "V7: allekirjoitettu suostumus tietojen tallentamiseen sekä käyttämiseen" } as const;
const preForm = { notice: "V11 A: esivaiheen lomake yksilövalmentajan hallussa, tuhotaan tallentamisen jälkeen" } as const;
const contactLanguage = { addition: "The person can read what we write and print" } as const;
const protection = { addition: "An order not to disclose personal data protects the person" } as const;
const disclosure = { notice: "V8: yhteenvedot, joita käsitellään asiakkaan lähettävän tahon kanssa" } as const;
const followUp = { addition: "Asked only where the person consented to it; the work itself" } as const;
const diary = { addition: "The diary is the work itself: what was done, and for how long" } as const;
const conflict = { addition: "Nobody handles the matter of herself or of somebody close to her" } as const;

const told = {
  card: { fi: "Perustietosi ja asiakkuutesi", sv: "Dina grunduppgifter och ditt klientskap", en: "Your basic details and your case" },
  consent: { fi: "Suostumuksesi ja esilomakkeesi", sv: "Dina samtycken och din förhandsblankett", en: "Your consents and your preliminary form" },
  staff: { fi: "Ketkä saavat käsitellä tietojasi", sv: "Vilka som får behandla dina uppgifter", en: "Who may handle your information" },
  authorities: { fi: "Yhteistyöviranomaisesi", sv: "Dina kontakter hos myndigheter", en: "Your contacts at authorities" },
  periods: { fi: "Valmennusjaksosi", sv: "Dina coachningsperioder", en: "Your coaching periods" },
  plan: { fi: "Tavoitteesi ja niiden toteutuminen", sv: "Dina mål och hur de har förverkligats", en: "Your goals and how they were reached" },
  diary: { fi: "Valmennuksesi päiväkirja", sv: "Din coachningsdagbok", en: "The diary of your coaching" },
  situation: { fi: "Elämäntilannettasi koskevat tiedot", sv: "Uppgifter om din livssituation", en: "Information about your life situation" },
  assessment: { fi: "Itsearviointisi ja valmentajan arviot", sv: "Dina självskattningar och coachens bedömningar", en: "Your self-assessments and the coach's assessments" },
  followUp: { fi: "Jälkiseuranta", sv: "Uppföljning", en: "Follow-up" },
  disclosure: { fi: "Kenelle yhteenveto edistymisestäsi on annettu", sv: "Vem som har fått ett sammandrag om dina framsteg", en: "Who has been given a summary of your progress" },
  keys: { fi: "Hakemiston merkintä, josta sinua ei voi tunnistaa", sv: "En registeranteckning som inte identifierar dig", en: "An index entry that does not identify you" },
};

/** Finds a person by an HMAC of the identity code or of a name; who reads the table learns nothing from it. */
const IndexEntry = z.strictObject({ clientId: ClientId });
/** Where a person's entries lie: the marks tell nothing, and so do their places. */
const IndexPlaces = z.strictObject({ places: z.array(z.strictObject({ PK: z.string(), SK: z.string() })).max(3) });
/** What dates the rows of a client anew after the anchor was moved. */
const RetentionJob = z.strictObject({ clientId: ClientId, revision: z.int() });

/**
 * The coaching register, declared once: what is stored, by which item of the notice, for how long. Fields with the
 * ground "record" are stored as they are; all others are sealed, each by itself (functions/records/sealed-rows.ts).
 */
export const coachingEntities = {
  client: entity({
    name: "Client", retention: "client", restriction: "name-only", schema: Client, told: told.card,
    fields: {
      clientId: "record", firstNames: name, lastName: name, callName: name, identityCode, formerCodes: identityCode, streetAddress: address, postalCode: address,
      town: address, phone, email, basicEducation: education, otherEducation: education, occupation: work, workExperience: work, contactLanguage,
      addressProtection: protection, changed: "record", version: "record",
    },
  }),
  case: entity({
    name: "Case", retention: "client", restriction: "hidden", schema: Case, told: told.card,
    fields: { openedOn: "record", anchor: "record", withdrawnOn: "record", events: "record", version: "record" },
  }),
  consent: entity({
    name: "Consent", retention: "client", restriction: "hidden", schema: Consent, told: told.consent,
    fields: {
      consentId: "record", kind: consent, textVersion: consent, signedOn: consent, method: consent, scopes: consent, shareWith: consent,
      paperLocation: consent, recordedBy: "record", recordedAt: "record", withdrawals: consent, version: "record",
    },
  }),
  preForm: entity({
    name: "PreForm", retention: "client", restriction: "hidden", schema: PreForm, told: told.consent,
    fields: { heldBy: "record", receivedOn: preForm, destroyed: preForm, version: "record" },
  }),
  responsibilities: entity({
    name: "Responsibilities", retention: "client", restriction: "hidden", schema: Responsibilities, told: told.staff,
    fields: { rows: staff, version: "record" },
  }),
  authorities: entity({
    name: "Authorities", retention: "client", restriction: "hidden", schema: Authorities, told: told.authorities,
    fields: { rows: authority, changed: "record", version: "record" },
  }),
  period: entity({
    name: "CoachingPeriod", retention: "client", restriction: "hidden", schema: CoachingPeriod, told: told.periods,
    fields: {
      periodId: "record", workshopId: period, measure: period, referral: period, sender: period, from: period, plannedTo: period, daysAWeek: period,
      hoursAWeek: period, methods: period, ending: period, outcome: period, events: period, version: "record",
    },
  }),
  goal: entity({
    name: "Goal", retention: "client", restriction: "hidden", schema: Goal, told: told.plan,
    fields: {
      goalId: "record", category: plan, text: plan, baseline: plan, target: plan, dueOn: plan, steps: plan, scale: plan, baselineAttainment: plan,
      attainment: plan, status: plan, realisation: plan, comments: plan, changed: "record", edition: "record", version: "record",
    },
  }),
  goalEdition: entity({
    name: "GoalEdition", retention: "client", restriction: "hidden", schema: GoalEdition, told: told.plan,
    fields: {
      goalId: "record", number: "record", category: plan, text: plan, baseline: plan, target: plan, dueOn: plan, steps: plan, scale: plan,
      baselineAttainment: plan, attainment: plan, status: plan, realisation: plan, changed: "record",
    },
  }),
  diaryEntry: entity({
    name: "DiaryEntry", retention: "client", restriction: "hidden", schema: DiaryEntry, told: told.diary,
    fields: {
      entryId: "record", on: "record", kind: diary, text: diary, coachingMinutes: diary, sensitive: diary, by: "record", at: "record", changedAt: "record",
      addenda: diary, version: "record",
    },
  }),
  diaryMonth: entity({
    name: "DiaryMonth", retention: "client", restriction: "hidden", schema: DiaryMonth, told: told.diary,
    fields: { month: "record", days: diary, version: "record" },
  }),
  situations: entity({
    name: "SituationMarks", retention: "client", restriction: "hidden", schema: SituationMarks, told: told.situation,
    fields: { rows: lifeSituation, version: "record" },
  }),
  situation: entity({
    name: "LifeSituation", retention: "client", restriction: "hidden", schema: LifeSituation, told: told.situation,
    fields: {
      situationId: "record", occasion: lifeSituation, on: lifeSituation, periodId: "record", livelihood: lifeSituation, housing: lifeSituation, note: lifeSituation,
      by: "record", at: "record", version: "record",
    },
  }),
  assessments: entity({
    name: "AssessmentMarks", retention: "client", restriction: "hidden", schema: AssessmentMarks, told: told.assessment,
    fields: { rows: assessment, version: "record" },
  }),
  followUp: entity({
    name: "FollowUp", retention: "client", restriction: "hidden", schema: FollowUp, told: told.followUp,
    fields: { periodId: "record", months: "record", dueOn: followUp, answer: followUp, version: "record" },
  }),
  disclosure: entity({
    name: "Disclosure", retention: "client", restriction: "hidden", schema: Disclosure, told: told.disclosure,
    fields: {
      disclosureId: "record", at: "record", by: "record", recipient: disclosure, ground: disclosure, sections: disclosure, sides: disclosure, charts: disclosure,
      language: disclosure, identityCode: disclosure, leftOut: disclosure, template: disclosure, sha256: disclosure,
    },
  }),
  clientRow: entity({
    name: "ClientRow", retention: "client", restriction: "name-only", schema: ClientRow, told: told.card,
    fields: {
      clientId: "record", firstNames: name, lastName: name, bornOn: identityCode, responsibilities: "record", period, dues: period, withdrawnOn: "record",
      anchor: "record", version: "record",
    },
  }),
  indexEntry: entity({
    name: "IndexEntry", retention: "client", restriction: "hidden", schema: IndexEntry, told: told.keys,
    fields: { clientId: "record" },
  }),
  indexPlaces: entity({
    name: "IndexPlaces", retention: "client", restriction: "hidden", schema: IndexPlaces, told: told.keys,
    fields: { places: "record" },
  }),
  block: entity({
    name: "Block", retention: "client", restriction: "hidden", schema: Block, told: told.staff,
    fields: { clientId: "record", staffId: "record", why: conflict, by: "record", on: "record" },
  }),
  statedGround: entity({
    name: "StatedGround", retention: "short", restriction: "unaffected", schema: StatedGround, told: told.staff,
    fields: { clientId: "record", staffId: "record", ground: "record", on: "record" },
  }),
  snoozedTask: entity({
    name: "SnoozedTask", retention: "short", restriction: "unaffected", schema: SnoozedCoachingTask, told: told.card,
    fields: { userId: "record", ref: "record", until: "record" },
  }),
  retentionJob: entity({
    name: "RetentionJob", retention: "short", restriction: "unaffected", schema: RetentionJob, told: told.card,
    fields: { clientId: "record", revision: "record" },
  }),
  ...assessmentEntities,
};

export const coachingRegister: RegisterDeclaration<CoachingClass> = {
  id: "coaching",
  entities: coachingEntities,
  policies: coachingPolicies,
  defaultPolicyId: coachingPolicyId,
};
