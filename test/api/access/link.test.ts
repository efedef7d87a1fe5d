import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../../shared/kernel/local-date.ts";
import { newToken } from "../../../functions/placement/links/link-token.ts";
import { linkDays } from "../../../shared/placement/link.ts";
import { linkContract } from "../../../shared/placement/link-contract.ts";
import { type Answer, type Cell, monday, startCell } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { tokenFaults } from "../../support/token-faults.ts";
import { addContact, linkToken, type Placed, placeSomebody, report } from "../../support/journey.ts";
import { measured } from "../../support/measure.ts";
import { goodEvaluation } from "../../support/requests.ts";
import { stored } from "../../support/stored.ts";

let cloud: Cloud;
let cell: Cell;
let other: Cell;
let placed: Placed;
let token: string;

beforeAll(async () => {
  cloud = await startCloud();
  [cell, other] = await Promise.all([startCell(cloud), startCell(cloud)]);
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cell.goTo(monday);
  placed = await placeSomebody(cell);
  token = await linkToken(cell, placed);
});

const seen = ({ status, text, headers, cookies }: Answer) => ({ status, text, headers: { ...headers, "x-request-id": "" }, cookies });
const contactPath = () => ({ workplaceId: placed.workplaceId, contactId: placed.contactId });

/** Links that open nothing, each made from one that did; with the day on which the answer is to be the same. */
const invalid: Readonly<Record<string, () => Promise<string>>> = {
  revoked: async () => {
    expect(await cell.as(placed.staff)("revokeLink", { params: contactPath(), body: {} })).toMatchObject({ status: 200 });
    return token;
  },
  "renewed away": async () => {
    const renewed = await cell.as(placed.staff)("issueLink", { params: contactPath(), body: { by: "copy", renew: true } });
    expect(renewed).toMatchObject({ status: 200 });
    return token;
  },
  expired: async () => {
    cell.goTo(addDays(monday, linkDays + 1));
    return token;
  },
  "of a service that has ended long ago": async () => {
    const body = { endedOn: "2026-10-20", reason: "OWN_WISH", version: 1 };
    const ended = await cell.as(placed.staff)("endService", { params: { participantId: placed.participantId }, body });
    expect(ended).toMatchObject({ status: 200 });
    return token;
  },
  "of a contact somebody else has followed": async () => {
    const { workplaceId, staff, participantId, placementId } = placed;
    const contactId = await addContact(cell, staff, workplaceId, "uusi@example.fi");
    const body = { kind: "change-contact", contactId, version: 1, why: "" };
    expect(await cell.as(staff)("changePlacement", { params: { participantId, placementId }, body })).toMatchObject({ status: 200 });
    return token;
  },
  "of a placement that was a mistake": async () => {
    const { staff, participantId, placementId } = placed;
    const body = { kind: "error-entry", version: 1, why: "" };
    expect(await cell.as(staff)("changePlacement", { params: { participantId, placementId }, body })).toMatchObject({ status: 200 });
    return token;
  },
  "of the other cell": async () => linkToken(other, await placeSomebody(other)),
  ...Object.fromEntries(Object.entries(tokenFaults).map(([name, make]) => [name, async () => make(token)])),
};

/** Every route a link opens, with a body nothing is wrong with. */
const routes = (): readonly (readonly [Exclude<keyof typeof linkContract, "requestFreshLink">, unknown])[] => {
  const { placementId } = placed;
  return [
    ["openLink", null],
    ["reportAttendance", { entries: [{ placementId, on: monday, code: "PRESENT", minutes: null }], seen: { [placementId]: null } }],
    ["readEvaluation", { placementId }],
    ["sendEvaluation", { placementId, ...goodEvaluation, version: null }],
    ["proposeChange", { change: { kind: "not-the-contact" } }],
    ["withdrawProposal", { proposalId: placementId }],
  ];
};

test("no route that a link opens is left out here", () => {
  const open = Object.entries(linkContract).filter(([, { credential }]) => credential === "link");
  expect(routes().map(([name]) => name).sort()).toEqual(open.map(([name]) => name).sort());
});

describe("a link that does not hold", () => {
  const spoilt: readonly unknown[] = [{ entries: [], seen: {} }, "{", { entries: [], seen: {}, contactId: "x" }];

  test.each(Object.entries(invalid))("%s: looks like one that never was, whatever is sent with it", async (_name, make) => {
    expect(await cell.holding(token)("openLink")).toMatchObject({ status: 200 });
    const held = await make();
    const unknown = seen(await cell.holding(newToken())("openLink"));
    expect(unknown).toMatchObject({ status: 404, text: expect.stringContaining('"code":"link-not-valid"') });
    for (const [route, body] of routes()) {
      for (const sent of [body, ...spoilt]) expect(seen(await cell.holding(held)(route, { body: sent })), route).toEqual(unknown);
      expect(seen(await cell.holding(held)(route, { body, headers: { "idempotency-key": "none" } })), route).toEqual(unknown);
    }
  });

  test("costs the same reads whether it never was, is over or was revoked: the time it takes tells nothing", async () => {
    const reads = async (held: string) => (await measured(cloud.documents, () => cell.holding(held)("openLink"))).requests;
    const never = await reads(newToken());
    const [second, third] = [await linkToken(cell, await placeSomebody(cell)), token];
    await cell.as(placed.staff)("revokeLink", { params: contactPath(), body: {} });
    const revoked = await reads(third);
    cell.goTo(addDays(monday, linkDays + 1));
    expect([revoked, await reads(second)]).toEqual([never, never]);
  });
});

describe("a link that holds", () => {
  test("opens its own page only, and reports for nobody else", async () => {
    const elsewhere = await placeSomebody(cell);
    expect(await report(cell, token, elsewhere, "2026-11-23")).toMatchObject({ status: 404, body: { code: "link-not-valid" } });
  });

  test("survives a copy sent once more, and ends with a renewal for all", async () => {
    const second = await linkToken(cell, placed);
    for (const each of [token, second]) expect(await cell.holding(each)("openLink")).toMatchObject({ status: 200 });
    await cell.as(placed.staff)("issueLink", { params: contactPath(), body: { by: "mail", renew: true } });
    for (const each of [token, second]) expect(await cell.holding(each)("openLink")).toMatchObject({ status: 404 });
  });

  test("opened a hundred times changes nothing but the access log", async () => {
    const before = await stored(cloud, cell);
    await Promise.all(Array.from({ length: 100 }, () => cell.holding(token)("openLink")));
    expect(await stored(cloud, cell)).toEqual(before);
  });

  test("is stored as a hash only", async () => {
    for (const table of Object.values(cell.tables)) expect(JSON.stringify(await cloud.rows(table))).not.toContain(token.slice(5, 45));
    expect(JSON.stringify(cell.log)).not.toContain(token.slice(5, 45));
  });
});
