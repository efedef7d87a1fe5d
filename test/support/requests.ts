import type { officeContract } from "../../shared/office/contract.ts";
import type { placementContract } from "../../shared/placement/contract.ts";
import type { linkContract } from "../../shared/placement/link-contract.ts";

/** Everything a path or a body of ours can name. */
export interface Named {
  readonly staffId: string;
  readonly participantId: string;
  readonly workplaceId: string;
  readonly contactId: string;
  readonly placementId: string;
  readonly slotId: string;
  readonly bookingId: string;
  readonly userId: string;
  readonly sessionId: string;
  /** Somebody who works in the register and has nothing to do with what else is named. */
  readonly colleagueId: string;
  readonly proposalId: string;
  readonly contactProposalId: string;
  readonly monday: string;
  readonly on: string;
}

type Bodies<C> = Readonly<Record<keyof C, (named: Named, version: number) => unknown>>;

const workplace = {
  name: "Kirpputori", organisationType: "ASSOCIATION", streetAddress: "Antinkatu 3", postalCode: "28100", town: "Pori", tasks: "Myyntityö",
};
const contact = { name: "Aino Virta", workEmail: "aino.virta@example.fi", workPhone: "0447010000", language: "sv" };
const participant = { firstNames: "Liisa Maria", lastName: "Lahtinen", workInfo: "Hygieniapassi" };
const slot = {
  taskCode: "KITCHEN", capacity: [{ weekday: 1, seats: 2 }, { weekday: 3, seats: 2 }], from: "2026-09-01", lastDay: "2027-12-31", accessible: true, instruction: "Ovi pihan puolelta",
};
const substitute = { role: "substitute", from: "2026-12-01", to: "2026-12-31", why: "absence" };
const versioned = (_named: Named, version: number) => ({ version });

/** A body for each route that nothing is wrong with; null where the route takes none. */
export const placementBodies: Bodies<typeof placementContract> = {
  listOwnParticipants: () => null,
  listAllParticipants: () => null,
  readWork: () => null,
  snoozeTask: ({ placementId }) => ({ ref: `placement-ending#${placementId}`, until: "2026-11-30" }),
  registerParticipant: () => ({ ...participant, serviceFrom: "2026-09-01" }),
  readParticipant: () => null,
  changeParticipant: (_named, version) => ({ ...participant, version }),
  moveParticipant: ({ staffId }, version) => ({ staffId, version }),
  openPlacement: ({ workplaceId, contactId }) => ({
    workplaceId, contactId, from: "2026-11-02", to: "2027-02-26", plan: [{ weekday: 6, start: "09:00", end: "13:00" }],
  }),
  changePlacement: (_named, version) => ({ kind: "extend", to: "2027-05-28", why: "Jatkosta sovittu yhdessä.", version }),
  listChangeProposals: () => null,
  listAllChangeProposals: () => null,
  answerChangeProposal: (_named, version) => ({
    answer: "approve", version,
    change: { kind: "change-days", from: "2026-11-30", plan: [{ weekday: 1, start: "08:00", end: "14:00" }], why: "Työnantajan ehdotus", version },
  }),
  answerContactProposal: (_named, version) => ({ answer: "reject", why: "Yhteyshenkilö on oikea.", version }),
  changeClosures: (_named, version) => ({ closures: [{ from: "2026-12-21", to: "2027-01-06" }], version }),
  endService: (_named, version) => ({ endedOn: "2026-11-23", reason: "EMPLOYED_OPEN", version }),
  reopenService: versioned,
  readWeek: () => null,
  readAttendanceSummary: () => null,
  readDayHistory: () => null,
  recordWeek: ({ monday, placementId }) => ({
    entries: [{ on: monday, placementId, code: "PRESENT", minutes: 240, version: null, behalf: "phone", swappedTo: null, correction: null }],
  }),
  confirmWeek: ({ monday }, version) => ({ days: [{ on: monday, version }] }),
  answerProposal: (_named, version) => ({ accept: true, version }),
  countDay: (_named, version) => ({ counts: true, version }),
  disputeDay: (_named, version) => ({ what: "Oli mielestään paikalla koko päivän.", version }),
  settleDispute: (_named, version) => ({ outcome: "entry-stands", version }),
  readFortnights: () => null,
  readFortnight: () => null,
  changeFortnights: ({ monday }, version) => ({ fortnightFrom: monday, version }),
  noteCertificate: () => ({ seenOn: "2026-11-23", version: null }),
  absenceReport: () => ({ language: "fi" }),
  markFortnightSent: () => ({ firstWeek: null, secondWeek: null }),
  listEvaluations: () => null,
  acceptEvaluation: (_named, version) => ({ discussedOn: "2026-11-23", note: "Käyty läpi yhdessä.", version }),
  findPlaces: () => null,
  readSlots: () => null,
  addSlot: () => slot,
  changeSlot: (_named, version) => ({ details: slot, version }),
  addBooking: ({ workplaceId, slotId }) => ({
    workplaceId, slotId, from: "2026-12-01", to: "2027-02-26", weekdays: [1, 3], state: "held", holdUntil: "2026-12-04",
  }),
  changeBooking: (_named, version) => ({ command: "confirm", holdUntil: null, why: "Sovittu puhelimessa", version }),
  listWorkplaces: () => null,
  addWorkplace: () => workplace,
  readWorkplace: () => null,
  changeWorkplace: (_named, version) => ({ ...workplace, version }),
  addContact: () => contact,
  changeContact: (_named, version) => ({ ...contact, version }),
  issueLink: () => ({ by: "copy", renew: false }),
  revokeLink: () => ({}),
  assign: ({ colleagueId }) => ({ ...substitute, staffId: colleagueId }),
  assignMany: ({ colleagueId, participantId }) => ({ ...substitute, staffId: colleagueId, participantIds: [participantId] }),
  endAssignment: versioned,
  listAssignments: () => null,
  readBlocks: () => null,
  block: ({ colleagueId }) => ({ staffId: colleagueId, why: "acquaintance" }),
  unblock: () => null,
  planHandover: () => null,
  // To whom it belongs: nothing is left to do.
  handOver: ({ staffId, participantId, workplaceId }) => ({
    participants: [{ participantId, to: staffId }], workplaces: [{ workplaceId, to: staffId }], endAssignments: [participantId],
  }),
  readCodeLists: () => null,
  changeCode: () => ({ change: "add", listId: "work-task", from: "2026-11-23", label: { fi: "Veistos", sv: "Skulptur", en: "Sculpture" } }),
};

export const linkBodies: Bodies<typeof linkContract> = {
  openLink: () => null,
  reportAttendance: ({ placementId, on }) => ({ entries: [{ placementId, on, code: "PRESENT", minutes: 240 }], seen: { [placementId]: null } }),
  readEvaluation: ({ placementId }) => ({ placementId }),
  sendEvaluation: ({ placementId }) => ({ placementId, ...goodEvaluation, version: null }),
  proposeChange: ({ placementId }) => ({ change: { kind: "no-longer-here", placementId, lastDay: null } }),
  withdrawProposal: ({ placementId }) => ({ proposalId: placementId }),
  requestFreshLink: () => null,
};

/** An evaluation nothing is wrong with. */
export const goodEvaluation = {
  ratings: {
    QUALITY: "GOOD", PUNCTUALITY: "EXCELLENT", INSTRUCTIONS: "GOOD", COOPERATION: "SATISFACTORY", INITIATIVE: "UNSATISFACTORY",
    BEHAVIOUR: "NOT_APPLICABLE",
  },
  text: "Oppi nopeasti kirjojen lajittelun.",
};

const session = "a-session-the-pool-does-not-know";
const account = { name: "Aku Uusi", email: "aku@example.fi", language: "fi", roles: { coaching: null, placement: "ordinary", office: [] }, units: [] };

export const officeBodies: Bodies<typeof officeContract> = {
  enterOrganisation: () => ({ code: "pori", password: "Yhteinen-sana-2026" }),
  signIn: () => ({ userName: "maija.malli", password: "Oma-sana-2026-Pori" }),
  choosePassword: () => ({ userName: "maija.malli", session, newPassword: "Oma-sana-2026-Pori" }),
  enrolTotp: () => ({ userName: "maija.malli", session, code: "123456" }),
  answerTotp: () => ({ userName: "maija.malli", session, code: "123456" }),
  renewSession: () => ({}),
  signOut: () => ({}),
  listColleagues: () => null,
  readOwn: () => null,
  changeOwnLanguage: () => ({ language: "sv" }),
  changeOwnNotifications: () => ({ digest: false }),
  endOwnSession: () => null,
  endOtherSessions: () => null,
  listUsers: () => null,
  inviteUser: () => ({ userName: "aku.uusi", ...account }),
  renewInvitation: versioned,
  changeUser: (_named, version) => ({ ...account, version }),
  disableUser: versioned,
  enableUser: versioned,
  resetTotp: (_named, version) => ({ version, reason: "phone-lost" }),
  listUnits: () => null,
  saveUnits: () => ({ units: [{ unitId: null, name: "Kierrätyspaja", inUse: true }], version: null }),
  readAddressList: () => null,
  saveAddressList: () => ({ networks: [{ network: "127.0.0.0/16", owner: "Työpajan toimisto", until: null }], version: null }),
};

/** The part of what is named that a path asks for. */
export const paramsOf = (path: string, named: Named): Record<string, string> =>
  Object.fromEntries(Object.entries(named).filter(([name]) => path.includes(`{${name}}`)));
