import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UserId } from "../../../shared/kernel/ids.ts";
import { coachingContract } from "../../../shared/coaching/contract.ts";
import { KioskPage } from "../../../shared/coaching/kiosk-contract.ts";
import { addressListKey } from "../../../functions/storage/caller-facts.ts";
import { answerAll, answersOf, type AssessmentPath, dropAssessment, kioskCode, kioskToken, openAssessment, signWithoutSelf, withdrawConsent } from "../../support/assessments.ts";
import { type Answer, type Cell, startCell } from "../../support/cell.ts";
import { registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";

let cloud: Cloud;
let cell: Cell;
let valma: UserId;
const eight = Date.parse("2026-11-23T06:00:00.000Z");
const minutes = (count: number): number => eight + count * 60_000;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  valma = await cell.staff("Valma Valmentaja", { coaching: "ordinary" });
});
afterAll(() => cloud.stop());

const begun = async (): Promise<AssessmentPath> => openAssessment(cell, valma, await registerClient(cell, valma, { identityCode: null }), "JOINT");

/** An assessment with a tablet that stands open. */
async function opened() {
  const params = await begun();
  const code = await kioskCode(cell, valma, params);
  return { params, code, token: await kioskToken(cell, code) };
}

const redeem = (code: string, sourceIp = "127.0.0.1"): Promise<Answer> => cell.tablet()("redeemKiosk", { body: { code }, sourceIp });
const page = async (token: string): Promise<KioskPage> => KioskPage.parse((await cell.tablet(token)("readKiosk")).body);
/** What anybody sees of a refusal. */
const seen = ({ status, text }: Answer): string => `${String(status)} ${text}`;
const [first = { itemId: "", value: null, comment: "" }, second = first] = answersOf(3);

/** Every way to ask with a token. */
const everyRoute = (token: string): Promise<Answer[]> => {
  const tablet = cell.tablet(token);
  return Promise.all([tablet("readKiosk"), tablet("answerKiosk", { body: first }), tablet("finishKiosk", { body: {} })]);
};
async function expectShut(token: string): Promise<void> {
  for (const answer of await everyRoute(token)) expect(answer).toMatchObject({ status: 404, body: { code: "kiosk-closed" } });
}

describe("a code", () => {
  test("opens once, however it is typed, and a second time looks like a wrong one and like one whose time is over", async () => {
    const params = await begun();
    const code = await kioskCode(cell, valma, params);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/u);
    const answer = await redeem(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `);
    expect(answer).toMatchObject({ status: 200, body: { token: expect.stringMatching(/^pkk1_[0-9a-f]{48}$/u), endsAt: "2026-11-23T08:00:00.000Z" } });
    const wrong = seen(await redeem("AAAAA22222"));
    expect(seen(await redeem(code))).toBe(wrong);
    expect(seen(await redeem("lyhyt"))).toBe(wrong);
    const late = await kioskCode(cell, valma, params);
    try {
      cell.goToInstant(minutes(15));
      expect(seen(await redeem(late))).toBe(wrong);
    } finally {
      cell.goToInstant(eight);
    }
    expect(wrong).toContain("kiosk-code-refused");
  });

  test("is good until the last millisecond of its quarter of an hour", async () => {
    const code = await kioskCode(cell, valma, await begun());
    try {
      cell.goToInstant(minutes(15) - 1);
      expect((await redeem(code)).status).toBe(200);
    } finally {
      cell.goToInstant(eight);
    }
  });

  test("typed by many at the same moment opens one tablet", async () => {
    const code = await kioskCode(cell, valma, await begun());
    const answers = await Promise.all(Array.from({ length: 6 }, () => redeem(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(5);
  });

  test.each<[string, (params: AssessmentPath) => Promise<Answer>]>([
    ["asks for another", (params) => cell.coach(valma)("openKiosk", { params, body: { language: "sv" } })],
    ["shuts the tablet", (params) => cell.coach(valma)("closeKiosk", { params })],
    ["signs", (params) => signWithoutSelf(cell, valma, params)],
    ["records that consent was withdrawn", (params) => withdrawConsent(cell, valma, params)],
    ["drops the assessment", (params) => dropAssessment(cell, valma, params)],
  ])("is dead as soon as the coach %s", async (_how, act) => {
    const params = await begun();
    const code = await kioskCode(cell, valma, params);
    expect([200, 204]).toContain((await act(params)).status);
    expect(await redeem(code)).toMatchObject({ status: 404, body: { code: "kiosk-code-refused" } });
  });

  test("is guessed twenty times from one address, not once more; a right one begins the count anew", async () => {
    const sourceIp = "127.0.0.9";
    const code = await kioskCode(cell, valma, await begun());
    for (let at = 0; at < 19; at += 1) expect((await redeem("AAAAA22222", sourceIp)).status).toBe(404);
    expect((await redeem(code, sourceIp)).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 24 }, () => redeem("AAAAA22222", sourceIp)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 20 }, () => 404), ...Array.from({ length: 4 }, () => 429)]);
    const another = await kioskCode(cell, valma, await begun());
    expect(await redeem(another, sourceIp)).toMatchObject({ status: 429, body: { code: "locked" } });
    expect((await redeem(another, "127.0.0.10")).status).toBe(200);
  });

  test("and its token are stored in no form that opens anything", async () => {
    const { code, token } = await opened();
    const bytes = JSON.stringify([await cloud.rows(cell.tables.coaching), await cell.auditRows(), cell.log]);
    for (const secret of [code, token, token.slice(5, 45)]) expect(bytes).not.toContain(secret);
  });
});

describe("a tablet", () => {
  test("shows the questions, its own answers after a reload, and nothing of who it is or what the coach thinks", async () => {
    const { params, token } = await opened();
    await cell.coach(valma)("rateAssessment", { params, body: { responses: answersOf(5, "Valmentajan huomio"), done: false, version: 0 } });
    expect(await page(token)).toMatchObject({ language: "fi", occasion: "START", answers: [], endsAt: "2026-11-23T08:00:00.000Z" });
    const tablet = cell.tablet(token);
    for (const body of [first, { ...second, comment: "Joskus." }, { ...first, value: 5 }, { ...first, value: 5 }]) expect((await tablet("answerKiosk", { body })).status).toBe(204);
    const reloaded = await tablet("readKiosk");
    expect(KioskPage.parse(reloaded.body).answers).toEqual([{ ...first, value: 5 }, { ...second, comment: "Joskus." }]);
    expect(Object.keys(z.looseObject({}).parse(reloaded.body)).sort()).toEqual(["answers", "endsAt", "instrument", "language", "occasion"]);
    for (const hidden of ["Valmentajan huomio", "Lehtonen", params.clientId, params.assessmentId, valma]) expect(reloaded.text).not.toContain(hidden);
  });

  test("loses none of the answers that come at the same moment", async () => {
    const { params, token } = await opened();
    const tablet = cell.tablet(token);
    const answers = await Promise.all(answersOf(4).map((body) => tablet("answerKiosk", { body })));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
    expect((await page(token)).answers).toEqual(answersOf(4));
    expect(await cell.coach(valma)("readAssessment", { params })).toMatchObject({ body: { self: null, selfAnswered: 24 } });
  });

  test("is finished with every item answered, once; then it is shut and the client's part is done", async () => {
    const { params, token } = await opened();
    const tablet = cell.tablet(token);
    for (const body of answersOf(null).slice(1)) await tablet("answerKiosk", { body });
    expect(await tablet("finishKiosk", { body: {} })).toMatchObject({ status: 409, body: { code: "assessment-incomplete" } });
    expect((await tablet("answerKiosk", { body: first })).status).toBe(204);
    expect((await tablet("finishKiosk", { body: {} })).status).toBe(204);
    await expectShut(token);
    expect(await cell.coach(valma)("readAssessment", { params })).toMatchObject({ body: { assessment: { self: "done", kiosk: null } } });
  });

  test("answers again what was finished, as long as the coach is not", async () => {
    const params = await begun();
    await answerAll(cell, valma, params, answersOf(2));
    const token = await kioskToken(cell, await kioskCode(cell, valma, params));
    expect((await page(token)).answers).toEqual(answersOf(2));
    expect((await cell.tablet(token)("answerKiosk", { body: { ...first, value: 5 } })).status).toBe(204);
    expect((await page(token)).answers[0]?.value).toBe(5);
  });

  test.each<[string, unknown, string]>([
    ["a value above the scale", { ...first, value: 6 }, "value scale-out-of-bounds"],
    ["half a value", { ...first, value: 2.5 }, "value invalid_type"],
    ["an item that is not there", { ...first, itemId: "muu-1" }, "itemId unknown-item"],
    ["a comment of 501 characters", { ...first, comment: "x".repeat(501) }, "comment too_big"],
    ["somebody's id", { ...first, clientId: "x" }, " unrecognized_keys"],
  ])("refuses %s where it is wrong", async (_how, body, issue) => {
    const { token } = await opened();
    const answer = await cell.tablet(token)("answerKiosk", { body });
    expect(answer.status).toBe(400);
    expect(z.object({ issues: z.array(z.object({ path: z.string(), code: z.string() })) }).parse(answer.body).issues.map(({ path, code }) => `${path} ${code}`)).toEqual([issue]);
    expect((await page(token)).answers).toEqual([]);
  });

  test("is told in the trail: of whom, and by which opening, never by a person's own id", async () => {
    const { params, token } = await opened();
    await cell.tablet(token)("answerKiosk", { body: first });
    const rows = z.array(z.looseObject({ event: z.string(), actorKind: z.string(), actor: z.string().nullable(), subjects: z.array(z.string()), outcome: z.string() })).parse(await cell.auditRows());
    const answered = rows.find(({ event, outcome }) => event === "KioskAnswered" && outcome === "allowed");
    expect(answered).toMatchObject({ actorKind: "kiosk", subjects: [expect.stringMatching(/^[\w-]{22}$/u)] });
    expect(JSON.stringify(rows)).not.toContain(params.clientId);
    for (const event of ["KioskOpened", "KioskRedeemed", "KioskRead", "KioskFinished", "KioskClosed"]) expect(rows.map((row) => row.event)).toContain(event);
  });
});

describe("a tablet is shut", () => {
  test("after two hours", async () => {
    const { token } = await opened();
    try {
      cell.goToInstant(minutes(120) - 1);
      expect((await cell.tablet(token)("readKiosk")).status).toBe(200);
      cell.goToInstant(minutes(120));
      await expectShut(token);
    } finally {
      cell.goToInstant(eight);
    }
  });

  test("by the coach, who may say it twice", async () => {
    const { params, token } = await opened();
    const shut = () => cell.coach(valma)("closeKiosk", { params });
    expect([(await shut()).status, (await shut()).status]).toEqual([204, 204]);
    await expectShut(token);
  });

  test("by another opening, which finds the answers of the first", async () => {
    const { params, token } = await opened();
    await cell.tablet(token)("answerKiosk", { body: first });
    const next = await kioskToken(cell, await kioskCode(cell, valma, params));
    await expectShut(token);
    expect((await page(next)).answers).toEqual([first]);
  });

  test.each([["by signing", signWithoutSelf], ["when consent is withdrawn", withdrawConsent], ["with the assessment it belongs to", dropAssessment]])("%s", async (_how, act) => {
    const { params, token } = await opened();
    expect([200, 204]).toContain((await act(cell, valma, params)).status);
    await expectShut(token);
  });

  test.each([["ended", { endedOn: "2026-11-22" }], ["restricted", { restricted: true }], ["past its time", { endedOn: "1990-01-01" }]])("when the case is %s", async (_state, change) => {
    const { params: { clientId }, token } = await opened();
    const fresh = await kioskCode(cell, valma, await begun());
    const { coaching } = cell.tables;
    const Row = z.looseObject({ anchor: z.looseObject({}) });
    for (const row of await cloud.rows(coaching)) {
      const dated = Row.safeParse(row);
      if (dated.success && row["PK"] === `CLIENT#${clientId}`) await coaching.replace({ ...dated.data, anchor: { ...dated.data.anchor, ...change } });
    }
    await expectShut(token);
    // Somebody else's stays open.
    expect((await redeem(fresh)).status).toBe(200);
  });
});

describe("a tablet reaches nothing else", () => {
  test("no route of the staff's, whatever it names", async () => {
    const { params, token } = await opened();
    const tablet = cell.tablet(token);
    for (const [name, route] of Object.entries(coachingContract)) {
      if (route.credential !== "person") continue;
      const named = Object.fromEntries(Object.keys(route.params.shape).map((key) => [key, key === "assessmentId" ? params.assessmentId : params.clientId]));
      const isRoute = (text: string): text is keyof typeof coachingContract => text in coachingContract;
      if (isRoute(name)) expect(await tablet(name, { params: named }), name).toMatchObject({ status: 401, body: { code: "sign-in-required" } });
    }
  });

  test("and no member of staff reaches a tablet's by signing in", async () => {
    const as = cell.coach(valma);
    expect(await as("readKiosk")).toMatchObject({ status: 404, body: { code: "kiosk-closed" } });
  });

  test("and from an address outside the organisation's list not even that", async () => {
    const { token } = await opened();
    const code = await kioskCode(cell, valma, await begun());
    const { office } = cell.tables;
    const sourceIp = "198.51.100.7";
    await office.replace({ ...addressListKey, networks: ["127.0.0.0/8"] });
    try {
      expect(await cell.tablet(token)("readKiosk", { sourceIp })).toMatchObject({ status: 403, body: { code: "address-refused" } });
      expect(await redeem(code, sourceIp)).toMatchObject({ status: 403, body: { code: "address-refused" } });
      expect((await cell.tablet(token)("readKiosk")).status).toBe(200);
      expect((await redeem(code)).status).toBe(200);
    } finally {
      await office.replace({ ...addressListKey, networks: ["0.0.0.0/0"] });
    }
  });

  test.each([["none", ""], ["an employer's", `plk1_${"0".repeat(48)}`], ["one cut short", `pkk1_${"0".repeat(40)}`], ["a right one's neighbour", `pkk1_${"a".repeat(48)}`]])("with %s token it is shut like any other", async (_how, token) => {
    await expectShut(token);
  });
});
