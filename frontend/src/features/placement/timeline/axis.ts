import { addDays, addMonths, daysBetween, type DateRange, firstDayOfMonth, type LocalDate } from "../../../../../shared/kernel/local-date.ts";

/** A short way fills a desk's width; of a long one a week is still a column one can tell from the next. */
const desk = 1080;
const widthOfDay = (days: number): number => Math.min(5, Math.max(2, Math.floor(desk / days)));

export interface Axis extends DateRange {
  readonly width: number;
  readonly months: readonly { readonly from: LocalDate; readonly x: number }[];
  /** Where a date begins; dates outside the axis stand at its ends. */
  x(on: LocalDate): number;
  /** A span of dates, both ends inclusive. */
  bar(range: DateRange): { readonly x: number; readonly width: number };
}

/** Whole months around the earliest and the latest of the dates. */
export function axisOver(dates: readonly [LocalDate, ...LocalDate[]]): Axis {
  const sorted = dates.toSorted();
  const from = firstDayOfMonth(sorted[0] ?? dates[0]);
  const to = addDays(addMonths(firstDayOfMonth(sorted.at(-1) ?? dates[0]), 1), -1);
  const days = daysBetween(from, to) + 1;
  const dayWidth = widthOfDay(days);
  const width = days * dayWidth;
  const x = (on: LocalDate): number => Math.min(width, Math.max(0, daysBetween(from, on) * dayWidth));
  const months: { from: LocalDate; x: number }[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push({ from: month, x: x(month) });
  return { from, to, width, months, x, bar: (range) => ({ x: x(range.from), width: Math.max(dayWidth, x(addDays(range.to, 1)) - x(range.from)) }) };
}
