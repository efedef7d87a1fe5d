import { expect, test } from "vitest";
import { LocalDate } from "../kernel/local-date.ts";
import { openDays, windowClosesOn } from "./link.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const window = (from: string, to: string) => ({ from: on(from), to: on(to), schedule: [{ from: on(from), plan: [{ weekday: 1 as const, start: "08:00", end: "14:00" }] }] });

test.each([
  ["in the middle of it", window("2026-09-01", "2027-02-26"), "2026-11-23", "2026-11-09", "2026-11-23", 15],
  ["on its first day", window("2026-11-23", "2027-02-26"), "2026-11-23", "2026-11-23", "2026-11-23", 1],
  ["a day before it", window("2026-11-24", "2027-02-26"), "2026-11-23", undefined, undefined, 0],
  ["14 days after its end", window("2026-09-01", "2026-11-09"), "2026-11-23", "2026-11-09", "2026-11-09", 1],
  ["15 days after its end", window("2026-09-01", "2026-11-08"), "2026-11-23", undefined, undefined, 0],
  ["over the turn of the year", window("2026-09-01", "2027-02-26"), "2027-01-03", "2026-12-20", "2027-01-03", 15],
  ["over the short day of spring", window("2027-01-01", "2027-06-30"), "2027-03-29", "2027-03-15", "2027-03-29", 15],
  ["over the long day of autumn", window("2027-01-01", "2027-12-31"), "2027-11-01", "2027-10-18", "2027-11-01", 15],
  ["over 29 February", window("2028-01-01", "2028-12-31"), "2028-03-01", "2028-02-16", "2028-03-01", 15],
])("a window %s", (_when, shown, today, first, last, count) => {
  const days = openDays(shown, on(today));
  expect([days[0]?.on, days.at(-1)?.on, days.length]).toEqual([first, last, count]);
  expect(new Set(days.map((day) => day.on)).size).toBe(count);
});

test("agreed days tell their minutes, others may be reported too", () => {
  const days = openDays(window("2026-11-01", "2026-12-31"), on("2026-11-24"));
  expect(days.filter(({ plannedMinutes }) => plannedMinutes !== null).map((day) => day.on)).toEqual(["2026-11-16", "2026-11-23"]);
});

test("it closes with its last day's last chance", () => expect(windowClosesOn(window("2026-09-01", "2026-12-20"))).toBe("2027-01-03"));
