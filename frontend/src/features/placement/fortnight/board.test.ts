import { describe, expect, it } from "vitest";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { FortnightState } from "../../../../../shared/placement/fortnight.ts";
import { urgency } from "./board-choice.ts";
import { daysOpen, mondaysIn } from "./board.ts";

const date = (text: string) => LocalDate.parse(text);

describe("the board of fortnights", () => {
  it("has a place for every state, corrections first", () => {
    expect([...urgency].toSorted()).toEqual([...FortnightState.options].toSorted());
    expect(urgency[0]).toBe("correction-due");
  });

  it("finds the days that are open for one reason", () => {
    const open = [{ on: date("2026-11-23"), what: "missing" as const }, { on: date("2026-11-24"), what: "unclassified" as const }];
    expect(daysOpen(open, "missing")).toEqual(["2026-11-23"]);
  });

  it("covers two weeks across the turn of the year", () => {
    expect(mondaysIn(date("2026-12-28"))).toEqual(["2026-12-28", "2027-01-04"]);
  });
});
