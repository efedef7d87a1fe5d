import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import {
  addDays, addMonths, addYears, dateAt, daysBetween, firstDayOfMonth, instantAt, isWithin, lastDayOfMonth, LocalDate, millisecondsOf, mondayOf, startOfDay,
  weekdayOf, weekFrom, weekNumber,
} from "./local-date.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const dayLength = 24 * 60 * 60 * 1000;

/** The oracle counts days since 1970 in UTC and knows nothing of the date library under test. */
const textOfDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / dayLength;
/** 1.1.1970 was a Thursday. */
const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const days = fc.integer({ min: dayOf("1996-01-01"), max: dayOf("2099-12-31") });
const figure = { numRuns: runs(20_000) };

describe("dates that exist", () => {
  test.each(["2026-02-29", "2026-02-31", "2026-13-01", "2026-00-10", "2100-02-29", "26-11-23", "2026-11-23T00:00", "", " 2026-11-23"])(
    "%s is no date",
    (text) => expect(LocalDate.safeParse(text).success).toBe(false),
  );
  test.each(["2024-02-29", "2000-02-29", "2026-12-31", "1999-12-31"])("%s is one", (text) => expect(LocalDate.parse(text)).toBe(text));
});

describe("arithmetic", () => {
  test.each([
    ["2024-02-29", 1, "2025-02-28"],
    ["2024-02-29", 3, "2027-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2024-02-29", 10, "2034-02-28"],
    ["2024-02-29", 30, "2054-02-28"],
    ["2096-02-29", 4, "2100-02-28"],
    ["2026-11-30", 30, "2056-11-30"],
    ["2027-02-28", 1, "2028-02-28"],
  ])("%s and %i years is %s", (from, years, to) => expect(addYears(on(from), years)).toBe(to));

  test.each([
    ["2026-11-30", 3, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2026-05-31", 3, "2026-08-31"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-31", -2, "2025-11-30"],
  ])("%s and %i months is %s", (from, months, to) => expect(addMonths(on(from), months)).toBe(to));

  test.each([["2026-02-03", "2026-02-28"], ["2028-02-29", "2028-02-29"], ["2026-12-01", "2026-12-31"], ["2026-04-30", "2026-04-30"]])(
    "the month of %s ends on %s",
    (date, last) => {
      expect(lastDayOfMonth(on(date))).toBe(last);
      expect(firstDayOfMonth(on(last))).toBe(`${date.slice(0, 7)}-01`);
    },
  );

  test("days are counted as the oracle counts them", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, step) => {
        const from = on(textOfDay(day));
        const to = addDays(from, step);
        expect(to).toBe(textOfDay(day + step));
        expect(daysBetween(from, to)).toBe(step);
        expect(daysBetween(to, from)).toBe(-step || 0);
      }),
      figure,
    );
  });

  test("a range holds both its ends", () => {
    const range = { from: on("2026-11-23"), to: on("2026-11-25") };
    const held = ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"].map((date) => isWithin(on(date), range));
    expect(held).toEqual([false, true, true, true, false]);
  });
});

describe("ISO weeks", () => {
  test.each([
    ["2026-12-28", 2026, 53], ["2026-12-31", 2026, 53], ["2027-01-03", 2026, 53], ["2027-01-04", 2027, 1],
    ["2024-12-29", 2024, 52], ["2024-12-30", 2025, 1], ["2021-01-03", 2020, 53], ["2021-01-04", 2021, 1],
    ["2023-01-01", 2022, 52], ["2023-01-02", 2023, 1], ["2032-12-31", 2032, 53], ["2028-02-29", 2028, 9],
  ])("%s lies in %i, week %i", (date, year, week) => expect(weekNumber(on(date))).toEqual({ year, week }));

  /** By ordinal day, with the long years from where 1 January and 31 December fall: no Thursday is looked for. */
  function oracleWeek(day: number): { year: number; week: number } {
    const year = Number(textOfDay(day).slice(0, 4));
    const ordinal = day - dayOf(`${String(year)}-01-01`) + 1;
    const week = Math.floor((ordinal - weekdayOfDay(day) + 10) / 7);
    if (week < 1) return { year: year - 1, week: weeksOf(year - 1) };
    return week > weeksOf(year) ? { year: year + 1, week: 1 } : { year, week };
  }
  const weeksOf = (year: number): number =>
    weekdayOfDay(dayOf(`${String(year)}-01-01`)) === 4 || weekdayOfDay(dayOf(`${String(year)}-12-31`)) === 4 ? 53 : 52;

  test("any day", () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = on(textOfDay(day));
        expect(weekNumber(date)).toEqual(oracleWeek(day));
        expect(weekdayOf(date)).toBe(weekdayOfDay(day));
        expect(mondayOf(date)).toBe(textOfDay(day - weekdayOfDay(day) + 1));
        expect(weekFrom(mondayOf(date))).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => textOfDay(day - weekdayOfDay(day) + n)));
      }),
      figure,
    );
  });

  test("every day around every turn of the year from 1996 to 2099", () => {
    for (let year = 1996; year < 2099; year += 1)
      for (let day = dayOf(`${String(year)}-12-25`); day < dayOf(`${String(year + 1)}-01-08`); day += 1)
        expect(weekNumber(on(textOfDay(day))), textOfDay(day)).toEqual(oracleWeek(day));
  });
});

describe("midnights in Finland", () => {
  test.each([
    ["2027-03-28", "2027-03-27T22:00:00.000Z"],
    ["2027-03-29", "2027-03-28T21:00:00.000Z"],
    ["2027-10-31", "2027-10-30T21:00:00.000Z"],
    ["2027-11-01", "2027-10-31T22:00:00.000Z"],
    ["2036-12-01", "2036-11-30T22:00:00.000Z"],
    ["2027-01-01", "2026-12-31T22:00:00.000Z"],
  ])("%s begins at %s", (date, instant) => expect(instantAt(startOfDay(on(date)))).toBe(instant));

  /** Summer time by the directive (2000/84/EC): from the last Sunday of March to the last Sunday of October, at 01:00 UTC. */
  function oracleMidnight(day: number): number {
    const lastSunday = (month: "03" | "10"): number => {
      const last = dayOf(`${textOfDay(day).slice(0, 4)}-${month}-31`);
      return last - (weekdayOfDay(last) % 7);
    };
    const isSummer = day > lastSunday("03") && day <= lastSunday("10");
    return day * dayLength - (isSummer ? 3 : 2) * 60 * 60 * 1000;
  }

  test("any day begins at its midnight and ends a millisecond before the next", () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = on(textOfDay(day));
        expect(startOfDay(date)).toBe(oracleMidnight(day));
        expect(dateAt(startOfDay(date))).toBe(date);
        expect(dateAt(oracleMidnight(day + 1) - 1)).toBe(date);
      }),
      figure,
    );
  });

  test("an instant is told back", () => expect(millisecondsOf(instantAt(1_795_676_400_000))).toBe(1_795_676_400_000));
});
