import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { PlacementId } from "../../shared/kernel/ids.ts";
import { addDays, LocalDate } from "../../shared/kernel/local-date.ts";
import { LinkPage } from "../../shared/placement/link-contract.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { linkToken, type Placed, placeSomebody, record, registerParticipant, report, sunnyWeek } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
let token: string;

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
  token = await linkToken(cell, placed);
});
afterAll(() => cloud.stop());

const page = async () => LinkPage.parse((await cell.holding(token)("openLink")).body);
const submissions = async () => (await cloud.rows(cell.tables.intake)).filter(({ kind }) => kind === "Submission");
const entry = (on: string, more: object = {}) => ({ placementId: placed.placementId, on, code: "PRESENT", minutes: null, ...more });
const post = (body: unknown, key = randomUUID()) => cell.holding(token)("reportAttendance", { body, headers: { "idempotency-key": key } });
const seen = (version: number | null = null) => ({ [placed.placementId]: version });
const Versions = z.object({ versions: z.array(z.object({ day: z.object({ version: z.number(), code: z.string() }) })) });
const history = async (participantId: string, on: string) => {
  const answer = await cell.as(placed.staff)("readDayHistory", { params: { participantId, on } });
  return Versions.parse(answer.body).versions.map(({ day }) => [day.version, day.code]);
};

describe("a report posted twice", () => {
  const body = () => ({ entries: [entry("2026-11-23")], seen: seen() });

  test("with one key: one submission, one receipt, one version", async () => {
    const key = randomUUID();
    const first = await post(body(), key);
    const second = await post(body(), key);
    expect(first.status).toBe(200);
    expect(second).toMatchObject({ status: 200, body: first.body });
    await cell.catchUp();
    expect(await post(body(), key)).toMatchObject({ status: 200, body: first.body });
    await cell.catchUp();
    expect(await submissions()).toHaveLength(1);
    expect(await history(placed.participantId, "2026-11-23")).toEqual([[1, "PRESENT"]]);
  });

  test("with one key and another body: refused, the first stands", async () => {
    const key = randomUUID();
    await post(body(), key);
    const other = { entries: [entry("2026-11-23", { code: "ABSENT_NOTIFIED" })], seen: seen() };
    expect(await post(other, key)).toMatchObject({ status: 409, body: { code: "idempotency-key-reused" } });
    expect(await submissions()).toHaveLength(1);
  });

  test("eleven minutes later, when DynamoDB has forgotten: still one", async () => {
    const key = randomUUID();
    const first = await post(body(), key);
    cell.goToInstant(Date.parse(cell.now()) + 11 * 60_000);
    expect(await post(body(), key)).toMatchObject({ status: 200, body: first.body });
    expect(await submissions()).toHaveLength(1);
  });

  test("twice at once with one key: one submission, the same receipt for both", async () => {
    const key = randomUUID();
    const answers = await Promise.all([post(body(), key), post(body(), key), post(body(), key)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await submissions()).toHaveLength(1);
  });

  test("two reports at once from two phones: one is taken, the other is told to look again", async () => {
    const answers = await Promise.all([post(body()), post(body())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)).toMatchObject({ body: { code: "version-conflict" } });
    expect(await submissions()).toHaveLength(1);
  });
});

describe("what one has seen", () => {
  test("a stale view is refused, and refuses the whole of it", async () => {
    await report(cell, token, placed, "2026-11-23");
    expect((await page()).people[0]).toMatchObject({ version: 1 });
    expect(await post({ entries: [entry("2026-11-19")], seen: seen(null) })).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await post({ entries: [entry("2026-11-19")], seen: {} })).toMatchObject({ status: 409 });
    expect(await post({ entries: [entry("2026-11-19")], seen: seen(2) })).toMatchObject({ status: 409 });
    expect(await post({ entries: [entry("2026-11-19")], seen: seen(1) })).toMatchObject({ status: 200 });
    expect((await page()).people[0]?.days.filter(({ reported }) => reported !== null).map(({ on }) => on)).toEqual(["2026-11-19", "2026-11-23"]);
  });
});

describe("a report is taken whole or not at all", () => {
  const cases: [string, () => object[], string][] = [
    ["tomorrow", () => [entry("2026-11-23"), entry("2026-11-24")], "day-in-future"],
    ["fifteen days back", () => [entry("2026-11-23"), entry("2026-11-08")], "day-closed"],
    ["a day twice", () => [entry("2026-11-23"), entry("2026-11-23", { code: "ABSENT_NOTIFIED" })], "invalid-input"],
    ["an unplanned day without minutes", () => [entry("2026-11-23"), entry("2026-11-20")], "minutes-required"],
    ["absence with minutes", () => [entry("2026-11-23", { code: "ABSENT_NOTIFIED", minutes: 60 })], "minutes-not-allowed"],
    ["a reason", () => [entry("2026-11-23", { code: "ABSENT_ILLNESS" })], "invalid-input"],
    ["nine hours", () => [entry("2026-11-23", { minutes: 540 })], "day-too-long"],
    ["twenty-nine hours", () => [entry("2026-11-23", { minutes: 1740 })], "day-too-long"],
    ["another's placement", () => [entry("2026-11-23"), entry("2026-11-23", { placementId: randomUUID() })], "link-not-valid"],
    ["nothing", () => [], "invalid-input"],
    ["a date of destruction", () => [entry("2026-11-23", { ttl: 1 })], "invalid-input"],
  ];
  test.each(cases)("%s", async (_what, entries, code) => {
    expect(await post({ entries: entries(), seen: seen() })).toMatchObject({ body: { code } });
    expect(await submissions()).toEqual([]);
  });

  test("of 46 people, more than one transaction holds: a clear refusal", async () => {
    const entries = Array.from({ length: 46 }, () => entry("2026-11-23", { placementId: randomUUID() }));
    expect(await post({ entries, seen: {} })).toMatchObject({ status: 400, body: { issues: [{ path: "entries", code: "too-many-people" }] } });
  });
});

describe("ten people, two weeks, all as planned but for one", () => {
  const monday = LocalDate.parse("2026-11-16");
  const planned = [0, 1, 3, 7].map((offset) => addDays(monday, offset));

  async function placeNine(): Promise<string[]> {
    const people: string[] = [];
    for (let person = 0; person < 9; person += 1) {
      const participantId = await registerParticipant(cell, placed.staff, `Henkilö${String(person)}`);
      const body = { workplaceId: placed.workplaceId, contactId: placed.contactId, from: "2026-09-01", to: "2027-02-26", plan: sunnyWeek };
      expect(await cell.as(placed.staff)("openPlacement", { params: { participantId }, body })).toMatchObject({ status: 200 });
      people.push(participantId);
    }
    return [...people, placed.participantId];
  }

  test("posted twice: one version of every day; after the coach has corrected: a proposal, not an overwrite", async () => {
    const people = await placeNine();
    const shown = (await page()).people;
    expect(shown).toHaveLength(10);
    const entries = shown.flatMap(({ placementId }) => planned.map((on) => ({ placementId, on, code: "PRESENT", minutes: null })));
    entries[5] = { ...z.object({ placementId: PlacementId, on: LocalDate, minutes: z.null() }).parse(entries[5]), code: "ABSENT_NOT_NOTIFIED" };
    const key = randomUUID();
    const first = Object.fromEntries(shown.map(({ placementId }) => [placementId, null]));
    const answers = [await post({ entries, seen: first }, key), await post({ entries, seen: first }, key)];
    expect(answers[0]).toMatchObject({ status: 200, body: { entries: 40 } });
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    await Promise.all([cell.catchUp(), cell.catchUp()]);
    const all = (await Promise.all(people.map((id) => Promise.all(planned.map((on) => history(id, on)))))).flat();
    expect(all.filter((versions) => JSON.stringify(versions) === JSON.stringify([[1, "PRESENT"]]))).toHaveLength(39);
    expect(all.filter((versions) => JSON.stringify(versions) === JSON.stringify([[1, "ABSENT_NOT_NOTIFIED"]]))).toHaveLength(1);

    expect(await record(cell, placed, planned[0] ?? "", "ABSENT_CHILD_ILL", 1)).toMatchObject({ status: 200 });
    const second = Object.fromEntries(shown.map(({ placementId }) => [placementId, 1]));
    expect(await post({ entries, seen: second })).toMatchObject({ status: 200 });
    await cell.catchUp();
    expect(await history(placed.participantId, planned[0] ?? "")).toEqual([[1, "PRESENT"], [2, "ABSENT_CHILD_ILL"], [3, "ABSENT_CHILD_ILL"]]);
    const week = await cell.as(placed.staff)("readWeek", { params: { staffId: placed.staff, monday } });
    expect(JSON.stringify(week.body).match(/"proposal":\{/gu)).toHaveLength(1);
    const untouched = people.filter((id) => id !== placed.participantId);
    for (const id of untouched) for (const on of planned) expect(await history(id, on)).toHaveLength(1);
  });
});
