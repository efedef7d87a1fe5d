import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { Receipt } from "../../shared/placement/link-contract.ts";
import { type Answer, type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { runs } from "../support/depth.ts";
import { linkToken, type Placed, placeSomebody } from "../support/journey.ts";

/** A Monday morning: so many contacts at once, each with ten rows, each sent twice because the first answer was slow. */
const contacts = runs(400);
const planned = ["2026-11-09", "2026-11-10", "2026-11-12", "2026-11-16", "2026-11-17", "2026-11-19", "2026-11-23"];
const unplanned = ["2026-11-13", "2026-11-18", "2026-11-20"];
/** So many phones are served in the same moment. */
const atOnce = 40;

let cloud: Cloud;
let cell: Cell;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
});
afterAll(() => cloud.stop());

async function inTurns<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let from = 0; from < count; from += atOnce)
    done.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => work(from + index)))));
  return done;
}

const Day = z.object({ participantId: z.string(), on: z.string(), day: z.object({ code: z.string(), minutes: z.number().nullable(), version: z.number() }) });

test("the Monday burst loses nothing and doubles nothing", { timeout: 900_000 }, async () => {
  const places = await inTurns(contacts, async () => {
    const placed = await placeSomebody(cell);
    return { placed, token: await linkToken(cell, placed) };
  });
  const sent = (placed: Placed) => ({
    entries: [
      ...planned.map((on) => ({ placementId: placed.placementId, on, code: "PRESENT", minutes: null })),
      ...unplanned.map((on) => ({ placementId: placed.placementId, on, code: "PRESENT_PARTIAL", minutes: 180 })),
    ],
    seen: { [placed.placementId]: null },
  });

  const began = performance.now();
  const answers = await inTurns(contacts, async (index): Promise<readonly Answer[]> => {
    const place = places[index];
    if (place === undefined) throw new Error("A contact is missing.");
    const ask = { body: sent(place.placed), headers: { "idempotency-key": randomUUID() } };
    const post = () => cell.holding(place.token)("reportAttendance", ask);
    return Promise.all([post(), post()]);
  });
  const seconds = (performance.now() - began) / 1000;
  console.log(`${String(contacts)} contacts × 10 rows, each sent twice, were received in ${seconds.toFixed(1)} s.`);

  for (const twice of answers) {
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    const [first, second] = twice.map(({ body }) => Receipt.parse(body));
    expect(second).toEqual(first);
  }
  // Two runs at once, as the stream and the catch-up may be.
  await Promise.all([cell.catchUp(), cell.catchUp()]);
  await cell.catchUp();

  const rows = await cloud.rows(cell.tables.intake);
  expect(rows.filter(({ kind }) => kind === "Submission")).toHaveLength(contacts);
  expect(rows.filter(({ kind }) => kind === "PendingSubmission")).toEqual([]);
  const days = (await cloud.rows(cell.tables.placement)).filter(({ kind }) => kind === "AttendanceVersion").map((row) => Day.parse(row));
  expect(days).toHaveLength(contacts * 10);
  expect(new Set(days.map(({ participantId, on }) => `${participantId} ${on}`)).size).toBe(contacts * 10);
  expect(new Set(days.map(({ day }) => `${day.code} ${String(day.minutes)} ${String(day.version)}`))).toEqual(new Set(["PRESENT 360 1", "PRESENT_PARTIAL 180 1"]));
});
