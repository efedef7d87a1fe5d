import { expect, test } from "vitest";
import { LocalDate } from "../kernel/local-date.ts";
import { freeEves } from "./public-holidays.ts";
import { openDays, reportingClosesOn, windowClosesOn } from "./link.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const window = (from: string, to: string) => ({ from: on(from), to: on(to), schedule: [{ from: on(from), plan: [{ weekday: 1 as const, start: "08:00", end: "14:00" }] }], interruptions: [] });
const closed = { closures: [], freeEves };

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
  const days = openDays(shown, closed, on(today));
  expect([days[0]?.on, days.at(-1)?.on, days.length]).toEqual([first, last, count]);
  expect(new Set(days.map((day) => day.on)).size).toBe(count);
});

test("agreed days tell their minutes, others may be reported too", () => {
  const days = openDays(window("2026-11-01", "2026-12-31"), closed, on("2026-11-24"));
  expect(days.filter(({ plannedMinutes }) => plannedMinutes !== null).map((day) => day.on)).toEqual(["2026-11-16", "2026-11-23"]);
});

test("an agreed day on which nothing is arranged is told as what it is, and asks for no planned time", () => {
  const shown = { ...window("2026-12-01", "2027-02-26"), interruptions: [{ from: on("2027-01-11"), to: on("2027-01-15") }] };
  const mondaysAndFridays = shown.schedule.map(({ from }) => ({ from, plan: [1, 5].map((weekday) => ({ weekday: weekday === 1 ? 1 as const : 5 as const, start: "08:00", end: "14:00" })) }));
  const kinds = (today: string) => openDays({ ...shown, schedule: mondaysAndFridays }, { ...closed, closures: [{ from: on("2026-12-28"), to: on("2026-12-28") }] }, on(today));
  const told = [...kinds("2027-01-04"), ...kinds("2027-01-17").filter((day) => day.on > "2027-01-04")].filter(({ kind }) => kind !== "not-agreed");
  expect(told.map(({ on: day, kind, plannedMinutes }) => [day, kind, plannedMinutes])).toEqual([
    ["2026-12-21", "planned", 360], ["2026-12-25", "holiday", null], ["2026-12-28", "closure", null], ["2027-01-01", "holiday", null],
    ["2027-01-04", "planned", 360], ["2027-01-08", "planned", 360], ["2027-01-11", "break", null], ["2027-01-15", "break", null],
  ]);
  const christmasEve = { ...shown, schedule: [{ from: shown.from, plan: [{ weekday: 4 as const, start: "08:00", end: "14:00" }] }] };
  expect(openDays(christmasEve, closed, on("2026-12-24")).at(-1)).toEqual({ on: "2026-12-24", kind: "eve", plannedMinutes: null });
});

test("reporting closes with its last day's last chance; the page a month after the end, when the work can no longer be evaluated", () => {
  expect(reportingClosesOn(window("2026-09-01", "2026-12-20"))).toBe("2027-01-03");
  expect(windowClosesOn(window("2026-09-01", "2026-12-20"))).toBe("2027-01-19");
});
