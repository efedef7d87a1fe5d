import { addDays, LocalDate, weekdayOf } from "../kernel/local-date.ts";

/** Finnish public holidays (arkipyhät), by the Church Act 652/2023, the Independence Day Act 388/1937 and the May Day Act 272/1944. */
export type PublicHoliday =
  | "new-year" | "epiphany" | "good-friday" | "easter-sunday" | "easter-monday" | "may-day" | "ascension" | "whit-sunday" | "midsummer"
  | "all-saints" | "independence" | "christmas" | "boxing-day";

/** Eves are no public holidays; many municipalities close on them by agreement. */
export const freeEves = ["midsummer-eve", "christmas-eve"] as const;
export type FreeEve = (typeof freeEves)[number];

const onDate = (year: number, month: number, day: number): LocalDate =>
  LocalDate.parse(`${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);

/** Easter Sunday of the Gregorian calendar, after Meeus. ADR 0013 says why not a library. */
export function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return onDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The first Saturday on or after a date. */
const saturdayFrom = (on: LocalDate): LocalDate => addDays(on, (6 - weekdayOf(on) + 7) % 7);

const midsummerDay = (year: number): LocalDate => saturdayFrom(onDate(year, 6, 20));

/** The public holiday on a date, if there is one. */
export function publicHolidayOn(on: LocalDate): PublicHoliday | undefined {
  return holidaysOf(Number(on.slice(0, 4))).find(([date]) => date === on)?.[1];
}

function holidaysOf(year: number): (readonly [LocalDate, PublicHoliday])[] {
  const easter = easterSunday(year);
  return [
    [onDate(year, 1, 1), "new-year"],
    [onDate(year, 1, 6), "epiphany"],
    [addDays(easter, -2), "good-friday"],
    [easter, "easter-sunday"],
    [addDays(easter, 1), "easter-monday"],
    [onDate(year, 5, 1), "may-day"],
    [addDays(easter, 39), "ascension"],
    [addDays(easter, 49), "whit-sunday"],
    [midsummerDay(year), "midsummer"],
    [saturdayFrom(onDate(year, 10, 31)), "all-saints"],
    [onDate(year, 12, 6), "independence"],
    [onDate(year, 12, 25), "christmas"],
    [onDate(year, 12, 26), "boxing-day"],
  ];
}

/** Midsummer's Eve or Christmas Eve, if the date is one of them. */
export function eveOn(on: LocalDate): FreeEve | undefined {
  const year = Number(on.slice(0, 4));
  if (on === addDays(midsummerDay(year), -1)) return "midsummer-eve";
  return on === onDate(year, 12, 24) ? "christmas-eve" : undefined;
}
