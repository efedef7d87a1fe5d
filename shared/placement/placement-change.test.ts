import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { ContactId, PlacementId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { addDays, Instant, LocalDate, type Weekday, weekdays } from "../kernel/local-date.ts";
import { plannedDays } from "./calendar.ts";
import { decideClosures } from "./closures.ts";
import { Placement } from "./placement.ts";
import { type ChangeFacts, decideChange, PlacementChange } from "./placement-change.ts";
import type { DayPlan } from "./weekly-plan.ts";
import { Workplace } from "./workplace.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const uuid = (digit: number): string => `${String(digit).repeat(8)}-1111-4111-a111-111111111111`;
const [here, other] = [ContactId.parse(uuid(2)), ContactId.parse(uuid(3))];
const today = on("2026-11-23");
const changer = { by: UserId.parse(uuid(4)), at: Instant.parse("2026-11-23T08:00:00.000Z") };
const plan = (...days: Weekday[]): DayPlan[] => days.map((weekday) => ({ weekday, start: "08:00", end: "14:00" }));

const placement = (more: Partial<Placement> = {}): Placement => ({
  placementId: PlacementId.parse(uuid(1)), workplaceId: WorkplaceId.parse(uuid(5)), contactId: here, slotId: null,
  from: on("2026-09-01"), to: on("2027-02-26"), schedule: [{ from: on("2026-09-01"), plan: plan(1, 2, 4) }], interruptions: [],
  outcome: null, reviewedOn: null, events: [], version: 3, ...more,
});
const facts = (more: Partial<ChangeFacts> = {}): ChangeFacts => ({
  placement: placement(), others: [], serviceEnded: false, organisationType: "ASSOCIATION", contacts: [here, other],
  recorded: ["2026-11-16", "2026-11-19"].map(on), today, ...more,
});
const change = (wanted: object): PlacementChange => PlacementChange.parse({ why: "Sovittu puhelimessa", version: 3, ...wanted });
const decide = (wanted: object, more: Partial<ChangeFacts> = {}) => decideChange(facts(more), change(wanted), changer);
const reasonOf = (wanted: object, more: Partial<ChangeFacts> = {}) => {
  const decision = decide(wanted, more);
  return decision.kind === "refused" ? decision.reason : decision.kind;
};
const changed = (wanted: object, more: Partial<ChangeFacts> = {}): Placement => {
  const decision = decide(wanted, more);
  if (decision.kind === "refused") throw new Error(decision.reason);
  return Placement.parse(decision.placement);
};
const next = { kind: "end", to: "2026-12-18", reason: "EMPLOYED_OPEN" };
const beside = placement({ placementId: PlacementId.parse(uuid(6)), from: on("2026-11-02"), to: on("2027-04-30"), schedule: [{ from: on("2026-11-02"), plan: plan(5) }] });

describe("every change", () => {
  test("says who, when and why, and moves the version on", () =>
    expect(changed(next)).toMatchObject({ version: 4, events: [{ kind: "shortened", on: "2026-12-18", ...changer, why: "Sovittu puhelimessa", reason: "EMPLOYED_OPEN" }] }));

  test.each<[string, object, Partial<ChangeFacts>, string]>([
    ["another version", { ...next, version: 2 }, {}, "version-conflict"],
    ["the service has ended", next, { serviceEnded: true }, "service-ended"],
    ["it does not count", next, { placement: placement({ outcome: "not-started" }) }, "placement-void"],
    ["too many changes", next, { placement: placement({ events: Array.from({ length: 60 }, () => ({ kind: "extended" as const, on: today, ...changer, why: "", reason: null })) }) }, "too-many-changes"],

    ["extend to the same day", { kind: "extend", to: "2027-02-26" }, {}, "nothing-changes"],
    ["extend", { kind: "extend", to: "2027-05-28" }, {}, "change"],
    ["extend past 24 months", { kind: "extend", to: "2028-09-01" }, {}, "plan-against-rules"],
    ["extend into another's days", { kind: "extend", to: "2027-05-28" }, { others: [{ ...beside, from: on("2027-03-01"), schedule: [{ from: on("2027-03-01"), plan: plan(1) }] }] }, "placement-overlaps"],
    ["end before it began", { ...next, to: "2026-08-31" }, {}, "end-before-start"],
    ["end before recorded attendance", { ...next, to: "2026-11-18" }, {}, "end-before-attendance"],
    ["end on the last recorded day", { ...next, to: "2026-11-19" }, {}, "change"],
    ["end where it ends anyway", { ...next, to: "2027-02-26" }, {}, "nothing-changes"],

    ["other days from yesterday", { kind: "change-days", from: "2026-11-22", plan: plan(3) }, {}, "change-in-past"],
    ["other days after the end", { kind: "change-days", from: "2027-03-01", plan: plan(3) }, {}, "day-outside-placement"],
    ["the same days", { kind: "change-days", from: "2026-11-23", plan: plan(4, 2, 1) }, {}, "nothing-changes"],
    ["five days", { kind: "change-days", from: "2026-11-23", plan: plan(1, 2, 3, 4, 5) }, {}, "plan-against-rules"],
    ["four days beside another's fifth", { kind: "change-days", from: "2026-11-23", plan: plan(1, 2, 3, 4) }, { others: [beside] }, "plan-against-rules"],
    ["another's day", { kind: "change-days", from: "2026-11-23", plan: plan(5) }, { others: [beside] }, "placement-overlaps"],

    ["the same contact", { kind: "change-contact", contactId: here }, {}, "nothing-changes"],
    ["a contact of elsewhere", { kind: "change-contact", contactId: uuid(9) }, {}, "not-found"],
    ["a break from yesterday", { kind: "interrupt", from: "2026-11-22", to: "2026-11-27" }, {}, "change-in-past"],
    ["a break that ends before it begins", { kind: "interrupt", from: "2026-11-27", to: "2026-11-24" }, {}, "end-before-start"],
    ["a break past the end", { kind: "interrupt", from: "2027-02-22", to: "2027-03-05" }, {}, "day-outside-placement"],
    ["a break over a recorded day", { kind: "interrupt", from: "2026-11-23", to: "2026-11-27" }, { recorded: [today] }, "attendance-recorded"],
    ["two breaks at once", { kind: "interrupt", from: "2026-11-25", to: "2026-12-04" }, { placement: placement({ interruptions: [{ from: today, to: on("2026-11-27") }] }) }, "break-overlaps"],
    ["back without having been away", { kind: "resume", on: "2026-11-25" }, {}, "no-break"],
    ["not started, though days are recorded", { kind: "not-started" }, {}, "attendance-recorded"],
    ["not started", { kind: "not-started" }, { recorded: [] }, "change"],
    ["an entry by mistake, though days are recorded", { kind: "error-entry" }, {}, "attendance-recorded"],
  ])("%s", (_what, wanted, more, expected) => expect(reasonOf(wanted, more)).toBe(expected));
});

describe("what a change makes", () => {
  test("an end that has been is an end, one to come shortens", () => {
    expect(changed({ ...next, to: "2026-11-20" }).events.at(-1)?.kind).toBe("ended");
    expect(changed({ ...next, to: "2026-11-23" }).events.at(-1)?.kind).toBe("shortened");
  });

  test("an end cuts breaks and days that lay after it", () => {
    const before = placement({
      schedule: [{ from: on("2026-09-01"), plan: plan(1) }, { from: on("2027-01-04"), plan: plan(2) }],
      interruptions: [{ from: on("2026-12-14"), to: on("2026-12-27") }, { from: on("2027-02-01"), to: on("2027-02-07") }],
    });
    expect(changed(next, { placement: before })).toMatchObject({ schedule: [{ from: "2026-09-01" }], interruptions: [{ from: "2026-12-14", to: "2026-12-18" }] });
  });

  test("a return ends the break the day before, or takes it away", () => {
    const away = placement({ interruptions: [{ from: on("2026-11-16"), to: on("2026-12-04") }, { from: on("2026-12-21"), to: on("2027-01-03") }] });
    expect(changed({ kind: "resume", on: "2026-11-23" }, { placement: away }).interruptions).toEqual([{ from: "2026-11-16", to: "2026-11-22" }, away.interruptions[1]]);
    expect(changed({ kind: "resume", on: "2026-12-21" }, { placement: away }).interruptions).toEqual([away.interruptions[0]]);
    expect(reasonOf({ kind: "resume", on: "2026-11-20" }, { placement: away })).toBe("change-in-past");
  });

  test("a short placement may be made longer, step by step", () =>
    expect(reasonOf({ kind: "extend", to: "2026-12-31" }, { placement: placement({ to: on("2026-11-27") }) })).toBe("change"));
});

describe("planned days", () => {
  const closed = { closures: [], freeEves: [] };
  const span = { from: on("2026-01-01"), to: on("2029-12-31") };
  const daysOf = (one: Placement): LocalDate[] => plannedDays(one, closed, span);
  const date = (from: number, to: number) => fc.integer({ min: from, max: to }).map((offset) => addDays(today, offset));
  const anyChange = fc.oneof(
    date(90, 500).map((to) => ({ kind: "extend", to })),
    fc.record({ kind: fc.constant("change-days"), from: date(-30, 100), plan: fc.subarray([...weekdays], { minLength: 1, maxLength: 4 }).map((days) => plan(...days)) }),
    fc.tuple(date(-30, 100), fc.nat(30)).map(([from, length]) => ({ kind: "interrupt", from, to: addDays(from, length) })),
    date(-30, 100).map((day) => ({ kind: "resume", on: day })),
  );

  test("whatever is changed, days before today stay as they were", () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), (wishes) => {
        let now = placement();
        for (const wish of wishes) {
          const decision = decideChange(facts({ placement: now }), change({ ...wish, version: now.version }), changer);
          if (decision.kind === "change") now = Placement.parse(decision.placement);
        }
        const past = (one: Placement) => daysOf(one).filter((day) => day < today);
        expect(past(now)).toEqual(past(placement()));
      }),
      { numRuns: runs(2_500) },
    );
  });

  test("extending only adds days, and only after the former last one", () => {
    fc.assert(
      fc.property(date(96, 600), (to) => {
        const decision = decide({ kind: "extend", to });
        if (decision.kind !== "change") return;
        const before = daysOf(placement());
        const after = daysOf(decision.placement);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(after.slice(before.length).every((day) => day > placement().to)).toBe(true);
      }),
      { numRuns: runs(1_000) },
    );
  });

  test("a break or a closure only takes days away", () => {
    fc.assert(
      fc.property(date(0, 60), fc.nat(30), (from, length) => {
        const gap = { from, to: addDays(from, length) };
        const before = daysOf(placement());
        const decision = decide({ kind: "interrupt", ...gap });
        if (decision.kind === "change") expect(daysOf(decision.placement)).toEqual(before.filter((day) => day < gap.from || day > gap.to));
        expect(plannedDays(placement(), { closures: [gap], freeEves: [] }, span)).toEqual(before.filter((day) => day < gap.from || day > gap.to));
      }),
      { numRuns: runs(1_000) },
    );
  });

  test.each([
    ["Mon 28.12.2026 – Sun 3.1.2027, Monday to Thursday", plan(1, 2, 3, 4), ["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"]],
    ["with Friday, New Year's Day, for Thursday", plan(1, 2, 3, 5), ["2026-12-28", "2026-12-29", "2026-12-30"]],
  ])("%s", (_what, days, expected) => {
    const week = { from: on("2026-12-28"), to: on("2027-01-03") };
    expect(plannedDays(placement({ schedule: [{ from: on("2026-09-01"), plan: days }] }), closed, week)).toEqual(expected);
  });
});

describe("closures of a workplace", () => {
  const workplace = Workplace.parse({
    workplaceId: uuid(5), name: "Kirpputori", organisationType: "ASSOCIATION", streetAddress: "Antinkatu 3", postalCode: "28100", town: "Pori", tasks: "",
    closures: [{ from: "2026-07-06", to: "2026-07-31" }, { from: "2026-11-16", to: "2026-11-27" }], responsibleId: uuid(4), version: 2,
  });
  const [summer, now] = workplace.closures;
  const outcome = (closures: readonly { from: string; to: string }[], version = 2) => {
    const decision = decideClosures(workplace, { closures: closures.map(({ from, to }) => ({ from: on(from), to: on(to) })), version }, today);
    return decision.kind === "refused" ? decision.reason : decision.workplace.closures.map(({ from, to }) => `${from}/${to}`);
  };
  const kept = [summer ?? { from: "", to: "" }, now ?? { from: "", to: "" }];
  test.each<[string, readonly { from: string; to: string }[], unknown]>([
    ["one more to come", [{ from: "2026-12-23", to: "2027-01-06" }, ...kept], ["2026-07-06/2026-07-31", "2026-11-16/2026-11-27", "2026-12-23/2027-01-06"]],
    ["today", [...kept, { from: "2026-11-30", to: "2026-11-30" }], expect.any(Array)],
    ["open again from today", [kept[0] ?? { from: "", to: "" }, { from: "2026-11-16", to: "2026-11-22" }], expect.any(Array)],
    ["closed for longer", [kept[0] ?? { from: "", to: "" }, { from: "2026-11-16", to: "2026-12-04" }], expect.any(Array)],
    ["yesterday was not closed after all", [kept[0] ?? { from: "", to: "" }, { from: "2026-11-16", to: "2026-11-21" }], "change-in-past"],
    ["the summer forgotten", [kept[1] ?? { from: "", to: "" }], "change-in-past"],
    ["closed since last week", [...kept, { from: "2026-11-09", to: "2026-11-30" }], "change-in-past"],
  ])("%s", (_what, closures, expected) => expect(outcome(closures)).toEqual(expected));

  test("of another version", () => expect(outcome(kept, 1)).toBe("version-conflict"));
});
