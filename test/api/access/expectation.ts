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
export type Relation = "own" | "former own" | "colleague's" | "other cell's" | "missing" | Dated;

/** A colleague's person one has or had a right to for some days; `blocked`: one's own, with a conflict of interest. */
export const datedRelations = [
  "substitute, not yet", "substitute, first day", "substitute, last day", "substitute, over", "handover", "blocked",
] as const;
export type Dated = (typeof datedRelations)[number];
/** Routes without a path parameter name nothing; a relation that cannot be had is left out. */
export type Expectation = Readonly<Partial<Record<Relation | "nothing named", Who>>>;

export const placementExpectation: Readonly<Record<keyof typeof placementContract, Expectation>> = {
  // The list and the week of a member of staff. What is not in this cell is an empty list to the main user.
  listOwnParticipants: { "own": workers, "colleague's": main, "other cell's": main, "missing": main },
  readWeek: { "own": workers, "colleague's": main, "other cell's": main, "missing": main },
  readFortnights: { "own": workers, "colleague's": main, "other cell's": main, "missing": main },
  listChangeProposals: { "own": workers, "colleague's": main, "other cell's": main, "missing": main },
  // A day's work is one's own, a main user's too.
  readWork: { "own": workers, "colleague's": nobody, "other cell's": nobody, "missing": nobody },
  snoozeTask: { "own": workers, "colleague's": nobody, "other cell's": nobody, "missing": nobody },
  // Everybody.
  listAllParticipants: { "nothing named": main },
  listAllChangeProposals: { "nothing named": main },
  registerParticipant: { "nothing named": workers },
  // One person.
  readParticipant: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  changeParticipant: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  moveParticipant: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  changePlacement: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  answerChangeProposal: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  openPlacement: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  endService: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  reopenService: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  readAttendanceSummary: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  listEvaluations: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  acceptEvaluation: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  readDayHistory: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  recordWeek: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  confirmWeek: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  answerProposal: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  countDay: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  disputeDay: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  settleDispute: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  readFortnight: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  changeFortnights: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  noteCertificate: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  absenceReport: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  markFortnightSent: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  addBooking: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  changeBooking: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  // Places: everyone who works in the register looks for one; the one who looks after a workplace says what there is.
  findPlaces: { "nothing named": workers },
  readSlots: { "own": workers, "colleague's": workers, "other cell's": nobody, "missing": nobody },
  addSlot: { "own": workers, "colleague's": main, "other cell's": nobody, "missing": nobody },
  changeSlot: { "own": workers, "colleague's": main, "other cell's": nobody, "missing": nobody },
  // Workplaces: everyone who works in the register sees them and may send a link; the one who looks after a place changes it.
  listWorkplaces: { "nothing named": workers },
  addWorkplace: { "nothing named": workers },
  readWorkplace: { "own": workers, "colleague's": workers, "other cell's": nobody, "missing": nobody },
  changeWorkplace: { "own": workers, "colleague's": main, "other cell's": nobody, "missing": nobody },
  changeClosures: { "own": workers, "colleague's": main, "other cell's": nobody, "missing": nobody },
  answerContactProposal: { "own": workers, "colleague's": main, "other cell's": nobody, "missing": nobody },
  addContact: { "own": workers, "colleague's": main, "other cell's": nobody, "missing": nobody },
  changeContact: { "own": workers, "colleague's": main, "other cell's": nobody, "missing": nobody },
  issueLink: { "own": workers, "colleague's": workers, "other cell's": nobody, "missing": nobody },
  revokeLink: { "own": workers, "colleague's": workers, "other cell's": nobody, "missing": nobody },
  // A second right: the responsible instructor gives it, for a whole caseload too; the main user sees all.
  assign: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  assignMany: { "own": workers, "colleague's": main, "other cell's": main, "missing": main },
  endAssignment: { "own": workers, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  listAssignments: { "nothing named": main },
  // A conflict of interest is settled by the main user alone.
  readBlocks: { "own": main, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  block: { "own": main, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  unblock: { "own": main, "former own": main, "colleague's": main, "other cell's": nobody, "missing": nobody },
  // Who leaves hands over: the main user does it. Nothing is found of who is not in this cell.
  planHandover: { "own": main, "colleague's": main, "other cell's": main, "missing": main },
  handOver: { "own": main, "colleague's": main, "other cell's": main, "missing": main },
  // The words of the lists.
  readCodeLists: { "nothing named": workers },
  changeCode: { "nothing named": main },
};

/** In its days a dated right opens what one's own opens; before and after it opens nothing. The block opens nothing to anybody. */
const inItsDays: Readonly<Record<Dated, Who>> = {
  "substitute, not yet": main, "substitute, first day": workers, "substitute, last day": workers, "substitute, over": main,
  "handover": workers, "blocked": nobody,
};
/** What the responsible instructor and the main user decide, no substitute does. */
const never: Readonly<Record<Dated, Who>> = {
  "substitute, not yet": main, "substitute, first day": main, "substitute, last day": main, "substitute, over": main,
  "handover": main, "blocked": nobody,
};
const notByDate: readonly (keyof typeof placementContract)[] = ["moveParticipant", "assign", "endAssignment", "readBlocks", "block", "unblock"];

/** What every route about a person opens by a dated right. */
export const datedExpectation = (route: keyof typeof placementContract): Readonly<Record<Dated, Who>> =>
  notByDate.includes(route) ? never : inItsDays;

type StaffRoute = {
  [K in keyof typeof officeContract]: (typeof officeContract)[K]["credential"] extends "person" ? K : never;
}[keyof typeof officeContract];

export const officeExpectation: Readonly<Record<StaffRoute, Expectation>> = {
  listColleagues: { "nothing named": staff },
  readOwn: { "nothing named": staff },
  changeOwnLanguage: { "nothing named": staff },
  changeOwnNotifications: { "nothing named": staff },
  // One's own sessions alone, the present one by signing out.
  endOwnSession: { "own": staff, "colleague's": nobody, "other cell's": nobody, "missing": nobody },
  endOtherSessions: { "nothing named": staff },
  listUsers: { "nothing named": admins },
  inviteUser: { "nothing named": admin },
  renewInvitation: { "own": admin, "colleague's": admin, "other cell's": nobody, "missing": nobody },
  changeUser: { "own": admin, "colleague's": admin, "other cell's": nobody, "missing": nobody },
  disableUser: { "own": admin, "colleague's": admin, "other cell's": nobody, "missing": nobody },
  enableUser: { "own": admin, "colleague's": admin, "other cell's": nobody, "missing": nobody },
  resetTotp: { "own": admin, "colleague's": admin, "other cell's": nobody, "missing": nobody },
  // The organisation's own: everyone sees the units, those who answer for the register or its protection the networks.
  listUnits: { "nothing named": staff },
  saveUnits: { "nothing named": admin },
  readAddressList: { "nothing named": ["user admin", "main", "coaching main", "officer"] },
  saveAddressList: { "nothing named": admin },
};
