import { describe, expect, it } from "vitest";
import { linkPage } from "../../../test/support/link-page.ts";
import { agreedWeekdays, mondayOf, weekNumber, weeksOf } from "./weeks.ts";

describe("calendar weeks", () => {
  it.each([
    ["2026-11-23", "2026-11-23", 48],
    ["2026-11-29", "2026-11-23", 48],
    ["2026-12-31", "2026-12-28", 53],
    ["2027-01-03", "2026-12-28", 53],
    ["2027-01-04", "2027-01-04", 1],
    ["2024-12-30", "2024-12-30", 1],
    ["2027-03-28", "2027-03-22", 12],
    ["2027-10-31", "2027-10-25", 43],
  ])("%s belongs to the week of %s, number %i", (on, monday, number) => {
    expect(mondayOf(on)).toBe(monday);
    expect(weekNumber(monday)).toBe(number);
  });

  it("puts the latest week first and leaves out who has no open day in it", () => {
    const { people } = linkPage({ name: "a", days: { "2026-11-20": 360, "2026-11-23": 360 } }, { name: "b", days: { "2026-11-20": 240 } });
    const weeks = weeksOf(people).map(({ number, sunday, people }) => [number, sunday, people.map(({ person }) => person.displayName)]);
    expect(weeks).toEqual([
      [48, "2026-11-29", ["a"]],
      [47, "2026-11-22", ["a", "b"]],
    ]);
  });

  it("names each agreed weekday once, Monday first", () => {
    const days = { "2026-11-12": 360, "2026-11-17": null, "2026-11-19": 360, "2026-11-23": 360 };
    expect(linkPage({ name: "a", days }).people.map(agreedWeekdays)).toEqual([["2026-11-23", "2026-11-19"]]);
  });
});
