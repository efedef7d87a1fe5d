import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { storeEvaluation } from "../support/evaluations.ts";
import { linkToken, type Placed, placeSomebody, recordAll, report } from "../support/journey.ts";
import { storeProposals } from "../support/proposals.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;

beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
});

const work = (staff = placed.staff) => cell.as(staff)("readWork", { params: { staffId: staff } });
const kinds = async () => {
  const { body } = await work();
  return body;
};

describe("the day's work of an instructor", () => {
  test("names what is missing, and forgets it as soon as it is done", async () => {
    expect(await kinds()).toMatchObject({
      counts: { own: 1 },
      people: [{ participantId: placed.participantId }],
      tasks: expect.arrayContaining([expect.objectContaining({ kind: "attendance-missing", monday: "2026-11-16", participantId: placed.participantId })]),
    });
    await recordAll(cell, placed, ["2026-11-16", "2026-11-17", "2026-11-19"]);
    expect(await kinds()).toMatchObject({ tasks: expect.not.arrayContaining([expect.objectContaining({ kind: "attendance-missing", monday: "2026-11-16" })]) });
  });

  test("an employer's report becomes a task when it has been taken in", async () => {
    await report(cell, await linkToken(cell, placed), placed, "2026-11-19", "PRESENT");
    await cell.catchUp();
    expect(await kinds()).toMatchObject({ tasks: expect.arrayContaining([expect.objectContaining({ kind: "reports-to-confirm", monday: "2026-11-16", days: 1 })]) });
  });

  test("is nobody else's", async () => {
    const colleague = await cell.staff("Kaisa Kollega");
    expect(await work(colleague)).toMatchObject({ status: 200, body: { tasks: [], people: [], counts: { own: 0 } } });
    expect(await cell.as(colleague)("readWork", { params: { staffId: placed.staff } })).toMatchObject({ status: 404 });
  });

  test("holds what employers sent about one's own and a substitute's people, and nothing of one from whom one is blocked", async () => {
    const [main, substitute, colleague] = [await cell.staff("Meri Main", { placement: "main" }), await cell.staff("Sirpa Sijainen"), await cell.staff("Kaisa Kollega")];
    const params = { participantId: placed.participantId };
    const { proposalId } = await storeProposals(cell, placed);
    await storeEvaluation(cell, placed);
    const days = { staffId: substitute, role: "substitute", from: "2026-11-23", to: "2026-11-23", why: "absence" };
    expect(await cell.as(placed.staff)("assign", { params, body: days })).toMatchObject({ status: 200 });
    const sent = [expect.objectContaining({ ref: `change-proposed#${proposalId}` }), expect.objectContaining({ ref: `evaluation-arrived#${placed.placementId}` })];
    for (const by of [placed.staff, substitute]) expect(await work(by)).toMatchObject({ body: { tasks: expect.arrayContaining(sent) } });
    expect(await work(colleague)).toMatchObject({ body: { tasks: [] } });
    for (const staffId of [placed.staff, substitute]) expect((await cell.as(main)("block", { params, body: { staffId, why: "relative" } })).status).toBe(204);
    const nobody = { people: [], counts: { own: 0, missingDays: 0 } };
    expect(await work(substitute)).toMatchObject({ body: { tasks: [], ...nobody } });
    // That a contact is the wrong one is about the workplace, which is still hers to look after.
    expect(await work(placed.staff)).toMatchObject({ body: { tasks: [{ kind: "change-proposed", participantId: null, people: null }], ...nobody } });
  });

  test("goes with the person who is handed over", async () => {
    const colleague = await cell.staff("Kaisa Kollega");
    await cell.as(placed.staff)("moveParticipant", { params: { participantId: placed.participantId }, body: { staffId: colleague, version: 1 } });
    expect(await work()).toMatchObject({ body: { tasks: [], counts: { own: 0, missingDays: 0 } } });
    expect(await work(colleague)).toMatchObject({ body: { counts: { own: 1 }, people: [{ participantId: placed.participantId }] } });
  });
});

describe("a task put aside", () => {
  const ref = () => `attendance-missing#${placed.participantId}#2026-11-16`;
  const snooze = (until: string | null, name = ref()) => cell.as(placed.staff)("snoozeTask", { params: { staffId: placed.staff }, body: { ref: name, until } });
  const task = async () => {
    const { body } = await work();
    return body;
  };

  test("stays on the list with its date, and comes back on it or when it is called back", async () => {
    expect(await snooze("2026-11-30")).toMatchObject({ status: 204 });
    expect(await task()).toMatchObject({ tasks: expect.arrayContaining([expect.objectContaining({ ref: ref(), snoozedUntil: "2026-11-30" })]) });
    await snooze(null);
    expect(await task()).toMatchObject({ tasks: expect.arrayContaining([expect.objectContaining({ ref: ref(), snoozedUntil: null })]) });
  });

  test("cannot be hidden for good", async () => {
    expect(await snooze("2026-12-23")).toMatchObject({ status: 204 });
    expect(await snooze("2026-12-24")).toMatchObject({ status: 422, body: { code: "snooze-too-long" } });
  });

  test.each(["Jokinen Sini", "placement-ending", "../../CARD#HEADER", "jokinen-sini-sairas#12345678"])("%s is no task", async (name) =>
    expect(await snooze("2026-11-30", name)).toMatchObject({ status: 400, body: { code: "invalid-input" } }));
});
