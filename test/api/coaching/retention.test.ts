import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { type ClientId, PeriodId, type UserId } from "../../../shared/kernel/ids.ts";
import { LocalDate, startOfDay } from "../../../shared/kernel/local-date.ts";
import { type Answer, type Cell, startCell } from "../../support/cell.ts";
import { artificialCode, newClient, registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { runs } from "../../support/depth.ts";
import { intercept } from "../../support/intercept.ts";

let cloud: Cloud;
let cell: Cell;
let coach: UserId;
let main: UserId;
let clientId: ClientId;
let periodId: PeriodId;

const code = artificialCode("010190", "-", 999);
const period = { workshopId: null, measure: "REHAB_WORK", referral: "OWN_INITIATIVE", sender: null, from: "2026-09-01", plannedTo: null, daysAWeek: 4, hoursAWeek: 24, methods: [] };
const ending = { on: "2026-11-20", reason: "EDUCATION", reasonText: null, controlled: "YES", interrupted: false, placementAfter: "EDUCATION_VOCATIONAL", continuationKnown: "YES", informed: [] };
const picture = { occasion: "START", on: "2026-09-02", periodId: null, livelihood: ["UNEMPLOYMENT_ALLOWANCE"], housing: "RENTED", note: "Velkoja vuokrasta" };

beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

beforeEach(async () => {
  cell = await startCell(cloud);
  coach = await cell.staff("Ville Valmentaja", { coaching: "ordinary" });
  main = await cell.staff("Päivi Pääkäyttäjä", { coaching: "main" });
  const substitute = await cell.staff("Sirpa Sijainen", { coaching: "ordinary" });
  clientId = await registerClient(cell, coach);
  const as = cell.coach(coach);
  const params = { clientId };
  await done(as("addResponsibility", { params, body: { staffId: substitute, role: "substitute", from: "2026-11-23", to: "2026-12-31", instead: null } }));
  await done(as("addSituation", { params, body: picture }));
  await done(as("addGoal", { params, body: { category: "DAILY_LIFE", text: "Herään aamuisin omin voimin" } }));
  await done(as("addDiaryEntry", { params, body: { on: "2026-11-23", kind: "MEETING", text: "Käytiin läpi viikon tehtävät.", coachingMinutes: 45, sensitive: false } }));
  await done(cell.coach(main)("block", { params, body: { staffId: await cell.staff("Serkku Sari", { coaching: "ordinary" }), why: "relative" } }));
  periodId = z.object({ periodId: PeriodId }).parse((await done(as("openPeriod", { params, body: period }))).body).periodId;
});

async function done(asking: Promise<Answer>): Promise<Answer> {
  const answer = await asking;
  expect([200, 204], answer.text).toContain(answer.status);
  return answer;
}
const end = (version: number, on = "2026-11-20"): Promise<Answer> => done(cell.coach(coach)("endPeriod", { params: { clientId, periodId }, body: { ...ending, on, version } }));
const reopen = (version: number): Promise<Answer> => done(cell.coach(coach)("reopenPeriod", { params: { clientId, periodId }, body: { why: "Jatkosta sovittiin", plannedTo: null, version } }));
const catchUp = () => cell.coachingJobs({ job: "catch-up" });

const broomAfter = (lastDay: string): number => startOfDay(LocalDate.parse(lastDay)) / 1000 + 24 * 60 * 60;

/** The dates of destruction of every row about the client, wherever it lies, but for what ends by itself. */
async function ttlsByKind(): Promise<Record<string, unknown[]>> {
  const kinds: Record<string, unknown[]> = {};
  for (const row of await cloud.rows(cell.tables.coaching)) {
    const { PK, kind } = z.object({ PK: z.string(), kind: z.string().optional() }).parse(row);
    if (kind === undefined || PK.startsWith("IDEMPOTENCY#") || !JSON.stringify(row).includes(clientId)) continue;
    const seen = (kinds[kind] ??= []);
    if (!seen.includes(row["ttl"])) seen.push(row["ttl"]);
  }
  return kinds;
}

const everyKind = [
  "Block", "Case", "Client", "ClientRow", "CoachingPeriod", "Consent", "IndexEntry", "IndexPlaces", "LifeSituation", "PreForm", "Responsibilities", "SituationMarks",
];

describe("every row about a client whose coaching has ended has its date", () => {
  test("card, pages beside it, lists, marks of the index and blocks: three years from the end of the last period", async () => {
    await end(1);
    expect(await ttlsByKind()).toMatchObject({ Client: [broomAfter("2029-11-20")], ClientRow: [broomAfter("2029-11-20")], LifeSituation: [undefined], IndexEntry: [undefined], Block: [undefined] });
    await catchUp();
    const kinds = await ttlsByKind();
    expect(Object.keys(kinds)).toEqual(expect.arrayContaining(everyKind));
    for (const [kind, ttls] of Object.entries(kinds)) expect([kind, ttls]).toEqual([kind, [broomAfter("2029-11-20")]]);
    expect((await cell.auditRows()).filter(({ event }) => event === "ClientRetentionDated")).toHaveLength(1);
  });

  test("the stream's word is enough, twice told changes nothing, and other rows are none of its business", async () => {
    await end(1);
    const told = (PK: string, SK: string) => ({ dynamodb: { SequenceNumber: "1", Keys: { PK: { S: PK }, SK: { S: SK } } } });
    const Records = [told("JOBS#RETENTION", `${clientId}#1`), told("CLIENTS", `CLIENT#${clientId}`), told("JOBS#RETENTION", `${clientId}#1`)];
    expect(await cell.coachingJobs({ Records })).toEqual({ batchItemFailures: [] });
    for (const ttls of Object.values(await ttlsByKind())) expect(ttls).toEqual([broomAfter("2029-11-20")]);
    expect((await cloud.rows(cell.tables.coaching)).filter(({ kind }) => kind === "RetentionJob")).toEqual([]);
  });

  test("none has one while coaching goes on, and none any more when it goes on again", async () => {
    for (const ttls of Object.values(await ttlsByKind())) expect(ttls).toEqual([undefined]);
    await end(1);
    await catchUp();
    await reopen(2);
    await catchUp();
    for (const [kind, ttls] of Object.entries(await ttlsByKind())) expect([kind, ttls]).toEqual([kind, [undefined]]);
    await end(3, "2026-11-22");
    await catchUp();
    for (const [kind, ttls] of Object.entries(await ttlsByKind())) expect([kind, ttls]).toEqual([kind, [broomAfter("2029-11-22")]]);
  });

  test("whoever is given the client after the end has a row with the same date", async () => {
    await end(1);
    await catchUp();
    await done(cell.coach(main)("addResponsibility", { params: { clientId }, body: { staffId: await cell.staff("Uusi Valmentaja", { coaching: "ordinary" }), role: "work-coach", from: "2026-11-23", to: null, instead: null } }));
    for (const ttls of Object.values(await ttlsByKind())) expect(ttls).toEqual([broomAfter("2029-11-20")]);
  });

  test("what a main user said and what is put aside end by themselves", async () => {
    await done(cell.coach(main)("stateGround", { params: { clientId }, body: { ground: "supervision" } }));
    await done(cell.coach(coach)("snoozeCoachingTask", { params: { staffId: coach }, body: { ref: `pre-form#${clientId}`, until: "2026-12-01" } }));
    await end(1);
    await catchUp();
    expect(await ttlsByKind()).toMatchObject({ StatedGround: [broomAfter("2026-11-23")], SnoozedTask: [broomAfter("2026-12-01")] });
  });
});

/** Whether the client can be found by any way there is: the last one tries the code anew, which is free once its person is gone. */
async function shown(): Promise<Record<string, boolean>> {
  const [as, asMain] = [cell.coach(coach), cell.coach(main)];
  const has = ({ text }: Answer): boolean => text.includes(clientId);
  await asMain("stateGround", { params: { clientId }, body: { ground: "correction" } });
  const params = { clientId };
  return {
    card: (await as("readClient", { params })).status === 200,
    withGround: (await asMain("readClient", { params })).status === 200,
    diary: (await as("readDiary", { params })).status === 200,
    situations: (await as("readSituations", { params })).status === 200,
    blocks: (await asMain("readBlocks", { params })).status === 200,
    list: has(await as("listOwnClients", { params: { staffId: coach } })),
    all: has(await asMain("listAllClients")),
    work: has(await as("readCoachingWork", { params: { staffId: coach } })),
    byName: has(await asMain("searchClients", { body: { by: "name", text: "Lehtonen" } })),
    byCode: has(await asMain("searchClients", { body: { by: "identity-code", text: code } })),
    moved: (await asMain("endResponsibility", { params: { clientId, staffId: coach }, body: { role: "work-coach", lastDay: null } })).status !== 404,
    reopened: (await as("reopenPeriod", { params: { clientId, periodId }, body: { why: "Liian myöhään", plannedTo: null, version: 99 } })).status !== 404,
  };
}

describe("at the end of the time of keeping, whether or not the rows still lie in the table", () => {
  const over = startOfDay(LocalDate.parse("2029-11-21"));
  test.each([
    ["a second before", -1000, true], ["at midnight", 0, false], ["a second after", 1000, false], ["when the broom is late, 47 hours after", 47 * 60 * 60 * 1000, false],
  ])("%s", async (_when, after, expected) => {
    await end(1);
    await catchUp();
    cell.goToInstant(over + after);
    const seen = await shown();
    const { work, ...rest } = seen;
    expect(Object.entries(rest).filter(([, is]) => is !== expected)).toEqual([]);
    // A last picture was still to be taken when the period had ended; its task goes with its person.
    expect(work).toBe(expected);
    if (!expected) {
      const again = await registerClient(cell, coach, newClient({ identityCode: code }));
      expect(again).not.toBe(clientId);
    }
  });

  test("whoever came back a day before the end is kept on", async () => {
    await end(1);
    await catchUp();
    cell.goTo("2029-11-19");
    await reopen(2);
    await catchUp();
    cell.goToInstant(over + 1000);
    expect(await shown()).toMatchObject({ card: true, list: true, byName: true, byCode: true });
  });
});

/** The job's writes fail from the n-th on, as if the function had died there. */
function dieAfter(writes: number): () => void {
  let count = 0;
  return intercept(cloud.documents, {
    at: "once",
    async answer({ command, proceed }) {
      if (command === "UpdateItemCommand" || command === "DeleteItemCommand") count += 1;
      if (count > writes) throw new Error("The function died.");
      return proceed();
    },
  });
}

describe("the job dies half-way", () => {
  /** The job writes a little more often than this. */
  const most = 24;
  const times = Math.max(4, Math.min(most, runs(200)));
  const points = Array.from({ length: times }, (_, index) => Math.floor((index * most) / times));
  test.each(points)("after %i writes: what is shown is right meanwhile, and the next catch-up converges", async (writes) => {
    await end(1);
    const heal = dieAfter(writes);
    await catchUp();
    heal();
    expect((await cell.coach(coach)("readClient", { params: { clientId } })).status).toBe(200);
    cell.goTo("2029-11-21");
    expect((await cell.coach(coach)("readClient", { params: { clientId } })).status).toBe(404);
    cell.goTo("2026-11-23");
    await catchUp();
    for (const [kind, ttls] of Object.entries(await ttlsByKind())) expect([kind, ttls]).toEqual([kind, [broomAfter("2029-11-20")]]);
    await reopen(2);
    const again = dieAfter(writes);
    await catchUp();
    again();
    await catchUp();
    for (const [kind, ttls] of Object.entries(await ttlsByKind())) expect([kind, ttls]).toEqual([kind, [undefined]]);
    expect((await cloud.rows(cell.tables.coaching)).filter(({ kind }) => kind === "RetentionJob")).toEqual([]);
  });

  test("one overtaken by the next change of the case does no harm, in whatever order they run", async () => {
    await end(1);
    const heal = dieAfter(3);
    await catchUp();
    heal();
    await reopen(2);
    await end(3, "2026-11-22");
    await Promise.all([catchUp(), catchUp()]);
    await catchUp();
    for (const [kind, ttls] of Object.entries(await ttlsByKind())) expect([kind, ttls]).toEqual([kind, [broomAfter("2029-11-22")]]);
  });
});
