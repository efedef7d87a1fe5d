import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cell, startCell } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { type Placed, placeSomebody } from "../../support/journey.ts";
import { become } from "./world.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  placed = await placeSomebody(cell);
});

const readCard = () => cell.as(placed.staff)("readParticipant", { params: { participantId: placed.participantId } });
const everybody = () => cell.as(placed.staff)("listAllParticipants");

describe("a change of rights bites on the very next request", () => {
  test("of a user who is disabled, and of one who is not yet in", async () => {
    expect(await readCard()).toMatchObject({ status: 200 });
    await become(cell, placed.staff, { placement: "ordinary" }, "disabled");
    expect(await readCard()).toMatchObject({ status: 401, body: { code: "sign-in-required" } });
    await become(cell, placed.staff, { placement: "ordinary" }, "invited");
    expect(await readCard()).toMatchObject({ status: 401, body: { code: "sign-in-required" } });
    await become(cell, placed.staff, { placement: "ordinary" });
    expect(await readCard()).toMatchObject({ status: 200 });
  });

  test("of a person who is moved to a colleague, for both of them", async () => {
    const colleague = await cell.staff("Kaisa Kollega");
    const params = { participantId: placed.participantId };
    expect(await cell.as(colleague)("readParticipant", { params })).toMatchObject({ status: 404 });
    expect(await cell.as(placed.staff)("moveParticipant", { params, body: { staffId: colleague, version: 1 } })).toMatchObject({ status: 200 });
    expect(await readCard()).toMatchObject({ status: 404 });
    expect(await cell.as(colleague)("readParticipant", { params })).toMatchObject({ status: 200 });
    const own = await cell.as(placed.staff)("listOwnParticipants", { params: { staffId: placed.staff } });
    expect(own).toMatchObject({ body: { rows: [] } });
  });

  test("of a role that is given and taken away", async () => {
    expect(await everybody()).toMatchObject({ status: 404 });
    await become(cell, placed.staff, { placement: "main" });
    expect(await everybody()).toMatchObject({ status: 200 });
    await become(cell, placed.staff, { coaching: "main" });
    expect(await everybody()).toMatchObject({ status: 404 });
    expect(await readCard()).toMatchObject({ status: 404 });
  });

  test("of a command that was on its way when the person was moved: nothing of it is stored", async () => {
    const colleague = await cell.staff("Kaisa Kollega");
    const params = { participantId: placed.participantId };
    const change = { firstNames: "Vanha", lastName: "Tieto", workInfo: "", version: 1 };
    const [moved, changed] = await Promise.all([
      cell.as(placed.staff)("moveParticipant", { params, body: { staffId: colleague, version: 1 } }),
      cell.as(placed.staff)("changeParticipant", { params, body: change }),
    ]);
    // The one who came second finds that somebody was quicker, or that the person is hers no more.
    expect([moved, changed].filter(({ status }) => status === 200)).toHaveLength(1);
    expect([404, 409]).toContain([moved, changed].find(({ status }) => status !== 200)?.status);
    const card = await cell.as(moved.status === 200 ? colleague : placed.staff)("readParticipant", { params });
    expect(card).toMatchObject({ status: 200, body: { participant: { lastName: moved.status === 200 ? "Korhonen" : "Tieto", version: 2 } } });
  });
});
