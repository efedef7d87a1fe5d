import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type ClientId, SituationId, type UserId } from "../../../shared/kernel/ids.ts";
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

const picture = { occasion: "START", on: "2026-11-02", periodId: null, livelihood: ["UNEMPLOYMENT_ALLOWANCE", "SOCIAL_ASSISTANCE"], housing: "WITH_PARENTS", note: "Velkoja vuokrasta" };
const newcomer = () => registerClient(cell, coach, { identityCode: null });
const as = (staff: UserId = coach) => cell.coach(staff);
const codeOf = ({ body }: Answer) => z.object({ code: z.string() }).parse(body).code;

async function added(clientId: ClientId, more: Readonly<Record<string, unknown>> = {}): Promise<SituationId> {
  const answer = await as()("addSituation", { params: { clientId }, body: { ...picture, ...more } });
  expect(answer.status, answer.text).toBe(200);
  return z.object({ situationId: SituationId }).parse(answer.body).situationId;
}
const Rows = z.object({
  rows: z.array(z.object({ situationId: z.string(), on: z.string(), housing: z.string(), version: z.number(), since: z.unknown(), earlier: z.array(z.object({ housing: z.string() })) })),
});
const readRows = async (clientId: ClientId) => Rows.parse((await as()("readSituations", { params: { clientId } })).body).rows;

test("pictures stand newest first, each with what changed since the one before, and a mark on the card", async () => {
  const clientId = await newcomer();
  const start = await added(clientId);
  const review = await added(clientId, { occasion: "REVIEW", on: "2026-11-20", livelihood: ["WAGE", "SOCIAL_ASSISTANCE"], housing: "RENTED" });
  expect(await readRows(clientId)).toMatchObject([
    { situationId: review, since: { on: "2026-11-02", begun: ["WAGE"], ended: ["UNEMPLOYMENT_ALLOWANCE"], housingWas: "WITH_PARENTS" } }, { situationId: start, since: null },
  ]);
  const card = await as()("readClient", { params: { clientId } });
  expect(card.body).toMatchObject({ situations: [{ situationId: start, occasion: "START" }, { situationId: review, occasion: "REVIEW" }] });
  expect(card.text).not.toContain("Velkoja");
});

test("a picture put right keeps how it stood", async () => {
  const clientId = await newcomer();
  const situationId = await added(clientId);
  const change = (housing: string, version: number) => as()("changeSituation", { params: { clientId, situationId }, body: { ...picture, housing, version } });
  expect((await change("SUPPORTED", 1)).body).toEqual({ version: 2 });
  expect(await readRows(clientId)).toMatchObject([{ housing: "SUPPORTED", version: 2, earlier: [{ housing: "WITH_PARENTS" }] }]);
  expect(codeOf(await change("HOMELESS", 1))).toBe("version-conflict");
  expect(codeOf(await change("SUPPORTED", 2))).toBe("nothing-changes");
});

test("two put one picture right at once: one is taken", async () => {
  const clientId = await newcomer();
  const situationId = await added(clientId);
  const change = (housing: string) => as()("changeSituation", { params: { clientId, situationId }, body: { ...picture, housing, version: 1 } });
  const answers = await Promise.all([change("SUPPORTED"), change("TEMPORARY")]);
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
});

test("two add a picture at once: both stand", async () => {
  const clientId = await newcomer();
  await Promise.all([added(clientId), added(clientId, { occasion: "REVIEW" })]);
  expect(await readRows(clientId)).toHaveLength(2);
  expect((await as()("readClient", { params: { clientId } })).body).toMatchObject({ situations: expect.objectContaining({ length: 2 }) });
});

test("a picture of somebody else's client, or one that is not there, is not found", async () => {
  const [mine, other] = [await newcomer(), await newcomer()];
  const situationId = await added(other);
  const answer = await as()("changeSituation", { params: { clientId: mine, situationId }, body: { ...picture, version: 1 } });
  expect(answer.status).toBe(404);
  const stranger = await cell.staff("Outi Outo", { coaching: "ordinary" });
  expect((await as(stranger)("addSituation", { params: { clientId: other }, body: picture })).status).toBe(404);
});

test("what is told of a life lies sealed in the table", async () => {
  await added(await newcomer(), { note: "Ulosotto päättyy keväällä" });
  const stored = JSON.stringify(await cloud.rows(cell.tables.coaching));
  expect(stored).not.toMatch(/Ulosotto|SOCIAL_ASSISTANCE|WITH_PARENTS/u);
});
