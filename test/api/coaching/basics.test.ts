import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import type { ClientId, UserId } from "../../../shared/kernel/ids.ts";
import { type Cell, startCell } from "../../support/cell.ts";
import { artificialCode, newClient, registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";

let cloud: Cloud;
let cell: Cell;
let coach: UserId;
let colleague: UserId;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  coach = await cell.staff("Satu Saarinen", { coaching: "ordinary" });
  colleague = await cell.staff("Mikko Lahti", { coaching: "ordinary" });
});
afterAll(() => cloud.stop());

const both = () => [coach, colleague].map((staffId) => ({ staffId, role: "work-coach", from: "2026-11-23", to: null }));
const newcomer = (more: Readonly<Record<string, unknown>> = {}) => registerClient(cell, coach, { identityCode: null, responsibilities: both(), ...more });
const read = async (clientId: ClientId) => (await cell.coach(coach)("readClient", { params: { clientId } })).body;
const { details } = z.object({ details: z.record(z.string(), z.unknown()) }).parse(newClient());
const kela = { type: "KELA", office: "Porin toimisto", name: null, phone: null, email: null };
const Consents = z.object({ consents: z.array(z.object({ consentId: z.string(), version: z.number() })) });
const paper = async (clientId: ClientId) => z.tuple([Consents.shape.consents.element]).parse(Consents.parse(await read(clientId)).consents)[0];

test("whoever is late learns who was quicker and when, of the basics and of the authorities alike", async () => {
  const clientId = await newcomer();
  expect(await read(clientId)).toMatchObject({ client: { version: 1, changed: { by: coach } }, authorities: { rows: [], changed: null, version: 0 } });
  const params = { clientId };
  expect((await cell.coach(colleague)("changeClient", { params, body: { ...details, occupation: "Puutarhuri", version: 1 } })).body).toEqual({ version: 2 });
  expect((await cell.coach(colleague)("changeAuthorities", { params, body: { rows: [kela], version: 0 } })).body).toEqual({ version: 1 });
  expect((await cell.coach(coach)("changeClient", { params, body: { ...details, version: 1 } })).body).toMatchObject({ code: "version-conflict" });
  expect((await cell.coach(coach)("changeAuthorities", { params, body: { rows: [], version: 0 } })).body).toMatchObject({ code: "version-conflict" });
  const changed = { by: colleague, at: cell.now() };
  expect(await read(clientId)).toMatchObject({ client: { occupation: "Puutarhuri", changed }, authorities: { rows: [kela], changed } });
});

test("a code given, corrected and given anew keeps its history and its first part alone shows", async () => {
  const clientId = await newcomer();
  const change = (code: string | null, why: string, version: number) => cell.coach(coach)("changeIdentityCode", { params: { clientId }, body: { code, why, version } });
  expect((await change(artificialCode("010188", "-", 941), "given", 1)).status).toBe(200);
  expect((await change(artificialCode("010188", "Y", 941), "corrected", 2)).status).toBe(200);
  expect((await change(artificialCode("020188", "Y", 942), "changed-by-authority", 3)).status).toBe(200);
  expect(await read(clientId)).toMatchObject({ client: { identity: { masked: "020188Y••••", bornOn: "1988-01-02" }, formerCodes: 2, version: 4 } });
  expect((await change("020188Y9420", "corrected", 4)).body).toMatchObject({ code: "identity-code-invalid", issues: [{ path: "code", code: "code-check" }] });
  expect((await change(null, "corrected", 4)).status).toBe(200);
  expect(await read(clientId)).toMatchObject({ client: { identity: null, formerCodes: 3 } });
});

test("a permission taken back stops alone; taking back storing closes the card, and a new paper opens it", async () => {
  const clientId = await newcomer();
  const withdraw = async (scopes: readonly string[]) => {
    const { consentId, version } = await paper(clientId);
    return cell.coach(coach)("withdrawConsent", { params: { clientId, consentId }, body: { scopes, shareWith: [], on: "2026-11-23", version } });
  };
  expect((await withdraw(["follow-up"])).status).toBe(200);
  expect(await read(clientId)).toMatchObject({ state: "open", consents: [{ withdrawals: [{ scopes: ["follow-up"], by: coach }] }] });
  expect((await withdraw(["follow-up"])).body).toMatchObject({ code: "nothing-changes" });
  expect((await withdraw(["store"])).status).toBe(200);
  const closed = await read(clientId);
  expect(closed).toMatchObject({ state: "withdrawn", effect: { stopped: { scopes: ["store", "share-sender", "follow-up"] }, storing: "none" }, decisionBy: "2026-12-23" });
  expect(JSON.stringify(closed)).not.toContain("Itäpuisto");
  expect((await cell.coach(coach)("changeClient", { params: { clientId }, body: { ...details, version: 1 } })).body).toMatchObject({ code: "consent-withdrawn" });
  expect((await cell.coach(coach)("revealIdentityCode", { params: { clientId } })).body).toMatchObject({ code: "consent-withdrawn" });
  const { consent } = z.object({ consent: z.record(z.string(), z.unknown()) }).parse(newClient());
  expect((await cell.coach(coach)("addConsent", { params: { clientId }, body: { ...consent, signedOn: "2026-11-23" } })).status).toBe(200);
  expect(await read(clientId)).toMatchObject({ state: "open", client: { streetAddress: "Itäpuisto 4 B 12" } });
});

test("where a statute carries storing, a permission beside it is taken back and the card stays open", async () => {
  const consent = { kind: "informed", textVersion: "2026-1", signedOn: "2026-11-20", method: "paper-signed", scopes: ["share-sender"], shareWith: [], paperLocation: null };
  const clientId = await newcomer({ consent });
  const { consentId } = await paper(clientId);
  const answer = await cell.coach(coach)("withdrawConsent", { params: { clientId, consentId }, body: { scopes: ["share-sender"], shareWith: [], on: "2026-11-23", version: 1 } });
  expect(answer.body).toEqual({ version: 2 });
  expect(await read(clientId)).toMatchObject({ state: "open", consents: [{ withdrawals: [{ scopes: ["share-sender"] }] }] });
});
