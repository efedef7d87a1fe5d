import { describe, expect, it } from "vitest";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { freeEves } from "../../../../../shared/placement/public-holidays.ts";
import { possibleChanges } from "./changes/possible-changes.ts";
import { judgeTyped, typedStay } from "./placement-form.ts";
import { countPlanned } from "./planned-count.ts";
import { sayFinding } from "./rule-texts.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const plan = [1, 2, 3, 4].map((weekday) => ({ weekday, start: "08:00", end: "14:00" }));
const typed = { workplaceId: "", from: "2026-12-21", to: "2027-03-31", plan, reviewedOn: "" };
const nobody = { placements: [], today: on("2026-11-23") };

describe("the count of planned days", () => {
  it("leaves out holidays, free eves and closures, and says which", () => {
    const stay = typedStay({ ...typed, to: "2027-01-10" });
    if (stay === undefined) throw new Error("There are dates.");
    const closed = { closures: [{ from: on("2026-12-28"), to: on("2026-12-29") }], freeEves };
    expect(countPlanned(stay, closed)).toEqual({
      days: 8,
      leftOut: [
        { on: "2026-12-24", why: "christmas-eve" }, { on: "2026-12-28", why: "closure" }, { on: "2026-12-29", why: "closure" }, { on: "2027-01-06", why: "epiphany" },
      ],
    });
  });
});

describe("what is typed", () => {
  it("is judged once there are dates, days or none", () => {
    expect(typedStay({ ...typed, to: "31.3." })).toBeUndefined();
    expect(typedStay({ ...typed, to: "2026-12-01" })).toBeUndefined();
    expect(judgeTyped(nobody, [], { ...typed, plan: [] })).toEqual([]);
    expect(judgeTyped(nobody, [], { ...typed, to: "2027-03-19", plan: [] }).map(({ rule }) => rule)).toEqual(["period-short"]);
  });

  it("is told in a sentence with the figures", () => {
    const five = [...plan, { weekday: 5, start: "08:00", end: "14:00" }];
    const [finding] = judgeTyped(nobody, [], { ...typed, plan: five });
    if (finding === undefined) throw new Error("Five days are too many.");
    expect(sayFinding(finding, "fi")).toContain("enintään 4 päivää");
    expect(sayFinding(finding, "sv")).toContain("högst 4 dagar");
    expect(sayFinding(finding, "en")).toContain("at most 4 days");
  });
});

describe("the changes offered", () => {
  const stay = typedStay(typed);
  if (stay === undefined) throw new Error("There are dates.");
  const offered = (today: string, more: object = {}) =>
    possibleChanges({ outcome: null, from: stay.from, to: stay.to, interruptions: [], ...more }, on(today)).join(" ");
  it("are those that can be made", () => {
    expect(offered("2026-11-23")).toBe("extend end change-days change-contact interrupt error-entry");
    expect(offered("2027-01-11", { interruptions: [{ from: on("2027-01-11"), to: on("2027-01-15") }] })).toBe("extend end change-days change-contact interrupt resume not-started error-entry");
    expect(offered("2027-04-01")).toBe("extend end not-started error-entry");
    expect(offered("2027-01-11", { outcome: "not-started" })).toBe("");
  });
});
