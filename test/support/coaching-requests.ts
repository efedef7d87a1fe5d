import type { ClientId, UserId } from "../../shared/kernel/ids.ts";
import type { coachingContract } from "../../shared/coaching/contract.ts";
import { defaultInstrument } from "../../shared/coaching/default-instrument.ts";
import { answersOf, newAssessment } from "./assessments.ts";
import type { Ask } from "./cell.ts";
import { artificialCode, newClient } from "./clients.ts";

export type CoachingRoute = keyof typeof coachingContract;

/** Everything a path or a body of the coaching register can name, each thing in a state in which its routes succeed. */
export interface CoachingNamed {
  readonly clientId: ClientId;
  /** A main user who coaches the client herself: to her every route is open. */
  readonly staffId: UserId;
  readonly colleagueId: UserId;
  /** Helps with the client. */
  readonly helperId: UserId;
  /** Is kept from the client. */
  readonly blockedId: UserId;
  readonly consentId: string;
  readonly periodId: string;
  readonly plannedPeriodId: string;
  readonly endedPeriodId: string;
  readonly months: "6";
  readonly goalId: string;
  readonly situationId: string;
  readonly on: string;
  readonly entryId: string;
  /** One that is open, one to be signed, one that is, one begun by mistake, one on a tablet, and one whose tablet waits. */
  readonly assessmentId: string;
  readonly ratedId: string;
  readonly signedId: string;
  readonly mistakenId: string;
  readonly tabletId: string;
  readonly waitingId: string;
  readonly kioskToken: string;
  readonly kioskCode: string;
  readonly disclosureId: string;
  /** The summary as it was looked at. */
  readonly seen: string;
}

export const periodDetails = {
  workshopId: null, measure: "REHAB_WORK", referral: "WELLBEING_SOCIAL", sender: { type: "WELLBEING_AREA_SOCIAL", name: "Satakunnan hyvinvointialue" },
  from: "2026-09-01", plannedTo: "2027-02-26", daysAWeek: 4, hoursAWeek: 24.5, methods: ["WORK_COACHING", "GROUP"],
};
export const periodEnding = {
  on: "2026-11-20", reason: "EDUCATION", reasonText: null, controlled: "YES", interrupted: false, placementAfter: "EDUCATION_VOCATIONAL", continuationKnown: "YES", informed: [],
};
export const pictureOf = (periodId: string | null) => ({
  occasion: "START", on: "2026-09-02", periodId, livelihood: ["UNEMPLOYMENT_ALLOWANCE"], housing: "WITH_PARENTS", note: "Velkoja vuokrasta",
});
export const goalOf = {
  category: "WORK_SKILLS", text: "Teen koko päivän töitä keittiössä.", baseline: "Kaksi tuntia kerrallaan.", target: "Kuusi tuntia neljänä päivänä.", dueOn: "2026-12-18",
  steps: [{ text: "Hygieniapassi", doneOn: "2026-10-06" }], scale: ["", "", "Kuusi tuntia päivässä", "", ""], baselineAttainment: -2, attainment: 0, status: "OPEN",
  realisation: "Sujuu hyvin.",
};
export const summaryAsked = (periodId: string) => ({
  recipient: { kind: "sender", periodId }, sections: ["contact", "background", "periods", "situation", "plan"], sides: "coach", charts: false, language: "fi", withIdentityCode: null,
});
const details: object = { ...Object(newClient()["details"]), town: "Ulvila", postalCode: "28400" };
const entry = { on: "2026-11-23", kind: "CONTACT", text: "Soitti myöhästyvänsä.", coachingMinutes: 15, sensitive: false };
const consent = { kind: "consent", textVersion: "2026-1", signedOn: "2026-11-23", method: "paper-signed", scopes: ["store"], shareWith: ["KELA"], paperLocation: "Paja 2, lukittu kaappi" };
const authority = { type: "KELA", office: "Kela Pori", name: "Ritva Virkailija", phone: "020 634 0200", email: null };

/** A body for each route that nothing is wrong with, after `stageClient`; null where the route takes none. */
const coachingBodies: Readonly<Record<CoachingRoute, (named: CoachingNamed, version: number) => unknown>> = {
  registerClient: () => newClient({ identityCode: artificialCode("020291", "-", 986) }),
  listOwnClients: () => null,
  listAllClients: () => null,
  searchClients: () => ({ by: "name", text: "Lehtonen" }),
  readClient: () => null,
  changeClient: (_named, version) => ({ ...details, version }),
  revealIdentityCode: () => ({}),
  changeIdentityCode: (_named, version) => ({ code: artificialCode("010190", "-", 985), why: "corrected", version }),
  changeAuthorities: (_named, version) => ({ rows: [authority], version: version - 1 }),
  addConsent: () => consent,
  withdrawConsent: (_named, version) => ({ scopes: ["statistics-operator"], shareWith: [], on: "2026-11-23", version }),
  destroyPreForm: (_named, version) => ({ on: "2026-11-23", version }),
  openPeriod: () => ({ ...periodDetails, from: null, plannedTo: null }),
  changePeriod: (_named, version) => ({ ...periodDetails, daysAWeek: 5, version }),
  endPeriod: (_named, version) => ({ ...periodEnding, version }),
  reopenPeriod: (_named, version) => ({ why: "Jatkosta sovittiin.", plannedTo: "2027-01-29", version }),
  cancelPeriod: (_named, version) => ({ outcome: "cancelled", why: "Ei alkanutkaan.", version }),
  answerFollowUp: (_named, version) => ({ on: "2026-11-23", reached: true, situation: "EDUCATION_VOCATIONAL", note: "Opinnot sujuvat.", version: version + 1 }),
  readSituations: () => null,
  addSituation: ({ periodId }) => ({ ...pictureOf(periodId), occasion: "REVIEW", on: "2026-11-20" }),
  changeSituation: ({ periodId }, version) => ({ ...pictureOf(periodId), housing: "RENTED", version }),
  addGoal: () => ({ category: "DAILY_LIFE", text: "Herään aamuisin omin voimin." }),
  changeGoal: (_named, version) => ({ ...goalOf, version }),
  commentGoal: () => ({ text: "Tiimissä puhuttu." }),
  readGoalHistory: () => null,
  readDiary: () => null,
  addDiaryEntry: () => entry,
  changeDiaryEntry: (_named, version) => ({ ...entry, version }),
  addAddendum: () => ({ text: "Korjattu: kello kymmenen." }),
  listInstruments: () => null,
  readInstrument: () => null,
  importInstrument: () => ({
    code: "OMA", licence: "CC BY 4.0", name: defaultInstrument.name, description: defaultInstrument.description, scale: defaultInstrument.scale,
    allowTotal: defaultInstrument.allowTotal, domains: defaultInstrument.domains.slice(0, 1),
  }),
  openAssessment: ({ periodId }) => newAssessment("OBSERVED", { periodId }),
  readAssessments: () => null,
  readAssessment: () => null,
  rateAssessment: (_named, version) => ({ responses: answersOf(4).slice(0, 2), done: false, version: version - 1 }),
  signAssessment: (_named, version) => ({ discussion: "Käyty läpi kahden kesken.", withoutSelf: null, version: version + 1 }),
  correctAssessment: (_named, version) => ({ why: "Väärä päivä.", occasion: "START", periodId: null, on: "2026-11-20", responses: answersOf(2), discussion: "", version: version + 2 }),
  dropAssessment: (_named, version) => ({ why: "Väärä mittari.", version }),
  openKiosk: () => ({ language: "fi" }),
  closeKiosk: () => null,
  redeemKiosk: ({ kioskCode }) => ({ code: kioskCode }),
  readKiosk: () => null,
  answerKiosk: () => answersOf(2)[0],
  finishKiosk: () => ({}),
  stateGround: () => ({ ground: "supervision" }),
  addResponsibility: ({ colleagueId }) => ({ staffId: colleagueId, role: "substitute", from: "2026-11-23", to: "2026-12-31", instead: null }),
  endResponsibility: () => ({ role: "individual-coach", lastDay: null }),
  readBlocks: () => null,
  block: ({ colleagueId }) => ({ staffId: colleagueId, why: "acquaintance" }),
  unblock: () => null,
  readCoachingWork: () => null,
  snoozeCoachingTask: ({ clientId }) => ({ ref: `pre-form#${clientId}`, until: "2026-12-01" }),
  previewSummary: ({ periodId }) => summaryAsked(periodId),
  makeSummary: ({ periodId, seen }) => ({ ...summaryAsked(periodId), seen }),
  readDisclosures: () => null,
};

/** Which of several alike a route is about, where it is not the first. */
const about: Readonly<Partial<Record<CoachingRoute, (named: CoachingNamed) => Readonly<Record<string, string>>>>> = {
  reopenPeriod: ({ endedPeriodId }) => ({ periodId: endedPeriodId }),
  answerFollowUp: ({ endedPeriodId }) => ({ periodId: endedPeriodId }),
  cancelPeriod: ({ plannedPeriodId }) => ({ periodId: plannedPeriodId }),
  signAssessment: ({ ratedId }) => ({ assessmentId: ratedId }),
  correctAssessment: ({ signedId }) => ({ assessmentId: signedId }),
  dropAssessment: ({ mistakenId }) => ({ assessmentId: mistakenId }),
  closeKiosk: ({ waitingId }) => ({ assessmentId: waitingId }),
  endResponsibility: ({ helperId }) => ({ staffId: helperId }),
  unblock: ({ blockedId }) => ({ staffId: blockedId }),
};

/** What is sent to a route of the coaching register when nothing is wrong. */
export function coachingAsk(route: CoachingRoute, { params }: Pick<(typeof coachingContract)[CoachingRoute], "params">, named: CoachingNamed, version = 1): Required<Pick<Ask, "params" | "query">> & Ask {
  const all: Readonly<Record<string, string>> = { ...named, ...about[route]?.(named) };
  return {
    params: Object.fromEntries(Object.keys(params.shape).map((name) => [name, all[name] ?? ""])),
    query: route === "readInstrument" ? { code: defaultInstrument.code, version: "1" } : {},
    body: coachingBodies[route](named, version),
  };
}

/** Every route once after `stageClient`, in an order in which all of them succeed, with the version each is to name. */
export const coachingOrder: readonly (readonly [route: CoachingRoute, version: number])[] = [
  ["listOwnClients", 1], ["listAllClients", 1], ["searchClients", 1], ["readCoachingWork", 1], ["readClient", 1], ["revealIdentityCode", 1], ["readSituations", 1],
  ["readGoalHistory", 1], ["readDiary", 1], ["listInstruments", 1], ["readInstrument", 1], ["readAssessments", 1], ["readAssessment", 1], ["readBlocks", 1],
  ["previewSummary", 1], ["makeSummary", 1], ["readDisclosures", 1],
  ["readKiosk", 1], ["answerKiosk", 1], ["finishKiosk", 1], ["redeemKiosk", 1], ["closeKiosk", 1], ["openKiosk", 1],
  ["registerClient", 1], ["changeClient", 1], ["changeIdentityCode", 2], ["changeAuthorities", 1], ["destroyPreForm", 1], ["addConsent", 1], ["withdrawConsent", 1],
  ["addSituation", 1], ["changeSituation", 1], ["addGoal", 1], ["changeGoal", 1], ["commentGoal", 1], ["addDiaryEntry", 1], ["changeDiaryEntry", 1], ["addAddendum", 1],
  ["importInstrument", 1], ["openAssessment", 1], ["rateAssessment", 1], ["signAssessment", 1], ["correctAssessment", 1], ["dropAssessment", 1],
  ["stateGround", 1], ["addResponsibility", 1], ["endResponsibility", 1], ["unblock", 1], ["block", 1], ["snoozeCoachingTask", 1],
  ["answerFollowUp", 1], ["changePeriod", 1], ["cancelPeriod", 1], ["openPeriod", 1], ["reopenPeriod", 2], ["endPeriod", 2],
];
