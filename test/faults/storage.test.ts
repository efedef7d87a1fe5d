import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeAll, afterAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { intercept, type Interception } from "../support/intercept.ts";
import { linkToken, type Placed, placeSomebody, record, registerParticipant, report } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
let heal = (): void => {};

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
});
afterEach(() => heal());
afterAll(() => cloud.stop());

const disturb = (interception: Interception): void => {
  heal = intercept(cloud.documents, interception);
};
const named = (name: string): Error => Object.assign(new Error("injected"), { name });
const isTransaction = (command: string): boolean => command === "TransactWriteItemsCommand";
const versions = async () => {
  const answer = await cell.as(placed.staff)("readDayHistory", { params: { participantId: placed.participantId, on: "2026-11-23" } });
  return z.object({ versions: z.array(z.object({ day: z.object({ version: z.number() }) })) }).parse(answer.body).versions.map(({ day }) => day.version);
};

const Raw = z.record(z.string(), z.unknown());
const BatchAnswer = z.object({ Responses: z.record(z.string(), z.array(Raw)) });

describe("what DynamoDB may answer on a busy day", () => {
  test("a third of a batch comes back unprocessed, again and again: nothing is missing", async () => {
    for (let person = 0; person < 12; person += 1) await registerParticipant(cell, placed.staff, `Korhonen ${String.fromCharCode(65 + person)}`);
    await record(cell, placed, "2026-11-23");
    const read = () => cell.as(placed.staff)("readWeek", { params: { staffId: placed.staff, monday: "2026-11-23" } });
    const whole = await read();
    let item = 0;
    let returned = 0;
    disturb({
      at: "each-try",
      async answer({ command, proceed }) {
        const output = await proceed();
        if (command !== "BatchGetItemCommand") return output;
        const { Responses } = BatchAnswer.parse(output);
        const UnprocessedKeys: Record<string, { Keys: object[] }> = {};
        for (const [table, items] of Object.entries(Responses))
          Responses[table] = items.filter(({ PK, SK }) => {
            item += 1;
            if (item % 3 !== 0) return true;
            (UnprocessedKeys[table] ??= { Keys: [] }).Keys.push({ PK, SK });
            returned += 1;
            return false;
          });
        return { ...output, Responses, UnprocessedKeys };
      },
    });
    for (let time = 0; time < 5; time += 1) expect(await read()).toMatchObject({ status: 200, body: whole.body });
    expect(returned).toBeGreaterThan(0);
  });

  test.each([1, 2, 3, 4])("a transaction meets another %i times and is stored once", async (times) => {
    let met = 0;
    disturb({
      at: "once",
      answer({ command, proceed }) {
        if (!isTransaction(command) || met === times) return proceed();
        met += 1;
        throw conflict();
      },
    });
    expect(await record(cell, placed, "2026-11-23")).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await versions()).toEqual([1]);
  });

  test("one that never stops meeting others is refused with a sentence, and nothing is stored", async () => {
    disturb({
      at: "once",
      answer({ command, proceed }) {
        if (isTransaction(command)) throw conflict();
        return proceed();
      },
    });
    expect(await record(cell, placed, "2026-11-23")).toMatchObject({ status: 503, body: { code: "unavailable" } });
    heal();
    expect(await versions()).toEqual([]);
  });

  test("the answer is lost after the commit: the client sends it once more, it is stored once, and answered as if nothing had been", async () => {
    let lost = 0;
    disturb({
      at: "each-try",
      async answer({ command, proceed }) {
        const output = await proceed();
        if (isTransaction(command) && lost === 0) {
          lost += 1;
          throw named("TimeoutError");
        }
        return output;
      },
    });
    expect(await record(cell, placed, "2026-11-23")).toMatchObject({ status: 200, body: { version: 1 } });
    expect(lost).toBe(1);
    expect(await versions()).toEqual([1]);
    const about = (await cell.auditRows()).filter(({ event }) => event === "AttendanceRecorded");
    expect(about).toHaveLength(1);
  });

  test.each(["ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded", "TimeoutError"])(
    "%s to the end: 503 with a sentence, never 500, and nothing half-written",
    async (name) => {
      const before = (await cloud.rows(cell.tables.placement)).length;
      disturb({
        at: "once",
        answer({ command, proceed }) {
          if (command === "PutItemCommand" || command === "BatchGetItemCommand") return proceed();
          throw named(name);
        },
      });
      const answers = [await record(cell, placed, "2026-11-23"), await cell.as(placed.staff)("readParticipant", { params: { participantId: placed.participantId } })];
      for (const answer of answers) expect(answer).toMatchObject({ status: 503, body: { code: "unavailable", title: expect.stringMatching(/\.$/u) } });
      heal();
      expect((await cloud.rows(cell.tables.placement)).length).toBe(before);
    },
  );

  test("a read whose audit row cannot be written is not answered", async () => {
    disturb({
      at: "once",
      answer({ command, proceed }) {
        if (command === "PutItemCommand") throw named("InternalServerError");
        return proceed();
      },
    });
    const answer = await cell.as(placed.staff)("readParticipant", { params: { participantId: placed.participantId } });
    expect(answer).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(JSON.stringify(answer.body)).not.toContain("Korhonen");
  });
});

describe("a submission whose job dies", () => {
  test("after storing, before saying so: what staff answer meanwhile stays answered when it is brought again", async () => {
    const token = await linkToken(cell, placed);
    await report(cell, token, placed, "2026-11-23");
    let transactions = 0;
    disturb({
      at: "once",
      answer({ command, proceed }) {
        if (isTransaction(command)) transactions += 1;
        if (transactions > 1) throw new Error("The function died.");
        return proceed();
      },
    });
    await cell.catchUp();
    heal();
    expect(await record(cell, placed, "2026-11-23", "ABSENT_ILLNESS", 1)).toMatchObject({ status: 200, body: { version: 2 } });
    await cell.catchUp();
    await cell.catchUp();
    const week = await cell.as(placed.staff)("readWeek", { params: { staffId: placed.staff, monday: "2026-11-23" } });
    expect(week).toMatchObject({ body: { waiting: 0, rows: [{ weeks: [{ days: { "2026-11-23": { code: "ABSENT_ILLNESS", proposal: null, version: 2 } } }] }] } });
    expect(await versions()).toEqual([1, 2]);
  });
});

function conflict(): TransactionCanceledException {
  return new TransactionCanceledException({
    message: "injected", $metadata: {}, CancellationReasons: [{ Code: "None" }, { Code: "TransactionConflict" }],
  });
}
