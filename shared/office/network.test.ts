import { BlockList } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { addressOf, holds, networkOf, networkText, sizeOf } from "./network.ts";

const address = fc.oneof(fc.ipV4(), fc.ipV6().filter((text) => !text.includes(".")));
const network = fc.tuple(address, fc.nat(128)).map(([base, length]) => `${base}/${String(base.includes(":") ? length : length % 33)}`);
const near = fc.tuple(network, fc.nat(128), fc.boolean()).map(([outer, length, same]) => {
  const [base = ""] = outer.split("/");
  const longest = base.includes(":") ? 128 : 32;
  return { outer, inner: same ? `${base}/${String(length % (longest + 1))}` : base };
});

/** Node's own reckoning. */
function listed(outer: string, alone: string): boolean {
  const [base = "", prefix] = outer.split("/");
  const list = new BlockList();
  const family = base.includes(":") ? "ipv6" : "ipv4";
  list.addSubnet(base, Number(prefix), family);
  return list.check(alone, alone.includes(":") ? "ipv6" : "ipv4");
}

describe("networks", () => {
  test("hold an address exactly where Node's own list does", () => {
    fc.assert(
      fc.property(fc.oneof(near.map(({ outer, inner }) => [outer, inner.split("/")[0] ?? ""] as const), fc.tuple(network, address)), ([outer, alone]) => {
        const [whole, one] = [networkOf(outer), networkOf(alone)];
        // Node takes every IPv4 address for an IPv6 one too; no IPv4 caller comes in by an IPv6 network here.
        if (whole === undefined || one === undefined) return;
        fc.pre(whole.version === one.version && outer.includes(":") === (whole.version === 6));
        expect(holds(whole, one)).toBe(listed(outer, alone));
      }),
      { numRuns: runs(20_000) },
    );
  });

  test("have one text, which reads back as the same network", () => {
    fc.assert(
      fc.property(network, (text) => {
        const read = networkOf(text);
        fc.pre(read !== undefined);
        const written = networkText(read);
        expect(networkOf(written)).toEqual(read);
        expect(networkText(read)).toBe(written);
      }),
      { numRuns: runs(20_000) },
    );
  });

  test("hold each other as sets do: a network holds itself, and of two that hold each other both are one", () => {
    fc.assert(
      fc.property(near, ({ outer, inner }) => {
        const [one, other] = [networkOf(outer), networkOf(inner)];
        fc.pre(one !== undefined && other !== undefined);
        expect(holds(one, one)).toBe(true);
        if (holds(one, other)) expect(sizeOf(one)).toBeGreaterThanOrEqual(sizeOf(other));
        if (holds(one, other) && holds(other, one)) expect(networkText(one)).toBe(networkText(other));
      }),
      { numRuns: runs(20_000) },
    );
  });

  test.each([
    ["192.0.2.77/24", "192.0.2.0/24"],
    ["192.0.2.77", "192.0.2.77/32"],
    ["2001:DB8:0:0:0:0:0:1", "2001:db8::1/128"],
    ["2001:db8:0:1:0:0:0:0/64", "2001:db8:0:1::/64"],
    ["2001:0:0:1:0:0:0:1/128", "2001:0:0:1::1/128"],
    ["::/0", "::/0"],
    ["::ffff:192.0.2.9", "192.0.2.9/32"],
    ["0.0.0.0/0", "0.0.0.0/0"],
  ])("%s is written %s", (typed, text) => {
    const read = networkOf(typed);
    expect(read && networkText(read)).toBe(text);
  });

  test.each(["", "192.0.2", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/", "192.0.2.0/24/24", "192.0.2.0/1e1", "192.0.2.0 /24", "192.0.2.01", "2001:db8::/129", "::1::", "office", "192.0.2.1,192.0.2.2"])(
    "%s is none",
    (text) => expect(networkOf(text)).toBeUndefined(),
  );

  test("an address is a number", () => {
    expect(addressOf("0.0.1.2")).toEqual({ version: 4, value: 258n });
    expect(addressOf("::1:2")).toEqual({ version: 6, value: 65_538n });
    expect(addressOf("192.0.2.0/24")).toBeUndefined();
  });
});
