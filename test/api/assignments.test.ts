import * as z from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { placementContract } from "../../shared/placement/contract.ts";
import { type Answer, type Ask, type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { endService, type Placed, placeSomebody, registerParticipant } from "../support/journey.ts";
import { stored } from "../support/stored.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
let colleague: string;
let main: string;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cell = await startCell(cloud);
  [colleague, main] = [await cell.staff("Kaisa Kollega"), await cell.staff("Meri Main", { placement: "main" })];
  placed = await placeSomebody(cell);
});

type Route = keyof typeof placementContract;
const params = () => ({ participantId: placed.participantId });
const ask = (by: string, route: Route, given: Ask = {}) => cell.as(by)(route, given);
const readCard = async (by: string) => (await ask(by, "readParticipant", { params: params() })).status;
const substitute = (from: string, to: string, staffId = colleague) => ({ staffId, role: "substitute", from, to, why: "absence" });
const assign = (by: string, from: string, to: string, staffId = colleague) => ask(by, "assign", { params: params(), body: substitute(from, to, staffId) });
const block = (staffId: string) => ask(main, "block", { params: params(), body: { staffId, why: "relative" } });
const move = (staffId: string, more: object = {}) => ask(placed.staff, "moveParticipant", { params: params(), body: { staffId, version: 1, ...more } });
const names = (answer: Answer): boolean => JSON.stringify(answer.body).includes(placed.participantId);
const ownList = (by: string, of = by) => ask(by, "listOwnParticipants", { params: { staffId: of } });
const midnight = (date: string) => Date.parse(`${date}T00:00:00+02:00`);

describe("scenario 13: a person is moved on a Wednesday", () => {
  test("the former instructor loses access at once, and the try is logged", async () => {
    cell.goTo("2026-11-25");
    expect(await move(colleague)).toMatchObject({ status: 200, body: { version: 2 } });
    expect([await readCard(placed.staff), await readCard(colleague)]).toEqual([404, 200]);
    expect(names(await ownList(placed.staff))).toBe(false);
    expect(await ownList(colleague)).toMatchObject({ body: { rows: [{ movedOn: "2026-11-25", movedFrom: placed.staff, assignment: null }] } });
    const denied = (await cell.auditRows()).filter(({ event, outcome }) => event === "ParticipantRead" && outcome === "denied");
    expect(denied).toMatchObject([{ actor: placed.staff, ground: null }]);
  });

  test("unless she was given a handover, to the end of its last day", async () => {
    cell.goTo("2026-11-25");
    expect(await move(colleague, { handoverUntil: "2026-12-04" })).toMatchObject({ status: 200 });
    expect(await ownList(placed.staff)).toMatchObject({ body: { rows: [{ assignment: { role: "handover", to: "2026-12-04" } }] } });
    expect([await readCard(placed.staff), await readCard(colleague)]).toEqual([200, 200]);
    cell.goToInstant(midnight("2026-12-05") - 1);
    expect(await readCard(placed.staff)).toBe(200);
    cell.goToInstant(midnight("2026-12-05"));
    expect([await readCard(placed.staff), await readCard(colleague)]).toEqual([404, 200]);
    expect(names(await ownList(placed.staff))).toBe(false);
  });

  test("what she does while she helps does not let her give the person away", async () => {
    await move(colleague, { handoverUntil: "2026-12-04" });
    const other = await cell.staff("Outi Outo");
    expect(await ask(placed.staff, "moveParticipant", { params: params(), body: { staffId: other, version: 2 } })).toMatchObject({ status: 404 });
    expect(await assign(placed.staff, "2026-11-24", "2026-11-30", other)).toMatchObject({ status: 404 });
  });

  test("a handover that is over a year long, or over already, is refused, and nobody is moved", async () => {
    const before = await stored(cloud, cell);
    expect(await move(colleague, { handoverUntil: "2027-11-24" })).toMatchObject({ status: 422, body: { code: "assignment-too-long" } });
    expect(await move(colleague, { handoverUntil: "2026-11-22" })).toMatchObject({ status: 422, body: { code: "assignment-too-early" } });
    expect(await stored(cloud, cell)).toEqual(before);
  });

  test("an older right of hers to the person does not come back when the person is moved on", async () => {
    await assign(placed.staff, "2026-11-23", "2026-12-31");
    await move(colleague);
    const other = await cell.staff("Outi Outo");
    await ask(colleague, "moveParticipant", { params: params(), body: { staffId: other, version: 2 } });
    expect([await readCard(placed.staff), await readCard(colleague), await readCard(other)]).toEqual([404, 404, 200]);
  });
});

describe("a substitute", () => {
  test("sees the person in the days of the substitution, in the list and in the week, and not a minute longer", async () => {
    const week = () => ask(colleague, "readWeek", { params: { staffId: colleague, monday: "2026-11-30" } });
    await assign(placed.staff, "2026-12-01", "2026-12-02");
    const seen = async () => [await readCard(colleague) === 200, names(await ownList(colleague)), names(await week())];
    cell.goToInstant(midnight("2026-12-01") - 1);
    expect(await seen()).toEqual([false, false, false]);
    cell.goToInstant(midnight("2026-12-01"));
    expect(await seen()).toEqual([true, true, true]);
    cell.goToInstant(midnight("2026-12-03") - 1);
    expect(await seen()).toEqual([true, true, true]);
    cell.goToInstant(midnight("2026-12-03"));
    expect(await seen()).toEqual([false, false, false]);
    expect(await readCard(placed.staff)).toBe(200);
  });

  test("is ended at once", async () => {
    await assign(placed.staff, "2026-11-23", "2026-12-31");
    expect(await readCard(colleague)).toBe(200);
    const end = () => ask(placed.staff, "endAssignment", { params: { ...params(), staffId: colleague }, body: { version: 1 } });
    expect(await end()).toMatchObject({ status: 204 });
    expect(await readCard(colleague)).toBe(404);
    expect(await end()).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect((await stored(cloud, cell)).filter((line) => line.includes("ASSIGN"))).toEqual([]);
  });

  test.each([
    ["a year and a day", "2026-11-24", "2027-11-25", "assignment-too-long"],
    ["yesterday", "2026-11-22", "2026-11-30", "assignment-too-early"],
    ["an end before its beginning", "2026-11-30", "2026-11-24", "end-before-start"],
  ])("%s is refused", async (_what, from, to, code) => {
    expect(await assign(placed.staff, from, to)).toMatchObject({ status: 422, body: { code } });
    expect(await assign(placed.staff, "2026-11-24", "2027-11-24")).toMatchObject({ status: 200 });
  });

  test("who has the person already, or does not work here, is refused", async () => {
    expect(await assign(placed.staff, "2026-11-24", "2026-11-30", placed.staff)).toMatchObject({ status: 409, body: { code: "already-assigned" } });
    await assign(placed.staff, "2026-11-24", "2026-11-30");
    expect(await assign(main, "2026-12-24", "2026-12-30")).toMatchObject({ status: 409, body: { code: "already-assigned" } });
    const gone = await cell.staff("Poissa", { placement: "ordinary" }, "disabled");
    expect(await assign(placed.staff, "2026-11-24", "2026-11-30", gone)).toMatchObject({ status: 400, body: { issues: [{ path: "staffId", code: "not-working-here" }] } });
    cell.goTo("2026-12-07");
    expect(await assign(placed.staff, "2026-12-08", "2026-12-09")).toMatchObject({ status: 200, body: { version: 2 } });
  });

  test("stands in for a whole caseload; a stranger among them stops nobody else", async () => {
    const [second, foreign] = [await registerParticipant(cell, placed.staff, "Toinen"), await registerParticipant(cell, colleague, "Vieras")];
    const answer = await ask(placed.staff, "assignMany", {
      params: { staffId: placed.staff }, body: { ...substitute("2026-11-23", "2026-11-30"), participantIds: [placed.participantId, foreign, second] },
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { outcomes: [{ participantId: placed.participantId, refused: null }, { participantId: foreign, refused: "not-found" }, { participantId: second, refused: null }] },
    });
    expect(await ownList(colleague)).toMatchObject({ body: { rows: [{}, {}, {}] } });
    const rows = (await cell.auditRows()).filter(({ event }) => event === "AssignmentsAdded");
    expect(rows.map(({ subjects }) => z.array(z.string()).parse(subjects).length)).toEqual([1, 1, 1]);
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(["allowed", "allowed", "not-found"]);
  });

  test("loses the person with the case: restricted and past its time, and the rows are dated like the rest", async () => {
    await assign(placed.staff, "2026-11-23", "2026-12-31");
    await block(await cell.staff("Outi Outo"));
    await endService(cell, placed, "2026-11-23");
    const RowWithEnd = z.object({ kind: z.string(), ttl: z.number().optional() });
    const dated = (await cloud.rows(cell.tables.placement)).map((row) => RowWithEnd.safeParse(row)).flatMap(({ data }) => data ?? []);
    const ends = dated.filter(({ kind }) => ["Assignment", "Block", "Service"].includes(kind)).map(({ ttl }) => ttl);
    expect(ends).toHaveLength(5);
    expect(new Set(ends).size).toBe(1);
    expect(ends[0]).toBe(midnight("2056-11-24") / 1000);
  });

  test("is listed for the main user, the one that ends first before the others, with the name", async () => {
    const second = await registerParticipant(cell, placed.staff, "Toinen");
    await ask(placed.staff, "assign", { params: { participantId: second }, body: substitute("2026-11-23", "2026-12-31") });
    await assign(placed.staff, "2026-11-23", "2026-11-24");
    const list = () => ask(main, "listAssignments");
    expect(await list()).toMatchObject({ body: { cursor: null, rows: [{ lastName: "Korhonen", to: "2026-11-24", responsibleId: placed.staff }, { lastName: "Toinen" }] } });
    cell.goTo("2026-11-25");
    expect(await list()).toMatchObject({ body: { rows: [{ lastName: "Toinen", staffId: colleague }] } });
    expect(z.object({ rows: z.array(z.unknown()) }).parse((await list()).body).rows).toHaveLength(1);
  });
});

describe("a conflict of interest", () => {
  /** Every list and count in which a person can stand, as somebody is shown them. */
  const everywhere = async (viewer: string, of: string) => {
    const answers = [
      await ownList(viewer, of),
      await ask(viewer, "readWeek", { params: { staffId: of, monday: "2026-11-23" } }),
      await ask(viewer, "readWorkplace", { params: { workplaceId: placed.workplaceId } }),
      await ask(viewer, "readSlots", { params: { workplaceId: placed.workplaceId } }),
      ...(viewer === main
        ? [await ask(viewer, "listAllParticipants"), await ask(viewer, "listAssignments"), await ask(viewer, "planHandover", { params: { staffId: of } })]
        : [await ask(viewer, "readWork", { params: { staffId: of } })]),
    ];
    for (const answer of answers) expect(answer, answer.text).toMatchObject({ status: 200 });
    return answers.some(names);
  };

  test("shuts out the responsible instructor, the substitute and the main user alike, in every list", async () => {
    await assign(placed.staff, "2026-11-23", "2026-12-31");
    for (const one of [placed.staff, colleague, main]) {
      expect(await everywhere(one, one === main ? placed.staff : one)).toBe(true);
      expect(await block(one)).toMatchObject({ status: one === main ? 204 : 204 });
      expect(await everywhere(one, one === main ? placed.staff : one)).toBe(false);
      expect(await readCard(one)).toBe(404);
    }
    const week = await ask(placed.staff, "readWeek", { params: { staffId: placed.staff, monday: "2026-11-23" } });
    expect(week).toMatchObject({ body: { rows: [], waiting: 0 } });
  });

  test("does not hide the person from a main user who has none", async () => {
    await block(placed.staff);
    expect(names(await ownList(main, placed.staff))).toBe(true);
    expect(await readCard(main)).toBe(200);
    expect(await ask(main, "readBlocks", { params: params() })).toMatchObject({ body: { rows: [{ staffId: placed.staff, why: "relative", by: main, on: "2026-11-23" }] } });
  });

  test("is not taken away by the one it shuts out, but by another main user", async () => {
    const other = await cell.staff("Toinen Main", { placement: "main" });
    await block(main);
    const unblock = (by: string) => ask(by, "unblock", { params: { ...params(), staffId: main } });
    expect(await unblock(main)).toMatchObject({ status: 404 });
    expect(await unblock(other)).toMatchObject({ status: 204 });
    expect(await readCard(main)).toBe(200);
    expect(await unblock(other)).toMatchObject({ status: 409 });
  });

  test("nobody is given a person from whom she is blocked, by no route, and a block that comes at the same moment holds", async () => {
    await block(colleague);
    const before = await stored(cloud, cell);
    expect(await move(colleague)).toMatchObject({ status: 409, body: { code: "staff-blocked" } });
    expect(await assign(placed.staff, "2026-11-23", "2026-11-30")).toMatchObject({ status: 409, body: { code: "staff-blocked" } });
    const bulk = await ask(main, "assignMany", { params: { staffId: placed.staff }, body: { ...substitute("2026-11-23", "2026-11-30"), participantIds: [placed.participantId] } });
    expect(bulk).toMatchObject({ body: { outcomes: [{ refused: "staff-blocked" }] } });
    const page = { participants: [{ participantId: placed.participantId, to: colleague }], workplaces: [], endAssignments: [] };
    expect(await ask(main, "handOver", { params: { staffId: placed.staff }, body: page })).toMatchObject({ body: { outcomes: [{ refused: "staff-blocked" }] } });
    expect(await stored(cloud, cell)).toEqual(before);
  });

  test("of the two who say it at once, one is told that it has been said", async () => {
    const answers = await Promise.all([block(colleague), block(colleague)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
