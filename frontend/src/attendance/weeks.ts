import type { LinkPage } from "../../../shared/placement/link-contract.ts";

export type Person = LinkPage["people"][number];
export type Day = Person["days"][number];

/** One person's open days in one calendar week. */
export interface PersonWeek {
  readonly person: Person;
  readonly days: readonly Day[];
}

/** A calendar week, Monday to Sunday, with the people who have open days in it. */
export interface Week {
  readonly monday: string;
  readonly sunday: string;
  readonly number: number;
  readonly people: readonly PersonWeek[];
}

const dayLength = 86_400_000;

/** Days since 1 January 1970. Dates are counted as days in UTC, where every day is equally long. */
const dayNumber = (on: string): number => Date.parse(on) / dayLength;
const dateOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

export const daysBefore = (on: string, days: number): string => dateOf(dayNumber(on) - days);

/** The Monday of the calendar week; 1 January 1970 was a Thursday. */
export function mondayOf(on: string): string {
  const number = dayNumber(on);
  return dateOf(number - ((number + 3) % 7));
}

/** ISO 8601 week number: the week belongs to the year of its Thursday. */
export function weekNumber(monday: string): number {
  const thursday = dayNumber(monday) + 3;
  const newYear = dayNumber(`${dateOf(thursday).slice(0, 4)}-01-01`);
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** The open days by calendar week, the latest week first; people keep the server's order. */
export function weeksOf(people: readonly Person[]): Week[] {
  const mondays = new Set(people.flatMap((person) => person.days.map((day) => mondayOf(day.on))));
  return [...mondays].sort().reverse().map((monday) => ({
    monday,
    sunday: dateOf(dayNumber(monday) + 6),
    number: weekNumber(monday),
    people: people
      .map((person) => ({ person, days: person.days.filter((day) => mondayOf(day.on) === monday) }))
      .filter(({ days }) => days.length > 0),
  }));
}

/** One date of each agreed weekday, Monday first: what "ma, ti, to" is said of. */
export function agreedWeekdays(person: Person): string[] {
  const byWeekday = new Map(
    person.days.filter((day) => day.plannedMinutes !== null).map((day) => [(dayNumber(day.on) + 3) % 7, day.on] as const),
  );
  return [...byWeekday].sort(([a], [b]) => a - b).map(([, on]) => on);
}

/** Every person's every week, for what counts over the whole page. */
export const personWeeks = (people: readonly Person[]): PersonWeek[] => weeksOf(people).flatMap((week) => week.people);
