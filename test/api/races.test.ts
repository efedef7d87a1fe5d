import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { addDays, LocalDate } from "../../shared/kernel/local-date.ts";
import { type Answer, type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { runs } from "../support/depth.ts";
import { addContact, linkToken, type Placed, placeSomebody, record, report, sunnyWeek, versionsOf } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
});
afterAll(() => cloud.stop());

/** Fifty in `npm test`, two hundred in the deep run. */
const many = Math.max(50, runs(200));
const atOnce = <T>(count: number, one: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, index) => one(index)));
const codesOf = (answers: readonly Answer[]): string[] =>
  answers.map(({ status, body }) => (status === 200 ? "ok" : z.object({ code: z.string() }).parse(body).code));
const counted = (codes: readonly string[], wanted: string): number => codes.filter((code) => code === wanted).length;

const storedVersions = async (on: string): Promise<number[]> => {
  const { body } = await cell.as(placed.staff)("readDayHistory", { params: { participantId: placed.participantId, on } });
  return z.object({ versions: z.array(z.object({ day: z.object({ version: z.number() }) })) }).parse(body).versions.map(({ day }) => day.version);
};

test("many writers on one week: every acknowledged one is a version, the versions are contiguous", async () => {
  const days = [0, 1, 3].map((offset) => addDays(LocalDate.parse("2026-11-16"), offset));
  const acknowledged = new Map<string, number[]>(days.map((on) => [on, []]));
  await atOnce(many, async (index) => {
    const on = days[index % days.length] ?? "";
    for (let attempt = 0; attempt < many; attempt += 1) {
      const seen = (await storedVersions(on)).at(-1) ?? null;
      // Each says something else: what has been said already makes no version.
      const answer = await record(cell, placed, on, "PRESENT", seen, { minutes: 60 + index });
      if (answer.status !== 200) {
        expect(["version-conflict", "unavailable"]).toContain(codesOf([answer])[0]);
        continue;
      }
      acknowledged.get(on)?.push(z.object({ version: z.number() }).parse(answer.body).version);
      return;
    }
  });
  for (const on of days) {
    const stored = await storedVersions(on);
    expect(stored).toEqual(stored.map((_version, index) => index + 1));
    expect(acknowledged.get(on)?.sort((a, b) => a - b)).toEqual(stored);
  }
  expect([...acknowledged.values()].flat()).toHaveLength(many);
}, 600_000);

test("staff and the employer write one week at once: nothing of either is lost", async () => {
  const token = await linkToken(cell, placed);
  const days = ["2026-11-16", "2026-11-17", "2026-11-19", "2026-11-23"];
  for (const [version, on] of days.entries()) expect(await report(cell, token, placed, on, "ABSENT_NOTIFIED", version === 0 ? null : version)).toMatchObject({ status: 200 });
  await Promise.all([cell.catchUp(), cell.catchUp(), ...days.map((on) => record(cell, placed, on, "PRESENT_ELSEWHERE"))]);
  await cell.catchUp();
  expect((await cloud.rows(cell.tables.intake)).filter(({ kind }) => kind === "PendingSubmission")).toEqual([]);
  for (const on of days) {
    const stored = await storedVersions(on);
    expect(stored).toEqual(stored.map((_version, index) => index + 1));
    expect(stored.length).toBeGreaterThan(0);
  }
});

test("the submission job twenty times at once: each day has one version", async () => {
  const token = await linkToken(cell, placed);
  await report(cell, token, placed, "2026-11-16");
  await report(cell, token, placed, "2026-11-23", "ABSENT_NOTIFIED", 1);
  await atOnce(20, () => cell.catchUp());
  expect(await storedVersions("2026-11-16")).toEqual([1]);
  expect(await storedVersions("2026-11-23")).toEqual([1]);
  expect((await cell.auditRows()).filter(({ event }) => event === "AttendanceTaken")).toHaveLength(2);
});

test("two placements on one weekday at once: one is opened", async () => {
  const open = (day: 3 | 5) => {
    const body = { workplaceId: placed.workplaceId, contactId: placed.contactId, from: "2026-12-01", to: "2027-03-31", plan: [{ weekday: day, start: "08:00", end: "12:00" }] };
    return cell.as(placed.staff)("openPlacement", { params: { participantId: placed.participantId }, body });
  };
  expect(codesOf(await Promise.all([open(3), open(3)])).sort()).toEqual(["ok", "placement-overlaps"]);
  const card = await cell.as(placed.staff)("readParticipant", { params: { participantId: placed.participantId } });
  expect(z.object({ placements: z.array(z.unknown()) }).parse(card.body).placements).toHaveLength(2);
});

describe("one idempotency key, many posts at once", () => {
  test("one person is registered, and everybody gets the same id", async () => {
    const key = randomUUID();
    const body = { firstNames: "Eeva", lastName: "Laine", workInfo: "", serviceFrom: "2026-11-23" };
    const answers = await atOnce(10, () => cell.as(placed.staff)("registerParticipant", { body, headers: { "idempotency-key": key } }));
    const got = new Set(answers.filter(({ status }) => status === 200).map((answer) => JSON.stringify(answer.body)));
    expect(got.size).toBe(1);
    expect(codesOf(answers).filter((code) => code !== "ok" && code !== "unavailable")).toEqual([]);
    const list = await cell.as(placed.staff)("listOwnParticipants", { params: { staffId: placed.staff } });
    expect(JSON.stringify(list.body).match(/"Laine"/gu)).toHaveLength(1);
  });

  test("one workplace, one contact, one placement", async () => {
    const key = randomUUID();
    const contact = { name: "Timo Aalto", workEmail: "timo@example.fi", workPhone: null, language: "sv" };
    await atOnce(5, () => cell.as(placed.staff)("addContact", { params: { workplaceId: placed.workplaceId }, body: contact, headers: { "idempotency-key": key } }));
    const card = await cell.as(placed.staff)("readWorkplace", { params: { workplaceId: placed.workplaceId } });
    expect(JSON.stringify(card.body).match(/"Timo Aalto"/gu)).toHaveLength(1);
  });
});

describe("the card's commands against each other", () => {
  test("two changes of the name at once: one wins", async () => {
    const { participant } = await versionsOf(cell, placed);
    const change = (lastName: string) =>
      cell.as(placed.staff)("changeParticipant", { params: { participantId: placed.participantId }, body: { firstNames: "Matti", lastName, workInfo: "", version: participant } });
    expect(codesOf(await Promise.all([change("Aro"), change("Ek")])).sort()).toEqual(["ok", "version-conflict"]);
  });

  test("ending the service while attendance is written: no row escapes the date of the case", async () => {
    cell.goTo("2026-11-30");
    const { service } = await versionsOf(cell, placed);
    const days = ["2026-11-09", "2026-11-10", "2026-11-12", "2026-11-16", "2026-11-17", "2026-11-19", "2026-11-23", "2026-11-24"];
    const params = { participantId: placed.participantId };
    const [ended] = await Promise.all([
      cell.as(placed.staff)("endService", { params, body: { endedOn: "2026-11-30", reason: "MOVED", version: service } }),
      ...days.map((on) => record(cell, placed, on)),
    ]);
    expect(ended).toMatchObject({ status: 200 });
    await cell.catchUp();
    const rows = (await cloud.rows(cell.tables.placement)).filter(({ kind }) => String(kind).startsWith("Attendance"));
    for (const { ttl } of rows) expect(ttl).toBe(Date.parse("2036-11-30T22:00:00Z") / 1000);
  });

  test("a move, a rename and a placement at once: both copies of the row tell what the card tells", async () => {
    const colleague = await cell.staff("Kaisa Koski");
    const params = { participantId: placed.participantId };
    const { participant } = await versionsOf(cell, placed);
    const contactId = await addContact(cell, placed.staff, placed.workplaceId);
    const answers = await Promise.all([
      cell.as(placed.staff)("moveParticipant", { params, body: { staffId: colleague, version: participant } }),
      cell.as(placed.staff)("changeParticipant", { params, body: { firstNames: "Matti", lastName: "Uusi", workInfo: "", version: participant } }),
      cell.as(placed.staff)("openPlacement", { params, body: { workplaceId: placed.workplaceId, contactId, from: "2027-03-01", to: "2027-05-31", plan: sunnyWeek } }),
    ]);
    expect(counted(codesOf(answers), "ok")).toBeGreaterThanOrEqual(1);
    const copies = (await cloud.rows(cell.tables.placement)).filter(({ kind }) => kind === "CaseloadRow").map(({ PK: _pk, ...row }) => row);
    expect(copies).toHaveLength(2);
    expect(copies[0]).toEqual(copies[1]);
  });
});
