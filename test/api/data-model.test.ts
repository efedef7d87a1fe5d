import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import {
  AssessmentId, BookingId, ClientId, ConsentId, ContactId, DiaryEntryId, DisclosureId, GoalId, ParticipantId, PeriodId, PlacementId, SessionId, SituationId, SlotId,
  SubmissionId, UserId, WorkplaceId,
} from "../../shared/kernel/ids.ts";
import { Instant, LocalDate } from "../../shared/kernel/local-date.ts";
import { ChangeProposalId } from "../../shared/placement/change-proposal.ts";
import { coachingContract } from "../../shared/coaching/contract.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { EvaluationId } from "../../shared/placement/evaluation.ts";
import { linkContract } from "../../shared/placement/link-contract.ts";
import { keys as coachingKeys } from "../../functions/coaching/keys.ts";
import { intakeKeys, keys } from "../../functions/placement/keys.ts";
import { officeKeys } from "../../functions/office/keys.ts";
import { attemptsStore } from "../../functions/storage/attempts.ts";
import { addressListKey, sessionKey, userKey } from "../../functions/storage/caller-facts.ts";
import type { Key } from "../../functions/storage/table.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { coachingFigures, coachingRun } from "../support/coaching-figures.ts";
import { stagedCode } from "../support/coaching-stage.ts";
import { type Placed, placeSomebody } from "../support/journey.ts";
import { type Figures, measured } from "../support/measure.ts";
import { routeFigures, scenes } from "../support/route-figures.ts";

/** The page's tables, cell by cell, by the heading they stand under. */
function tablesOf(page: string): ReadonlyMap<string, readonly string[][]> {
  const tables = new Map<string, string[][]>();
  let heading = "";
  for (const line of page.split("\n")) {
    if (line.startsWith("## ")) heading = line.slice(3);
    else if (line.startsWith("| `")) tables.set(heading, [...(tables.get(heading) ?? []), line.slice(2, -2).split(" | ").map((cell) => cell.replaceAll("`", ""))]);
  }
  return tables;
}
const tables = tablesOf(readFileSync(new URL("../../docs/data-model.md", import.meta.url), "utf8"));
const rowsUnder = (heading: string): readonly string[][] => tables.get(heading) ?? [];
const keysUnder = (heading: string) => Object.fromEntries(rowsUnder(heading).map(([name = "", PK, SK]) => [name, { PK, SK }]));

const uuid = (digit: string): string => `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-a${digit.repeat(3)}-${digit.repeat(12)}`;
const [participant, placement, user, workplace, contact, submission, session] = [
  ParticipantId.parse(uuid("1")), PlacementId.parse(uuid("2")), UserId.parse(uuid("3")), WorkplaceId.parse(uuid("4")), ContactId.parse(uuid("5")), SubmissionId.parse(uuid("6")), SessionId.parse(uuid("7")),
];
const [booking, slot] = [BookingId.parse(uuid("8")), SlotId.parse(uuid("9"))];
const proposal = ChangeProposalId.parse(uuid("a"));
const evaluation = EvaluationId.parse(uuid("b"));
const [client, consent, period, goal] = [ClientId.parse(uuid("c")), ConsentId.parse(uuid("d")), PeriodId.parse(uuid("e")), GoalId.parse(uuid("f"))];
const [assessment, situation] = [AssessmentId.parse(uuid("1").replace("a", "b")), SituationId.parse(uuid("2").replace("a", "b"))];
const [entry, disclosure] = [DiaryEntryId.parse(uuid("3").replace("a", "b")), DisclosureId.parse(uuid("4").replace("a", "b"))];
const monday = LocalDate.parse("2026-11-23");
const date = LocalDate.parse("2026-11-24");
const instant = Instant.parse("2026-11-23T06:00:00.000Z");
const names: readonly (readonly [string, string])[] = [
  [participant, "{participant}"], [placement, "{placement}"], [user, "{user}"], [workplace, "{workplace}"], [contact, "{contact}"], [submission, "{submission}"], [session, "{session}"],
  [booking, "{booking}"], [proposal, "{proposal}"], [evaluation, "{evaluation}"], [slot, "{slot}"],
  [client, "{client}"], [consent, "{consent}"], [period, "{period}"], [goal, "{goal}"], [assessment, "{assessment}"], [situation, "{situation}"],
  [entry, "{entry}"], [disclosure, "{disclosure}"],
  [instant, "{instant}"], [monday, "{monday}"], [date, "{date}"], ["000042", "{version}"], ["#002", "#{number}"], ["#7", "#{revision}"], ["#12", "#{months}"], ["RUNS#digest", "RUNS#{job}"],
];
const named = (text: string): string => names.reduce((all, [value, name]) => all.replaceAll(value, name), text);
const namedKeys = (made: Readonly<Record<string, Key>>) => Object.fromEntries(Object.entries(made).map(([name, { PK, SK }]) => [name, { PK: named(PK), SK: named(SK) }]));

describe("the keys on the page are the keys of the code", () => {
  test("placement", () => {
    const made = {
      participant: keys.participant(participant), service: keys.service(participant), placement: keys.placement(participant, placement),
      booking: keys.booking(participant, booking), slot: keys.slot(workplace, slot),
      week: keys.week(participant, monday), dayVersion: keys.dayVersion(participant, date, 42),
      evaluation: keys.evaluation(participant, placement, 42),
      fortnight: keys.fortnight(participant, monday), absenceReport: keys.absenceReport(participant, monday, 2),
      caseloadRow: keys.caseloadRow(user, participant), participantRow: keys.participantRow(participant),
      responsibleForWorkplace: keys.responsibleForWorkplace(user, workplace), workplaceRow: keys.workplaceRow(workplace), workplace: keys.workplace(workplace),
      contact: keys.contact(workplace, contact), contactLink: keys.contactLink(workplace, contact),
      workplacePlacement: keys.workplacePlacement(workplace, placement), message: keys.message(workplace, contact, instant, "{message}"),
      changeProposal: keys.changeProposal(proposal), snoozedTask: keys.snoozedTask(user, "{ref}"), waitingEvaluation: keys.waitingEvaluation(participant, placement),
      retentionJob: keys.retentionJob(participant, 7), waitingMail: keys.waitingMail("{message}"), jobRun: keys.jobRun("digest", "{period}"),
      jobItem: keys.jobItem("digest", "{period}", "{item}"), deletion: keys.deletion("{hash}", "{class}"),
      assignment: keys.assignment(user, participant), cardAssignment: keys.cardAssignment(participant, user),
      assignmentByEnd: keys.assignmentByEnd(date, user, participant), block: keys.block(user, participant), code: keys.code("{list}", "{code}", date),
    } satisfies Record<keyof typeof keys, Key>;
    expect(keysUnder("Placement table")).toEqual(namedKeys(made));
  });

  test("intake", () => {
    const made = {
      token: intakeKeys.token("{hash}"), contact: intakeKeys.contact(contact), window: intakeKeys.window(contact, placement),
      reports: intakeKeys.reports(contact, placement), submission: intakeKeys.submission(contact, submission), pending: intakeKeys.pending(submission),
      ownEvaluation: intakeKeys.ownEvaluation(contact, placement), evaluation: intakeKeys.evaluation(contact, evaluation),
      pendingEvaluation: intakeKeys.pendingEvaluation(evaluation), proposal: intakeKeys.proposal(contact, proposal),
      pendingProposal: intakeKeys.pendingProposal(proposal), freshLink: intakeKeys.freshLink(contact, "{hour}"),
      pendingFreshLink: intakeKeys.pendingFreshLink(contact, "{hour}"),
    } satisfies Record<keyof typeof intakeKeys, Key>;
    expect(keysUnder("Intake table")).toEqual(namedKeys(made));
  });

  test("coaching", () => {
    const made = {
      client: coachingKeys.client(client), case: coachingKeys.case(client), consent: coachingKeys.consent(client, consent), preForm: coachingKeys.preForm(client),
      responsibilities: coachingKeys.responsibilities(client), authorities: coachingKeys.authorities(client), period: coachingKeys.period(client, period),
      goal: coachingKeys.goal(client, goal), followUp: coachingKeys.followUp(client, period, 12), situations: coachingKeys.situations(client),
      assessments: coachingKeys.assessments(client), situation: coachingKeys.situation(client, situation, 42), goalEdition: coachingKeys.goalEdition(client, goal, 42),
      diaryEntry: coachingKeys.diaryEntry(client, date, entry), diaryMonth: coachingKeys.diaryMonth(client, "{month}"),
      disclosure: coachingKeys.disclosure(client, disclosure), assessment: coachingKeys.assessment(client, assessment, 42),
      rating: coachingKeys.rating(client, assessment, 42), selfResponse: coachingKeys.selfResponse(client, assessment, 42),
      indexPlaces: coachingKeys.indexPlaces(client), identityCode: coachingKeys.identityCode("{hash}"), surname: coachingKeys.surname("{hash}", client),
      caseloadRow: coachingKeys.caseloadRow(user, client), clientRow: coachingKeys.clientRow(client), block: coachingKeys.block(user, client),
      statedGround: coachingKeys.statedGround(user, client), snoozedTask: coachingKeys.snoozedTask(user, "{ref}"),
      instrumentRow: coachingKeys.instrumentRow("{code}", 42), instrument: coachingKeys.instrument("{code}", 42), kioskCode: coachingKeys.kioskCode("{hash}"),
      kiosk: coachingKeys.kiosk("{hash}"), retentionJob: coachingKeys.retentionJob(client, 7),
    } satisfies Record<keyof typeof coachingKeys, Key>;
    expect(keysUnder("Coaching table")).toEqual(namedKeys(made));
  });

  test("office", () => {
    const made = {
      user: userKey(user), session: sessionKey(user, session), lastSignIn: officeKeys.lastSignIn(user), organisationDoor: officeKeys.organisationDoor,
      units: officeKeys.units, addressList: addressListKey, addressListVersion: officeKeys.addressListVersion(42),
    };
    expect(keysUnder("Office, audit, and rows that serve every surface")).toMatchObject(namedKeys(made));
  });
});

describe("over a run of every route", () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud();
  });
  afterAll(() => cloud.stop());

  test("each stored row lies under a key of the page", async () => {
    const { cell, scenes: all } = await scenes(cloud);
    for (const { ask } of all) await ask();
    await cell.catchUp();
    await attemptsStore(cell.tables.office).count("o-p_a_q_u_e", 0, 900);
    await expectOnThePage(cell, ["Placement table", "Intake table"]);
  });

  test("each stored row of coaching lies under a key of the page", async () => {
    const cell = await coachingRun(cloud, async (_name, ask) => ask());
    await attemptsStore(cell.tables.coaching).count("o-p_a_q_u_e", 0, 900);
    const main = await cell.staff("Pirkko Päällikkö", { coaching: "main" });
    expect((await cell.coach(main)("searchClients", { body: { by: "identity-code", text: stagedCode } })).status).toBe(200);
    await expectOnThePage(cell, ["Coaching table"]);
  });

  async function expectOnThePage(cell: Cell, headings: readonly string[]): Promise<void> {
    const patterns = [...headings, "Office, audit, and rows that serve every surface"]
      .flatMap((heading) => Object.values(keysUnder(heading)))
      .map(({ PK = "", SK = "" }) => new RegExp(`^${`${PK} ${SK}`.replaceAll("{ref}", "[\\w#-]+").replaceAll(/\{\w+\}/gu, "[\\w:.-]+(/[\\w-]+)*")}$`, "u"));
    const Row = z.object({ PK: z.string(), SK: z.string() });
    for (const table of Object.values(cell.tables))
      for (const row of await cloud.rows(table)) {
        const { PK, SK } = Row.parse(row);
        expect(patterns.filter((pattern) => pattern.test(`${PK} ${SK}`)).length, `${PK} ${SK}`).toBeGreaterThan(0);
      }
  }

  const statedUnder = (heading: string) =>
    rowsUnder(heading).map((row): [string, Figures] => {
      const [route = "", , , roundTrips, requests, readUnits, writeUnits] = row;
      return [route, { roundTrips: Number(roundTrips), requests: Number(requests), readUnits: Number(readUnits), writeUnits: Number(writeUnits) }];
    });

  test("each route of coaching costs what the page says", async () => {
    const stated = statedUnder("What each screen and command of coaching costs");
    expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(await coachingFigures(cloud)));
    expect(stated.map(([route]) => route).sort()).toEqual(Object.keys(coachingContract).sort());
    const longer = ["searchClients", "readKiosk", "answerKiosk", "finishKiosk", "redeemKiosk"];
    expect(stated.filter(([, { roundTrips }]) => roundTrips > 3).map(([route]) => route).sort()).toEqual(longer.sort());
  });

  test("each route costs what the page says", async () => {
    const stated = statedUnder("What each screen and command costs");
    const found = await routeFigures(cloud);
    expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(found));
    expect(stated.map(([route]) => route).sort()).toEqual([...Object.keys(placementContract), ...Object.keys(linkContract)].sort());
  });

  test("no route is a chain longer than three, but for the five the page gives reasons for: four", () => {
    const longer = ["reportAttendance", "sendEvaluation", "proposeChange", "listAssignments", "handOver"];
    for (const [route = "", , , trips] of rowsUnder("What each screen and command costs")) expect(Number(trips), route).toBeLessThanOrEqual(longer.includes(route) ? 4 : 3);
  });

  test("a caseload read takes one trip more where a right for some days is in force, and no other request for each such person", async () => {
    const cell = await startCell(cloud);
    const placed = await placeSomebody(cell);
    const substitute = await cell.staff("Sirpa Sijainen");
    const assign = async ({ participantId, staff }: Placed) => {
      const body = { staffId: substitute, role: "substitute", from: "2026-11-23", to: "2026-11-30", why: "absence" };
      expect(await cell.as(staff)("assign", { params: { participantId }, body })).toMatchObject({ status: 200 });
    };
    const look = async () => {
      const own = { staffId: substitute };
      const asked = [
        await measured(cloud.documents, () => cell.as(substitute)("listOwnParticipants", { params: own })),
        await measured(cloud.documents, () => cell.as(substitute)("readWeek", { params: { ...own, monday } })),
        await measured(cloud.documents, () => cell.as(substitute)("readFortnights", { params: { ...own, monday } })),
        await measured(cloud.documents, () => cell.as(substitute)("readWork", { params: own })),
      ];
      return asked.map(({ roundTrips, requests }) => [roundTrips, requests]);
    };
    await assign(placed);
    const one = await look();
    expect(one.map(([trips]) => trips)).toEqual([3, 4, 4, 4]);
    await assign(await placeSomebody(cell, placed.staff));
    expect(await look()).toEqual(one);
  });
});
