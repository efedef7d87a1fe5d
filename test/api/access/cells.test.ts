import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Cell, startCell } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { runs } from "../../support/depth.ts";
import { linkToken, type Placed, placeSomebody, report } from "../../support/journey.ts";

interface House {
  readonly cell: Cell;
  readonly placed: Placed;
  readonly token: string;
  /** Stands in every name and note of this house, and must never be read in the other. */
  readonly canary: string;
}

let cloud: Cloud;
let houses: readonly [House, House];

async function openHouse(canary: string): Promise<House> {
  const cell = await startCell(cloud);
  const placed = await placeSomebody(cell, await cell.staff(`${canary} Päivi`, { placement: "main" }));
  return { cell, placed, token: await linkToken(cell, placed), canary };
}

beforeAll(async () => {
  cloud = await startCloud();
  houses = [await openHouse("Kanariapori"), await openHouse("Kanariakoke")];
});
afterAll(() => cloud.stop());

type Step = (at: House, of: House) => Promise<Answer>;

/** What staff and employers of one house do, with ids that may be the other's. */
const steps: Readonly<Record<string, Step>> = {
  register: ({ cell, placed, canary }) =>
    cell.as(placed.staff)("registerParticipant", { body: { firstNames: canary, lastName: canary, workInfo: canary, serviceFrom: "2026-10-01" } }),
  everybody: ({ cell, placed }) => cell.as(placed.staff)("listAllParticipants"),
  caseload: ({ cell, placed }, { placed: { staff } }) => cell.as(placed.staff)("listOwnParticipants", { params: { staffId: staff } }),
  card: ({ cell, placed }, { placed: { participantId } }) => cell.as(placed.staff)("readParticipant", { params: { participantId } }),
  change: ({ cell, placed, canary }, { placed: { participantId } }) =>
    cell.as(placed.staff)("changeParticipant", { params: { participantId }, body: { firstNames: canary, lastName: canary, workInfo: canary, version: 1 } }),
  week: ({ cell, placed }, { placed: { staff } }) => cell.as(placed.staff)("readWeek", { params: { staffId: staff, monday: "2026-11-23" } }),
  workplaces: ({ cell, placed }) => cell.as(placed.staff)("listWorkplaces"),
  workplace: ({ cell, placed }, { placed: { workplaceId } }) => cell.as(placed.staff)("readWorkplace", { params: { workplaceId } }),
  contact: ({ cell, placed, canary }, { placed: { workplaceId } }) =>
    cell.as(placed.staff)("addContact", { params: { workplaceId }, body: { name: canary, workEmail: `${canary}@example.fi`, workPhone: null, language: "fi" } }),
  page: ({ cell }, { token }) => cell.holding(token)("openLink"),
  report: ({ cell }, { token, placed }) => report(cell, token, placed, "2026-11-23"),
  stranger: ({ cell }, { placed }) => cell.as(placed.staff)("registerParticipant", { body: {} }),
};

/** Steps that name nothing of the other house, or ask for a list that is empty there. */
const alwaysOpen = ["register", "everybody", "workplaces", "caseload", "week"];

describe("two organisations in one process", () => {
  test("what one does never shows in the other, in any order and side by side", async () => {
    const name = fc.constantFrom(...Object.keys(steps));
    const step = fc.record({ name, at: fc.nat(1), of: fc.nat(1) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (walk) => {
        await Promise.all(
          walk.map(async ({ name, at, of }) => {
            const [here, there] = at === 0 ? houses : [houses[1], houses[0]];
            const answer = await steps[name]?.(here, at === of ? here : there);
            expect(answer?.text.toLowerCase(), name).not.toContain(there.canary.toLowerCase());
            expect(answer?.text, name).not.toContain(there.placed.participantId);
            if (at !== of && !alwaysOpen.includes(name)) expect(answer?.status, name).toBeGreaterThanOrEqual(401);
          }),
        );
      }),
      { numRuns: runs(1_000) },
    );
  });

  test("and never lies in the other's tables, log or mail", async () => {
    for (const [here, there] of [houses, [houses[1], houses[0]]] as const) {
      const stored = await Promise.all(Object.values(here.cell.tables).map((table) => cloud.rows(table)));
      const everything = JSON.stringify([stored, here.cell.log, here.cell.mails]).toLowerCase();
      expect(everything).toContain(here.canary.toLowerCase());
      expect(everything).not.toContain(there.canary.toLowerCase());
    }
  });
});
