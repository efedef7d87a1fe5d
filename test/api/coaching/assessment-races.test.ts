import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UserId } from "../../../shared/kernel/ids.ts";
import { answersOf, type AssessmentPath, dropAssessment, kioskCode, kioskToken, openAssessment, signWithoutSelf, withdrawConsent } from "../../support/assessments.ts";
import { type Cell, startCell } from "../../support/cell.ts";
import { registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { intercept } from "../../support/intercept.ts";

let cloud: Cloud;
let cell: Cell;
let valma: UserId;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  valma = await cell.staff("Valma Valmentaja", { coaching: "ordinary" });
});
afterAll(() => cloud.stop());

const begun = async (): Promise<AssessmentPath> => openAssessment(cell, valma, await registerClient(cell, valma, { identityCode: null }), "JOINT");

/** Does something at the very moment before a transaction is stored. */
async function beforeStoring<T>(act: () => Promise<unknown>, ask: () => Promise<T>): Promise<T> {
  const { promise: acted, resolve } = Promise.withResolvers<undefined>();
  let begun = false;
  const stop = intercept(cloud.documents, {
    at: "once",
    async answer({ command, proceed }) {
      if (command !== "TransactWriteItemsCommand" || begun) return proceed();
      begun = true;
      await act();
      resolve(undefined);
      return proceed();
    },
  });
  try {
    const answer = await ask();
    await acted;
    return answer;
  } finally {
    stop();
  }
}

describe("what shuts a tablet while something of it is on its way", () => {
  const acts: [string, (params: AssessmentPath) => Promise<unknown>][] = [
    ["signing", (params) => signWithoutSelf(cell, valma, params)],
    ["a withdrawn consent", (params) => withdrawConsent(cell, valma, params)],
    ["another opening", (params) => kioskCode(cell, valma, params)],
    ["dropping", (params) => dropAssessment(cell, valma, params)],
  ];

  test.each(acts)("%s: the answer is not stored", async (_how, act) => {
    const params = await begun();
    const token = await kioskToken(cell, await kioskCode(cell, valma, params));
    const selfRows = async () => (await cloud.rows(cell.tables.coaching)).filter((row) => row["kind"] === "SelfResponse").length;
    const before = await selfRows();
    const answer = await beforeStoring(() => act(params), () => cell.tablet(token)("answerKiosk", { body: answersOf(3)[0] }));
    expect(answer).toMatchObject({ status: 404, body: { code: "kiosk-closed" } });
    expect(await selfRows()).toBe(before);
  });

  test.each(acts)("%s: the code opens nothing", async (_how, act) => {
    const params = await begun();
    const code = await kioskCode(cell, valma, params);
    const answer = await beforeStoring(() => act(params), () => cell.tablet()("redeemKiosk", { body: { code } }));
    expect(answer).toMatchObject({ status: 404, body: { code: "kiosk-code-refused" } });
  });

  test.each(acts)("%s: the client's part is not done", async (_how, act) => {
    const params = await begun();
    const token = await kioskToken(cell, await kioskCode(cell, valma, params));
    for (const body of answersOf(2)) await cell.tablet(token)("answerKiosk", { body });
    const answer = await beforeStoring(() => act(params), () => cell.tablet(token)("finishKiosk", { body: {} }));
    expect(answer).toMatchObject({ status: 404, body: { code: "kiosk-closed" } });
  });
});

describe("signing and rating on their way at the same moment", () => {
  /** An assessment the coach alone makes, rated and not signed yet. */
  async function rated() {
    const clientId = await registerClient(cell, valma, { identityCode: null });
    const params = await openAssessment(cell, valma, clientId, "OBSERVED");
    const rate = (version: number, value: number) => cell.coach(valma)("rateAssessment", { params, body: { responses: answersOf(value), done: true, version } });
    await rate(0, 4);
    const again = () => rate(1, 5);
    const sign = () => cell.coach(valma)("signAssessment", { params, body: { discussion: "", withoutSelf: null, version: 2 } });
    return { again, sign };
  }

  test("what was rated once more is not signed as it was before", async () => {
    const { again, sign } = await rated();
    expect(await beforeStoring(async () => expect((await again()).status).toBe(200), sign)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
  });

  test("what is signed is not rated once more", async () => {
    const { again, sign } = await rated();
    expect(await beforeStoring(async () => expect((await sign()).status).toBe(200), again)).toMatchObject({ status: 409, body: { code: "assessment-signed" } });
  });
});
