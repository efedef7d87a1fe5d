import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { LinkPage } from "../../shared/placement/link-contract.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { endService, linkToken, openPlacement, type Placed, placeSomebody, registerParticipant } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
let token: string;

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
  token = await linkToken(cell, placed);
});
afterAll(() => cloud.stop());

const page = async () => LinkPage.parse((await cell.holding(token)("openLink")).body);
const propose = (change: object, key = randomUUID()) => cell.holding(token)("proposeChange", { body: { change }, headers: { "idempotency-key": key } });
const withdraw = (proposalId: string) => cell.holding(token)("withdrawProposal", { body: { proposalId } });
const gone = (more: object = {}) => ({ kind: "no-longer-here", placementId: placed.placementId, lastDay: "2026-11-19", ...more });
const otherDays = () => ({ kind: "change-days", placementId: placed.placementId, plan: [{ weekday: 3, start: "09:00", end: "15:00" }] });
const Proposed = z.object({ proposalId: z.string() });
const Waiting = z.object({ proposals: z.array(z.object({ proposalId: z.string(), state: z.string(), change: z.object({ kind: z.string() }) })) });
const atStaff = async () => {
  await cell.catchUp();
  const answer = await cell.as(placed.staff)("listChangeProposals", { params: { staffId: placed.staff } });
  return Waiting.parse(answer.body).proposals.map(({ change, state }) => [change.kind, state]);
};

describe("a proposal", () => {
  test("of each kind reaches staff, and stands on the page as waiting", async () => {
    for (const change of [gone(), otherDays(), { kind: "not-the-contact" }]) expect(await propose(change)).toMatchObject({ status: 200 });
    const { proposals } = await page();
    expect(proposals.map(({ change, state, displayName }) => [change.kind, state, displayName]).sort()).toEqual([
      ["change-days", "waiting", "Matti K."], ["no-longer-here", "waiting", "Matti K."], ["not-the-contact", "waiting", null],
    ]);
    expect((await atStaff()).sort()).toEqual([["change-days", "pending"], ["no-longer-here", "pending"], ["not-the-contact", "pending"]]);
  });

  test("changes nothing by itself", async () => {
    const before = (await page()).people;
    await propose(gone());
    await propose(otherDays());
    await cell.catchUp();
    expect((await page()).people).toEqual(before);
  });

  test("posted twice with one key is one; another of the same waits for the answer to the first", async () => {
    const key = randomUUID();
    const first = await propose(gone(), key);
    expect((await propose(gone(), key)).body).toEqual(first.body);
    expect(await propose(gone({ lastDay: null }))).toMatchObject({ status: 409, body: { code: "proposal-waiting" } });
    expect((await page()).proposals).toHaveLength(1);
    expect(await atStaff()).toHaveLength(1);
  });

  test("may be taken back until it is answered, also after staff have seen it, and made anew", async () => {
    const { proposalId } = Proposed.parse((await propose(gone())).body);
    expect(await atStaff()).toEqual([["no-longer-here", "pending"]]);
    expect(await withdraw(proposalId)).toMatchObject({ status: 200 });
    expect(await withdraw(proposalId)).toMatchObject({ status: 409, body: { code: "proposal-answered" } });
    expect((await page()).proposals.map(({ state }) => state)).toEqual(["withdrawn"]);
    expect((await atStaff()).filter(([, state]) => state === "pending")).toEqual([]);
    expect(await propose(gone())).toMatchObject({ status: 200 });
  });

  test.each<[string, () => object, number]>([
    ["of another's placement", () => ({ ...gone(), placementId: randomUUID() }), 404],
    ["with a last day before the placement", () => gone({ lastDay: "2026-08-31" }), 422],
    ["with a last day that is none", () => gone({ lastDay: "2026-02-31" }), 400],
    ["with a text", () => gone({ why: "on sairaana" }), 400],
    ["of a day that ends before it begins", () => ({ ...otherDays(), plan: [{ weekday: 3, start: "15:00", end: "09:00" }] }), 400],
    ["of no days", () => ({ ...otherDays(), plan: [] }), 400],
    ["of a kind that is none", () => ({ kind: "raise-the-wage" }), 400],
  ])("%s is refused, and nothing is stored", async (_what, change, status) => {
    expect(await propose(change())).toMatchObject({ status });
    expect((await cloud.rows(cell.tables.intake)).filter(({ kind }) => kind === "LinkProposal")).toEqual([]);
  });

  test("loses the name with the person's own time at the contact, and goes after two months, whether or not the rows still lie there", async () => {
    await propose(gone());
    const other = { ...placed, participantId: await registerParticipant(cell, placed.staff, "Laine") };
    await openPlacement(cell, other);
    await endService(cell, placed, "2026-11-23");
    const stands = async (today: string) => {
      cell.goTo(today);
      token = await linkToken(cell, other);
      return (await page()).proposals.map(({ displayName }) => displayName);
    };
    expect(await stands("2026-12-23")).toEqual(["Matti K."]);
    expect(await stands("2026-12-24")).toEqual([null]);
    expect(await propose(otherDays())).toMatchObject({ status: 404, body: { code: "link-not-valid" } });
    expect([await stands("2027-01-22"), await stands("2027-01-23")]).toEqual([[null], []]);
    expect((await cloud.rows(cell.tables.intake)).filter(({ kind }) => kind === "LinkWindow" || kind === "LinkProposal")).toHaveLength(3);
  });

  test("of somebody else cannot be taken back", async () => {
    const { proposalId } = Proposed.parse((await propose(gone())).body);
    const elsewhere = await placeSomebody(cell);
    const stranger = await linkToken(cell, elsewhere);
    expect(await cell.holding(stranger)("withdrawProposal", { body: { proposalId } })).toMatchObject({ status: 404, body: { code: "link-not-valid" } });
    expect((await page()).proposals.map(({ state }) => state)).toEqual(["waiting"]);
  });
});
