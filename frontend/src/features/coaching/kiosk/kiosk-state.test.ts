import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../../test/support/depth.ts";
import { placeAfter, placeBefore, placeFrom, placeText, placeToBegin } from "./kiosk-state.ts";

describe("the client's place", () => {
  it("goes through every question once, and then to the answers", () => {
    expect(placeAfter({ kind: "intro" }, 2)).toEqual({ kind: "question", at: 0 });
    expect(placeAfter({ kind: "question", at: 0 }, 2)).toEqual({ kind: "question", at: 1 });
    expect(placeAfter({ kind: "question", at: 1 }, 2)).toEqual({ kind: "review" });
    expect(placeAfter({ kind: "review" }, 2)).toEqual({ kind: "review" });
  });

  it("begins at the first question without an answer", () => {
    expect(placeToBegin(["a", "b", "c"], new Set())).toEqual({ kind: "question", at: 0 });
    expect(placeToBegin(["a", "b", "c"], new Set(["a", "c"]))).toEqual({ kind: "question", at: 1 });
    expect(placeToBegin(["a", "b"], new Set(["b", "a"]))).toEqual({ kind: "review" });
  });

  it.each([
    [null, { kind: "intro" }],
    ["", { kind: "intro" }],
    ["-1", { kind: "intro" }],
    ["<b>", { kind: "intro" }],
    ["3", { kind: "question", at: 3 }],
    ["24", { kind: "review" }],
    ["review", { kind: "review" }],
  ])("remembered as %j", (text, place) => expect(placeFrom(text, 24)).toEqual(place));

  it("is the same after a reload, and back undoes next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(200), (questions, steps) => {
        let place = placeFrom(null, questions);
        for (let step = 0; step < steps; step += 1) {
          const next = placeAfter(place, questions);
          if (next.kind !== place.kind || next.kind === "question") expect(placeBefore(next, questions)).toEqual(place);
          place = next;
          expect(placeFrom(placeText(place), questions)).toEqual(place);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
