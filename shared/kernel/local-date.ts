import { CalendarDate, endOfMonth, getDayOfWeek, parseDate, startOfWeek, toCalendarDate, fromDate, toZoned } from "@internationalized/date";
import * as z from "zod";

/** Dates of the registers are local dates in Finland (ADR 0003); ends are inclusive. */
export const timeZone = "Europe/Helsinki";

/** `2026-11-23`; a date that does not exist (31 February) is refused. */
export const LocalDate = z.iso.date({ abort: true }).brand<"LocalDate">();
export type LocalDate = z.infer<typeof LocalDate>;

/**
 * A date somebody sends. Outside these two centuries it is a slip of the keyboard, and reckoning with it would leave
 * the calendar.
 */
export const SentDate = LocalDate.refine((on) => "1900-01-01" <= on && on <= "2199-12-31", { error: "out-of-calendar" });

/** The Monday that names a week. */
export const SentMonday = SentDate.refine((on) => weekdayOf(on) === 1, { error: "not-a-monday" });

/** An instant in UTC, `2026-11-23T06:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** Weekdays as ISO 8601 numbers them: Monday is 1. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

export interface DateRange {
  readonly from: LocalDate;
  /** Inclusive. */
  readonly to: LocalDate;
}

const date = (value: LocalDate): CalendarDate => parseDate(value);
const text = (value: CalendarDate): LocalDate => LocalDate.parse(value.toString());

export const addDays = (value: LocalDate, days: number): LocalDate => text(date(value).add({ days }));
export const addMonths = (value: LocalDate, months: number): LocalDate => text(date(value).add({ months }));

/** 29 February plus n years is 28 February where there is no 29th (Act 150/1930, section 3). */
export const addYears = (value: LocalDate, years: number): LocalDate => text(date(value).add({ years }));

export const firstDayOfMonth = (value: LocalDate): LocalDate => text(date(value).set({ day: 1 }));
export const lastDayOfMonth = (value: LocalDate): LocalDate => text(endOfMonth(date(value)));

/** The Monday of the calendar week, Monday to Sunday. */
export const mondayOf = (value: LocalDate): LocalDate => text(startOfWeek(date(value), "fi-FI", "mon"));

export function weekdayOf(value: LocalDate): Weekday {
  const index = getDayOfWeek(date(value), "fi-FI", "mon");
  return weekdays[index] ?? 1;
}

/** Whole days from one date to another; negative when `to` is the earlier one. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => date(to).compare(date(from));

export const isWithin = (value: LocalDate, range: DateRange): boolean => range.from <= value && value <= range.to;

/** The seven dates of the week that begins on `monday`. */
export const weekFrom = (monday: LocalDate): LocalDate[] => weekdays.map((day) => addDays(monday, day - 1));

/** ISO 8601 week number: the week belongs to the year of its Thursday. */
export function weekNumber(value: LocalDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(mondayOf(value), 3);
  const year = date(thursday).year;
  return { year, week: Math.floor(daysBetween(text(new CalendarDate(year, 1, 1)), thursday) / 7) + 1 };
}

/** The local date in Finland at an instant given in milliseconds since the epoch. */
export const dateAt = (epochMilliseconds: number): LocalDate =>
  text(toCalendarDate(fromDate(new Date(epochMilliseconds), timeZone)));

/** The time of day in Finland at an instant given in milliseconds since the epoch, `07:30`. */
export function timeOfDayAt(epochMilliseconds: number): string {
  const { hour, minute } = fromDate(new Date(epochMilliseconds), timeZone);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Midnight in Finland at the beginning of a date, in milliseconds since the epoch. */
export const startOfDay = (value: LocalDate): number => toZoned(date(value), timeZone).toDate().getTime();

export const instantAt = (epochMilliseconds: number): Instant => Instant.parse(new Date(epochMilliseconds).toISOString());
export const millisecondsOf = (instant: Instant): number => Date.parse(instant);
