import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressListKey } from "../../../functions/storage/caller-facts.ts";
import { type Cell, startCell } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { linkToken, placeSomebody } from "../../support/journey.ts";
import { type Office, startOffice } from "../../support/office.ts";
import { officeBodies } from "../../support/requests.ts";

let cloud: Cloud;
let cell: Cell;
let office: Office;
let staff: string;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  office = await startOffice(cell, "ids");
  staff = await cell.staff("Päivi Mäkelä");
});
afterAll(async () => {
  await office.stop();
  await cloud.stop();
});

const list = (networks: readonly string[]) => cell.tables.office.replace({ ...addressListKey, networks });
const from = (sourceIp: string, headers: Readonly<Record<string, string>> = {}) => cell.as(staff)("listWorkplaces", { sourceIp, headers });

describe("the organisation's address list", () => {
  test.each([
    ["192.0.2.0", "192.0.2.0/24", true],
    ["192.0.2.255", "192.0.2.0/24", true],
    ["192.0.3.0", "192.0.2.0/24", false],
    ["192.0.1.255", "192.0.2.0/24", false],
    ["198.51.100.7", "198.51.100.7/32", true],
    ["198.51.100.8", "198.51.100.7/32", false],
    ["203.0.113.128", "203.0.113.128/25", true],
    ["203.0.113.127", "203.0.113.128/25", false],
    ["10.1.2.3", "0.0.0.0/0", true],
    ["2001:db8::", "2001:db8::/32", true],
    ["2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db8::/32", true],
    ["2001:db9::", "2001:db8::/32", false],
    ["2001:0DB8:0000:0000:0000:0000:0000:0001", "2001:db8::1/128", true],
    ["2001:db8::2", "2001:db8::1/128", false],
    // An IPv6 caller is not in a list of IPv4 networks, however wide, nor the other way round.
    ["2001:db8::1", "0.0.0.0/0", false],
    ["192.0.2.1", "2001:db8::/32", false],
    // The same address in its IPv6 form.
    ["::ffff:192.0.2.1", "192.0.2.0/24", true],
    ["::ffff:192.0.3.1", "192.0.2.0/24", false],
    // What is no address is outside.
    ["", "0.0.0.0/0", false],
    ["192.0.2.1:443", "192.0.2.0/24", false],
    ["192.0.2.01", "192.0.2.0/24", false],
    ["192.0.2.256", "192.0.2.0/24", false],
    ["192.0.2.1, 198.51.100.7", "192.0.2.0/24", false],
    ["localhost", "0.0.0.0/0", false],
  ])("%s in %s: %s", async (address, network, inside) => {
    await list([network]);
    expect(await from(address)).toMatchObject(inside ? { status: 200 } : { status: 403, body: { code: "address-refused" } });
  });

  test("takes any of its networks, and refuses everybody when it is empty", async () => {
    await list(["192.0.2.0/24", "2001:db8::/32"]);
    expect([await from("192.0.2.9"), await from("2001:db8::9")]).toMatchObject([{ status: 200 }, { status: 200 }]);
    await list([]);
    expect(await from("192.0.2.9")).toMatchObject({ status: 403 });
  });

  test("sees the address the gateway saw, whatever the caller claims", async () => {
    await list(["192.0.2.0/24"]);
    const names = ["x-forwarded-for", "X-Forwarded-For", "forwarded", "x-real-ip", "true-client-ip", "cf-connecting-ip", "x-client-ip", "x-originating-ip"];
    const claims = ["192.0.2.1", "192.0.2.1, 198.51.100.1", "198.51.100.1, 192.0.2.1", "for=192.0.2.1", "::ffff:192.0.2.1"];
    for (const name of names)
      for (const claim of claims) expect(await from("198.51.100.1", { [name]: claim }), `${name}: ${claim}`).toMatchObject({ status: 403 });
  });

  test.each(["192.0.2.1", "192.0.2.0/", "192.0.2.0/33", "/0", "everybody", "192.0.2.0/24/0"])("lets nobody in by a network that is written wrong: %s", async (network) => {
    await list([network]);
    for (const address of ["192.0.2.1", "198.51.100.1"]) expect(await from(address)).not.toMatchObject({ status: 200 });
  });

  test("covers signing in and signing out as well", async () => {
    await list(["192.0.2.0/24"]);
    for (const name of ["enterOrganisation", "renewSession", "signOut"] as const) {
      const ask = { body: officeBodies[name](nothing, 1) };
      expect(await office.with({})(name, { ...ask, sourceIp: "198.51.100.1" }), name).toMatchObject({ status: 403, body: { code: "address-refused" } });
      expect(await office.with({})(name, { ...ask, sourceIp: "192.0.2.1" }), name).not.toMatchObject({ status: 403 });
    }
    expect(await office.as(staff)("listColleagues", { sourceIp: "198.51.100.1" })).toMatchObject({ status: 403 });
  });

  test("does not cover the employers' page, who come from anywhere", async () => {
    await list(["127.0.0.1/32"]);
    const token = await linkToken(cell, await placeSomebody(cell));
    expect(await cell.holding(token)("openLink", { sourceIp: "198.51.100.1" })).toMatchObject({ status: 200 });
  });
});

const nothing = { staffId: "", participantId: "", workplaceId: "", contactId: "", placementId: "", slotId: "", bookingId: "", proposalId: "", contactProposalId: "", userId: "", sessionId: "", colleagueId: "", monday: "", on: "" };
