import { describe, expect, test } from "vitest";
import type { CoachingPeriod } from "../../../../../shared/coaching/period.ts";
import { PeriodId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { flat, unflat } from "./flat-period.ts";
import { detailsOf, periodFormSchema, remarksOnTyped, typedOf } from "./period-form.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const sentences = { endBeforeStart: "order", daysRange: "days", hoursRange: "hours", senderMissing: "sender" };
const schema = periodFormSchema(sentences);
const typed = { ...typedOf(undefined), measure: "REHAB_WORK", referral: "KELA" } as const;
const faults = (more: object) => schema.safeParse({ ...typed, ...more }).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

const period: CoachingPeriod = {
  periodId: PeriodId.parse("11111111-1111-4111-8111-111111111111"), workshopId: null, measure: "REHAB_WORK", referral: "KELA", sender: { type: "KELA", name: null },
  from: on("2026-09-01"), plannedTo: on("2026-11-30"), daysAWeek: 4, hoursAWeek: 22.5, methods: ["PEER", "GROUP"], ending: null, outcome: null, events: [], version: 1,
};

describe("what is typed of a period", () => {
  test.each<[string, object, string[]]>([
    ["hardly anything", {}, []], ["half hours with a comma", { hoursAWeek: "22,5" }, []], ["half hours with a point", { hoursAWeek: "22.5" }, []],
    ["quarters of an hour", { hoursAWeek: "22,25" }, ["hoursAWeek: hours"]], ["words for hours", { hoursAWeek: "paljon" }, ["hoursAWeek: hours"]],
    ["eight days a week", { daysAWeek: "8" }, ["daysAWeek: days"]], ["a day and a half", { daysAWeek: "1,5" }, ["daysAWeek: days"]],
    ["an end before the beginning", { from: "2026-11-02", plannedTo: "2026-11-01" }, ["plannedTo: order"]], ["one day", { from: "2026-11-02", plannedTo: "2026-11-02" }, []],
    ["a unit of nobody", { senderName: "Aikuissosiaalityö" }, ["senderType: sender"]],
    ["several at once are told at once", { daysAWeek: "9", from: "2026-11-02", plannedTo: "2026-11-01" }, ["daysAWeek: days", "plannedTo: order"]],
  ])("%s", (_what, more, expected) => expect(faults(more)).toEqual(expected));

  test("is what is sent", () =>
    expect(detailsOf(schema.parse({ ...typed, from: "2026-11-02", hoursAWeek: " 22,5 ", senderType: "KELA", senderName: "  " }))).toMatchObject({
      from: "2026-11-02", plannedTo: null, daysAWeek: null, hoursAWeek: 22.5, sender: { type: "KELA", name: null }, workshopId: null,
    }));

  test("of a period as it stands is that period again", () => {
    const { periodId: _id, ending: _ending, outcome: _outcome, events: _events, version: _version, ...details } = period;
    expect(detailsOf(schema.parse(typedOf(period)))).toEqual(details);
    expect(unflat(flat(period))).toEqual({ ...details, methods: ["GROUP", "PEER"] });
  });
});

describe("remarks beside the dates being typed", () => {
  const card = { periods: [period], today: on("2026-11-25") };
  const kinds = (dates: object, own?: CoachingPeriod) => remarksOnTyped(card, own, dates).map(({ kind, field }) => `${kind} ${field}`);
  test.each<[string, object, string[]]>([
    ["beside the other period", { from: "2026-11-30", plannedTo: "2026-12-31" }, ["overlap from"]], ["right after it", { from: "2026-12-01", plannedTo: "2026-12-31" }, ["continues from"]],
    ["long after it", { from: "2027-02-01", plannedTo: "" }, ["begins-anew from", "no-planned-end plannedTo"]], ["before it, and into it", { from: "2026-08-01", plannedTo: "2026-09-15" }, ["overlap from"]],
    ["while the date is half typed", { from: "1.12.", plannedTo: "" }, []], ["while the end is before the beginning", { from: "2026-12-01", plannedTo: "2026-11-01" }, []],
  ])("%s", (_what, dates, expected) => expect(kinds(dates)).toEqual(expected));
  test("a period is not held against itself", () => expect(kinds({ from: "2026-09-01", plannedTo: "2026-11-30" }, period)).toEqual([]));
});
