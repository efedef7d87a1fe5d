import { describe, expect, it } from "vitest";
import { defaultInstrument } from "../../../../../shared/coaching/default-instrument.ts";
import { Instrument, itemsOf } from "../../../../../shared/coaching/instrument.ts";
import { UserId } from "../../../../../shared/kernel/ids.ts";
import { compare, sidesOf } from "./comparison.ts";

const rater = { raterId: UserId.parse("7b0f8a52-6a0e-4a43-9d3d-0f3b8a4f1c11"), version: 1 };
const [first, second] = itemsOf(defaultInstrument).map(({ itemId }) => itemId);
const answer = (itemId = "", value: number | null = null) => ({ itemId, value, comment: "" });

describe("both sides beside each other", () => {
  it("sees how far apart they are, and nothing where one gave no degree", () => {
    const { domains } = compare({
      instrument: defaultInstrument, previous: null,
      self: [answer(first, 5), answer(second, null)], coach: { ...rater, responses: [answer(first, 2), answer(second, 3)] },
    });
    expect(domains[0]?.items.map(({ difference }) => difference)).toEqual([-3, null, null, null]);
    expect(domains[0]).toMatchObject({ self: 5, coach: 2.5, difference: -2.5 });
    expect(domains[1]).toMatchObject({ self: null, coach: null, difference: null });
  });

  it("takes no sum where the author allows none", () => {
    const { totals } = compare({ instrument: defaultInstrument, previous: null, self: [answer(first, 5)], coach: null });
    expect(totals).toEqual({ self: { kind: "not-allowed" }, coach: null });
  });

  it("does not reckon with an answer that names no degree", () => {
    const steps = [0, 1, 2, 3, 4, 8, 9].map((value) => ({ value, label: { fi: "a", sv: "b", en: "c" } }));
    const icf = Instrument.parse({ ...defaultInstrument, scale: { kind: "ICF_QUAL", steps } });
    const { domains } = compare({ instrument: icf, previous: null, self: [answer(first, 8)], coach: { ...rater, responses: [answer(first, 1)] } });
    expect(domains[0]?.items[0]?.difference).toBeNull();
    expect(domains[0]).toMatchObject({ self: null, coach: 1 });
  });

  it("shows no side that was never asked", () => {
    expect(sidesOf({ self: "none", coach: "done" })).toEqual(["coach"]);
    expect(sidesOf({ self: "open", coach: "done" })).toEqual(["self", "coach"]);
  });
});
