import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import type { ClientId, UserId } from "../../../shared/kernel/ids.ts";
import { PeriodId } from "../../../shared/kernel/ids.ts";
import { addDays, LocalDate, startOfDay } from "../../../shared/kernel/local-date.ts";
import { type Answer, type Cell, startCell } from "../../support/cell.ts";
import { registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";

let cloud: Cloud;
let cell: Cell;
let coach: UserId;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  coach = await cell.staff("Satu Saarinen", { coaching: "ordinary" });
});
afterAll(() => cloud.stop());

const details = {
  workshopId: null, measure: "REHAB_WORK", referral: "WELLBEING_SOCIAL", sender: { type: "WELLBEING_AREA_SOCIAL", name: "Satakunnan hyvinvointialue" },
  from: "2026-09-01", plannedTo: "2026-12-18", daysAWeek: 4, hoursAWeek: 24, methods: ["WORK_COACHING", "GROUP"],
};
const ending = {
  on: "2026-11-20", reason: "EDUCATION", reasonText: null, controlled: "YES", interrupted: false, placementAfter: "EDUCATION_VOCATIONAL", continuationKnown: "YES",
  informed: ["WELLBEING_AREA_SOCIAL"],
};
const newcomer = (more: Readonly<Record<string, unknown>> = {}) => registerClient(cell, coach, { identityCode: null, ...more });
const as = (staff: UserId = coach) => cell.coach(staff);
const codeOf = ({ body }: Answer) => z.object({ code: z.string() }).parse(body).code;

async function opened(clientId: ClientId, more: Readonly<Record<string, unknown>> = {}): Promise<PeriodId> {
  const answer = await as()("openPeriod", { params: { clientId }, body: { ...details, ...more } });
  expect(answer.status, answer.text).toBe(200);
  return z.object({ periodId: PeriodId }).parse(answer.body).periodId;
}
async function ended(clientId: ClientId, periodId: PeriodId, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const answer = await as()("endPeriod", { params: { clientId, periodId }, body: { ...ending, version: 1, ...more } });
  expect(answer.status, answer.text).toBe(200);
}
const Card = z.object({
  keptUntil: z.string().nullable(),
  case: z.object({ anchor: z.object({ endedOn: z.string().nullable() }) }),
  periods: z.array(z.object({ periodId: z.string(), version: z.number(), outcome: z.string().nullable(), events: z.array(z.object({ kind: z.string(), why: z.string().nullable() })) })),
  followUps: z.array(z.object({ months: z.number(), dueOn: z.string(), answer: z.unknown(), version: z.number() })),
});
const cardOf = async (clientId: ClientId) => Card.parse((await as()("readClient", { params: { clientId } })).body);

/** Times of deletion of the card and of its rows in lists; rows beside the card are dated anew by a job. */
async function brooms(clientId: ClientId): Promise<(number | undefined)[]> {
  const rows = await cloud.rows(cell.tables.coaching);
  const ofCard = rows.filter(({ PK, SK }) => (PK === `CLIENT#${clientId}` && String(SK).startsWith("CARD#")) || (SK === `CLIENT#${clientId}` && /^(?:CLIENTS$|STAFF#)/u.test(String(PK))));
  expect(ofCard.length).toBeGreaterThan(6);
  return [...new Set(ofCard.map((row) => z.number().optional().parse(row["ttl"])))];
}

test("a period opens, goes on, ends: the card tells until when everything is kept, the list what is left to do", async () => {
  const clientId = await newcomer();
  const periodId = await opened(clientId);
  expect(await cardOf(clientId)).toMatchObject({ keptUntil: null, periods: [{ periodId, version: 1 }] });
  expect(await brooms(clientId)).toEqual([undefined]);
  await as()("addSituation", { params: { clientId }, body: { occasion: "START", on: "2026-09-02", periodId, livelihood: ["UNEMPLOYMENT_ALLOWANCE"], housing: "RENTED", note: "" } });

  await ended(clientId, periodId);
  const card = await cardOf(clientId);
  expect(card).toMatchObject({ keptUntil: "2029-11-20", case: { anchor: { endedOn: "2026-11-20" } } });
  expect(card.followUps.map(({ months, dueOn, answer }) => [months, dueOn, answer])).toEqual([[6, "2027-05-20", null], [12, "2027-11-20", null]]);
  const list = await as()("listOwnClients", { params: { staffId: coach } });
  const Rows = z.object({ rows: z.array(z.object({ clientId: z.string(), dues: z.array(z.object({ kind: z.string(), on: z.string() })) })) });
  const row = Rows.parse(list.body).rows.find((one) => one.clientId === clientId);
  expect(row?.dues).toEqual([
    { kind: "pre-form", on: "2026-12-04" }, { kind: "situation", on: "2026-12-04" }, { kind: "follow-up", on: "2027-05-20" }, { kind: "follow-up", on: "2027-11-20" },
  ]);
});

test("the rows of card and lists are dated by the end, and free again when the period is re-opened", async () => {
  const clientId = await newcomer();
  const periodId = await opened(clientId);
  await ended(clientId, periodId);
  const midnight = startOfDay(addDays(LocalDate.parse("2029-11-20"), 1)) / 1000;
  expect(await brooms(clientId)).toEqual([midnight]);
  const again = await as()("reopenPeriod", { params: { clientId, periodId }, body: { why: "Opinnot peruuntuivat", plannedTo: "2027-03-31", version: 2 } });
  expect(again.status, again.text).toBe(200);
  expect(await brooms(clientId)).toEqual([undefined]);
  const card = await cardOf(clientId);
  expect(card).toMatchObject({ keptUntil: null, followUps: [] });
  expect(card.periods[0]?.events.at(-1)).toMatchObject({ kind: "reopened", why: "Opinnot peruuntuivat" });
});

test("a new period begins the case anew, and one entered by mistake counts nowhere", async () => {
  const clientId = await newcomer();
  await ended(clientId, await opened(clientId));
  const mistaken = await opened(clientId, { from: "2026-11-23" });
  expect((await cardOf(clientId)).keptUntil).toBeNull();
  const voided = await as()("cancelPeriod", { params: { clientId, periodId: mistaken }, body: { outcome: "error-entry", why: "Väärä asiakas", version: 1 } });
  expect(voided.status, voided.text).toBe(200);
  const card = await cardOf(clientId);
  expect(card.keptUntil).toBe("2029-11-20");
  expect(card.periods.find((one) => one.periodId === mistaken)).toMatchObject({ outcome: "error-entry" });
});

test("at the last day of keeping a card can be opened again; a day later nobody reaches it", async () => {
  const clientId = await newcomer();
  const periodId = await opened(clientId);
  await ended(clientId, periodId);
  const reopen = () => as()("reopenPeriod", { params: { clientId, periodId }, body: { why: "Palasi", plannedTo: null, version: 2 } });
  cell.goTo("2029-11-21");
  expect((await reopen()).status).toBe(404);
  cell.goTo("2029-11-20");
  expect((await reopen()).status).toBe(200);
  const refused = await as()("endPeriod", { params: { clientId, periodId }, body: { ...ending, version: 3, on: "2026-11-19" } });
  expect([refused.status, codeOf(refused)]).toEqual([422, "due-at-once"]);
  expect(refused.body).toMatchObject({ issues: [{ path: "on", code: "due-at-once" }] });
  cell.goTo("2026-11-23");
});

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  ["before it began", { on: "2026-08-31" }, "end-before-start"], ["tomorrow", { on: "2026-11-24" }, "end-in-future"],
  ["for another reason that is not told", { reason: "OTHER" }, "invalid-input"], ["for another reason told in spaces", { reason: "OTHER", reasonText: "   " }, "invalid-input"],
  ["over a version that is not the last", { version: 2 }, "version-conflict"],
])("an end is refused: %s", async (_what, more, code) => {
  const clientId = await newcomer();
  const periodId = await opened(clientId);
  const answer = await as()("endPeriod", { params: { clientId, periodId }, body: { ...ending, version: 1, ...more } });
  expect(codeOf(answer)).toBe(code);
  expect((await cardOf(clientId)).periods[0]).toMatchObject({ version: 1 });
});

test("another period that goes on is no hindrance", async () => {
  const clientId = await newcomer();
  await opened(clientId);
  await opened(clientId, { from: "2026-10-01", plannedTo: null });
  expect((await cardOf(clientId)).periods).toHaveLength(2);
});

test("of a colleague's client nothing is done and nothing told", async () => {
  const clientId = await newcomer();
  const periodId = await opened(clientId);
  const stranger = await cell.staff("Outi Outo", { coaching: "ordinary" });
  const params = { clientId, periodId };
  const tried = [
    as(stranger)("openPeriod", { params: { clientId }, body: details }), as(stranger)("changePeriod", { params, body: { ...details, version: 1 } }),
    as(stranger)("endPeriod", { params, body: { ...ending, version: 1 } }), as(stranger)("reopenPeriod", { params, body: { why: "Utelias", plannedTo: null, version: 1 } }),
    as(stranger)("cancelPeriod", { params, body: { outcome: "error-entry", why: "Utelias", version: 1 } }), as(stranger)("readSituations", { params: { clientId } }),
  ];
  expect((await Promise.all(tried)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect((await cardOf(clientId)).periods).toMatchObject([{ version: 1 }]);
});

test("after the case has ended a period is not changed; it is re-opened first", async () => {
  const clientId = await newcomer();
  const periodId = await opened(clientId);
  await ended(clientId, periodId);
  const change = (version: number) => as()("changePeriod", { params: { clientId, periodId }, body: { ...details, daysAWeek: 3, version } });
  expect(codeOf(await change(2))).toBe("case-ended");
  await as()("reopenPeriod", { params: { clientId, periodId }, body: { why: "Tunnit kirjattiin väärin", plannedTo: null, version: 2 } });
  expect((await change(3)).body).toEqual({ version: 4 });
});

test("once consent to storing is taken back, nothing is written and nothing of it is read", async () => {
  const clientId = await newcomer();
  const periodId = await opened(clientId);
  const Consents = z.object({ consents: z.array(z.object({ consentId: z.string() })) });
  const { consents } = Consents.parse((await as()("readClient", { params: { clientId } })).body);
  const withdrawn = await as()("withdrawConsent", {
    params: { clientId, consentId: consents[0]?.consentId ?? "" }, body: { scopes: ["store"], shareWith: [], on: "2026-11-23", version: 1 },
  });
  expect(withdrawn.status, withdrawn.text).toBe(200);
  const params = { clientId, periodId };
  const tried = [
    as()("openPeriod", { params: { clientId }, body: details }), as()("changePeriod", { params, body: { ...details, daysAWeek: 3, version: 1 } }),
    as()("endPeriod", { params, body: { ...ending, version: 1 } }), as()("cancelPeriod", { params, body: { outcome: "error-entry", why: "Virhe", version: 1 } }),
    as()("readSituations", { params: { clientId } }),
  ];
  expect((await Promise.all(tried)).map(codeOf)).toEqual(Array(5).fill("consent-withdrawn"));
});

test("two end one period at once: one is taken, the other told that it changed meanwhile", async () => {
  const clientId = await newcomer();
  const periodId = await opened(clientId);
  const end = (reason: string) => as()("endPeriod", { params: { clientId, periodId }, body: { ...ending, reason, version: 1 } });
  const answers = await Promise.all([end("EDUCATION"), end("MOVED")]);
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(answers.filter(({ status }) => status === 409).map(codeOf)).toEqual(["version-conflict"]);
});

test("one ends the last period while another opens a new one: both are taken, and the case goes on", async () => {
  const clientId = await newcomer();
  const periodId = await opened(clientId);
  const [end, open] = await Promise.all([
    as()("endPeriod", { params: { clientId, periodId }, body: { ...ending, version: 1 } }), as()("openPeriod", { params: { clientId }, body: { ...details, from: "2026-11-23" } }),
  ]);
  expect([end.status, open.status]).toEqual([200, 200]);
  expect(await cardOf(clientId)).toMatchObject({ keptUntil: null, followUps: [], periods: expect.objectContaining({ length: 2 }) });
});

test("one ends one period while another ends the other: the time of destruction runs from the later end", async () => {
  const clientId = await newcomer();
  const [first, second] = [await opened(clientId), await opened(clientId, { from: "2026-10-01" })];
  await Promise.all([ended(clientId, first, { on: "2026-11-20" }), ended(clientId, second, { on: "2026-11-10" })]);
  expect((await cardOf(clientId)).keptUntil).toBe("2029-11-20");
});

test("a post that is repeated opens one period", async () => {
  const clientId = await newcomer();
  const headers = { "idempotency-key": "6b1f0d1e-7c1d-4a57-9d5d-6f6b5a2c9e11" };
  const [one, other] = [await as()("openPeriod", { params: { clientId }, body: details, headers }), await as()("openPeriod", { params: { clientId }, body: details, headers })];
  expect(other.body).toEqual(one.body);
  expect((await cardOf(clientId)).periods).toHaveLength(1);
});

test("each command stands once in the access log", async () => {
  const clientId = await newcomer();
  const before = (await cell.auditRows()).length;
  const periodId = await opened(clientId);
  await ended(clientId, periodId);
  const events = (await cell.auditRows()).map((row) => z.object({ event: z.string() }).parse(row).event);
  expect(events).toHaveLength(before + 2);
  expect(events).toEqual(expect.arrayContaining(["PeriodOpened", "PeriodEnded"]));
});

test("a follow-up is answered after the case has ended, and no more once consent to asking is taken back", async () => {
  const clientId = await newcomer();
  const periodId = await opened(clientId);
  await ended(clientId, periodId);
  cell.goTo("2027-05-20");
  const answer = (months: string, version: number) =>
    as()("answerFollowUp", { params: { clientId, periodId, months }, body: { on: "2027-05-20", reached: true, situation: "EDUCATION_VOCATIONAL", note: "Opiskelee lähihoitajaksi.", version } });
  expect((await answer("6", 1)).body).toEqual({ version: 2 });
  expect((await cardOf(clientId)).followUps[0]).toMatchObject({ months: 6, version: 2, answer: { situation: "EDUCATION_VOCATIONAL", by: coach } });
  expect(codeOf(await answer("6", 1))).toBe("version-conflict");
  const { consents } = z.object({ consents: z.array(z.object({ consentId: z.string() })) }).parse((await as()("readClient", { params: { clientId } })).body);
  const withdrawn = await as()("withdrawConsent", {
    params: { clientId, consentId: consents[0]?.consentId ?? "" }, body: { scopes: ["follow-up"], shareWith: [], on: "2027-05-20", version: 1 },
  });
  expect(withdrawn.status, withdrawn.text).toBe(200);
  expect(codeOf(await answer("12", 1))).toBe("follow-up-not-consented");
  cell.goTo("2026-11-23");
});

test("after somebody has died there is nothing to do but destroy the paper", async () => {
  const clientId = await newcomer();
  const [first, second] = [await opened(clientId), await opened(clientId, { from: "2026-10-01" })];
  await ended(clientId, first, { reason: "OWN_WISH", on: "2026-10-30" });
  await ended(clientId, second, { reason: "DECEASED", placementAfter: "NO_INFO", on: "2026-11-21" });
  expect(await cardOf(clientId)).toMatchObject({ keptUntil: "2029-11-21", followUps: [] });
  const list = await as()("listOwnClients", { params: { staffId: coach } });
  const Rows = z.object({ rows: z.array(z.object({ clientId: z.string(), dues: z.array(z.object({ kind: z.string() })) })) });
  expect(Rows.parse(list.body).rows.find((one) => one.clientId === clientId)?.dues).toEqual([{ kind: "pre-form" }]);
});
