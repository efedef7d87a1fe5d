import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pseudonymOf } from "../../../functions/runtime/audit.ts";
import { problemStatus } from "../../../shared/kernel/problems.ts";
import type { Contract } from "../../../shared/kernel/route.ts";
import { coachingContract } from "../../../shared/coaching/contract.ts";
import { type Answer, type Cell, startCell, surface } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { askedOf } from "../../support/coaching-figures.ts";
import { coachingAsk, coachingOrder, type CoachingRoute } from "../../support/coaching-requests.ts";
import type { CoachingNamed } from "../../support/coaching-requests.ts";
import { stageClient, stagedCode } from "../../support/coaching-stage.ts";
import { stored } from "../../support/stored.ts";

/** The row's whole shape: ids, codes, instants and pseudonyms, and no room for anything else. */
const Row = z.strictObject({
  PK: z.string().regex(/^AUDIT#\d{4}-\d\d-\d\dT\d\d#[0-7]$/u),
  SK: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.]\d{3}Z#[0-9a-f-]{36}$/u),
  at: z.iso.datetime(),
  organisation: z.string().regex(/^cell[0-9a-f]{8}$/u),
  event: z.enum(Object.values(coachingContract).map(({ audit }) => audit)),
  action: z.enum(Object.values(coachingContract).map(({ action }) => action)),
  outcome: z.enum(["allowed", "denied", ...Object.keys(problemStatus)]),
  ground: z.string().regex(/^[a-z0-9:+-]+$/u).nullable(),
  actorKind: z.enum(["anyone", "person", "kiosk"]),
  actor: z.uuid().nullable(),
  subjects: z.array(z.string().regex(/^[\w-]{22}$/u)),
  sourceIp: z.ipv4(),
  requestId: z.string().regex(/^request-\d+$/u),
  appVersion: z.literal("test"),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});

/** Nobody stands behind these: the words of an assessment form, a task put aside by its opaque name. */
const aboutNobody: readonly CoachingRoute[] = ["listInstruments", "readInstrument", "importInstrument", "snoozeCoachingTask"];
const routeNames = coachingOrder.map(([name]) => name);

let cloud: Cloud;
let cell: Cell;
let named: CoachingNamed;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  named = await stageClient(cell);
}, 60_000);
afterAll(() => cloud.stop());

/** The same by somebody who has no right to it, and holds nothing. */
const askedBy = (staffId: string, name: CoachingRoute, version: number): Promise<Answer> =>
  surface<Contract>(cell.entries.coaching, coachingContract, { authorization: `Bearer ${staffId}`, "x-kiosk-token": "pkk1_" })(name, coachingAsk(name, coachingContract[name], named, version));

/** The rows of one request. */
async function rowsOf({ headers }: Answer) {
  const rows = await cell.auditRows();
  return rows.filter((row) => row["requestId"] === headers["x-request-id"]).map((row) => Row.parse(row));
}

test("the run names every route of the register once", () => {
  expect(routeNames.toSorted()).toEqual(Object.keys(coachingContract).sort());
});

describe("one row of every request", () => {
  test.each(coachingOrder)("%s: with its event and the client, when it succeeds and when it is refused", async (name, version) => {
    const { audit, action } = coachingContract[name];
    const pseudonym = pseudonymOf(await cell.shell.secrets.of("audit-subject"), named.clientId);
    // Before it succeeds, because a code and a tablet open once: whoever has no right, or holds nothing.
    const stranger = await cell.staff("Vieras Virkailija", { placement: "main" });
    const denied = name === "redeemKiosk"
      ? await cell.tablet()(name, { body: { code: "AAAAA-AAAAA" } })
      : await askedBy(stranger, name, version);
    expect(denied.status, denied.text).toBeGreaterThanOrEqual(400);
    const [refusal, ...more] = await rowsOf(denied);
    expect(more).toEqual([]);
    expect(refusal).toMatchObject({ event: audit, action });
    expect(refusal?.outcome).not.toBe("allowed");

    const answer = await askedOf(cell, named, name, version);
    expect(answer.status, answer.text).toBeLessThan(300);
    const [row, ...others] = await rowsOf(answer);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ event: audit, action, outcome: "allowed" });
    const own = name === "registerClient" ? z.object({ clientId: z.string() }).parse(answer.body).clientId : undefined;
    const about = own === undefined ? pseudonym : pseudonymOf(await cell.shell.secrets.of("audit-subject"), own);
    expect(row?.subjects.includes(about)).toBe(!aboutNobody.includes(name));
    expect(row?.ground).not.toBeNull();
  });

  test("holds no name, code, address or free text of anybody", async () => {
    const text = JSON.stringify(await cell.auditRows()).toLowerCase();
    const canaries = [stagedCode, "lehtonen", "aino", "itäpuisto", "401234567", "lähihoitaja", "velkoja", "keittiö", "tiimissä", "sovittiin", "ritva", "satakunnan", "pkk1_", named.kioskCode];
    expect(canaries.filter((canary) => text.includes(canary.toLowerCase()))).toEqual([]);
    expect(text).not.toContain(named.clientId);
  });
});

describe("without the access log", () => {
  let withoutLog: Pick<Cell, "tables">;
  beforeAll(async () => {
    named = await stageClient(cell, { identityCode: null });
    await cloud.dropTable(cell.tables.audit);
    withoutLog = { tables: { ...cell.tables, audit: cell.tables.office } };
  }, 60_000);

  test.each(routeNames)("%s is not answered, and nothing of it is stored", async (name) => {
    const before = await stored(cloud, { ...cell, ...withoutLog });
    const answer = await askedOf(cell, named, name, 1);
    expect(answer, answer.text).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(await stored(cloud, { ...cell, ...withoutLog })).toEqual(before);
  });
});
