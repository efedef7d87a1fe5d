import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { type Answered, bandOf, greaterIsBetter, scoresOf } from "./assessment-scores.ts";
import { defaultInstrument } from "./default-instrument.ts";
import { type Instrument, itemsOf, itemsOfDomain, type ScaleKind } from "./instrument.ts";
import { scaleValues } from "./instrument-faults.ts";

const items = itemsOf(defaultInstrument);
const all = (value: number | null): Answered[] => items.map(({ itemId }) => ({ itemId, value }));
const on = (kind: ScaleKind, allowTotal = false): Instrument => ({ ...defaultInstrument, scale: { kind, steps: [] }, allowTotal });

describe("what answers come to", () => {
  test("is a mean of what was answered, domain by domain, and no sum where none is allowed", () => {
    const [first, second] = items;
    const { domains, total } = scoresOf(defaultInstrument, [{ itemId: first?.itemId ?? "", value: 2 }, { itemId: second?.itemId ?? "", value: 5 }]);
    expect(domains[0]).toEqual({ domainId: "daily-life", answered: 2, of: 4, mean: 3.5 });
    expect(domains[1]).toEqual({ domainId: "work", answered: 0, of: 4, mean: null });
    expect(total).toEqual({ kind: "not-allowed" });
  });

  test.each<[string, Instrument, readonly Answered[], unknown]>([
    ["all answered", on("LIKERT_5", true), all(3), { kind: "sum", value: 72 }],
    ["one not asked", on("LIKERT_5", true), [...all(3).slice(1), { itemId: items[0]?.itemId ?? "", value: null }], { kind: "incomplete" }],
    ["one never come to", on("LIKERT_5", true), all(3).slice(1), { kind: "incomplete" }],
    ["nothing answered", on("LIKERT_5", true), [], { kind: "incomplete" }],
    ["of nought", on("GAS", true), all(0), { kind: "sum", value: 0 }],
    ["all answered, and the author allows none", on("NRS_10"), all(10), { kind: "not-allowed" }],
  ])("a sum: %s", (_how, instrument, answers, total) => {
    expect(scoresOf(instrument, answers).total).toEqual(total);
  });

  test.each([[8], [9], [null]])("the qualifier %s names no degree", (value) => {
    expect(scoresOf(on("ICF_QUAL"), all(value)).domains).toEqual(
      defaultInstrument.domains.map(({ domainId }) => ({ domainId, answered: 0, of: 4, mean: null })),
    );
  });

  test("property: a mean lies among the answers it is of, and no answer counts in two domains", () => {
    const values = scaleValues.NRS_10;
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...values)), { minLength: 24, maxLength: 24 }), (drawn) => {
        const answers = items.map(({ itemId }, at) => ({ itemId, value: drawn[at] ?? null }));
        const { domains } = scoresOf(on("NRS_10"), answers);
        const given = drawn.filter((value) => value !== null);
        expect(domains.reduce((sum, { answered }) => sum + answered, 0)).toBe(given.length);
        defaultInstrument.domains.forEach((domain, at) => {
          const own = itemsOfDomain(domain).flatMap(({ itemId }) => answers.find((one) => one.itemId === itemId)?.value ?? []);
          const mean = domains[at]?.mean ?? null;
          if (own.length === 0) expect(mean).toBeNull();
          else expect(mean !== null && mean >= Math.min(...own) && mean <= Math.max(...own)).toBe(true);
        });
      }),
      { numRuns: runs(1000) },
    );
  });
});

test.each<[number, string]>([[0, "low"], [5, "low"], [5.99, "low"], [6, "middle"], [7, "middle"], [7.5, "middle"], [8, "high"], [10, "high"]])("of ten, %s is %s", (value, band) => {
  expect(bandOf("NRS_10", value)).toBe(band);
  expect(bandOf("LIKERT_5", value)).toBeNull();
});

test("only of qualifiers a greater figure means that more is hard", () => {
  const kinds: readonly ScaleKind[] = ["LIKERT_5", "NRS_10", "ICF_QUAL", "GAS"];
  expect(kinds.filter((kind) => !greaterIsBetter(kind))).toEqual(["ICF_QUAL"]);
});
