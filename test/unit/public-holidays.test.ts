import Holidays from "date-holidays";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Settings } from "../../infra/settings.ts";
import { exampleSettings } from "../../infra/settings-example.ts";
import { addDays, LocalDate, weekdays } from "../../shared/kernel/local-date.ts";
import { plannedDays } from "../../shared/placement/calendar.ts";
import { eveOn, type FreeEve, freeEves, FreeEvesSetting, publicHolidayOn } from "../../shared/placement/public-holidays.ts";
import { runs } from "../support/depth.ts";

/** Another's calendar of Finland, which shares nothing with ours. */
const finland = new Holidays("FI", { languages: "en" });
const on = (text: string): LocalDate => LocalDate.parse(text);

/** The library's entries of a year, by date. */
function entriesOf(year: number): ReadonlyMap<string, readonly string[]> {
  const dates = new Map<string, string[]>();
  for (const { date, name, type } of finland.getHolidays(year)) {
    const day = date.slice(0, 10);
    dates.set(day, [...(dates.get(day) ?? []), type === "public" ? "public" : name]);
  }
  return dates;
}

const years = Array.from({ length: 61 }, (_each, index) => 2000 + index);

describe("public holidays", () => {
  test.each(years)("of %i are those of an independent calendar", (year) => {
    const expected = [...entriesOf(year)].filter(([, kinds]) => kinds.includes("public")).map(([day]) => day);
    const ours: LocalDate[] = [];
    for (let day = on(`${String(year)}-01-01`); day.startsWith(String(year)); day = addDays(day, 1)) if (publicHolidayOn(day) !== undefined) ours.push(day);
    expect(ours).toEqual([...new Set(expected)].sort());
  });

  test.each([
    ["2026-04-03", "good-friday"], ["2026-04-05", "easter-sunday"], ["2026-04-06", "easter-monday"], ["2026-05-14", "ascension"],
    ["2026-05-24", "whit-sunday"], ["2026-06-20", "midsummer"], ["2026-10-31", "all-saints"], ["2026-12-06", "independence"],
    ["2027-01-01", "new-year"], ["2027-01-06", "epiphany"], ["2027-03-26", "good-friday"], ["2027-06-26", "midsummer"],
    ["2026-12-24", undefined], ["2026-06-19", undefined], ["2026-12-31", undefined], ["2026-04-02", undefined],
  ])("%s: %s", (date, holiday) => expect(publicHolidayOn(on(date))).toBe(holiday));

  test("Ascension Day on May Day is a holiday once (2008)", () => expect(publicHolidayOn(on("2008-05-01"))).toBe("may-day"));

  test("the eves are the day before Midsummer Day and before Christmas Day, every year", () => {
    for (const year of years) {
      const eves: string[] = [];
      for (let day = on(`${String(year)}-01-01`); day.startsWith(String(year)); day = addDays(day, 1)) {
        const eve = eveOn(day);
        if (eve !== undefined) eves.push(`${eve} before ${String(publicHolidayOn(addDays(day, 1)))}`);
      }
      expect(eves).toEqual(["midsummer-eve before midsummer", "christmas-eve before christmas"]);
    }
  });
});

describe("planned days 2026-2036", () => {
  const calendars = new Map(Array.from({ length: 11 }, (_each, index) => [2026 + index, entriesOf(2026 + index)] as const));

  /** Plain days of the calendar, Monday to Sunday, without any of our code. */
  function oracle(from: string, to: string, days: readonly number[], eves: readonly FreeEve[]): string[] {
    const found: string[] = [];
    for (let time = Date.parse(`${from}T12:00:00Z`); time <= Date.parse(`${to}T12:00:00Z`); time += 86_400_000) {
      const [day = ""] = new Date(time).toISOString().split("T");
      const kinds = calendars.get(Number(day.slice(0, 4)))?.get(day) ?? [];
      const tomorrow = new Date(time + 86_400_000).toISOString().slice(0, 10);
      const isMidsummerEve = /-06-(19|2[0-5])$/u.test(day) && (calendars.get(Number(day.slice(0, 4)))?.get(tomorrow) ?? []).includes("public");
      const eve = (eves.includes("midsummer-eve") && isMidsummerEve) || (eves.includes("christmas-eve") && day.endsWith("-12-24"));
      const weekday = ((new Date(time).getUTCDay() + 6) % 7) + 1;
      if (days.includes(weekday) && !kinds.includes("public") && !eve) found.push(day);
    }
    return found;
  }

  const agreed = (from: LocalDate, to: LocalDate, days: readonly (typeof weekdays)[number][]) => ({
    from, to, schedule: [{ from, plan: days.map((weekday) => ({ weekday, start: "08:00", end: "14:00" })) }], interruptions: [],
  });

  test.each([[[...freeEves]], [["christmas-eve"] as const], [["midsummer-eve"] as const], [[]]])("every day of eleven years, eves free: %j", (eves) => {
    const [from, to] = [on("2026-01-01"), on("2036-12-31")];
    const ours = plannedDays(agreed(from, to, [...weekdays]), { closures: [], freeEves: eves }, { from, to });
    expect(ours).toEqual(oracle(from, to, [...weekdays], eves));
  });

  test("any placement", () => {
    const start = on("2026-01-01");
    fc.assert(
      fc.property(fc.nat(3600), fc.nat(400), fc.subarray([...weekdays], { minLength: 1 }), fc.subarray([...freeEves]), (offset, length, days, eves) => {
        const [from, to] = [addDays(start, offset), addDays(start, offset + length)];
        expect(plannedDays(agreed(from, to, days), { closures: [], freeEves: eves }, { from, to })).toEqual(oracle(from, to, days, eves));
      }),
      { numRuns: runs(2_500) },
    );
  });
});

describe("the organisation's free eves", () => {
  test("settings and functions know the same eves", () => {
    const [pori] = exampleSettings.organisations;
    expect(pori?.freeEves).toEqual([...freeEves]);
    expect(FreeEvesSetting.parse(pori?.freeEves.join(" "))).toEqual([...freeEves]);
    expect(FreeEvesSetting.parse("")).toEqual([]);
    expect(Settings.safeParse({ ...exampleSettings, organisations: [{ ...pori, freeEves: ["new-year-eve"] }] }).success).toBe(false);
    expect(FreeEvesSetting.safeParse("new-year-eve").success).toBe(false);
  });
});
