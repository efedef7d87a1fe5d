import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { LocalDate } from "./local-date.ts";
import { Anchor, expiryOf, isExpired, lastKeepDay, neverEnded, type RetentionRule, ttlOf } from "./retention.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const rule = (years: number, months = 0): RetentionRule => ({ anchor: "service-ended", years, months, source: "test" });
const ended = (endedOn: string, more: Partial<Anchor> = {}): Anchor => ({ ...neverEnded("notice"), endedOn: on(endedOn), ...more });

/** Computed on numbers, with the clock of Intl: shares no line with what is tested. */
function oracleExpiry(endedOn: string, years: number): number {
  const [year = 0, month = 0, day = 0] = endedOn.split("-").map(Number);
  const isLeap = (y: number) => new Date(Date.UTC(y, 1, 29)).getUTCMonth() === 1;
  const lastDay = month === 2 && day === 29 && !isLeap(year + years) ? 28 : day;
  const midnightUtc = Date.UTC(year + years, month - 1, lastDay + 1);
  for (const hours of [2, 3]) {
    const instant = midnightUtc - hours * 3_600_000;
    if (helsinki.format(instant).endsWith("00:00:00") && !helsinki.format(instant - 1000).endsWith("00:00:00")) return instant;
  }
  throw new Error("A date without a midnight.");
}
const helsinki = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki", dateStyle: "short", timeStyle: "medium" });

const notableEnds = [
  "1999-12-31", "2001-06-15", "2024-02-29", "2024-02-28", "2023-02-28", "2026-11-23", "2026-11-30", "2026-12-31", "2027-01-01",
  "2027-03-27", "2027-03-28", "2027-03-29", "2027-10-30", "2027-10-31", "2027-11-01", "2028-02-29", "2031-03-30", "2040-02-29", "2056-12-31",
];
const cases = [3, 10, 30].flatMap((years) => notableEnds.map((end) => ({ years, end })));

describe("the last day of keeping and the instant after it", () => {
  test.each(cases)("$end, kept $years years", ({ end, years }) => {
    const expiry = oracleExpiry(end, years);
    const anchor = ended(end);
    expect(expiryOf(anchor, rule(years))).toBe(expiry);
    expect(ttlOf(anchor, rule(years))).toBe(expiry / 1000);
    expect(isExpired(anchor, rule(years), expiry - 1)).toBe(false);
    expect(isExpired(anchor, rule(years), expiry)).toBe(true);
    expect(isExpired(anchor, rule(years), expiry + 6 * 365 * 86_400_000)).toBe(true);
  });

  test.each([
    ["2024-02-29", 3, 0, "2027-02-28"],
    ["2024-02-29", 4, 0, "2028-02-29"],
    ["2026-11-30", 10, 0, "2036-11-30"],
    ["2026-11-30", 30, 0, "2056-11-30"],
    ["2026-05-31", 0, 3, "2026-08-31"],
    ["2026-11-30", 0, 3, "2027-02-28"],
  ])("%s and %i years %i months: kept through %s", (end, years, months, last) =>
    expect(lastKeepDay(on(end), rule(years, months))).toBe(last));

  test("thirty years from today passes 2^31 seconds and stays a whole number of them", () => {
    const ttl = ttlOf(ended("2026-11-23"), rule(30));
    expect(ttl).toBe(2_742_242_400);
    expect(ttl).toBeGreaterThan(2 ** 31);
  });
});

describe("what stops the clock", () => {
  const stopped: [string, Anchor][] = [
    ["a service that goes on", neverEnded("notice")],
    ["a service re-opened", ended("2026-11-30", { endedOn: null, revision: 2 })],
    ["a hold", ended("1999-12-31", { held: true })],
    ["a restriction", ended("1999-12-31", { restricted: true })],
    ["both", ended("1999-12-31", { held: true, restricted: true })],
  ];
  test.each(stopped)("%s", (_what, anchor) => {
    expect(expiryOf(anchor, rule(3))).toBeNull();
    expect(ttlOf(anchor, rule(3))).toBeUndefined();
    expect(isExpired(anchor, rule(3), Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  test.each(["never", "own-end"] as const)("a class counted from %s", (anchor) => {
    expect(ttlOf(ended("2001-01-01"), { anchor, source: "test" })).toBeUndefined();
  });
});

test("any end of service against the oracle; ttl is whole seconds that DynamoDB acts on", () => {
  const day = fc.integer({ min: Date.UTC(2018, 0, 1) / 86_400_000, max: Date.UTC(2070, 11, 31) / 86_400_000 });
  fc.assert(
    fc.property(day, fc.constantFrom(3, 10, 30), fc.boolean(), fc.boolean(), (endDay, years, held, restricted) => {
      const end = new Date(endDay * 86_400_000).toISOString().slice(0, 10);
      const ttl = ttlOf(ended(end, { held, restricted }), rule(years));
      if (held || restricted) {
        expect(ttl).toBeUndefined();
        return;
      }
      expect(ttl).toBe(oracleExpiry(end, years) / 1000);
      expect(Number.isInteger(ttl)).toBe(true);
      // Milliseconds and texts are ignored in silence.
      expect(ttl).toBeGreaterThan(1.6e9);
      expect(ttl).toBeLessThan(5e9);
    }),
    { numRuns: runs(100_000) },
  );
});

test("an anchor names no more than it should", () => {
  expect(Anchor.safeParse({ ...neverEnded("notice"), ground: "A" }).success).toBe(false);
  expect(Anchor.safeParse({ ...neverEnded("notice"), revision: -1 }).success).toBe(false);
});
