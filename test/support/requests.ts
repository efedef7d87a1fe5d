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
  readonly userId: string;
  readonly monday: string;
  readonly on: string;
}

type Bodies<C> = Readonly<Record<keyof C, (named: Named, version: number) => unknown>>;

const workplace = {
  name: "Kirpputori", organisationType: "ASSOCIATION", streetAddress: "Antinkatu 3", postalCode: "28100", town: "Pori", tasks: "Myyntityö",
};
const contact = { name: "Aino Virta", workEmail: "aino.virta@example.fi", workPhone: "0447010000", language: "sv" };
const participant = { firstNames: "Liisa Maria", lastName: "Lahtinen", workInfo: "Hygieniapassi" };
const versioned = (_named: Named, version: number) => ({ version });

/** A body for each route that nothing is wrong with; null where the route takes none. */
export const placementBodies: Bodies<typeof placementContract> = {
  listOwnParticipants: () => null,
  listAllParticipants: () => null,
  registerParticipant: () => ({ ...participant, serviceFrom: "2026-09-01" }),
  readParticipant: () => null,
  changeParticipant: (_named, version) => ({ ...participant, version }),
  moveParticipant: ({ staffId }, version) => ({ staffId, version }),
  openPlacement: ({ workplaceId, contactId }) => ({
    workplaceId, contactId, from: "2026-11-02", to: "2026-12-18", plan: [{ weekday: 6, start: "09:00", end: "12:00" }],
  }),
  endService: (_named, version) => ({ endedOn: "2026-11-23", reason: "EMPLOYED_OPEN", version }),
  reopenService: versioned,
  readWeek: () => null,
  readDayHistory: () => null,
  recordDay: ({ placementId }) => ({ placementId, code: "PRESENT", minutes: 240, version: null }),
  confirmDay: versioned,
  answerProposal: (_named, version) => ({ accept: true, version }),
  listWorkplaces: () => null,
  addWorkplace: () => workplace,
  readWorkplace: () => null,
  changeWorkplace: (_named, version) => ({ ...workplace, version }),
  addContact: () => contact,
  changeContact: (_named, version) => ({ ...contact, version }),
  issueLink: () => ({ by: "copy", renew: false }),
  revokeLink: () => ({}),
};

export const linkBodies: Bodies<typeof linkContract> = {
  openLink: () => null,
  reportAttendance: ({ placementId, on }) => ({ entries: [{ placementId, on, code: "PRESENT", minutes: 240 }], seen: { [placementId]: null } }),
};

const session = "a-session-the-pool-does-not-know";

export const officeBodies: Bodies<typeof officeContract> = {
  enterOrganisation: () => ({ code: "pori", password: "Yhteinen-sana-2026" }),
  signIn: () => ({ userName: "maija.malli", password: "Oma-sana-2026-Pori" }),
  choosePassword: () => ({ userName: "maija.malli", session, newPassword: "Oma-sana-2026-Pori" }),
  enrolTotp: () => ({ userName: "maija.malli", session, code: "123456" }),
  answerTotp: () => ({ userName: "maija.malli", session, code: "123456" }),
  renewSession: () => ({}),
  signOut: () => ({}),
  listColleagues: () => null,
  changeOwnLanguage: () => ({ language: "sv" }),
  listUsers: () => null,
  inviteUser: () => ({
    userName: "aku.uusi", name: "Aku Uusi", email: "aku@example.fi", language: "fi", roles: { coaching: null, placement: "ordinary", office: [] },
  }),
  renewInvitation: versioned,
  disableUser: versioned,
  enableUser: versioned,
};

/** The part of what is named that a path asks for. */
export const paramsOf = (path: string, named: Named): Record<string, string> =>
  Object.fromEntries(Object.entries(named).filter(([name]) => path.includes(`{${name}}`)));
