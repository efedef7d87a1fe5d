import { describe, expect, test } from "vitest";
import { LocalDate } from "../kernel/local-date.ts";
import { decideAddressList, differences, WantedAddressList } from "./address-list.ts";

const today = LocalDate.parse("2026-11-23");
const facts = { frame: ["192.0.2.0/24", "198.51.0.0/16", "10.0.0.0/8", "2001:db8::/32"], ownAddress: "192.0.2.17", today };
const date = (text: string | undefined) => (text === undefined ? null : LocalDate.parse(text));

/** A row as it is typed, with its last day behind a blank. */
const typed = (text: string) => {
  const [network = "", until] = text.split(" ");
  return { network, owner: "Toimisto", until: date(until) };
};

/** How the list is taken: stored as these networks, refused for a reason, or not read at all. */
function taken(rows: readonly string[], ownAddress = facts.ownAddress): readonly string[] | string {
  const read = WantedAddressList.safeParse({ networks: rows.map(typed), version: null });
  if (!read.success) return "malformed";
  const decision = decideAddressList({ ...facts, ownAddress }, read.data.networks);
  return decision.kind === "store" ? decision.networks.map(({ network }) => network) : decision.reason;
}

type Edit = readonly [rows: readonly string[], outcome: readonly string[] | string, ownAddress?: string];

describe("an edit of the address list", () => {
  const edits: readonly Edit[] = [
    // What is taken.
    [["192.0.2.0/24"], ["192.0.2.0/24"]],
    [["192.0.2.17"], ["192.0.2.17/32"]],
    [["192.0.2.99/25"], ["192.0.2.0/25"]],
    [["192.0.2.16/28", "198.51.100.0/24"], ["192.0.2.16/28", "198.51.100.0/24"]],
    [["192.0.2.0/24", "192.0.2.0/25"], ["192.0.2.0/24", "192.0.2.0/25"]],
    [["192.0.2.0/24 2026-11-23"], ["192.0.2.0/24"]],
    [["192.0.2.0/24 2026-11-22", "192.0.2.16/28"], ["192.0.2.0/24", "192.0.2.16/28"]],
    [["192.0.2.0/24", "10.20.0.0/16"], ["192.0.2.0/24", "10.20.0.0/16"]],
    [["192.0.2.0/24", "2001:DB8:10::/48"], ["192.0.2.0/24", "2001:db8:10::/48"]],
    [["2001:db8::/32"], ["2001:db8::/32"], "2001:db8::17"],
    [["192.0.2.0/24"], ["192.0.2.0/24"], "::ffff:192.0.2.17"],
    // Who would be shut out.
    [[], "address-locks-out"],
    [["192.0.2.18/32"], "address-locks-out"],
    [["198.51.100.0/24"], "address-locks-out"],
    [["192.0.2.0/28"], "address-locks-out"],
    [["192.0.2.0/24 2026-11-22"], "address-locks-out"],
    [["192.0.2.16/28 2020-01-01", "198.51.100.0/24"], "address-locks-out"],
    [["2001:db8::/32"], "address-locks-out"],
    [["192.0.2.0/24"], "address-locks-out", "2001:db8::17"],
    [["192.0.2.0/24"], "address-locks-out", "no address"],
    // What is too wide, and what lies where nobody can come from.
    [["0.0.0.0/0"], "network-too-wide"],
    [["192.0.2.0/24", "10.0.0.0/15"], "network-too-wide"],
    [["::/0", "192.0.2.0/24"], "network-too-wide"],
    [["2001:db8::/31", "192.0.2.0/24"], "network-too-wide"],
    [["192.0.2.0/24", "203.0.113.0/24"], "network-outside-frame"],
    [["192.0.2.0/23"], "network-outside-frame"],
    [["192.0.2.0/24", "2001:db9::/48"], "network-outside-frame"],
    // The same twice, however it is written.
    [["192.0.2.0/24", "192.0.2.0/24"], "network-listed-twice"],
    [["192.0.2.0/24", "192.0.2.1/24"], "network-listed-twice"],
    [["192.0.2.0/24", "2001:db8::/48", "2001:0DB8:0:0::/48"], "network-listed-twice"],
    // What is no network.
    [["192.0.2.0/33"], "malformed"],
    [["192.0.2"], "malformed"],
    [["192.0.2.0/24", ""], "malformed"],
    [["192.0.2.1-192.0.2.9"], "malformed"],
    [["toimisto.example.fi"], "malformed"],
  ];
  test.each(edits.map(([rows, outcome, ownAddress]) => ({ rows, outcome, ownAddress })))("to $rows: $outcome", ({ rows, outcome, ownAddress }) => {
    expect(taken(rows, ownAddress)).toEqual(outcome);
  });

  test("names the rows that are wrong", () => {
    const decision = decideAddressList(facts, ["192.0.2.0/24", "203.0.113.0/24", "10.1.0.0/16", "203.0.114.0/24"].map(typed));
    expect(decision).toMatchObject({ reason: "network-outside-frame", issues: [{ path: "networks.1.network" }, { path: "networks.3.network" }] });
  });

  test("takes fifty networks and no more", () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `10.${String(at)}.0.0/16`);
    expect(taken([...rows(49), "192.0.2.0/24"])).toHaveLength(50);
    expect(taken([...rows(50), "192.0.2.0/24"])).toBe("malformed");
  });
});

test("what an edit changes is told by network, not by how it is written", () => {
  const before = ["192.0.2.0/24", "198.51.100.0/24 2026-12-31", "10.1.0.0/16"].map(typed);
  const after = ["192.0.2.7/24", "198.51.100.0/24 2027-01-31", "10.2.0.0/16"].map(typed);
  const { added, removed, changed } = differences(before, after);
  expect([added, removed, changed].map((rows) => rows.map(({ network }) => network))).toEqual([["10.2.0.0/16"], ["10.1.0.0/16"], ["198.51.100.0/24"]]);
});
