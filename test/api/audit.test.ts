import { randomUUID } from "node:crypto";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pseudonymOf } from "../../functions/runtime/audit.ts";
import { UserId } from "../../shared/kernel/ids.ts";
import { problemStatus } from "../../shared/kernel/problems.ts";
import type { Contract } from "../../shared/kernel/route.ts";
import { officeContract } from "../../shared/office/contract.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { fortnightRoutes } from "../../shared/placement/fortnight-contract.ts";
import { linkContract } from "../../shared/placement/link-contract.ts";
import { type Answer, type Cell, openSession, startCell, surface } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { storeEvaluation } from "../support/evaluations.ts";
import { linkToken, openPlacement, type Placed, placeSomebody, record, registerParticipant, report } from "../support/journey.ts";
import { type Office, startOffice } from "../support/office.ts";
import { storeProposals } from "../support/proposals.ts";
import { linkBodies, type Named, officeBodies, paramsOf, placementBodies } from "../support/requests.ts";
import { type Account, door, firstSignIn, firstUser, invitedPassword, signIn, visitorOf } from "../support/visitor.ts";

const contracts: readonly Contract[] = [placementContract, linkContract, officeContract];
const routes = contracts.flatMap((contract) => Object.values(contract));

/** The row's whole shape: ids, codes, instants and pseudonyms, and no room for anything else. */
const id = z.uuid().nullable();
const Row = z.strictObject({
  PK: z.string().regex(/^AUDIT#\d{4}-\d\d-\d\dT\d\d#[0-7]$/u),
  SK: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.]\d{3}Z#[0-9a-f-]{36}$/u),
  at: z.iso.datetime(),
  organisation: z.string().regex(/^cell[0-9a-f]{8}$/u),
  event: z.enum(routes.map(({ audit }) => audit)),
  action: z.enum(routes.map(({ action }) => action)),
  outcome: z.enum(["allowed", "denied", ...Object.keys(problemStatus)]),
  ground: z.string().regex(/^[a-z:+-]+$/u).nullable(),
  actorKind: z.enum(["anyone", "organisation", "person", "link"]),
  actor: id,
  subjects: z.array(z.string().regex(/^[\w-]{22}$/u)),
  sourceIp: z.ipv4(),
  requestId: z.string().regex(/^request-\d+$/u),
  appVersion: z.literal("test"),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});

let cloud: Cloud;
let cell: Cell;
let office: Office;
let paula: Account;
let colleagueId: string;
let placed: Placed;

/** Routes of one surface as a member of staff asks them. */
const ofStaff = (contract: Contract, userId: string) =>
  surface(contract === officeContract ? office.handler : cell.entries.placement, contract, { authorization: `Bearer ${userId}` });

const named = (): Named => ({ slotId: "", bookingId: "", proposalId: "", contactProposalId: "", ...placed, staffId: paula.userId, userId: paula.userId, sessionId: paula.userId, colleagueId, monday: "2026-11-23", on: "2026-11-19" });

/** Every command and every look, in an order in which all of them succeed. */
async function everythingGoesWell(): Promise<void> {
  const token = await linkToken(cell, placed);
  const ask = (name: keyof typeof placementContract, version = 1, more: Partial<Named> = {}) => {
    const about = { ...named(), ...more };
    return ofStaff(placementContract, paula.userId)(name, { params: paramsOf(placementContract[name].path, about), body: placementBodies[name](about, version) });
  };
  await cell.holding(token)("openLink");
  await report(cell, token, placed, "2026-11-23");
  await cell.catchUp();
  for (const name of ["listOwnParticipants", "listAllParticipants", "registerParticipant", "readParticipant", "listWorkplaces", "addWorkplace", "readWorkplace", "addContact"] as const)
    await ask(name);
  for (const name of ["changeParticipant", "changeWorkplace", "openPlacement", "readWeek", "readDayHistory"] as const) await ask(name);
  await ask("recordWeek", 1, { monday: "2026-11-02" });
  await ask("confirmWeek", 1, { on: "2026-11-23" });
  await report(cell, token, placed, "2026-11-23", "ABSENT_NOTIFIED", 1);
  await cell.catchUp();
  await ask("answerProposal", 3, { on: "2026-11-23" });
  await ask("disputeDay", 4, { on: "2026-11-23" });
  await ask("settleDispute", 5, { on: "2026-11-23" });
  await theFortnightIsReported(ask);
  await theEmployerTellsMore(token);
  await theMonthGoesOn(ask);
  await ask("moveParticipant", 3);
  await ask("assignMany", 1, { colleagueId: await cell.staff("Kalle Kolmas") });
  for (const name of ["assign", "listAssignments", "block", "readBlocks", "planHandover", "handOver", "readCodeLists", "changeCode"] as const) await ask(name);
  await ask("endAssignment", 1, { staffId: colleagueId });
  await ask("unblock", 1, { staffId: colleagueId });
  await ask("changeContact", await contactVersion());
  await ask("issueLink");
  await ask("revokeLink");
  await ask("endService", 1);
  await ask("reopenService", 2);
}

/** Placements that end later move the contact's own time, and with it his version. */
async function contactVersion(): Promise<number> {
  const { body } = await cell.as(paula.userId)("readWorkplace", { params: { workplaceId: placed.workplaceId } });
  const { contacts } = z.object({ contacts: z.array(z.object({ contactId: z.string(), version: z.number() })) }).parse(body);
  return contacts.find(({ contactId }) => contactId === placed.contactId)?.version ?? 0;
}

/** The employer evaluates somebody else, whose placement is about to end, proposes a change and takes it back. */
async function theEmployerTellsMore(token: string): Promise<void> {
  const participantId = await registerParticipant(cell, paula.userId, "Laine");
  const ending = await openPlacement(cell, { ...placed, staff: paula.userId, participantId }, { to: "2026-12-04" });
  const ask = (name: keyof typeof linkContract, more: Partial<Named> = {}) => cell.holding(token)(name, { body: linkBodies[name]({ ...named(), ...more }, 1) });
  await ask("sendEvaluation", { placementId: ending });
  await ask("readEvaluation", { placementId: ending });
  const { proposalId } = z.object({ proposalId: z.string() }).parse((await ask("proposeChange")).body);
  await cell.holding(token)("withdrawProposal", { body: { proposalId } });
  await ask("requestFreshLink");
}

type AskStaff = (name: keyof typeof placementContract, version?: number, more?: Partial<Named>) => Promise<Answer>;

/** A place is offered, booked and confirmed, the workplace closes for a while, and what the employer sent is answered. */
async function theMonthGoesOn(ask: AskStaff): Promise<void> {
  const { slotId } = z.object({ slotId: z.string() }).parse((await ask("addSlot")).body);
  await ask("changeSlot", 1, { slotId });
  const { bookingId } = z.object({ bookingId: z.string() }).parse((await ask("addBooking", 1, { slotId })).body);
  await ask("changeBooking", 1, { bookingId });
  const proposals = await storeProposals(cell, placed);
  await ask("listAllChangeProposals");
  await ask("answerChangeProposal", 1, proposals);
  await ask("answerContactProposal", 1, proposals);
  await ask("changePlacement", 2);
  await ask("changeClosures", 2);
  await ask("snoozeTask");
  await ask("readWork");
  await storeEvaluation(cell, placed);
  await ask("acceptEvaluation");
}

/** The fortnight before: one day short and decided, the report made and sent. */
async function theFortnightIsReported(ask: AskStaff): Promise<void> {
  const fortnight = { monday: "2026-11-09" };
  const mine = { ...placed, staff: paula.userId };
  for (const on of ["2026-11-09", "2026-11-10", "2026-11-12", "2026-11-14", "2026-11-16", "2026-11-17", "2026-11-21"]) await record(cell, mine, on, "PRESENT", null, { minutes: on === "2026-11-09" ? 60 : 360 });
  await ask("countDay", 1, { on: "2026-11-09" });
  await record(cell, mine, "2026-11-19", "ABSENT_OTHER");
  for (const name of ["readFortnights", "readFortnight", "noteCertificate", "absenceReport"] as const) await ask(name, 1, fortnight);
  const { body } = await cell.as(paula.userId)("readFortnight", { params: { participantId: placed.participantId, ...fortnight } });
  const { seen } = fortnightRoutes.readFortnight.response.parse(body).fortnight;
  await cell.as(paula.userId)("markFortnightSent", { params: { participantId: placed.participantId, ...fortnight }, body: seen });
  await ask("changeFortnights", 2);
}

async function theOfficeDoesItsWork(): Promise<void> {
  const ask = (name: keyof typeof officeContract, userId = paula.userId, version = 1) =>
    ofStaff(officeContract, paula.userId)(name, { params: paramsOf(officeContract[name].path, { ...named(), userId }), body: officeBodies[name](named(), version) });
  for (const name of ["listColleagues", "readOwn", "changeOwnLanguage", "changeOwnNotifications", "listUsers", "listUnits", "saveUnits", "readAddressList", "saveAddressList"] as const)
    await ask(name);
  const { userId } = z.object({ userId: z.string() }).parse((await ask("inviteUser")).body);
  await ask("renewInvitation", userId, 1);
  await ask("changeUser", userId, 2);
  await ask("disableUser", userId, 3);
  await ask("enableUser", userId, 4);
  await office.accounts.create("kaisa.kollega", "Kutsu-2026-Pori");
  await ask("resetTotp", await cell.staff("Kaisa Kollega"));
  const visitor = visitorOf(office);
  await visitor.ask("enterOrganisation", door);
  await signIn(office, visitor, paula);
  await visitor.ask("renewSession");
  await visitor.ask("signOut");
  // A code opens once.
  office.pass(30_000);
  await signIn(office, visitor, paula);
  const own = await office.as(paula.userId)("readOwn");
  const { sessions } = z.object({ sessions: z.array(z.object({ sessionId: z.string(), current: z.boolean() })) }).parse(own.body);
  const [other] = sessions.filter(({ current }) => !current);
  await office.as(paula.userId)("endOwnSession", { params: { sessionId: other?.sessionId ?? "" } });
  await ask("endOtherSessions");
}

/** Every route by somebody without a right to it, and every one with something wrong in it. */
async function everythingIsRefused(): Promise<void> {
  const nobody = await cell.staff("Ei Oikeuksia", {});
  for (const contract of [placementContract, officeContract] as const)
    for (const [name, route] of Object.entries<Contract[string]>(contract)) {
      const params = paramsOf(route.path, { ...named(), userId: randomUUID() });
      await ofStaff(contract, nobody)(name, { params, body: "{" });
      await ofStaff(contract, "nobody")(name, { params, body: "{" });
      await ofStaff(contract, paula.userId)(name, { params, body: "{" });
    }
  for (const [name, body] of Object.entries(linkBodies)) await surface<Contract>(cell.entries.link, linkContract, { "x-link-token": "plk1_" })(name, { body: body(named(), 1) });
}

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  office = await startOffice(cell, "ids");
  await office.setUp({ job: "setup", organisationCode: door.code, organisationPassword: door.password, firstUser });
  paula = await firstSignIn(office, visitorOf(office), firstUser.userName, invitedPassword(cell.mails, firstUser.userName));
  await cell.tables.office.replace(openSession(UserId.parse(paula.userId)));
  cell.goTo("2026-11-23");
  placed = await placeSomebody(cell, paula.userId);
  colleagueId = await cell.staff("Outi Outo");
  await everythingGoesWell();
  cell.goToInstant(office.realNow());
  await theOfficeDoesItsWork();
  await everythingIsRefused();
}, 120_000);
afterAll(async () => {
  await office.stop();
  await cloud.stop();
});

/** The rows of requests; jobs write rows of their own. */
const rows = async () => z.array(Row).parse((await cell.auditRows()).filter(({ actorKind }) => actorKind !== "job"));
const requests = () => cell.log.flatMap((line) => (line.line === "request" ? [line] : []));

describe("the access log", () => {
  test.each(routes.map(({ method, path }) => `${method} ${path}`))("%s was seen to succeed and to be refused", (name) => {
    const statuses = requests().filter(({ route }) => route === name).map(({ status }) => status);
    expect(statuses.some((status) => status < 300), statuses.join()).toBe(true);
    // Whoever asks for a fresh link is told the same, whatever he holds.
    expect(statuses.some((status) => status >= 400), statuses.join()).toBe(name !== "POST /link/fresh");
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });

  test("has exactly one row of each request, which names its route and how it went", async () => {
    const written = await rows();
    expect(written).toHaveLength(requests().length);
    for (const { requestId, route: name, status, refusal } of requests()) {
      const [row, ...more] = written.filter((one) => one.requestId === requestId);
      const route = routes.find(({ method, path }) => `${method} ${path}` === name);
      expect(more).toEqual([]);
      expect(row, name).toMatchObject({ event: route?.audit, action: route?.action });
      const outcome = status < 400 ? ["allowed"] : refusal === "not-found" ? ["denied", "not-found"] : [refusal];
      expect(outcome, `${name} ${String(status)}`).toContain(row?.outcome);
      // One's own sessions are looked for once the door is open; everything else that is missing keeps it shut.
      const missing = row?.outcome === "not-found" && row.event !== "OwnSessionEnded";
      expect(row?.ground === null, `${name} ${String(row?.outcome)}`).toBe(missing || row?.outcome === "denied" || status === 401 || refusal === "link-not-valid");
    }
  });

  test("holds no name, address, free text or secret of anybody", async () => {
    const text = JSON.stringify(await rows()).toLowerCase();
    const canaries = ["korhonen", "matti", "salonen", "raija", "lahtinen", "virta", "paula", "uusi", "oikeuksia", "example", "trukkikortti", "hygienia", "kirjavarasto", "antinkatu", "447010000", "plk1_", "sana-2026"];
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
    for (const uuid of [placed.participantId, placed.contactId, placed.placementId]) expect(text).not.toMatch(new RegExp(`(?<!"actor":")${uuid}`, "u"));
  });

  test("names the people concerned by a pseudonym that can be reckoned again from their id", async () => {
    const secret = await cell.shell.secrets.of("audit-subject");
    const eventsAbout = async (personId: string) => {
      const pseudonym = pseudonymOf(secret, personId);
      return new Set((await rows()).filter(({ subjects, outcome }) => outcome === "allowed" && subjects.includes(pseudonym)).map(({ event }) => event));
    };
    const events = (part: string) => routes.filter(({ path }) => path.includes(part)).map(({ audit }) => audit);
    const aboutParticipant = [...events("{participantId}"), "ParticipantRegistered", "CaseloadRead", "ParticipantListRead", "AttendanceWeekRead", "FortnightsRead", "LinkOpened", "AttendanceSubmitted", "WorkplaceRead", "AssignmentsAdded", "AssignmentsRead", "HandoverPlanRead", "WorkListRead", "ChangeProposalsRead", "AllChangeProposalsRead", "ChangeSubmitted", "ChangeCancelled"];
    expect([...(await eventsAbout(placed.participantId))].sort()).toEqual(aboutParticipant.sort());
    expect([...(await eventsAbout(placed.contactId))].sort()).toEqual([...events("{contactId}"), "ContactAdded", "WorkplaceRead", "ChangeProposalsRead", "AllChangeProposalsRead", "ContactProposalAnswered", "FreshLinkRequested"].sort());
  });

  test("says of each row by whom: a person or a link by id, signing in by pseudonym", async () => {
    const written = await rows();
    expect(written.filter(({ actorKind, actor }) => (actorKind === "person" || actorKind === "link") !== (actor !== null))).toEqual([]);
    const users = (await rows()).filter(({ event, outcome }) => ["UserInvited", "UserReinvited", "UserDisabled", "UserEnabled"].includes(event) && outcome === "allowed");
    expect(new Set(users.flatMap(({ subjects }) => subjects)).size).toBe(1);
    expect(users).toHaveLength(4);
  });
});
