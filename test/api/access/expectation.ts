import type { officeContract } from "../../../shared/office/contract.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";

/**
 * Who may do what, written by hand from the placement register's notice (item 11: an ordinary user sees the people she
 * guides, a main user all), the roles of the office and the matrix of docs/security.md. The rules in `shared` are never
 * read here: the table is what they are held to.
 */
export const roles = [
  "anonymous", "ordinary", "main", "coaching ordinary", "coaching main", "user admin", "officer", "statistics", "disabled", "invited",
] as const;
export type Role = (typeof roles)[number];
type Who = readonly Role[];

const nobody: Who = [];
const main: Who = ["main"];
const workers: Who = ["ordinary", "main"];
const admin: Who = ["user admin"];
const admins: Who = ["user admin", "main", "coaching main"];
const staff: Who = ["ordinary", "main", "coaching ordinary", "coaching main", "user admin", "officer", "statistics"];

/** Whose the thing in the path is, seen from the one who asks. */
export type Relation = "own" | "former own" | "colleague's" | "other cell's" | "missing";
/** Routes without a path parameter name nothing; a relation that cannot be had is left out. */
export type Expectation = Readonly<Partial<Record<Relation | "nothing named", Who>>>;

export const placementExpectation: Readonly<Record<keyof typeof placementContract, Expectation>> = {
  // The list and the week of a member of staff. What is not in this cell is an empty list to the main user.
  listOwnParticipants: { "own": workers, "colleague's": main, "other cell's": main, "missing": main },
  readWeek: { "own": workers, "colleague's": main, "other cell's": main, "missing": main },
  // Everybody.
  listAllParticipants: { "nothing named": main },
  registerParticipant: { "nothing named": workers },
  // One person.
  readParticipant: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  changeParticipant: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  moveParticipant: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  openPlacement: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  endService: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  reopenService: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  readDayHistory: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  recordDay: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  confirmDay: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  answerProposal: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  // Workplaces: everyone who works in the register sees them and may send a link; the one who looks after a place changes it.
  listWorkplaces: { "nothing named": workers },
  addWorkplace: { "nothing named": workers },
  readWorkplace: { "own": workers, "colleague's": workers, "other cell's": nobody, "missing": nobody },
  changeWorkplace: { "own": workers, "colleague's": main, "other cell's": nobody, "missing": nobody },
  addContact: { "own": workers, "colleague's": main, "other cell's": nobody, "missing": nobody },
  changeContact: { "own": workers, "colleague's": main, "other cell's": nobody, "missing": nobody },
  issueLink: { "own": workers, "colleague's": workers, "other cell's": nobody, "missing": nobody },
  revokeLink: { "own": workers, "colleague's": workers, "other cell's": nobody, "missing": nobody },
};

type StaffRoute = {
  [K in keyof typeof officeContract]: (typeof officeContract)[K]["credential"] extends "person" ? K : never;
}[keyof typeof officeContract];

export const officeExpectation: Readonly<Record<StaffRoute, Expectation>> = {
  listColleagues: { "nothing named": staff },
  changeOwnLanguage: { "nothing named": staff },
  listUsers: { "nothing named": admins },
  inviteUser: { "nothing named": admin },
  renewInvitation: { "own": admin, "colleague's": admin, "other cell's": nobody, "missing": nobody },
  disableUser: { "own": admin, "colleague's": admin, "other cell's": nobody, "missing": nobody },
  enableUser: { "own": admin, "colleague's": admin, "other cell's": nobody, "missing": nobody },
};
