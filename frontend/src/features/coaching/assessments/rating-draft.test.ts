import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultInstrument } from "../../../../../shared/coaching/default-instrument.ts";
import { itemsOf } from "../../../../../shared/coaching/instrument.ts";
import { runs } from "../../../../../test/support/depth.ts";
import { answersOf, mergeRatings, responsesOf, unanswered, withAnswer } from "./rating-draft.ts";

const answer = (itemId: string, value: number | null, comment = "") => ({ itemId, value, comment });

describe("the draft of a rating", () => {
  it("keeps the order of the instrument, and the comment when the value changes", () => {
    const typed = withAnswer(answersOf([answer("support-2", 3, "Sisko auttaa.")]), "rhythm-1", { value: null });
    const changed = withAnswer(typed, "support-2", { value: 4 });
    expect(responsesOf(defaultInstrument, changed)).toEqual([answer("rhythm-1", null), answer("support-2", 4, "Sisko auttaa.")]);
    expect(unanswered(defaultInstrument, changed)).toHaveLength(itemsOf(defaultInstrument).length - 2);
  });

  it("takes in what another coach has answered meanwhile, and tells where both did", () => {
    const base = answersOf([answer("rhythm-1", 2), answer("rhythm-2", 2)]);
    const mine = withAnswer(withAnswer(base, "rhythm-1", { value: 3 }), "support-1", { value: 1 });
    const stored = answersOf([answer("rhythm-1", 5), answer("rhythm-2", 4)]);
    const { answers, theirs } = mergeRatings(base, mine, stored);
    expect([...answers.values()]).toEqual([answer("rhythm-1", 3), answer("rhythm-2", 4), answer("support-1", 1)]);
    expect(theirs).toEqual([answer("rhythm-1", 5)]);
  });

  it("loses nothing that was answered on either side", () => {
    const items = itemsOf(defaultInstrument).slice(0, 6).map(({ itemId }) => itemId);
    const some = fc.uniqueArray(fc.record({ itemId: fc.constantFrom(...items), value: fc.option(fc.integer({ min: 1, max: 5 })), comment: fc.constantFrom("", "Huomio") }), { selector: ({ itemId }) => itemId });
    fc.assert(
      fc.property(some, some, some, (base, mine, stored) => {
        const before = answersOf(base);
        const own = new Map([...before, ...answersOf(mine)]);
        const { answers, theirs } = mergeRatings(before, own, answersOf(stored));
        for (const { itemId, value, comment } of stored) {
          const kept = answers.get(itemId);
          const told = theirs.some((other) => other.itemId === itemId);
          const untouched = JSON.stringify(before.get(itemId)) === JSON.stringify(answer(itemId, value, comment));
          expect(told || untouched || (kept?.value === value && kept.comment === comment)).toBe(true);
        }
        for (const [itemId, { value, comment }] of own) {
          const untouched = JSON.stringify(before.get(itemId)) === JSON.stringify(answer(itemId, value, comment));
          if (!untouched) expect(answers.get(itemId)).toEqual(answer(itemId, value, comment));
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
