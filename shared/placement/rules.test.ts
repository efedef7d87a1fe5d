import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { addDays, addMonths, isWithin, LocalDate, type Weekday, weekdayOf, weekdays } from "../kernel/local-date.ts";
import { judgeChange, judgePlan, type PlanFacts } from "./rules.ts";
import { judgeWeek } from "./rules-week.ts";
import { type DayPlan, minutesOf } from "./weekly-plan.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
type Stay = PlanFacts["wanted"];

const times = (minutes: number) => ({ start: "08:00", end: `${String(8 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}` });
const days = (minutes: number, ...which: readonly Weekday[]): DayPlan[] => which.map((weekday) => ({ weekday, ...times(minutes) }));
const stay = (from: string, to: string, plan: DayPlan[], more: Partial<Stay> = {}): Stay => ({
  from: on(from), to: on(to), schedule: [{ from: on(from), plan }], interruptions: [], reviewedOn: null, ...more,
});
const facts = (wanted: Stay, more: Partial<PlanFacts> = {}): PlanFacts => ({
  wanted, others: [], organisationType: "MUNICIPALITY", today: on("2026-11-02"), ...more,
});
const said = (found: ReturnType<typeof judgePlan>) => found.map(({ rule, severity, field }) => `${rule} ${severity} ${field}`);
const long = (plan: DayPlan[]) => stay("2026-11-02", "2027-04-30", plan);

describe("a plan", () => {
  test.each<[string, PlanFacts, string[]]>([
    ["4 × 8 h = 32 h", facts(long(days(480, 1, 2, 3, 4))), []],
    ["1 × 4 h", facts(long(days(240, 3))), []],
    ["5 days", facts(long(days(240, 1, 2, 3, 4, 5))), ["week-days error plan"]],
    ["4 × 8.5 h", facts(long(days(510, 1, 2, 3, 4))), ["day-long error plan", "week-long error plan"]],
    ["3.5 h", facts(long(days(210, 1, 2))), ["day-short error plan"]],
    ["3 h 59 min", facts(long(days(239, 1))), ["day-short error plan"]],
    ["2 months 29 days", facts(stay("2026-11-02", "2027-01-31", days(360, 1))), ["period-short error to"]],
    ["3 months", facts(stay("2026-11-02", "2027-02-01", days(360, 1))), []],
    ["3 months from the last of November", facts(stay("2026-11-30", "2027-02-27", days(360, 1))), []],
    ["24 months", facts(stay("2026-11-02", "2028-11-01", days(360, 1))), []],
    ["24 months and a day", facts(stay("2026-11-02", "2028-11-02", days(360, 1))), ["period-long error to"]],
    ["at a company", facts(long(days(360, 1)), { organisationType: "COMPANY" }), ["company error workplaceId"]],
    ["a paper file of the past is a fact", facts(stay("2026-01-05", "2026-02-27", days(210, 1))), ["period-short warning to", "day-short warning plan"]],
  ])("%s", (_what, wanted, expected) => expect(said(judgePlan(wanted))).toEqual(expected));

  test("a finding tells what it was held against", () =>
    expect(judgePlan(facts(long(days(510, 1, 2, 3, 4))))).toMatchObject([{ limit: 480, found: 510 }, { limit: 1920, found: 2040, on: "2026-11-02" }]));

  test("days that change in the middle of a week make one week of five", () => {
    const plan = { schedule: [{ from: on("2026-11-02"), plan: days(360, 1, 2, 3) }, { from: on("2026-11-18"), plan: days(360, 3, 4, 5) }] };
    expect(judgePlan(facts(stay("2026-11-02", "2027-04-30", [], plan)))).toMatchObject([{ rule: "week-days", found: 5, on: "2026-11-16" }]);
  });
});

describe("side by side", () => {
  const here = stay("2026-11-02", "2027-04-30", days(480, 1, 2));
  test.each<[string, Stay, string[]]>([
    ["two and two days", stay("2026-12-01", "2027-05-31", days(480, 3, 4)), []],
    ["two and three days", stay("2026-12-01", "2027-05-31", days(240, 3, 4, 5)), ["week-days error plan"]],
    ["one after the other", stay("2027-05-03", "2027-08-31", days(240, 3, 4, 5)), []],
    ["meeting in one week", stay("2027-04-29", "2027-08-31", days(480, 4, 5, 6)), ["week-days error plan", "week-long error plan"]],
    ["while the other has a break", stay("2026-11-02", "2027-02-05", days(240, 3, 4, 5), { interruptions: [] }), []],
  ])("%s", (what, wanted, expected) => {
    const other = what.startsWith("while") ? { ...here, interruptions: [{ from: on("2026-11-02"), to: on("2027-02-07") }] } : here;
    expect(said(judgePlan(facts(wanted, { others: [other] })))).toEqual(expected);
  });
});

describe("after 24 months in all", () => {
  const first = stay("2024-11-04", "2026-11-03", days(360, 1));
  const half = stay("2025-11-04", "2026-11-03", days(360, 1));
  const next = stay("2026-11-04", "2027-04-30", days(360, 1));
  test.each<[string, Stay, Stay[], string[]]>([
    ["a second period", next, [first], ["review-missing error reviewedOn"]],
    ["a second period, reviewed", { ...next, reviewedOn: on("2026-10-28") }, [first], []],
    ["a review to come is none", { ...next, reviewedOn: on("2026-11-03") }, [first], ["review-missing error reviewedOn"]],
    ["a day short of 24 months", stay("2026-11-04", "2027-04-30", days(360, 1)), [{ ...first, from: on("2024-11-05"), schedule: [{ from: on("2024-11-05"), plan: days(360, 1) }] }], ["review-ahead warning to"]],
    ["12 and 12 months", stay("2026-11-04", "2027-11-03", days(360, 1)), [half], []],
    ["12 months and 12 and a day", stay("2026-11-04", "2027-11-04", days(360, 1)), [half], ["review-ahead warning to"]],
    ["12 and 6 months", stay("2026-11-04", "2027-05-03", days(360, 1)), [half], []],
    ["side by side counts once", next, [half, { ...half, schedule: [{ from: half.from, plan: days(360, 3) }] }], []],
    ["two halves one after the other", next, [half, stay("2024-11-04", "2025-11-03", days(360, 1))], ["review-missing error reviewedOn"]],
    ["a recorded review begins the count anew", stay("2027-05-03", "2027-08-31", days(360, 1)), [first, { ...next, reviewedOn: on("2026-10-28") }], []],
  ])("%s", (_what, wanted, others, expected) => expect(said(judgePlan(facts(wanted, { others })))).toEqual(expected));
});

describe("a change", () => {
  const short = stay("2026-11-02", "2026-12-31", days(210, 1));
  test("what was so before it is told and stops nothing", () => {
    const longer = { ...short, to: on("2027-01-15") };
    expect(said(judgeChange(facts(short), facts(longer)))).toEqual(["period-short warning to", "day-short warning plan"]);
  });
  test("what it makes worse is an error", () => {
    const worse = { ...short, schedule: [{ from: short.from, plan: days(180, 1) }] };
    expect(said(judgeChange(facts(short), facts(worse)))).toContain("day-short error plan");
    const [good, tooLong] = [long(days(360, 1)), { ...long(days(360, 1)), to: on("2028-11-02") }];
    expect(said(judgeChange(facts(good), facts(tooLong)))).toEqual(["period-long error to"]);
  });
});

describe("against an oracle that looks at every date", () => {
  const start = on("2026-11-02");
  const anyStay = fc
    .record({
      from: fc.nat(40), length: fc.integer({ min: 100, max: 200 }), which: fc.subarray([...weekdays], { minLength: 1, maxLength: 5 }),
      minutes: fc.integer({ min: 180, max: 540 }), change: fc.nat(60), later: fc.subarray([...weekdays], { minLength: 1, maxLength: 5 }), off: fc.nat(80),
    })
    .map(({ from, length, which, minutes, change, later, off }): Stay => {
      const first = addDays(start, from);
      return {
        from: first, to: addDays(first, length), reviewedOn: null,
        schedule: [{ from: first, plan: days(minutes, ...which) }, { from: addDays(first, change + 1), plan: days(minutes, ...later) }],
        interruptions: [{ from: addDays(first, off), to: addDays(first, off + 9) }],
      };
    });

  /** Minutes by date, one date after another. */
  function minutesOn(one: Stay, date: LocalDate): number | undefined {
    if (!isWithin(date, one) || one.interruptions.some((free) => isWithin(date, free))) return undefined;
    const plan = one.schedule.findLast(({ from }) => from <= date)?.plan ?? [];
    const day = plan.find(({ weekday }) => weekday === weekdayOf(date));
    return day && minutesOf(day);
  }

  test("days and minutes of the fullest week", () => {
    fc.assert(
      fc.property(anyStay, fc.array(anyStay, { maxLength: 2 }), (wanted, others) => {
        let most = 0;
        let longest = 0;
        for (let monday = start; monday <= wanted.to; monday = addDays(monday, 7)) {
          const week = Array.from({ length: 7 }, (_each, index) => addDays(monday, index));
          if (!week.some((date) => minutesOn(wanted, date) !== undefined)) continue;
          const found = [wanted, ...others].flatMap((one) => week.flatMap((date) => minutesOn(one, date) ?? []));
          most = Math.max(most, found.length);
          longest = Math.max(longest, found.reduce((sum, minutes) => sum + minutes, 0));
        }
        const findings = judgePlan(facts(wanted, { others }));
        expect(findings.find(({ rule }) => rule === "week-days")?.found).toBe(most > 4 ? most : undefined);
        expect(findings.find(({ rule }) => rule === "week-long")?.found).toBe(longest > 1920 ? longest : undefined);
      }),
      { numRuns: runs(2_500) },
    );
  });

  test("the length of a period", () => {
    fc.assert(
      fc.property(fc.nat(800), fc.nat(900), (offset, length) => {
        const from = addDays(start, offset);
        const to = addDays(from, length);
        const rules = judgePlan(facts(stay(from, to, days(360, 1)))).map(({ rule }) => rule);
        expect(rules.includes("period-short")).toBe(addDays(to, 1) < addMonths(from, 3));
        expect(rules.includes("period-long")).toBe(addDays(to, 1) > addMonths(from, 24));
      }),
      { numRuns: runs(2_500) },
    );
  });
});

describe("a week as it went", () => {
  const monday = on("2026-12-28");
  const went = (minutes: number, ...offsets: number[]) => offsets.map((offset) => ({ on: addDays(monday, offset), minutes }));
  test.each([
    ["four days across the turn of the year", went(480, 0, 1, 2, 3), []],
    ["a fifth in January", went(300, 0, 1, 2, 3, 5), ["week-days"]],
    ["one minute over 32 hours", [...went(480, 0, 1, 2), ...went(481, 3)], ["week-long"]],
    ["nothing", [], []],
  ])("%s", (_what, week, expected) => expect(judgeWeek(monday, week).map(({ rule }) => rule)).toEqual(expected));
});
