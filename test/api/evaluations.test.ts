import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { LinkPage } from "../../shared/placement/link-contract.ts";
import { WorkEvaluation } from "../../shared/placement/evaluation.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { endService, linkToken, type Placed, placeSomebody, reopenService } from "../support/journey.ts";
import { goodEvaluation } from "../support/requests.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
let token: string;

beforeAll(async () => {
  cloud = await startCloud();
});
// The placement ends on 26 February; four days before that its work may be evaluated.
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
  cell.goTo("2027-02-22");
  token = await linkToken(cell, placed);
});
afterAll(() => cloud.stop());

const page = async () => LinkPage.parse((await cell.holding(token)("openLink")).body);
const evaluation = (version: number | null = null, more: object = {}) => ({ placementId: placed.placementId, ...goodEvaluation, version, ...more });
const send = (body: unknown, key = randomUUID()) => cell.holding(token)("sendEvaluation", { body, headers: { "idempotency-key": key } });
const own = async () => (await cell.holding(token)("readEvaluation", { body: { placementId: placed.placementId } })).body;
const Listed = z.object({ evaluations: z.array(WorkEvaluation) });
const listed = async () => {
  const answer = await cell.as(placed.staff)("listEvaluations", { params: { participantId: placed.participantId } });
  return Listed.parse(answer.body).evaluations;
};
const accept = (version: number, more: object = {}) => {
  const params = { participantId: placed.participantId, placementId: placed.placementId };
  return cell.as(placed.staff)("acceptEvaluation", { params, body: { version, discussedOn: "2027-02-22", note: "Käyty läpi yhdessä.", ...more } });
};

describe("when the work may be evaluated", () => {
  test.each([
    ["2027-02-11", 0, "evaluation-closed"], ["2027-02-12", 1, null], ["2027-02-26", 1, null],
    ["2027-03-13", 1, null], ["2027-03-23", 1, null],
  ])("on %s the page offers %i, and the answer is %s", async (on, offered, refusal) => {
    cell.goTo(on);
    token = await linkToken(cell, placed);
    expect((await page()).evaluations).toHaveLength(offered);
    expect(await send(evaluation())).toMatchObject(refusal === null ? { status: 200 } : { status: 409, body: { code: refusal } });
  });

  test("a month after the end the page is shown for its sake alone, and a day-31 link opens nothing", async () => {
    cell.goTo("2027-03-28");
    token = await linkToken(cell, placed);
    expect(await page()).toMatchObject({ people: [], evaluations: [{ displayName: "Matti K.", endsOn: "2027-02-26", until: "2027-03-28" }] });
    cell.goTo("2027-03-29");
    expect((await cell.holding(token)("openLink")).status).toBe(404);
  });

  test("of another's placement: like a link that opens nothing", async () => {
    const elsewhere = await placeSomebody(cell);
    expect(await send({ ...evaluation(), placementId: elsewhere.placementId })).toMatchObject({ status: 404, body: { code: "link-not-valid" } });
    expect(await cell.holding(token)("readEvaluation", { body: { placementId: elsewhere.placementId } })).toMatchObject({ status: 404 });
  });
});

describe("an evaluation", () => {
  test("reaches the person's card once, however often it is sent and taken in", async () => {
    const key = randomUUID();
    const first = await send(evaluation(), key);
    expect(first).toMatchObject({ status: 200, body: { receiptNumber: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/u) } });
    expect((await send(evaluation(), key)).body).toEqual(first.body);
    await Promise.all([cell.catchUp(), cell.catchUp()]);
    await cell.catchUp();
    expect(await listed()).toMatchObject([{ version: 1, accepted: null, contactId: placed.contactId, ...goodEvaluation }]);
    expect((await page()).evaluations).toMatchObject([{ accepted: false, sentAt: expect.any(String) }]);
    expect((await cloud.rows(cell.tables.intake)).filter(({ kind }) => kind === "EvaluationSubmission" || kind === "PendingEvaluation")).toEqual([]);
  });

  test("may be amended until staff have gone through it; then it stands, with a sentence why", async () => {
    await send(evaluation());
    await cell.catchUp();
    expect(await send(evaluation(null, { text: "Toinen." }))).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await send(evaluation(1, { text: "Toinen." }))).toMatchObject({ status: 200 });
    await cell.catchUp();
    expect((await listed()).map(({ version, text }) => [version, text])).toEqual([[1, goodEvaluation.text], [2, "Toinen."]]);
    expect(await accept(1)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await accept(2)).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await send(evaluation(2, { text: "Kolmas." }))).toMatchObject({ status: 409, body: { code: "evaluation-accepted", title: expect.stringContaining("käynyt arvion läpi") } });
    expect((await page()).evaluations).toMatchObject([{ accepted: true }]);
    expect(await own()).toMatchObject({ evaluation: { accepted: true, text: "Toinen." } });
    expect((await listed()).at(-1)).toMatchObject({ version: 3, accepted: { by: placed.staff, discussedOn: "2027-02-22", note: "Käyty läpi yhdessä." } });
  });

  test("that is on its way when staff accept the one before it: they are asked to look again, and nothing is lost", async () => {
    await send(evaluation());
    await cell.catchUp();
    await send(evaluation(1, { text: "Uusi." }));
    expect(await accept(1)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    await cell.catchUp();
    expect(await accept(2)).toMatchObject({ status: 200 });
    expect((await listed()).map(({ text }) => text)).toEqual([goodEvaluation.text, "Uusi.", "Uusi."]);
  });

  test("cannot have been gone through tomorrow", async () => {
    await send(evaluation());
    await cell.catchUp();
    expect(await accept(1, { discussedOn: "2027-02-23" })).toMatchObject({ status: 422, body: { code: "discussed-in-future" } });
    expect(await accept(1, { discussedOn: null })).toMatchObject({ status: 200 });
    expect(await accept(2)).toMatchObject({ status: 200, body: { version: 3 } });
  });

  test("is kept with the case: its date of destruction comes and goes with the service's end", async () => {
    await send(evaluation());
    await cell.catchUp();
    const stamps = async () => (await cloud.rows(cell.tables.placement)).filter(({ kind }) => kind === "WorkEvaluation").map(({ ttl, rv }) => [ttl, rv]);
    const [[, open]] = z.tuple([z.tuple([z.undefined(), z.number()])]).parse(await stamps());
    await endService(cell, placed, "2027-02-22");
    const ends = Date.parse("2057-02-22T22:00:00Z") / 1000;
    expect(await stamps()).toEqual([[ends, open + 1]]);
    await send(evaluation(1, { text: "Palvelun päätyttyä." }));
    await cell.catchUp();
    expect(await stamps()).toEqual([[ends, open + 1], [ends, open + 1]]);
    await reopenService(cell, placed);
    await cell.catchUp();
    expect(await stamps()).toEqual([[undefined, open + 2], [undefined, open + 2]]);
  });

  test("names nobody: the contact's id only, which says nothing once he is gone", async () => {
    await send(evaluation());
    await cell.catchUp();
    expect(JSON.stringify(await listed())).not.toMatch(/Raija|Salonen|yhteys@/u);
  });
});

describe("what somebody may put into the text", () => {
  const markup = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "javascript:alert(1)", "{{7*7}}", "#{7*7}",
    "=HYPERLINK(\"http://example.fi\")", "'; DROP TABLE evaluations; --", "&lt;b&gt;", "]]>", "<!--", "Öljyä ja åäö 😀", "rivi\nrivi",
  ];

  test.each(markup)("%j is text, and comes back as it was", async (text) => {
    expect(await send(evaluation(null, { text }))).toMatchObject({ status: 200 });
    await cell.catchUp();
    expect((await listed()).map((one) => one.text)).toEqual([text]);
    expect(await own()).toMatchObject({ evaluation: { text } });
  });

  test.each<[string, object]>([
    ["1,001 letters", { text: "a".repeat(1001) }],
    ["100,000 letters", { text: "a".repeat(100_000) }],
    ["a control character", { text: "a\u0000b" }],
    ["writing turned about", { text: "a\u202eb" }],
    ["half a character", { text: "\ud83d" }],
    ["a file", { file: "AAAA" }],
    ["a mark that is none", { ratings: { ...goodEvaluation.ratings, QUALITY: "TERRIBLE" } }],
    ["a question of its own", { ratings: { ...goodEvaluation.ratings, HEALTH: "GOOD" } }],
    ["a question left out", { ratings: { QUALITY: "GOOD" } }],
    ["a date of destruction", { ttl: 1 }],
  ])("%s is refused, and nothing is stored", async (_what, more) => {
    expect((await send(evaluation(null, more))).status).toBeGreaterThanOrEqual(400);
    expect((await cloud.rows(cell.tables.intake)).filter(({ kind }) => kind === "EvaluationSubmission")).toEqual([]);
  });

  test("a thousand letters are taken", async () => {
    expect(await send(evaluation(null, { text: "ä".repeat(1000) }))).toMatchObject({ status: 200 });
  });
});
