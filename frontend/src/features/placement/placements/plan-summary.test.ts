import { describe, expect, it } from "vitest";
import type { Weekday } from "../../../../../shared/kernel/local-date.ts";
import type { DayPlan } from "../../../../../shared/placement/weekly-plan.ts";
import { planInWords, summarisePlan } from "./plan-summary.ts";

const names = ["ma", "ti", "ke", "to", "pe", "la", "su"];
const name = (day: Weekday) => names[day - 1] ?? "";
const clock = (time: string) => time.replace(/^0/, "").replace(":", ".");
const at = (start: string, end: string, ...days: Weekday[]): DayPlan[] => days.map((weekday) => ({ weekday, start, end }));
const words = (...days: DayPlan[]) => planInWords(days, name, clock);

describe("a weekly plan in words", () => {
  it("lists days that share their times once", () => {
    expect(words(...at("08:00", "14:00", 1, 2, 4))).toBe("ma, ti, to 8.00–14.00");
  });

  it("says a run of three days or more as a range", () => {
    expect(words(...at("08:00", "14:00", 1, 2, 3, 4, 5))).toBe("ma–pe 8.00–14.00");
    expect(words(...at("08:00", "14:00", 1, 2))).toBe("ma, ti 8.00–14.00");
  });

  it("keeps different times apart, in the order of the week", () => {
    expect(words(...at("12:00", "16:00", 3), ...at("08:00", "14:00", 4, 1))).toBe("ma, to 8.00–14.00, ke 12.00–16.00");
  });

  it("adds up days and minutes", () => {
    expect(summarisePlan([...at("08:00", "14:00", 1, 2), ...at("09:30", "12:00", 5)])).toMatchObject({ days: 3, minutes: 870 });
  });
});
