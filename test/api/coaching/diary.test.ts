import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type ClientId, DiaryEntryId, type UserId } from "../../../shared/kernel/ids.ts";
import { addDays, LocalDate, startOfDay } from "../../../shared/kernel/local-date.ts";
import { DiaryPage } from "../../../shared/coaching/diary-contract.ts";
import { type Answer, type Cell, monday, startCell } from "../../support/cell.ts";
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

const details = { on: "2026-11-23", kind: "MEETING", text: "Käytiin läpi viikon tehtävät puupajalla.", coachingMinutes: 45, sensitive: false };
const shared = () => registerClient(cell, coach, {
  identityCode: null, responsibilities: [{ staffId: colleague, role: "individual-coach", from: "2026-11-23", to: null }, { staffId: coach, role: "work-coach", from: "2026-11-23", to: null }],
});
const as = (staff: UserId = coach) => cell.coach(staff);
const codeOf = ({ body }: Answer) => z.object({ code: z.string() }).parse(body).code;

async function written(clientId: ClientId, more: Readonly<Record<string, unknown>> = {}, staff = coach): Promise<DiaryEntryId> {
  const answer = await as(staff)("addDiaryEntry", { params: { clientId }, body: { ...details, ...more } });
  expect(answer.status, answer.text).toBe(200);
  return z.object({ entryId: DiaryEntryId }).parse(answer.body).entryId;
}
async function readPage(clientId: ClientId, query: Readonly<Record<string, string>> = {}, staff = coach) {
  const answer = await as(staff)("readDiary", { params: { clientId }, query });
  expect(answer.status, answer.text).toBe(200);
  return DiaryPage.parse(answer.body);
}
const change = (clientId: ClientId, entryId: DiaryEntryId, more: Readonly<Record<string, unknown>>, staff = coach, on = "2026-11-23") =>
  as(staff)("changeDiaryEntry", { params: { clientId, on, entryId }, body: { ...details, version: 1, ...more } });
const add = (clientId: ClientId, entryId: DiaryEntryId, text: string, staff = coach) =>
  as(staff)("addAddendum", { params: { clientId, on: "2026-11-23", entryId }, body: { text } });
const hourLater = (hours: number) => cell.goToInstant(startOfDay(monday) + (8 + hours) * 60 * 60 * 1000);

test("entries stand newest day first, with the minutes of each month", async () => {
  const clientId = await shared();
  await written(clientId, { on: "2026-10-28", coachingMinutes: 30, kind: "CONTACT", text: "Puhelu etsivän nuorisotyön kanssa." });
  await written(clientId);
  await written(clientId, { on: "2026-11-19", coachingMinutes: 0, kind: "OBSERVATION", sensitive: true }, colleague);
  const { rows, months, cursor } = await readPage(clientId);
  expect(rows.map(({ on, kind, by, sensitive }) => [on, kind, by, sensitive])).toEqual([
    ["2026-11-23", "MEETING", coach, false], ["2026-11-19", "OBSERVATION", colleague, true], ["2026-10-28", "CONTACT", coach, false],
  ]);
  expect(months).toEqual([{ month: "2026-10", days: [{ on: "2026-10-28", minutes: 30 }] }, { month: "2026-11", days: [{ on: "2026-11-23", minutes: 45 }] }]);
  expect(cursor).toBeNull();
});

test("fifty a page: every entry once, the minutes of all on the first, and a place in the list only in the list it was given for", async () => {
  const [clientId, other] = [await shared(), await shared()];
  for (let back = 0; back < 53; back += 1) await written(clientId, { on: addDays(monday, -back), coachingMinutes: 10 });
  const first = await readPage(clientId);
  expect([first.rows.length, first.months.flatMap(({ days }) => days).length]).toEqual([50, 53]);
  const last = await readPage(clientId, { cursor: first.cursor ?? "" });
  expect([last.rows.length, last.cursor]).toEqual([3, null]);
  expect([...first.rows, ...last.rows].map(({ on }) => on)).toEqual(Array.from({ length: 53 }, (_none, back) => addDays(monday, -back)));
  const foreign = await as()("readDiary", { params: { clientId: other }, query: { cursor: first.cursor ?? "" } });
  expect([foreign.status, codeOf(foreign)]).toEqual([400, "invalid-input"]);
});

test("its author puts an entry right within a day; the minutes follow it to its day", async () => {
  const clientId = await shared();
  const entryId = await written(clientId);
  hourLater(2);
  expect((await change(clientId, entryId, { on: "2026-10-30", coachingMinutes: 60 })).body).toEqual({ version: 2 });
  const { rows, months } = await readPage(clientId);
  expect(rows).toMatchObject([{ entryId, on: "2026-10-30", version: 2, changedAt: expect.stringContaining("2026-11-23") }]);
  expect(months).toEqual([{ month: "2026-10", days: [{ on: "2026-10-30", minutes: 60 }] }, { month: "2026-11", days: [] }]);
  hourLater(0);
});

test.each<[string, number, () => UserId]>([
  ["a colleague", 1, () => colleague],
  ["its author a day later", 24, () => coach],
])("%s does not change an entry, and adds to it", async (_who, hours, who) => {
  const staff = who();
  const clientId = await shared();
  const entryId = await written(clientId);
  hourLater(hours);
  const answer = await change(clientId, entryId, { text: "x" }, staff);
  expect([answer.status, codeOf(answer)]).toEqual([409, "entry-locked"]);
  expect((await add(clientId, entryId, "Sovittiin sittenkin torstaista.", staff)).body).toEqual({ version: 2 });
  expect((await readPage(clientId)).rows).toMatchObject([{ text: details.text, addenda: [{ text: "Sovittiin sittenkin torstaista.", by: staff }] }]);
  hourLater(0);
});

test.each<[string, Readonly<Record<string, unknown>>, string, string]>([
  ["of tomorrow", { on: "2026-11-24" }, "day-in-future", "on"],
  ["without words", { text: "  " }, "invalid-input", "text"],
  ["of 4,001 characters", { text: "a".repeat(4001) }, "invalid-input", "text"],
  ["of more than a working day", { coachingMinutes: 481 }, "invalid-input", "coachingMinutes"],
  ["of less than nothing", { coachingMinutes: -1 }, "invalid-input", "coachingMinutes"],
  ["of half a minute", { coachingMinutes: 0.5 }, "invalid-input", "coachingMinutes"],
])("an entry %s is refused at its field, with a sentence", async (_what, more, code, path) => {
  const clientId = await shared();
  const answer = await as()("addDiaryEntry", { params: { clientId }, body: { ...details, ...more } });
  expect(answer.body).toMatchObject({ code, title: expect.stringMatching(/\S{3}/u), issues: [{ path }] });
  expect((await readPage(clientId)).rows).toEqual([]);
});

test("a hundred thousand characters are refused with a sentence", async () => {
  const clientId = await shared();
  const answer = await as()("addDiaryEntry", { params: { clientId }, body: { ...details, text: "a".repeat(100_000) } });
  expect([answer.status, codeOf(answer)]).toEqual([413, "body-too-large"]);
});

test("what was marked sensitive stays so", async () => {
  const clientId = await shared();
  const entryId = await written(clientId, { sensitive: true });
  const answer = await change(clientId, entryId, { sensitive: false, text: "Toisin" });
  expect(answer.body).toMatchObject({ code: "sensitive-stays", issues: [{ path: "sensitive" }] });
});

test("markup is text", async () => {
  const clientId = await shared();
  await written(clientId, { text: "<script>alert(1)</script>" });
  expect((await readPage(clientId)).rows).toMatchObject([{ text: "<script>alert(1)</script>" }]);
});

test("many at once: every entry and every minute is kept, and of two corrections one", async () => {
  const clientId = await shared();
  const writers = [coach, colleague, coach, colleague];
  const ids = await Promise.all(writers.map((staff, place) => written(clientId, { coachingMinutes: 10 + place }, staff)));
  const { rows, months } = await readPage(clientId);
  expect(rows).toHaveLength(4);
  expect(months).toEqual([{ month: "2026-11", days: [{ on: "2026-11-23", minutes: 46 }] }]);
  const [mine] = ids;
  if (mine === undefined) throw new Error("Nothing was written.");
  const answers = await Promise.all([change(clientId, mine, { text: "Yksi" }), change(clientId, mine, { text: "Toinen" })]);
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  const additions = await Promise.all([add(clientId, mine, "Ensimmäinen lisäys"), add(clientId, mine, "Toinen lisäys", colleague)]);
  expect(additions.map(({ status }) => status)).toEqual([200, 200]);
  expect((await readPage(clientId)).rows.find(({ entryId }) => entryId === mine)?.addenda).toHaveLength(2);
});

test("of a colleague's client nothing is done and nothing told; a main user reads it once she has said why", async () => {
  const clientId = await shared();
  const entryId = await written(clientId);
  const stranger = await cell.staff("Outi Outo", { coaching: "ordinary" });
  const tried = [
    as(stranger)("readDiary", { params: { clientId } }), as(stranger)("addDiaryEntry", { params: { clientId }, body: details }),
    change(clientId, entryId, { text: "x" }, stranger), add(clientId, entryId, "x", stranger),
  ];
  expect((await Promise.all(tried)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  const main = await cell.staff("Paula Pääkäyttäjä", { coaching: "main" });
  expect((await as(main)("readDiary", { params: { clientId } })).status).toBe(404);
  await as(main)("stateGround", { params: { clientId }, body: { ground: "supervision" } });
  expect((await readPage(clientId, {}, main)).rows).toHaveLength(1);
  expect((await add(clientId, entryId, "x", main)).status).toBe(404);
});

test("after coaching has ended the diary is read and not written", async () => {
  const clientId = await shared();
  const entryId = await written(clientId);
  const period = { workshopId: null, measure: "REHAB_WORK", referral: "OWN_INITIATIVE", sender: null, from: "2026-09-01", plannedTo: null, daysAWeek: 4, hoursAWeek: 24, methods: [] };
  const { periodId } = z.object({ periodId: z.string() }).parse((await as()("openPeriod", { params: { clientId }, body: period })).body);
  const ending = { on: "2026-11-20", reason: "MOVED", reasonText: null, controlled: "YES", interrupted: false, placementAfter: "NO_INFO", continuationKnown: "NO", informed: [] };
  const ended = await as()("endPeriod", { params: { clientId, periodId }, body: { ...ending, version: 1 } });
  expect(ended.status, ended.text).toBe(200);
  const tried = [as()("addDiaryEntry", { params: { clientId }, body: details }), change(clientId, entryId, { text: "x" }), add(clientId, entryId, "x")];
  expect((await Promise.all(tried)).map(codeOf)).toEqual(["case-ended", "case-ended", "case-ended"]);
  expect((await readPage(clientId)).rows).toHaveLength(1);
});

test("once consent to storing is taken back nothing is read or written", async () => {
  const clientId = await shared();
  const entryId = await written(clientId);
  const { consents } = z.object({ consents: z.array(z.object({ consentId: z.string() })) }).parse((await as()("readClient", { params: { clientId } })).body);
  await as()("withdrawConsent", { params: { clientId, consentId: consents[0]?.consentId ?? "" }, body: { scopes: ["store"], shareWith: [], on: "2026-11-23", version: 1 } });
  const tried = [
    as()("readDiary", { params: { clientId } }), as()("addDiaryEntry", { params: { clientId }, body: details }), change(clientId, entryId, { text: "x" }), add(clientId, entryId, "x"),
  ];
  expect((await Promise.all(tried)).map(codeOf)).toEqual(Array(4).fill("consent-withdrawn"));
});

test("each reading and each entry stands in the access log; nothing of the text lies open in the table or the log", async () => {
  const clientId = await shared();
  const before = (await cell.auditRows()).length;
  await written(clientId, { text: "Kanarialintu lauloi kello 7." });
  await readPage(clientId);
  const events = (await cell.auditRows()).map((row) => z.object({ event: z.string() }).parse(row).event);
  expect(events).toHaveLength(before + 2);
  expect(events).toEqual(expect.arrayContaining(["DiaryEntryAdded", "DiaryRead"]));
  const stored = JSON.stringify([await cloud.rows(cell.tables.coaching), await cell.auditRows(), cell.log]);
  expect(stored).not.toContain("Kanarialintu");
});

test("a day that is not in the calendar is no address of an entry", async () => {
  const clientId = await shared();
  const entryId = await written(clientId);
  expect((await change(clientId, entryId, { text: "x" }, coach, "2026-02-31")).status).toBe(404);
  expect((await change(clientId, entryId, { text: "x" }, coach, LocalDate.parse("2026-11-22"))).status).toBe(404);
});
