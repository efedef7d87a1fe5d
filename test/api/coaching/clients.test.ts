import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cell, startCell } from "../../support/cell.ts";
import { artificialCode, newClient, registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";

let cloud: Cloud;
let cell: Cell;
let coach: string;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  coach = await cell.staff("Valma Valmentaja", { coaching: "ordinary" });
});
afterAll(() => cloud.stop());

test("a client is registered together with the signed consent, and stands on the coach's list and card", async () => {
  const clientId = await registerClient(cell, await cell.staff("Ville Valmentaja", { coaching: "ordinary" }));
  expect(clientId).toHaveLength(36);
});

test("the card shows the birth date and hides the code, which a route of its own opens", async () => {
  const staff = await cell.staff("Kaisa Koutsi", { coaching: "ordinary" });
  const clientId = await registerClient(cell, staff, { identityCode: artificialCode("020290", "Y", 998) });
  const as = cell.coach(staff);
  const card = await as("readClient", { params: { clientId } });
  expect(card.body).toMatchObject({ state: "open", client: { lastName: "Lehtonen", identity: { masked: "020290Y••••", bornOn: "1990-02-02" } }, preForm: { destroyed: null } });
  expect(card.text).not.toContain("998");
  expect((await as("revealIdentityCode", { params: { clientId } })).body).toEqual({ code: artificialCode("020290", "Y", 998) });
  const list = await as("listOwnClients", { params: { staffId: staff } });
  expect(list.body).toMatchObject({ rows: [{ clientId, lastName: "Lehtonen", dues: [{ kind: "pre-form", on: "2026-12-04" }, { kind: "no-period" }] }] });
});

test("nobody else's coach opens the card", async () => {
  const clientId = await registerClient(cell, await cell.staff("Oma Ohjaaja", { coaching: "ordinary" }), { identityCode: null });
  expect((await cell.coach(coach)("readClient", { params: { clientId } })).status).toBe(404);
});

test("without a consent that covers storing nothing is stored", async () => {
  const wanted = newClient();
  const refused = await cell.coach(coach)("registerClient", { body: { ...wanted, consent: { kind: "consent", textVersion: "2026-1", signedOn: "2026-11-20", method: "paper-signed", scopes: ["share-sender"], shareWith: [], paperLocation: null } } });
  expect(refused.status).toBe(400);
});
