import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { ContactId, PlacementId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { addDays, Instant, isWithin, LocalDate, weekdays } from "../kernel/local-date.ts";
import { decideOpenPlacement } from "./open-placement.ts";
import { NewPlacement, type Placement, type PlacementOutcome, summaryOf, workStatus } from "./placement.ts";
import { type DayPlan, plannedMinutes, planOn, WeeklyPlan } from "./weekly-plan.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const workplaceId = WorkplaceId.parse("11111111-1111-4111-a111-111111111111");
const contactId = ContactId.parse("22222222-2222-4222-a222-222222222222");
const placementId = PlacementId.parse("33333333-3333-4333-a333-333333333333");
const day = (weekday: DayPlan["weekday"]): DayPlan => ({ weekday, start: "08:00", end: "14:00" });
const placement = (from: string, to: string, ...days: DayPlan["weekday"][]): Placement => ({
  placementId, workplaceId, contactId, slotId: null, from: on(from), to: on(to), schedule: [{ from: on(from), plan: days.map(day) }], interruptions: [],
  outcome: null, reviewedOn: null, events: [], version: 1,
});
const opened = { placementId, slotId: null, at: Instant.parse("2026-11-02T07:00:00.000Z"), by: UserId.parse("44444444-4444-4444-a444-444444444444") };
/** Of the past, so that the act only warns: its rules have tests of their own. */
const open = (placements: readonly Placement[], { from, to, schedule }: Placement, serviceEnded = false, today = "2028-01-03") =>
  decideOpenPlacement({ serviceEnded, placements, organisationType: "MUNICIPALITY", today: on(today) }, { workplaceId, contactId, from, to, plan: planOn(schedule, from) }, opened);

describe("two placements", () => {
  const here = placement("2026-11-02", "2026-11-30", 1, 2);
  test.each([
    ["the same days, one inside the other", placement("2026-11-10", "2026-11-20", 1), false],
    ["the same weekday, meeting on one date", placement("2026-11-30", "2026-12-31", 1), false],
    ["the same weekday, one after the other", placement("2026-12-01", "2026-12-31", 1), true],
    ["the same weekday, one before the other", placement("2026-10-01", "2026-11-01", 1), true],
    ["other weekdays side by side", placement("2026-11-02", "2026-11-30", 3, 4, 5), true],
    ["one weekday of several the same", placement("2026-11-02", "2026-11-30", 2, 5), false],
    ["around it", placement("2026-01-01", "2026-12-31", 2), false],
  ])("%s", (_what, wanted, goes) => expect(open([here], wanted).kind).toBe(goes ? "open" : "refused"));

  test("none after the end of service", () => expect(open([], here, true)).toEqual({ kind: "refused", reason: "service-ended" }));

  test("an opened one stands at version 1", () => {
    const decision = open([], here);
    expect(decision).toMatchObject({ kind: "open", placement: { version: 1, outcome: null, placementId } });
    if (decision.kind === "open") expect(summaryOf(decision.placement)).toEqual(summaryOf(here));
  });

  test("a plan the act does not allow is refused with the rule; one of the past is a fact", () => {
    expect(open([], here, false, "2026-11-02")).toMatchObject({ kind: "refused", reason: "plan-against-rules", findings: [{ rule: "period-short", field: "to" }] });
    expect(open([], here, false, "2026-12-01").kind).toBe("open");
  });

  test("no date is ever claimed twice by the weekly plans", () => {
    const start = on("2026-11-02");
    const any = fc
      .record({ from: fc.nat(60), length: fc.nat(40), days: fc.subarray([...weekdays], { minLength: 1, maxLength: 3 }) })
      .map(({ from, length, days }): Placement => ({ ...placement(addDays(start, from), addDays(start, from + length), ...days) }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (wishes) => {
        const opened = wishes.reduce<Placement[]>((all, wish) => (open(all, wish).kind === "open" ? [...all, wish] : all), []);
        for (let offset = 0; offset <= 100; offset += 1) {
          const date = addDays(start, offset);
          const claims = opened.filter((one) => isWithin(date, one) && plannedMinutes(one.schedule, date) !== undefined);
          expect(claims.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs(2_500) },
    );
  });
});

describe("työtilanne", () => {
  const november = placement("2026-11-02", "2026-12-31", 1);
  test.each([
    ["2026-11-01", "upcoming"], ["2026-11-02", "in-progress"], ["2026-12-02", "in-progress"], ["2026-12-03", "ending-soon"], ["2026-12-31", "ending-soon"],
    ["2027-01-01", "ended"], ["2026-11-16", "on-break"], ["2026-11-20", "on-break"], ["2026-11-21", "in-progress"],
  ])("on %s it is %s", (today, status) =>
    expect(workStatus({ ...november, interruptions: [{ from: on("2026-11-16"), to: on("2026-11-20") }] }, on(today))).toBe(status));

  test.each<[PlacementOutcome]>([["cancelled"], ["not-started"], ["error-entry"]])("%s is so on every day", (outcome) => {
    for (const today of ["2026-11-01", "2026-11-10", "2027-01-01"]) expect(workStatus({ ...november, outcome }, on(today))).toBe(outcome);
  });
});

test("a placement ends no earlier than it begins; a single day is one", () => {
  const body = { workplaceId, contactId, from: "2026-11-23", plan: [day(1)] };
  expect(NewPlacement.safeParse({ ...body, to: "2026-11-22" }).success).toBe(false);
  expect(NewPlacement.safeParse({ ...body, to: "2026-11-23" }).success).toBe(true);
  expect(NewPlacement.safeParse({ ...body, to: "2026-11-23", ttl: 1 }).success).toBe(false);
});

describe("a weekly plan", () => {
  test.each<[string, unknown]>([
    ["no day", []],
    ["a weekday twice", [day(1), day(1)]],
    ["an eighth weekday", [{ weekday: 8, start: "08:00", end: "14:00" }]],
    ["no Sunday is 0", [{ weekday: 0, start: "08:00", end: "14:00" }]],
    ["the end before the beginning", [{ weekday: 1, start: "14:00", end: "08:00" }]],
    ["no time at all", [{ weekday: 1, start: "08:00", end: "08:00" }]],
    ["24 o'clock", [{ weekday: 1, start: "08:00", end: "24:00" }]],
    ["a time as people say it", [{ weekday: 1, start: "8:00", end: "14:00" }]],
    ["a time with a tail", [{ weekday: 1, start: "08:00\n", end: "14:00" }]],
    ["a break nobody asked for", [{ ...day(1), breakMinutes: 30 }]],
  ])("%s is refused", (_what, plan) => expect(WeeklyPlan.safeParse(plan).success).toBe(false));

  test.each([
    ["2026-11-23", 360], ["2026-11-24", undefined], ["2026-11-29", 1], ["2027-03-28", 1], ["2027-10-31", 1],
  ])("minutes of %s: %s, summer time or not", (date, minutes) =>
    expect(plannedMinutes([{ from: on("2026-11-01"), plan: [day(1), { weekday: 7, start: "02:59", end: "03:00" }] }], on(date))).toBe(minutes));
});
