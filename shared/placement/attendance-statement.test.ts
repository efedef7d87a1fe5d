import { describe, expect, test } from "vitest";
import { coach, date, entry, placement, report } from "../../test/support/days.ts";
import { decideRecordWeek } from "./attendance-record.ts";
import { decideReportDay } from "./attendance-report.ts";
import { judgeStatement, type StatementFacts } from "./attendance-statement.ts";
import type { DayStatement } from "./attendance.ts";

const open = { closures: [], freeEves: [] };
const facts = (on = "2026-11-23", more: Partial<StatementFacts> = {}): StatementFacts => ({ on: date(on), today: date("2026-11-25"), placement, closed: open, ...more });
/** Thursdays and Fridays, Christmas Eve and Christmas Day of 2026. */
const christmas: Partial<StatementFacts> = {
  today: date("2026-12-31"),
  placement: { ...placement, schedule: [{ from: placement.from, plan: [{ weekday: 4, start: "08:00", end: "14:00" }, { weekday: 5, start: "08:00", end: "14:00" }] }] },
};
const broken = { ...placement, interruptions: [{ from: date("2026-11-23"), to: date("2026-11-24") }] };
const shut = { closures: [{ from: date("2026-11-23"), to: date("2026-11-23") }], freeEves: [] };

const cases: [string, StatementFacts, DayStatement["code"], number | null, string | number | null][] = [
  ["planned minutes stand in", facts(), "PRESENT", null, 360],
  ["minutes given win", facts(), "PRESENT", 200, 200],
  ["no more than eight hours of a longer plan", facts("2026-11-25"), "PRESENT", null, 480],
  ["an unplanned day needs minutes", facts("2026-11-24"), "PRESENT", null, "minutes-required"],
  ["an unplanned day with minutes", facts("2026-11-24"), "PRESENT", 120, 120],
  ["part of a day needs minutes, plan or not", facts(), "PRESENT_PARTIAL", null, "minutes-required"],
  ["part of a day", facts(), "PRESENT_PARTIAL", 60, 60],
  ["sent home needs minutes", facts(), "SENT_HOME_PLACE", null, "minutes-required"],
  ["eight hours", facts(), "PRESENT", 480, 480],
  ["a minute more", facts(), "PRESENT", 481, "day-too-long"],
  ["a day of 29 hours", facts(), "PRESENT_PARTIAL", 29 * 60, "day-too-long"],
  ["absent takes none", facts(), "ABSENT_NOTIFIED", 60, "minutes-not-allowed"],
  ["absent", facts(), "ABSENT_NOT_NOTIFIED", null, null],
  ["no activity", facts(), "SERVICE_NOT_ARRANGED", null, null],
  ["present tomorrow", facts("2026-11-26"), "PRESENT", 60, "day-in-future"],
  ["unauthorised tomorrow", facts("2026-11-30"), "ABSENT_UNAUTHORISED", null, "day-in-future"],
  ["an interview next week", facts("2026-11-30"), "ABSENT_JOB_INTERVIEW", null, null],
  ["today", facts("2026-11-25"), "ABSENT_NOTIFIED", null, null],
  ["before the placement", facts("2026-11-01"), "PRESENT", 60, "day-outside-placement"],
  ["on its first day", facts("2026-11-02"), "PRESENT", 60, 60],
  ["no placement", facts("2026-11-23", { placement: undefined }), "PRESENT", 60, "day-outside-placement"],
  ["absent in a break", facts("2026-11-23", { placement: broken }), "ABSENT_ILLNESS", null, "day-not-arranged"],
  ["present in a break: a fact", facts("2026-11-23", { placement: broken }), "PRESENT", null, 360],
  ["absent while the place is closed", facts("2026-11-23", { closed: shut }), "ABSENT_UNAUTHORISED", null, "day-not-arranged"],
  ["swapped while the place is closed", facts("2026-11-23", { closed: shut }), "SWAPPED", null, "day-not-arranged"],
  ["not arranged while the place is closed", facts("2026-11-23", { closed: shut }), "SERVICE_NOT_ARRANGED", null, null],
  ["absent on Christmas Day", facts("2026-12-25", christmas), "ABSENT_ILLNESS", null, "day-not-arranged"],
  ["absent on a free eve", facts("2026-12-24", { ...christmas, closed: { closures: [], freeEves: ["christmas-eve"] } }), "ABSENT_OTHER", null, "day-not-arranged"],
  ["absent on an eve that is worked", facts("2026-12-24", christmas), "ABSENT_OTHER", null, null],
  ["absent while it is closed, judged before", facts("2026-11-23", { placement: broken, closed: null }), "ABSENT_NOTIFIED", null, null],
];

describe("what a statement must be, whoever makes it", () => {
  test.each(cases)("%s", (_what, given, code, minutes, expected) => {
    const said = judgeStatement(given, { code, minutes });
    expect("kind" in said ? said.reason : said.minutes).toBe(expected);
  });

  test("staff and an employer's contact are judged by it alike", () => {
    const week = { today: date("2026-11-25"), weeks: [], placements: [placement], closedAt: () => open, shows: () => true, offers: () => true, earlier: () => undefined };
    expect(decideRecordWeek(week, [entry("2026-11-23", "PRESENT", { minutes: 481 })], { by: coach, at: report("PRESENT").reportedAt }).outcomes).toMatchObject([{ reason: "day-too-long" }]);
    expect(decideReportDay({ on: date("2026-11-23"), today: date("2026-11-25"), day: undefined, placement }, report("PRESENT", 481))).toEqual({ kind: "refused", reason: "day-too-long" });
  });
});
