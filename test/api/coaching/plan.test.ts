import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type ClientId, GoalId, type UserId } from "../../../shared/kernel/ids.ts";
import { LocalDate, startOfDay } from "../../../shared/kernel/local-date.ts";
import { Goal, GoalDetails, GoalEdition } from "../../../shared/coaching/goal.ts";
import { type Answer, type Cell, startCell } from "../../support/cell.ts";
import { registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";

let cloud: Cloud;
let cell: Cell;
let coach: UserId;
let colleague: UserId;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  coach = await cell.staff("Satu Saarinen", { coaching: "ordinary" });
  colleague = await cell.staff("Timo Harju", { coaching: "ordinary" });
});
afterAll(() => cloud.stop());

const text = "Herään aamuisin omin voimin ja olen pajalla ajoissa";
const shared = () => registerClient(cell, coach, {
  identityCode: null, responsibilities: [{ staffId: colleague, role: "individual-coach", from: "2026-11-23", to: null }, { staffId: coach, role: "work-coach", from: "2026-11-23", to: null }],
});
const as = (staff: UserId = coach) => cell.coach(staff);
const codeOf = ({ body }: Answer) => z.object({ code: z.string() }).parse(body).code;

async function added(clientId: ClientId, more: Readonly<Record<string, unknown>> = {}): Promise<GoalId> {
  const answer = await as()("addGoal", { params: { clientId }, body: { category: "DAILY_LIFE", text, ...more } });
  expect(answer.status, answer.text).toBe(200);
  return z.object({ goalId: GoalId }).parse(answer.body).goalId;
}
const goalsOf = async (clientId: ClientId, staff = coach) =>
  z.object({ goals: z.array(Goal) }).parse((await as(staff)("readClient", { params: { clientId } })).body).goals;

async function change(clientId: ClientId, goalId: GoalId, more: Readonly<Record<string, unknown>>, staff = coach): Promise<Answer> {
  const goal = (await goalsOf(clientId)).find((one) => one.goalId === goalId);
  return as(staff)("changeGoal", { params: { clientId, goalId }, body: { ...GoalDetails.strip().parse(goal), version: goal?.version, ...more } });
}
const historyOf = async (clientId: ClientId, goalId: GoalId, staff = coach) =>
  z.object({ rows: z.array(GoalEdition) }).parse((await as(staff)("readGoalHistory", { params: { clientId, goalId } })).body).rows;
const endCase = async (clientId: ClientId): Promise<void> => {
  const details = { workshopId: null, measure: "REHAB_WORK", referral: "OWN_INITIATIVE", sender: null, from: "2026-09-01", plannedTo: null, daysAWeek: 4, hoursAWeek: 24, methods: [] };
  const { periodId } = z.object({ periodId: z.string() }).parse((await as()("openPeriod", { params: { clientId }, body: details })).body);
  const ending = { on: "2026-11-20", reason: "EDUCATION", reasonText: null, controlled: "YES", interrupted: false, placementAfter: "EDUCATION_VOCATIONAL", continuationKnown: "YES", informed: [] };
  const ended = await as()("endPeriod", { params: { clientId, periodId }, body: { ...ending, version: 1 } });
  expect(ended.status, ended.text).toBe(200);
};
const withdraw = async (clientId: ClientId): Promise<void> => {
  const { consents } = z.object({ consents: z.array(z.object({ consentId: z.string() })) }).parse((await as()("readClient", { params: { clientId } })).body);
  const body = { scopes: ["store"], shareWith: [], on: "2026-11-23", version: 1 };
  const withdrawn = await as()("withdrawConsent", { params: { clientId, consentId: consents[0]?.consentId ?? "" }, body });
  expect(withdrawn.status, withdrawn.text).toBe(200);
};

test("a goal is set, written on by two coaches and read back with who wrote what and when", async () => {
  const clientId = await shared();
  const goalId = await added(clientId);
  expect((await change(clientId, goalId, { target: "Neljänä aamuna viidestä", dueOn: "2027-01-29" })).body).toMatchObject({ version: 2, edition: { number: 1 } });
  const steps = [{ text: "Hankin herätyskellon", doneOn: "2026-11-20" }, { text: "Sovin iltojen nukkumaanmenoajasta", doneOn: null }];
  expect((await change(clientId, goalId, { steps, attainment: -1 }, colleague)).body).toMatchObject({ version: 3, edition: { number: 2 }, changed: { by: colleague } });
  expect(await goalsOf(clientId)).toMatchObject([{ goalId, steps, attainment: -1, version: 3 }]);
  expect((await historyOf(clientId, goalId)).map(({ number, target, attainment, changed }) => [number, target, attainment, changed.by])).toEqual([
    [2, "Neljänä aamuna viidestä", -1, colleague], [1, "Neljänä aamuna viidestä", null, coach],
  ]);
});

test("what one person types within ten minutes is one edition; after that a new one begins", async () => {
  const clientId = await shared();
  const goalId = await added(clientId);
  const eight = startOfDay(LocalDate.parse("2026-11-23")) + 8 * 60 * 60 * 1000;
  for (const minute of [1, 4, 9, 10, 12]) {
    cell.goToInstant(eight + minute * 60_000);
    expect((await change(clientId, goalId, { realisation: `Minuutti ${String(minute)}` })).status).toBe(200);
  }
  cell.goTo("2026-11-23");
  expect((await historyOf(clientId, goalId)).map(({ realisation }) => realisation)).toEqual(["Minuutti 12", "Minuutti 9"]);
});

test("an earlier date of a goal stands in the list of what there is to do, and leaves it when the goal is over", async () => {
  const clientId = await shared();
  const goalId = await added(clientId);
  const Dues = z.object({ rows: z.array(z.object({ clientId: z.string(), dues: z.array(z.object({ kind: z.string(), on: z.string() })) })) });
  const dues = async () => Dues.parse((await as()("listOwnClients", { params: { staffId: coach } })).body).rows.find((one) => one.clientId === clientId)?.dues;
  await change(clientId, goalId, { dueOn: "2027-01-29" });
  expect(await dues()).toContainEqual({ kind: "goal", on: "2027-01-29" });
  await change(clientId, goalId, { status: "ACHIEVED", attainment: 1 });
  expect(await dues()).not.toContainEqual({ kind: "goal", on: "2027-01-29" });
});

test("two write on one goal at once: one is taken, the other told; two goals or two comments at once are all kept", async () => {
  const clientId = await shared();
  const [first, second] = [await added(clientId), await added(clientId, { text: "Haen kesätöitä", category: "JOB_SEARCH" })];
  const body = { ...GoalDetails.strip().parse((await goalsOf(clientId))[0]), version: 1 };
  const answers = await Promise.all([coach, colleague].map((staff, place) => as(staff)("changeGoal", { params: { clientId, goalId: first }, body: { ...body, target: `Tavoite ${String(place)}` } })));
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(answers.filter(({ status }) => status === 409).map(codeOf)).toEqual(["version-conflict"]);
  const comment = (goalId: GoalId, staff: UserId, words: string) => as(staff)("commentGoal", { params: { clientId, goalId }, body: { text: words } });
  const both = await Promise.all([comment(first, coach, "Hyvä alku."), comment(first, colleague, "Samaa mieltä."), comment(second, coach, "Hakemus lähetetty.")]);
  expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
  const goals = await goalsOf(clientId);
  expect(goals.find(({ goalId }) => goalId === first)?.comments.map(({ by }) => by).toSorted()).toEqual([coach, colleague].toSorted());
  expect(goals.find(({ goalId }) => goalId === second)?.comments).toHaveLength(1);
});

test.each<[string, Readonly<Record<string, unknown>>, string, string]>([
  ["a text of 501 characters", { text: "a".repeat(501) }, "invalid-input", "text"],
  ["nothing but spaces", { text: "   " }, "invalid-input", "text"],
  ["achieved without a place on the scale", { status: "ACHIEVED" }, "attainment-missing", "attainment"],
  ["a place outside the scale", { attainment: 3 }, "invalid-input", "attainment"],
  ["a step done tomorrow", { steps: [{ text: "Soitan Kelaan", doneOn: "2026-11-24" }] }, "day-in-future", "steps.0.doneOn"],
  ["a scale with a step missing", { scale: ["", "", "", ""] }, "invalid-input", "scale"],
])("%s is refused at its field, with a sentence, and the goal stays as it was", async (_what, more, code, path) => {
  const clientId = await shared();
  const goalId = await added(clientId);
  const answer = await change(clientId, goalId, more);
  expect(answer.body).toMatchObject({ code, title: expect.stringMatching(/\S{3}/u), issues: [{ path }] });
  expect(await goalsOf(clientId)).toMatchObject([{ text, version: 1 }]);
});

test("a hundred thousand characters are refused with a sentence, and the goal stays as it was", async () => {
  const clientId = await shared();
  const answer = await change(clientId, await added(clientId), { realisation: "a".repeat(100_000) });
  expect([answer.status, codeOf(answer)]).toEqual([413, "body-too-large"]);
  expect(await goalsOf(clientId)).toMatchObject([{ text, version: 1 }]);
});

test("markup is text", async () => {
  const clientId = await shared();
  const goalId = await added(clientId, { text: "<img src=x onerror=alert(1)> & <b>lihava</b>" });
  expect(await goalsOf(clientId)).toMatchObject([{ goalId, text: "<img src=x onerror=alert(1)> & <b>lihava</b>" }]);
});

test("a post that is repeated sets one goal, and its kept answer says nothing of it", async () => {
  const clientId = await shared();
  const ask = { params: { clientId }, body: { category: "STUDY", text }, headers: { "idempotency-key": "0f2f1c1a-3b6e-4df0-9a65-0f4a6f2f8d11" } };
  const [one, other] = [await as()("addGoal", ask), await as()("addGoal", ask)];
  expect(other.body).toEqual(one.body);
  expect(await goalsOf(clientId)).toHaveLength(1);
  expect(JSON.stringify(await cloud.rows(cell.tables.coaching))).not.toContain("Herään aamuisin");
});

test("of a colleague's client nothing is done and nothing told", async () => {
  const clientId = await shared();
  const goalId = await added(clientId);
  const stranger = await cell.staff("Outi Outo", { coaching: "ordinary" });
  const params = { clientId, goalId };
  const tried = [
    as(stranger)("addGoal", { params: { clientId }, body: { category: "STUDY", text } }), change(clientId, goalId, { target: "x" }, stranger),
    as(stranger)("commentGoal", { params, body: { text: "Utelias" } }), as(stranger)("readGoalHistory", { params }),
  ];
  expect((await Promise.all(tried)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(await goalsOf(clientId)).toMatchObject([{ version: 1 }]);
});

test("a main user reads the history once she has said why, and changes nothing", async () => {
  const clientId = await shared();
  const goalId = await added(clientId);
  const main = await cell.staff("Paula Pääkäyttäjä", { coaching: "main" });
  const params = { clientId, goalId };
  expect((await as(main)("readGoalHistory", { params })).status).toBe(404);
  expect((await as(main)("stateGround", { params: { clientId }, body: { ground: "complaint" } })).status).toBe(204);
  expect(await historyOf(clientId, goalId, main)).toMatchObject([{ text }]);
  expect((await change(clientId, goalId, { target: "x" }, main)).status).toBe(404);
});

test("after coaching has ended the plan is read and not written", async () => {
  const clientId = await shared();
  const goalId = await added(clientId);
  await endCase(clientId);
  const params = { clientId, goalId };
  expect(await historyOf(clientId, goalId)).toHaveLength(1);
  const tried = [as()("addGoal", { params: { clientId }, body: { category: "STUDY", text } }), change(clientId, goalId, { target: "x" }), as()("commentGoal", { params, body: { text: "Vielä" } })];
  expect((await Promise.all(tried)).map(codeOf)).toEqual(["case-ended", "case-ended", "case-ended"]);
  const editions = (await cloud.rows(cell.tables.coaching)).filter(({ SK }) => String(SK).startsWith(`GOAL#${goalId}#`));
  expect(editions).toHaveLength(1);
});

test("once consent to storing is taken back nothing is read or written", async () => {
  const clientId = await shared();
  const goalId = await added(clientId);
  const body = { ...GoalDetails.strip().parse((await goalsOf(clientId))[0]), target: "x", version: 1 };
  await withdraw(clientId);
  const params = { clientId, goalId };
  const tried = [
    as()("addGoal", { params: { clientId }, body: { category: "STUDY", text } }), as()("changeGoal", { params, body }),
    as()("commentGoal", { params, body: { text: "Vielä" } }), as()("readGoalHistory", { params }),
  ];
  expect((await Promise.all(tried)).map(codeOf)).toEqual(Array(4).fill("consent-withdrawn"));
});

test("of another client's goal there is nothing under this one", async () => {
  const [clientId, other] = [await shared(), await shared()];
  const goalId = await added(other);
  const params = { clientId, goalId };
  expect((await as()("readGoalHistory", { params })).status).toBe(404);
  expect((await as()("commentGoal", { params, body: { text: "Väärä" } })).status).toBe(404);
});

test("each command and each reading of the history stands in the access log", async () => {
  const clientId = await shared();
  const goalId = await added(clientId);
  const before = (await cell.auditRows()).length;
  await as()("commentGoal", { params: { clientId, goalId }, body: { text: "Hyvä alku." } });
  await historyOf(clientId, goalId);
  const events = (await cell.auditRows()).map((row) => z.object({ event: z.string() }).parse(row).event);
  expect(events).toHaveLength(before + 2);
  expect(events).toEqual(expect.arrayContaining(["GoalAdded", "GoalCommented", "GoalHistoryRead"]));
});
