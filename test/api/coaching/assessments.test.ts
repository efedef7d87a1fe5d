import { randomUUID } from "node:crypto";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UserId } from "../../../shared/kernel/ids.ts";
import type { AssessmentMode } from "../../../shared/coaching/assessment.ts";
import { ShownAssessment } from "../../../shared/coaching/assessment-contract.ts";
import { defaultInstrument } from "../../../shared/coaching/default-instrument.ts";
import { answerAll, answersOf, type AssessmentPath, newAssessment, openAssessment } from "../../support/assessments.ts";
import { type Answer, type Cell, startCell } from "../../support/cell.ts";
import { registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";

let cloud: Cloud;
let cell: Cell;
let valma: UserId;
let ville: UserId;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  [valma, ville] = await Promise.all([cell.staff("Valma Valmentaja", { coaching: "ordinary" }), cell.staff("Ville Valmentaja", { coaching: "ordinary" })]);
});
afterAll(() => cloud.stop());

/** A client of both coaches with an assessment that has just begun. */
async function begun(mode: AssessmentMode): Promise<AssessmentPath> {
  const today = { from: "2026-11-23", to: null };
  const clientId = await registerClient(cell, valma, {
    identityCode: null, responsibilities: [{ staffId: valma, role: "work-coach", ...today }, { staffId: ville, role: "individual-coach", ...today }],
  });
  return openAssessment(cell, valma, clientId, mode);
}

const read = async (coach: UserId, params: AssessmentPath, query: Readonly<Record<string, string>> = {}): Promise<ShownAssessment> => {
  const answer = await cell.coach(coach)("readAssessment", { params, query });
  expect(answer.status, answer.text).toBe(200);
  return ShownAssessment.parse(answer.body);
};
const rate = (coach: UserId, params: AssessmentPath, more: object) =>
  cell.coach(coach)("rateAssessment", { params, body: { responses: answersOf(4), done: true, version: 0, ...more } });
async function sign(coach: UserId, params: AssessmentPath, more: object = {}): Promise<Answer> {
  const { assessment } = await read(coach, params);
  return cell.coach(coach)("signAssessment", { params, body: { discussion: "Käytiin läpi yhdessä.", withoutSelf: null, version: assessment.version, ...more } });
}
const marksOf = async (clientId: string) => z.object({ assessments: z.array(z.looseObject({})) }).parse((await cell.coach(valma)("readClient", { params: { clientId } })).body).assessments;
const code = (answer: Answer) => z.object({ code: z.string() }).parse(answer.body).code;

describe("both rate blind", () => {
  test("the client's answers are not in the coach's answer before the coach is done, and then both stand side by side", async () => {
    const params = await begun("JOINT");
    await rate(valma, params, { done: false, responses: answersOf(4).slice(0, 3) });
    await answerAll(cell, valma, params, answersOf(2, "Tämä on vaikeaa."));
    const blind = await cell.coach(valma)("readAssessment", { params });
    expect(blind.text).not.toContain("Tämä on vaikeaa.");
    expect(blind.body).toMatchObject({ self: null, selfAnswered: 24, coach: { responses: [{ value: 4 }, { value: 4 }, { value: 4 }], version: 1 }, assessment: { self: "done", coach: "open" } });
    // Nor to the client's other coach, who might tell.
    expect((await read(ville, params)).self).toBeNull();
    expect(await rate(valma, params, { version: 1 })).toMatchObject({ status: 200, body: { version: 2 } });
    const seen = await read(valma, params);
    expect(seen.self?.map(({ value }) => value)).toEqual(answersOf(2).map(({ value }) => value));
    expect(seen.self?.[0]?.comment).toBe("Tämä on vaikeaa.");
    expect(await rate(valma, params, { version: 2, responses: answersOf(2) })).toMatchObject({ status: 409, body: { code: "assessment-seen" } });
    expect(await cell.coach(valma)("openKiosk", { params, body: { language: "fi" } })).toMatchObject({ status: 409, body: { code: "assessment-seen" } });
  });

  test("the list tells who is done and nothing of the answers", async () => {
    const params = await begun("JOINT");
    await answerAll(cell, valma, params, answersOf(1));
    const list = await cell.coach(valma)("readAssessments", { params: { clientId: params.clientId } });
    expect(list.body).toMatchObject({ rows: [{ assessmentId: params.assessmentId, self: "done", coach: "open", scores: null }], today: "2026-11-23" });
    expect(await marksOf(params.clientId)).toMatchObject([{ assessmentId: params.assessmentId, instrument: "PAJAPOLKU", self: "done", coach: "open", raterId: null, signedOn: null }]);
  });
});

describe("signing", () => {
  test("locks: a second signing, a rating, a tablet are refused, each with its sentence", async () => {
    const params = await begun("OBSERVED");
    await rate(valma, params, {});
    expect(await sign(valma, params)).toMatchObject({ status: 200, body: { version: 3 } });
    const before = await read(valma, params);
    for (const version of [2, 3]) {
      const again = await cell.coach(ville)("signAssessment", { params, body: { discussion: "Toinen", withoutSelf: null, version }, headers: { "accept-language": "sv" } });
      expect(again).toMatchObject({ status: 409, body: { code: "assessment-signed", title: expect.stringContaining("redan undertecknad") } });
    }
    expect(await rate(valma, params, { version: 1, responses: answersOf(1) })).toMatchObject({ status: 409, body: { code: "assessment-signed" } });
    expect(await cell.coach(valma)("openKiosk", { params, body: { language: "fi" } })).toMatchObject({ status: 409, body: { code: "assessment-signed" } });
    expect(await read(valma, params)).toEqual(before);
    expect(before.assessment).toMatchObject({ signed: { by: valma, on: "2026-11-23", discussion: "Käytiin läpi yhdessä." }, scores: { self: null, coach: { total: { kind: "not-allowed" } } } });
    expect(await marksOf(params.clientId)).toMatchObject([{ coach: "done", self: "none", raterId: valma, signedOn: "2026-11-23" }]);
  });

  test("of many at once one is taken", async () => {
    const params = await begun("OBSERVED");
    await rate(valma, params, {});
    const answers = await Promise.all([valma, ville, valma, ville].map((coach) => sign(coach, params)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await read(valma, params)).editions).toHaveLength(1);
  });

  test("without the client's part needs a reason, and shows nothing of what was begun", async () => {
    const params = await begun("JOINT");
    await rate(valma, params, {});
    expect(code(await sign(valma, params))).toBe("assessment-not-ready");
    expect(await sign(valma, params, { withoutSelf: "Asiakas ei halunnut vastata." })).toMatchObject({ status: 200 });
    expect(await read(valma, params)).toMatchObject({ self: null, assessment: { self: "open", signed: { withoutSelf: "Asiakas ei halunnut vastata." }, scores: { self: null } } });
  });
});

describe("a correction", () => {
  test("is another edition with its reason; the one before stays as it was", async () => {
    const params = await begun("JOINT");
    await answerAll(cell, valma, params, answersOf(2));
    await rate(valma, params, {});
    await sign(valma, params);
    const first = await read(valma, params);
    const body = { why: "Arvio koski väärää viikkoa.", occasion: "START", periodId: null, on: "2026-11-20", responses: answersOf(5), discussion: "Korjattu yhdessä.", version: first.assessment.version };
    expect(await cell.coach(ville)("correctAssessment", { params, body })).toMatchObject({ status: 200, body: { edition: 2 } });
    expect(await cell.coach(valma)("correctAssessment", { params, body })).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    const now = await read(valma, params);
    expect(now).toMatchObject({
      assessment: { edition: 2, on: "2026-11-20", raterId: valma, correction: { why: "Arvio koski väärää viikkoa.", by: ville } },
      editions: [{ edition: 1, why: null }, { edition: 2, why: "Arvio koski väärää viikkoa." }],
    });
    expect([now.assessment.scores?.self?.domains[0]?.mean, now.assessment.scores?.coach?.domains[0]?.mean]).toEqual([2, 5]);
    expect(now.self).toEqual(first.self);
    const old = await read(valma, params, { edition: "1" });
    expect({ ...old, editions: [] }).toEqual({ ...first, editions: [] });
    expect((await cell.coach(valma)("readAssessment", { params, query: { edition: "3" } })).status).toBe(404);
    const list = await cell.coach(valma)("readAssessments", { params: { clientId: params.clientId } });
    expect(z.object({ rows: z.array(z.object({ edition: z.int() })) }).parse(list.body).rows).toEqual([{ edition: 2 }]);
  });
});

describe("one begun by mistake", () => {
  test("is dropped with a reason, and is gone from card, list and everybody's hands; a signed one is not", async () => {
    const params = await begun("JOINT");
    await rate(valma, params, { done: false });
    const { assessment: { version } } = await read(valma, params);
    const body = { why: "Avattiin väärällä mittarilla.", version };
    expect(await cell.coach(valma)("dropAssessment", { params, body: { ...body, why: "" } })).toMatchObject({ status: 400 });
    expect(await cell.coach(valma)("dropAssessment", { params, body })).toMatchObject({ status: 204 });
    expect(await marksOf(params.clientId)).toEqual([]);
    expect((await cell.coach(valma)("readAssessments", { params: { clientId: params.clientId } })).body).toMatchObject({ rows: [] });
    for (const answer of [await cell.coach(valma)("readAssessment", { params }), await rate(valma, params, { version: 1 }), await cell.coach(valma)("dropAssessment", { params, body })])
      expect(answer.status).toBe(404);
    const signed = await begun("OBSERVED");
    await rate(valma, signed, {});
    await sign(valma, signed);
    expect(code(await cell.coach(valma)("dropAssessment", { params: signed, body: { ...body, version: 3 } }))).toBe("assessment-signed");
  });
});

describe("the one before", () => {
  test("stands beside: signed, of the same instrument, with whether the same coach rated", async () => {
    const first = await begun("JOINT");
    const { clientId } = first;
    await answerAll(cell, valma, first, answersOf(2));
    await rate(valma, first, { responses: answersOf(3) });
    await sign(valma, first);
    cell.goTo("2026-11-24");
    try {
      const unsigned = await openAssessment(cell, valma, clientId, "OBSERVED", { on: "2026-11-23" });
      const second = await openAssessment(cell, valma, clientId, "OBSERVED", { on: "2026-11-24", occasion: "MID" });
      expect((await read(valma, second)).previous).toMatchObject({ assessment: { assessmentId: first.assessmentId }, sameRater: null });
      await rate(ville, second, {});
      expect((await read(valma, second)).previous).toMatchObject({ self: answersOf(2), coach: answersOf(3), sameRater: false });
      await rate(valma, second, { version: 1 });
      expect((await read(valma, second)).previous).toMatchObject({ sameRater: true });
      expect((await read(valma, first)).previous).toBeNull();
      expect((await read(valma, unsigned)).previous).toMatchObject({ assessment: { assessmentId: first.assessmentId } });
    } finally {
      cell.goTo("2026-11-23");
    }
  });
});

describe("who may", () => {
  test("another coach finds neither list nor assessment, and changes nothing", async () => {
    const params = await begun("JOINT");
    const other = cell.coach(await cell.staff("Vieras Valmentaja", { coaching: "ordinary" }));
    const stored = await cloud.rows(cell.tables.coaching);
    const { clientId } = params;
    const answers = await Promise.all([
      other("readAssessments", { params: { clientId } }), other("readAssessment", { params }), other("rateAssessment", { params, body: { responses: [], done: false, version: 0 } }),
      other("signAssessment", { params, body: { discussion: "", withoutSelf: null, version: 1 } }), other("openKiosk", { params, body: { language: "fi" } }), other("closeKiosk", { params }),
      other("openAssessment", { params: { clientId }, body: newAssessment("SELF") }),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: "not-found" } });
    expect(await cloud.rows(cell.tables.coaching)).toHaveLength(stored.length);
  });

  test("an assessment of another client is not found under one's own", async () => {
    const [one, other] = await Promise.all([begun("OBSERVED"), begun("OBSERVED")]);
    expect((await cell.coach(valma)("readAssessment", { params: { ...one, assessmentId: other.assessmentId } })).status).toBe(404);
  });

  test("after consent was withdrawn nothing is read or written", async () => {
    const params = await begun("JOINT");
    const as = cell.coach(valma);
    const { clientId } = params;
    const { consents } = z.object({ consents: z.array(z.object({ consentId: z.string() })) }).parse((await as("readClient", { params: { clientId } })).body);
    const body = { scopes: ["store"], shareWith: [], on: "2026-11-23", version: 1 };
    expect(await as("withdrawConsent", { params: { clientId, consentId: consents[0]?.consentId ?? "" }, body })).toMatchObject({ status: 200 });
    const answers = await Promise.all([as("readAssessments", { params: { clientId } }), as("readAssessment", { params }), rate(valma, params, {})]);
    expect(answers.map(code)).toEqual(["consent-withdrawn", "consent-withdrawn", "consent-withdrawn"]);
  });
});

describe("what is stored", () => {
  test("hides every answer and comment, and each edition is told in the trail", async () => {
    const params = await begun("JOINT");
    await answerAll(cell, valma, params, answersOf(2, "Kanariatunniste itse"));
    await rate(valma, params, { responses: answersOf(4, "Kanariatunniste valmentaja") });
    await sign(valma, params, { discussion: "Kanariatunniste keskustelu" });
    expect(JSON.stringify(await cloud.rows(cell.tables.coaching))).not.toContain("Kanariatunniste");
    expect(JSON.stringify([cell.log, await cell.auditRows()])).not.toContain("Kanariatunniste");
    const events = z.array(z.object({ event: z.string(), actor: z.string().nullable() })).parse(await cell.auditRows());
    for (const event of ["AssessmentOpened", "AssessmentRated", "AssessmentSigned"]) expect(events).toContainEqual({ event, actor: valma });
  });

  test("an answer that does not fit its item is refused where it is wrong, markup is kept as text", async () => {
    const params = await begun("OBSERVED");
    const [first] = answersOf(4);
    const responses = (more: object) => ({ responses: [{ ...first, ...more }], done: false });
    expect((await rate(valma, params, responses({ value: 6 }))).body).toMatchObject({ code: "invalid-input", issues: [{ path: "responses.0.value", code: "scale-out-of-bounds" }] });
    expect((await rate(valma, params, responses({ itemId: "muu" }))).body).toMatchObject({ code: "invalid-input", issues: [{ path: "responses.0.itemId", code: "unknown-item" }] });
    expect((await rate(valma, params, responses({ comment: "x".repeat(501) }))).body).toMatchObject({ code: "invalid-input", issues: [{ path: "responses.0.comment", code: "too_big" }] });
    expect(await rate(valma, params, responses({ comment: "<img src=x onerror=alert(1)>" }))).toMatchObject({ status: 200 });
    expect((await read(valma, params)).coach?.responses[0]?.comment).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("instruments", () => {
  const { version: _version, ...file } = defaultInstrument;
  const own = { ...file, code: "OMA", name: { fi: "Oma mittari", sv: "Eget instrument", en: "Own form" } };
  const list = async () => z.object({ rows: z.array(z.looseObject({ code: z.string(), version: z.int() })) }).parse((await cell.coach(valma)("listInstruments")).body).rows;

  test("are a main user's to bring; the same code becomes its next version and takes nothing's place", async () => {
    const main = await cell.staff("Päivi Pääkäyttäjä", { coaching: "main" });
    expect(await cell.coach(valma)("importInstrument", { body: own })).toMatchObject({ status: 404 });
    const key = { "idempotency-key": randomUUID() };
    for (const headers of [key, key]) expect(await cell.coach(main)("importInstrument", { body: own, headers })).toMatchObject({ status: 200, body: { code: "OMA", version: 1 } });
    const params = await openAssessment(cell, valma, await registerClient(cell, valma, { identityCode: null }), "OBSERVED", { instrument: "OMA" });
    const reworded = { ...own, licence: "CC0" };
    expect(await cell.coach(main)("importInstrument", { body: reworded })).toMatchObject({ status: 200, body: { code: "OMA", version: 2 } });
    expect(await read(valma, params)).toMatchObject({ assessment: { instrument: { code: "OMA", version: 1 } }, instrument: { licence: "CC BY 4.0" } });
    expect((await list()).map(({ code: named, version }) => [named, version])).toEqual([["OMA", 2], ["OMA", 1], ["PAJAPOLKU", 1]]);
    expect((await list())[0]).toMatchObject({ items: 24, domains: 6, imported: { on: "2026-11-23", by: main } });
    expect(await cell.coach(valma)("readInstrument", { query: { code: "OMA", version: "1" } })).toMatchObject({ status: 200, body: { licence: "CC BY 4.0" } });
    expect(await cell.coach(valma)("readInstrument", { query: { code: "OMA", version: "3" } })).toMatchObject({ status: 404 });
  });

  test("that are brought at the same moment become one version after the other", async () => {
    const main = cell.coach(await cell.staff("Pekka Pääkäyttäjä", { coaching: "main" }));
    const answers = await Promise.all([1, 2, 3, 4].map(() => main("importInstrument", { body: { ...own, code: "RINNAN" } })));
    expect(answers.map(({ body }) => z.object({ version: z.int() }).parse(body).version).sort()).toEqual([1, 2, 3, 4]);
  });

  test("with faults are refused whole, each fault in its place", async () => {
    const main = cell.coach(await cell.staff("Pirkko Pääkäyttäjä", { coaching: "main" }));
    const [first] = own.domains;
    const before = await list();
    const refused = await main("importInstrument", { body: { ...own, scale: { ...own.scale, steps: [...own.scale.steps, { value: 6, label: own.name }] }, domains: [...own.domains, first] } });
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid-input" } });
    const { issues } = z.object({ issues: z.array(z.object({ path: z.string(), code: z.string() })) }).parse(refused.body);
    expect(issues).toEqual(expect.arrayContaining([{ path: "scale.steps.5.value", code: "scale-out-of-bounds" }, { path: "domains.6.domainId", code: "duplicate-id" }]));
    expect(await main("importInstrument", { body: { ...own, description: { fi: "a", sv: "a", en: "x".repeat(100_000) } } })).toMatchObject({ status: 413 });
    expect(await list()).toEqual(before);
  });

  test("nobody knows cannot begin an assessment", async () => {
    const clientId = await registerClient(cell, valma, { identityCode: null });
    expect(await cell.coach(valma)("openAssessment", { params: { clientId }, body: newAssessment("SELF", { instrument: "KADONNUT" }) })).toMatchObject({ status: 422, body: { code: "instrument-unknown" } });
  });
});
