import { describe, expect, test } from "vitest";
import { PeriodId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";
import { judgePeriods, type JudgedPeriod, type PeriodRemark } from "./period-rules.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const idOf = (letter: string) => PeriodId.parse(`${letter.repeat(8)}-1111-4111-8111-111111111111`);
const today = on("2026-11-23");

/** `a 2026-01-01/2026-03-31`: planned; `a 2026-01-01|2026-03-31`: ended; `a 2026-01-01/`: goes on without a planned end. */
function period(text: string, outcome: JudgedPeriod["outcome"] = null): JudgedPeriod {
  const [letter = "", from = "", mark = "", to = ""] = /^(\w) (\S{10})?(.)(.*)$/u.exec(text)?.slice(1) ?? [];
  const end = to === "" ? null : on(to);
  const ending = mark !== "|" || end === null ? null
    : { on: end, reason: "OWN_WISH" as const, reasonText: null, controlled: "YES" as const, interrupted: false, placementAfter: "NO_INFO" as const, continuationKnown: "NO_INFO" as const, informed: [] };
  return { periodId: idOf(letter), from: from === "" ? null : on(from), plannedTo: end, ending, outcome };
}
const letterOf = (id: string) => id.charAt(0);

function told(remark: PeriodRemark): string {
  const about = letterOf(remark.periodId);
  switch (remark.kind) {
    case "overlap":
      return `${about} overlaps ${letterOf(remark.with)} ${remark.from}/${remark.to ?? ""} ${String(remark.days)}`;
    case "continues":
    case "begins-anew":
      return `${about} ${remark.kind} ${String(remark.gapDays)}`;
    case "long":
      return `${about} long ${remark.since}`;
    case "no-planned-end":
      return `${about} no-planned-end`;
  }
}
const judged = (...periods: JudgedPeriod[]) => judgePeriods(periods, today).map(told);

describe("two periods", () => {
  test.each<[string, string, string, string[]]>([
    ["share six days", "a 2026-01-01|2026-03-31", "b 2026-03-26|2026-06-30", ["b overlaps a 2026-03-26/2026-03-31 6"]],
    ["share one day", "a 2026-01-01|2026-03-31", "b 2026-03-31|2026-06-30", ["b overlaps a 2026-03-31/2026-03-31 1"]],
    ["one within the other", "a 2026-01-01|2026-12-31", "b 2026-03-01|2026-03-10", ["b overlaps a 2026-03-01/2026-03-10 10"]],
    ["on the same days", "a 2026-01-01|2026-01-31", "b 2026-01-01|2026-01-31", ["b overlaps a 2026-01-01/2026-01-31 31"]],
    ["the day after", "a 2026-01-01|2026-03-31", "b 2026-04-01|2026-06-30", ["b continues 0"]],
    ["30 days between", "a 2026-01-01|2026-03-31", "b 2026-05-01|2026-06-30", ["b continues 30"]],
    ["31 days between", "a 2026-01-01|2026-03-31", "b 2026-05-02|2026-06-30", ["b begins-anew 31"]],
    ["written down in the other order", "b 2026-05-02|2026-06-30", "a 2026-01-01|2026-03-31", ["b begins-anew 31"]],
    ["the end of one is not planned", "a 2026-06-01/", "b 2026-09-01/2026-10-31", ["a no-planned-end", "b overlaps a 2026-09-01/2026-10-31 61"]],
    ["neither end is planned", "a 2026-06-01/", "b 2026-09-01/", ["a no-planned-end", "b overlaps a 2026-09-01/ null", "b no-planned-end"]],
    ["one is not dated yet", "a 2026-06-01|2026-06-30", "b /", []],
  ])("%s", (_what, one, other, expected) => expect(judged(period(one), period(other))).toEqual(expected));

  test.each(["error-entry", "cancelled"] as const)("an %s overlaps nobody and closes no gap", (outcome) =>
    expect(judged(period("a 2026-01-01|2026-03-31"), period("b 2026-03-01|2026-06-01", outcome), period("c 2026-06-02|2026-07-01"))).toEqual(["c begins-anew 62"]));

  test("the end that was recorded counts, not the one that was planned", () =>
    expect(judged({ ...period("a 2026-01-01|2026-02-28"), plannedTo: on("2026-06-30") }, period("b 2026-04-15|2026-06-30"))).toEqual(["b begins-anew 45"]));
});

test("a gap is held against the latest end, not the latest beginning", () =>
  expect(judged(period("a 2026-01-01|2026-09-30"), period("b 2026-02-01|2026-02-28"), period("c 2026-10-10|2026-10-20"))).toEqual([
    "b overlaps a 2026-02-01/2026-02-28 28", "c continues 9",
  ]));

describe("length", () => {
  test.each<[string, string, string[]]>([
    ["24 months", "a 2026-11-02/2028-11-01", []],
    ["24 months and a day", "a 2026-11-02/2028-11-02", ["a long 2028-11-02"]],
    ["from 29 February", "a 2024-02-29|2026-02-27", []],
    ["planned to have ended, and gone on for 24 months and a day since it began", "a 2024-11-23/2026-06-30", ["a long 2026-11-23"]],
    ["gone on for 24 months to the day", "a 2024-11-24/2026-06-30", []],
    ["gone on for years without a planned end", "a 2020-01-01/", ["a long 2022-01-01", "a no-planned-end"]],
    ["ended in time however long ago", "a 2019-01-01|2020-12-31", []],
  ])("%s", (_what, one, expected) => expect(judged(period(one))).toEqual(expected));
});
