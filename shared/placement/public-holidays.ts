import * as z from "zod";
import { addDays, daysBetween, LocalDate, weekdayOf } from "../kernel/local-date.ts";

/** Finnish public holidays (arkipyhät), by the Church Act 652/2023, the Independence Day Act 388/1937 and the May Day Act 272/1944. */
export type PublicHoliday =
  | "new-year" | "epiphany" | "good-friday" | "easter-sunday" | "easter-monday" | "may-day" | "ascension" | "whit-sunday" | "midsummer"
  | "all-saints" | "independence" | "christmas" | "boxing-day";

/** Eves are no public holidays; many municipalities close on them by agreement. */
export const freeEves = ["midsummer-eve", "christmas-eve"] as const;
export const FreeEve = z.enum(freeEves);
export type FreeEve = z.infer<typeof FreeEve>;

/** The organisation's free eves as a function is told them: names with spaces between, or nothing. */
export const FreeEvesSetting = z
  .string()
  .transform((text) => text.split(" ").filter((name) => name !== ""))
  .pipe(z.array(FreeEve));

const onDate = (year: number, month: number, day: number): LocalDate =>
  LocalDate.parse(`${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);

/** Easter Sunday of the Gregorian calendar, after Meeus. ADR 0013 says why not a library. */
function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return onDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const fixed: Readonly<Record<string, PublicHoliday>> = {
  "01-01": "new-year", "01-06": "epiphany", "05-01": "may-day", "12-06": "independence", "12-25": "christmas", "12-26": "boxing-day",
};

/** By days from Easter Sunday. */
const aroundEaster: Readonly<Record<number, PublicHoliday>> = {
  [-2]: "good-friday", 0: "easter-sunday", 1: "easter-monday", 39: "ascension", 49: "whit-sunday",
};

/** Easter lies between 22 March and 25 April, so what hangs on it between 20 March and 13 June. */
const mayHangOnEaster = (monthAndDay: string): boolean => "03-20" <= monthAndDay && monthAndDay <= "06-13";

/** The Saturday of the week that ends on a day of the year: Midsummer Day from 20 June, All Saints' Day from 31 October. */
const isSaturday = (on: LocalDate, first: string, last: string): boolean =>
  first <= on.slice(5) && on.slice(5) <= last && weekdayOf(on) === 6;

/** The public holiday on a date, if there is one. */
export function publicHolidayOn(on: LocalDate): PublicHoliday | undefined {
  const monthAndDay = on.slice(5);
  const still = fixed[monthAndDay];
  if (still !== undefined) return still;
  if (isSaturday(on, "06-20", "06-26")) return "midsummer";
  if (isSaturday(on, "10-31", "11-06")) return "all-saints";
  return mayHangOnEaster(monthAndDay) ? aroundEaster[daysBetween(easterSunday(Number(on.slice(0, 4))), on)] : undefined;
}

/** Midsummer's Eve or Christmas Eve, if the date is one of them. */
export function eveOn(on: LocalDate): FreeEve | undefined {
  if (on.slice(5) === "12-24") return "christmas-eve";
  const monthAndDay = on.slice(5);
  const before = "06-19" <= monthAndDay && monthAndDay <= "06-25";
  return before && isSaturday(addDays(on, 1), "06-20", "06-26") ? "midsummer-eve" : undefined;
}
