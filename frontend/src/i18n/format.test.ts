import { describe, expect, it } from "vitest";
import { Instant, LocalDate } from "../../../shared/kernel/local-date.ts";
import { formatDate, formatDateTime, formatDayAndMonth, formatMinutes, weekdayName, weekName } from "./format.ts";

const monday = LocalDate.parse("2026-11-23");

describe("formats", () => {
  it.each([
    ["fi", "23.11.2026", "23.11.", "maanantai", "ma", "viikko 48", "23.11.2026 klo 8.05"],
    ["sv", "23.11.2026", "23.11.", "måndag", "mån", "vecka 48", "23.11.2026 kl. 8.05"],
    ["en", "23 Nov 2026", "23 Nov", "Monday", "Mon", "week 48", "23 Nov 2026, 08:05"],
  ] as const)("in %s", (language, date, dayAndMonth, long, short, week, dateTime) => {
    expect(formatDate(monday, language)).toBe(date);
    expect(formatDayAndMonth(monday, language)).toBe(dayAndMonth);
    expect(weekdayName(monday, language)).toBe(long);
    expect(weekdayName(1, language, "short")).toBe(short);
    expect(weekName(monday, language)).toBe(week);
    // Six in the morning in UTC is eight in Finland in winter.
    expect(formatDateTime(Instant.parse("2026-11-23T06:05:00.000Z"), language)).toBe(dateTime);
  });

  it.each([
    [0, "0\u00a0min"],
    [45, "45\u00a0min"],
    [60, "1\u00a0h"],
    [390, "6\u00a0h 30\u00a0min"],
  ])("%i minutes", (minutes, text) => {
    expect(formatMinutes(minutes)).toBe(text);
  });
});
