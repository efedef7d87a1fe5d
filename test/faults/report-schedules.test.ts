import { randomUUID } from "node:crypto";
import type { DynamoDBRecord } from "aws-lambda";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { linkContract } from "../../shared/placement/link-contract.ts";
import { type Answer, type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { runs } from "../support/depth.ts";
import { intercept } from "../support/intercept.ts";
import { linkToken, type Placed, placeSomebody } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
});
afterAll(() => cloud.stop());

/** What becomes of a step's write: its answer arrives, the write never does, or it is stored and its answer is lost. */
type Fate = "heard" | "lost" | "stored-unheard";
type Step =
  | { readonly kind: "post"; readonly which: 0 | 1; readonly times: number; readonly fate: Fate }
  | { readonly kind: "deliver"; readonly which: number; readonly fate: Fate }
  | { readonly kind: "catch-up"; readonly fate: Fate }
  | { readonly kind: "day-later" };

const fate = fc.constantFrom<Fate>("heard", "heard", "lost", "stored-unheard");
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("post" as const), which: fc.constantFrom(0 as const, 1 as const), times: fc.integer({ min: 1, max: 3 }), fate }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("deliver" as const), which: fc.nat(3), fate }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("catch-up" as const), fate }) },
  { weight: 1, arbitrary: fc.constant({ kind: "day-later" as const }) },
);

/** The network's part in a step: the n-th write of it meets its fate, the others pass. */
async function disturbed(chance: Fate, work: () => Promise<unknown>): Promise<void> {
  if (chance === "heard") {
    await work();
    return;
  }
  let left = 1;
  const stop = intercept(cloud.documents, {
    at: "once",
    async answer({ command, proceed }) {
      if (command !== "TransactWriteItemsCommand" || left === 0) return proceed();
      left -= 1;
      if (chance === "stored-unheard") await proceed();
      throw new Error("The connection was lost.");
    },
  });
  try {
    await work();
  } finally {
    stop();
  }
}

/** Two reports of one contact, the second correcting a day of the first, each under a key of its own. */
function reportsOf(placed: Placed, token: string) {
  const entry = (on: string, code: string) => ({ placementId: placed.placementId, on, code, minutes: null });
  const bodies = [
    { entries: [entry("2026-11-17", "PRESENT"), entry("2026-11-19", "ABSENT_NOTIFIED"), entry("2026-11-23", "PRESENT")], seen: { [placed.placementId]: null } },
    { entries: [entry("2026-11-17", "ABSENT_NOT_NOTIFIED")], seen: { [placed.placementId]: 1 } },
  ] as const;
  const keys = [randomUUID(), randomUUID()] as const;
  return (which: 0 | 1): Promise<Answer> => cell.holding(token)("reportAttendance", { body: bodies[which], headers: { "idempotency-key": keys[which] } });
}

const submissionsOf = async ({ contactId }: Placed) => cell.tables.intake.all(`CONTACT#${contactId}#SUBMISSIONS`, "SUBMISSION#");

async function deliver(placed: Placed, which: number): Promise<void> {
  const rows = await submissionsOf(placed);
  const row = rows[which % Math.max(rows.length, 1)];
  if (row === undefined) return;
  const record: DynamoDBRecord = { eventName: "INSERT", dynamodb: { Keys: { PK: { S: String(row["PK"]) }, SK: { S: String(row["SK"]) } }, SequenceNumber: "1" } };
  await cell.jobs({ Records: [record] });
}

const goOn = (seconds: number): void => cell.goToInstant(Date.parse(cell.now()) + seconds * 1000);
/** Nobody corrects a report within the second in which he sent it. */
function takingTime<T>(work: () => Promise<T>): Promise<T> {
  goOn(1);
  return work();
}

async function take(one: Step, placed: Placed, post: ReturnType<typeof reportsOf>): Promise<void> {
  if (one.kind === "day-later") goOn(25 * 60 * 60);
  else if (one.kind === "post") await disturbed(one.fate, () => Promise.all(Array.from({ length: one.times }, () => post(one.which))));
  else if (one.kind === "deliver") await disturbed(one.fate, () => deliver(placed, one.which));
  else await disturbed(one.fate, () => cell.catchUp());
}

const Days = z.object({
  rows: z.array(z.object({ participantId: z.string(), weeks: z.array(z.object({ days: z.record(z.string(), z.object({ code: z.string(), minutes: z.number().nullable(), confirmed: z.null(), proposal: z.null(), version: z.number() })) })) })),
});

/** The days as staff see them, and how many versions each has. */
async function outcome(placed: Placed) {
  const { body } = await cell.as(placed.staff)("readWeek", { params: { staffId: placed.staff, monday: "2026-11-16" }, query: { weeks: "2" } });
  const weeks = Days.parse(body).rows.find(({ participantId }) => participantId === placed.participantId)?.weeks ?? [];
  const days = weeks.flatMap((week) => Object.entries(week.days));
  for (const [on, { version }] of days) {
    const history = await cell.as(placed.staff)("readDayHistory", { params: { participantId: placed.participantId, on } });
    expect(z.object({ versions: z.array(z.unknown()) }).parse(history.body).versions).toHaveLength(version);
  }
  return Object.fromEntries(days.map(([on, { code, minutes }]) => [on, { code, minutes }]));
}

test("any schedule of repeats, reorderings, doubles and lost answers leaves what one undisturbed sending leaves", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      cell.goTo("2026-11-23");
      const placed = await placeSomebody(cell);
      const post = reportsOf(placed, await linkToken(cell, placed));
      for (const one of steps) await takingTime(() => take(one, placed, post));

      // The phone goes on until it has its receipts; a day later it asks once more, and the stream tells everything again.
      const receipts = [await takingTime(() => post(0)), await takingTime(() => post(1))];
      expect(receipts.map(({ status }) => status)).toEqual([200, 200]);
      goOn(25 * 60 * 60);
      expect([await post(0), await post(1)].map(({ body }) => body)).toEqual(receipts.map(({ body }) => linkContract.reportAttendance.response.parse(body)));
      await deliver(placed, 1);
      await deliver(placed, 0);
      await cell.catchUp();

      expect(await outcome(placed)).toEqual({
        "2026-11-17": { code: "ABSENT_NOT_NOTIFIED", minutes: null },
        "2026-11-19": { code: "ABSENT_NOTIFIED", minutes: null },
        "2026-11-23": { code: "PRESENT", minutes: 360 },
      });
      expect((await submissionsOf(placed)).map(({ state }) => state)).toEqual(["taken", "taken"]);
      const own = await cell.tables.intake.get({ PK: `CONTACT#${placed.contactId}`, SK: `REPORTS#${placed.placementId}` });
      expect(own).toMatchObject({ version: 2 });
      expect(await cell.tables.intake.all("PENDING", "SUBMISSION#")).toEqual([]);
    }),
    { numRuns: runs(1_000) },
  );
}, 3_600_000);
