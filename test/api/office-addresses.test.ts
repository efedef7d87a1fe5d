import * as z from "zod";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { addressListKey } from "../../functions/storage/caller-facts.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { addressFrame, type Office, startOffice } from "../support/office.ts";

let cloud: Cloud;
let cell: Cell;
let office: Office;
let admin: string;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  office = await startOffice(cell, "ids");
  cell.goTo("2026-11-23");
  admin = await cell.staff("Paula Pääkäyttäjä", { placement: "main", office: ["user-admin"] });
});
afterEach(async () => {
  cell.goTo("2026-11-23");
  for (const row of await cloud.rows(cell.tables.office)) if (row["PK"] === "SETTINGS") await cloud.remove(cell.tables.office, row);
});
afterAll(async () => {
  await office.stop();
  await cloud.stop();
});

const rows = (...networks: readonly (readonly [network: string, until?: string])[]) =>
  networks.map(([network, until]) => ({ network, owner: "Työpajan toimisto", until: until ?? null }));
const read = (sourceIp = "127.0.0.1") => office.as(admin)("readAddressList", { sourceIp });
const save = (networks: readonly object[], version: number | null, sourceIp = "127.0.0.1") =>
  office.as(admin)("saveAddressList", { body: { networks, version }, sourceIp });
const comesIn = async (sourceIp: string) => (await office.as(admin)("listColleagues", { sourceIp })).status;

const home = ["127.0.0.0/16"] as const;

describe("the address list", () => {
  test("is nobody's before it is made: the frame alone holds, and the page says so", async () => {
    expect(await read("192.0.2.9")).toMatchObject({
      status: 200, body: { networks: null, version: null, history: [], frame: addressFrame, ownAddress: "192.0.2.9", today: "2026-11-23" },
    });
  });

  test("holds from the next request on, for every surface, and is kept in every version", async () => {
    expect(await comesIn("198.51.100.9")).toBe(200);
    expect(await save(rows(home), null)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await comesIn("198.51.100.9")).toBe(403);
    expect(await cell.as(admin)("listWorkplaces", { sourceIp: "198.51.100.9" })).toMatchObject({ status: 403, body: { code: "address-refused" } });
    cell.goTo("2026-11-24");
    expect(await save(rows(home, ["198.51.100.7/24"]), 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await comesIn("198.51.100.9")).toBe(200);
    expect(await read()).toMatchObject({
      body: {
        version: 2, networks: rows(home, ["198.51.100.0/24"]),
        history: [{ version: 2, by: admin, at: "2026-11-24T06:00:00.000Z" }, { version: 1, by: admin, at: "2026-11-23T06:00:00.000Z", networks: rows(home) }],
      },
    });
  });

  test("lets a network in to the end of its last day", async () => {
    await save(rows(home, ["198.51.100.0/24", "2026-11-25"]), null);
    for (const [date, status] of [["2026-11-23", 200], ["2026-11-25", 200], ["2026-11-26", 403]] as const) {
      cell.goTo(date);
      expect(await comesIn("198.51.100.9"), date).toBe(status);
      expect(await comesIn("127.0.0.1"), date).toBe(200);
    }
  });

  test.each([
    ["shuts its editor out", "address-locks-out", rows(["192.0.2.0/24"])],
    ["shuts its editor out by a day that is over", "address-locks-out", rows(["127.0.0.0/16", "2026-11-22"])],
    ["is empty", "address-locks-out", []],
    ["is the whole internet", "network-too-wide", rows(home, ["0.0.0.0/0"])],
    ["is wider than a /16", "network-too-wide", rows(["127.0.0.0/8"])],
    ["goes beyond the frame", "network-outside-frame", rows(home, ["203.0.113.0/24"])],
    ["names a network twice", "network-listed-twice", rows(home, ["127.0.1.1/16"])],
  ])("that %s is refused with a sentence, and nothing changes", async (_how, code, networks) => {
    const answer = await save(networks, null);
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect(await read()).toMatchObject({ body: { networks: null, version: null } });
  });

  test("that is written wrong is refused by its row", async () => {
    expect(await save(rows(home, ["127.0.0.300/24"]), null)).toMatchObject({ status: 400, body: { code: "invalid-input", issues: [{ path: "networks.1.network", code: "not-a-network" }] } });
    expect(await save([{ network: "127.0.0.0/16", owner: " ", until: null }], null)).toMatchObject({ status: 400, body: { issues: [{ path: "networks.0.owner" }] } });
  });

  test("saved by two at once is one's: the other is told", async () => {
    const answers = await Promise.all([save(rows(home), null), save(rows(home, ["192.0.2.0/24"]), null)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await save(rows(home), null)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await read()).toMatchObject({ body: { version: 1 } });
  });

  test("that an operator has put in lets the organisation in again, and is gone on with", async () => {
    await save(rows(home), null);
    await cell.tables.office.replace({ ...addressListKey, networks: ["192.0.2.0/24", "2001:db8::/32"] });
    expect(await comesIn("127.0.0.1")).toBe(403);
    expect(await read("2001:db8::9")).toMatchObject({ status: 200, body: { version: null, networks: [{ network: "192.0.2.0/24", owner: "", until: null }, { network: "2001:db8::/32" }], history: [{ version: 1 }] } });
    expect(await save(rows(["192.0.2.0/24"]), null, "192.0.2.1")).toMatchObject({ status: 200, body: { version: 2 } });
    const { body } = await read("192.0.2.1");
    expect(z.object({ history: z.array(z.object({ version: z.int() })) }).parse(body).history.map(({ version }) => version)).toEqual([2, 1]);
  });

  test("shows its newest twenty versions", async () => {
    for (let version = 0; version < 23; version += 1) expect(await save(rows(home), version === 0 ? null : version)).toMatchObject({ status: 200 });
    const { history } = z.object({ history: z.array(z.object({ version: z.int() })) }).parse((await read()).body);
    expect(history.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, at) => 23 - at));
  });
});
