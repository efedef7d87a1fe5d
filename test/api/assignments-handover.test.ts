import * as z from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserId } from "../../shared/kernel/ids.ts";
import { dryRunOf, HandoverPlan, pagesOf } from "../../shared/placement/handover.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { type Placed, placeSomebody, registerParticipant } from "../support/journey.ts";
import { stored } from "../support/stored.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
let kaisa: UserId;
let outi: UserId;
let main: string;

beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cell = await startCell(cloud);
  [kaisa, outi, main] = [await cell.staff("Kaisa Kollega"), await cell.staff("Outi Outo"), await cell.staff("Meri Main", { placement: "main" })];
  placed = await placeSomebody(cell);
});

const leaver = () => ({ staffId: placed.staff });
const planOf = async () => HandoverPlan.parse((await cell.as(main)("planHandover", { params: leaver() })).body);
const handOver = (body: unknown) => cell.as(main)("handOver", { params: leaver(), body });
const listed = async (staffId: string) =>
  z.object({ rows: z.array(z.object({ movedFrom: z.string().nullable() })) }).parse((await cell.as(staffId)("listOwnParticipants", { params: { staffId } })).body).rows;

describe("somebody leaves", () => {
  test("45 people and a workplace go to two colleagues in pages, and a page that is sent again changes nothing", async () => {
    for (let count = 1; count < 45; count += 1) await registerParticipant(cell, placed.staff, `Asiakas ${String.fromCharCode(65 + (count % 26))}`);
    const other = await registerParticipant(cell, kaisa, "Lainattu");
    const substitute = { staffId: placed.staff, role: "substitute", from: "2026-11-23", to: "2026-12-31", why: "absence" };
    await cell.as(kaisa)("assign", { params: { participantId: other }, body: substitute });

    const plan = await planOf();
    expect([plan.participants.length, plan.workplaces.length, plan.assignments.length]).toEqual([45, 1, 1]);
    const choice = new Map<string, UserId>(plan.participants.map(({ participantId }, at) => [participantId, at < 20 ? kaisa : outi]));
    choice.set(placed.workplaceId, outi);
    const dry = dryRunOf(plan, choice, new Set([kaisa, outi]));
    expect(dry).toMatchObject({ conflicts: [], open: [], receivers: [{ staffId: kaisa, participants: 20, workplaces: 0 }, { staffId: outi, participants: 25, workplaces: 1 }] });

    const pages = pagesOf(dry.ready);
    expect(pages.map(({ participants }) => participants.length)).toEqual([20, 20, 5]);
    for (const page of pages) {
      const answer = z.object({ outcomes: z.array(z.object({ refused: z.null() })) }).parse((await handOver(page)).body);
      expect(answer.outcomes.length).toBeGreaterThan(0);
    }
    const done = await stored(cloud, cell);
    for (const page of pages) expect(await handOver(page)).toMatchObject({ status: 200 });
    expect(await stored(cloud, cell)).toEqual(done);

    expect([(await listed(placed.staff)).length, (await listed(kaisa)).length, (await listed(outi)).length]).toEqual([0, 21, 25]);
    expect((await listed(outi)).every(({ movedFrom }) => movedFrom === placed.staff)).toBe(true);
    expect(await planOf()).toEqual({ participants: [], workplaces: [], assignments: [], blocks: [] });
    const details = { name: "Kirpputori", organisationType: "ASSOCIATION", streetAddress: "Antinkatu 3", postalCode: "28100", town: "Pori", tasks: "", version: 2 };
    const change = (by: string) => cell.as(by)("changeWorkplace", { params: { workplaceId: placed.workplaceId }, body: details });
    expect([(await change(placed.staff)).status, (await change(outi)).status]).toEqual([404, 200]);
    const moves = (await cell.auditRows()).filter(({ event, subjects }) => event === "CaseloadHandedOver" && Array.isArray(subjects) && subjects.length === 1);
    expect(moves).toHaveLength(45 + 1 + 1);
  });

  test("the dry run tells of conflicts before anything is done, and the handover refuses the same ones", async () => {
    const second = await registerParticipant(cell, placed.staff, "Toinen");
    await cell.as(main)("block", { params: { participantId: second }, body: { staffId: kaisa, why: "relative" } });
    const gone = await cell.staff("Poissa", { placement: "ordinary" }, "disabled");
    const plan = await planOf();
    const choice = new Map<string, UserId>([[placed.participantId, gone], [second, kaisa]]);
    const dry = dryRunOf(plan, choice, new Set([kaisa, outi]));
    expect(dry.conflicts).toEqual(expect.arrayContaining([
      { id: placed.participantId, staffId: gone, reason: "not-working-here" }, { id: second, staffId: kaisa, reason: "staff-blocked" },
    ]));
    expect(dry).toMatchObject({ receivers: [], open: [placed.workplaceId], ready: { participants: [], workplaces: [] } });
    const before = await stored(cloud, cell);
    const page = {
      participants: [{ participantId: placed.participantId, to: gone }, { participantId: second, to: kaisa }], workplaces: [], endAssignments: [],
    };
    expect(await handOver(page)).toMatchObject({ body: { outcomes: [{ refused: "not-working-here" }, { refused: "staff-blocked" }] } });
    expect(await stored(cloud, cell)).toEqual(before);
    const told = (await cell.auditRows()).filter(({ event }) => event === "CaseloadHandedOver");
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(["invalid-input", "staff-blocked"]);
    expect(new Set(told.map(({ subjects }) => JSON.stringify(subjects))).size).toBe(2);
  });

  test("who went to a third colleague meanwhile is not taken away from her", async () => {
    const params = { participantId: placed.participantId };
    await cell.as(placed.staff)("moveParticipant", { params, body: { staffId: outi, version: 1 } });
    const page = { participants: [{ participantId: placed.participantId, to: kaisa }], workplaces: [], endAssignments: [] };
    expect(await handOver(page)).toMatchObject({ body: { outcomes: [{ kind: "participant", refused: "version-conflict" }] } });
    expect(await cell.as(outi)("readParticipant", { params })).toMatchObject({ status: 200 });
  });
});
