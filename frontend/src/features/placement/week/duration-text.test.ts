import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationText, parseDurationText } from "./duration-text.ts";

describe("a length of time as typed", () => {
  it("is hours, or hours and minutes", () => {
    expect(parseDurationText("4")).toBe(240);
    expect(parseDurationText("4.30")).toBe(270);
    expect(parseDurationText(" 4:05 ")).toBe(245);
  });

  it("is between a minute and eight hours", () => {
    for (const typed of ["", "0", "0.00", "8.01", "12", "4.75", "puoli päivää"]) expect(parseDurationText(typed)).toBeUndefined();
  });

  it("reads back what it writes", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 480 }), (minutes) => parseDurationText(durationText(minutes)) === minutes));
  });
});
