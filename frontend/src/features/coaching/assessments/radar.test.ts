import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../../test/support/depth.ts";
import { anchorOf, linesOf, onAxis, outlineOf, placesOf, reach } from "./radar.ts";

const frame = { centre: { x: 100, y: 100 }, radius: 80, min: 1, max: 5 };

describe("the radar", () => {
  it.each([
    [1, { min: 1, max: 5 }, 0.2],
    [5, { min: 1, max: 5 }, 1],
    [0, { min: 0, max: 10 }, 0],
    [5, { min: 0, max: 10 }, 0.5],
    [-2, { min: -2, max: 2 }, 0.2],
    [7, { min: 1, max: 5 }, 1],
  ])("a value of %d reaches out", (value, range, far) => expect(reach(value, range)).toBeCloseTo(far));

  it("begins straight up and goes clockwise", () => {
    expect(onAxis(0, 4, 10, frame)).toEqual({ x: 100, y: 90 });
    expect(onAxis(1, 4, 10, frame)).toEqual({ x: 110, y: 100 });
    expect(onAxis(2, 4, 10, frame)).toEqual({ x: 100, y: 110 });
    expect(onAxis(3, 4, 10, frame)).toEqual({ x: 90, y: 100 });
  });

  it("closes round when every domain has a mean, and leaves a gap where one has none", () => {
    expect(outlineOf(placesOf([5, 5, 5, 5], frame))).toBe("M100 20L180 100L100 180L20 100Z");
    expect(outlineOf(placesOf([5, null, 5, 5], frame))).toBe("M100 180L20 100M20 100L100 20");
    expect(outlineOf(placesOf([null, null, null], frame))).toBe("");
  });

  it("puts every label outside, growing away", () => {
    expect([0, 1, 2, 3].map((axis) => anchorOf(onAxis(axis, 4, 90, frame), frame))).toEqual(["middle", "start", "middle", "end"]);
    expect(linesOf("Työ- ja pajavalmiudet", 14)).toEqual(["Työ- ja", "pajavalmiudet"]);
    expect(linesOf("Tulevaisuus ja työnhaku", 14)).toEqual(["Tulevaisuus ja", "työnhaku"]);
  });

  it("never leaves its circle", () => {
    const values = fc.array(fc.option(fc.double({ min: -5, max: 20, noNaN: true })), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(values, (means) => {
        for (const place of placesOf(means, frame)) {
          if (place !== null) expect(Math.hypot(place.x - 100, place.y - 100)).toBeLessThanOrEqual(80.02);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
