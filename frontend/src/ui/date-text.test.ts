import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, LocalDate } from "../../../shared/kernel/local-date.ts";
import { dateText, parseDateText } from "./date-text.ts";
import { parseTimeText } from "./time-text.ts";

describe("a typed date", () => {
  it.each([
    ["1.12.2026", "2026-12-01"],
    ["5.1.2026", "2026-01-05"],
    ["01122026", "2026-12-01"],
    ["9.3.26", "2026-03-09"],
    ["090326", "2026-03-09"],
    ["01.12.2026", "2026-12-01"],
    [" 1. 12. 2026 ", "2026-12-01"],
    ["1,12,2026", "2026-12-01"],
    ["1/12/2026", "2026-12-01"],
    ["1-12-2026", "2026-12-01"],
    ["2026-12-01", "2026-12-01"],
    ["29.2.2028", "2028-02-29"],
  ])("%s is %s", (typed, date) => {
    expect(parseDateText(typed)).toEqual({ kind: "date", date });
  });

  it.each([
    ["1122026", "unreadable"],
    ["31.2.2026", "no-such-day"],
    ["29.2.2026", "no-such-day"],
    ["1.13.2026", "no-such-day"],
    ["0.1.2026", "no-such-day"],
    ["huomenna", "unreadable"],
    ["1.12.", "unreadable"],
    ["1.12.226", "unreadable"],
    ["1", "unreadable"],
    ["", "empty"],
    ["   ", "empty"],
  ])("%j is refused: %s", (typed, kind) => {
    expect(parseDateText(typed)).toEqual({ kind });
  });

  it("reads back every date it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
        const date = addDays(LocalDate.parse("2000-01-01"), days);
        expect(parseDateText(dateText(date))).toEqual({ kind: "date", date });
      }),
    );
  });
});

describe("a typed time", () => {
  it.each([
    ["8", "08:00"],
    ["8.30", "08:30"],
    ["8:30", "08:30"],
    ["0830", "08:30"],
    ["830", "08:30"],
    ["16", "16:00"],
    ["1600", "16:00"],
    ["23:59", "23:59"],
  ])("%s is %s", (typed, time) => {
    expect(parseTimeText(typed)).toBe(time);
  });

  it.each(["", "24", "8.60", "25:00", "kahdeksan", "8:3", "08300"])("%j is refused", (typed) => {
    expect(parseTimeText(typed)).toBeUndefined();
  });
});
