import { describe, expect, it } from "vitest";
import { LocalDate, weekdayOf } from "../../../../../shared/kernel/local-date.ts";
import { mondaysOf, monthOfWeek } from "./month.ts";

const date = (text: string) => LocalDate.parse(text);

describe("the weeks of a month", () => {
  it.each([["2027-02-01", 4], ["2026-11-01", 6], ["2026-12-01", 5], ["2026-06-01", 5]])("%s touches %i", (month, weeks) => {
    const mondays = mondaysOf(date(month));
    expect(mondays).toHaveLength(weeks);
    expect(mondays.every((monday) => weekdayOf(monday) === 1)).toBe(true);
  });

  it("takes a week to the month of its Thursday", () => {
    expect(monthOfWeek(date("2026-11-30"))).toBe("2026-12-01");
    expect(monthOfWeek(date("2026-12-28"))).toBe("2026-12-01");
  });
});
