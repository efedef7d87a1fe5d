import { describe, expect, test } from "vitest";
import { at, by, coach, colleague, date, daysOn, entry, id, placement, recorded, report, stored, weekOf } from "../../test/support/days.ts";
import { PlacementId } from "../kernel/ids.ts";
import { decideRecordWeek, type WeekFacts } from "./attendance-record.ts";
import { decideReportDay } from "./attendance-report.ts";
import type { AttendanceDay, AttendanceWeek, DayEntry } from "./attendance.ts";

const monday = "2026-11-23";
const open = { closures: [], freeEves: [] };
const facts = (weeks: readonly AttendanceWeek[] = [], more: Partial<WeekFacts> = {}): WeekFacts =>
  ({ today: date("2026-11-25"), weeks, placements: [placement], closedAt: () => open, shows: () => true, offers: () => true, earlier: () => undefined, ...more });
const writer = by("12:00");
const record = (entries: readonly DayEntry[], given = facts()) => decideRecordWeek(given, entries, writer);
const changeOf = ({ changes }: ReturnType<typeof record>, on: string): AttendanceDay | undefined => changes.find((change) => change.on === on)?.day;
const reasonOf = ({ outcomes }: ReturnType<typeof record>, on: string) => outcomes.flatMap((one) => (one.on === on && one.outcome === "refused" ? [one.reason] : []))[0];
const reported = stored(decideReportDay({ on: date(monday), today: date("2026-11-25"), day: undefined, placement }, report("PRESENT")));

describe("staff record days", () => {
  test("several at once: each is confirmed by the one who wrote it", () => {
    const { changes, outcomes } = record([entry(monday, "PRESENT"), entry("2026-11-25", "ABSENT_ILLNESS")]);
    expect(changes).toMatchObject([
      { on: monday, day: { code: "PRESENT", minutes: 360, confirmed: { by: coach }, reportedBy: { kind: "staff", userId: coach, behalf: null }, version: 1 } },
      { on: "2026-11-25", day: { code: "ABSENT_ILLNESS", minutes: null, version: 1 } },
    ]);
    expect(outcomes).toEqual([{ on: monday, outcome: "stored", version: 1 }, { on: "2026-11-25", outcome: "stored", version: 1 }]);
  });

  test("what is refused does not keep the others back", () => {
    const decision = record([entry(monday, "PRESENT"), entry("2026-11-25", "PRESENT", { version: 3 }), entry("2026-11-27", "PRESENT", { minutes: 60 })]);
    expect(decision.changes.map(({ on }) => on)).toEqual([monday]);
    expect([reasonOf(decision, "2026-11-25"), reasonOf(decision, "2026-11-27")]).toEqual(["version-conflict", "day-in-future"]);
  });

  test("in an employer's name, by phone or on paper: by whom and how stays with the entry, and only then what he may say", () => {
    const decision = record([entry(monday, "ABSENT_NOTIFIED", { behalf: "phone" }), entry("2026-11-25", "SENT_HOME_CLIENT", { behalf: "paper", minutes: 90 })]);
    expect(decision.changes.map(({ day }) => day.reportedBy)).toEqual([
      { kind: "staff", userId: coach, behalf: "phone" }, { kind: "staff", userId: coach, behalf: "paper" },
    ]);
    expect(reasonOf(record([entry(monday, "ABSENT_NOTIFIED")]), monday)).toBe("code-not-allowed");
  });

  describe("taking a later word back", () => {
    const employers = { ...reported, proposal: report("ABSENT_NOTIFIED", null, "11:00") };
    const over = recorded("ABSENT_OTHER", null, { version: 2 });
    const earlier: WeekFacts["earlier"] = (_on, version) => (version === 1 ? employers : undefined);
    const given = facts([weekOf(monday, daysOn({ [monday]: over }))], { earlier });
    const back = (more: Partial<DayEntry> = {}) => entry(monday, "PRESENT", { minutes: 360, version: 2, restores: 1, ...more });

    test("brings the employer's own word back, unconfirmed as it was and with what waited beside it, and says so", () =>
      expect(changeOf(record([back()], given), monday)).toEqual({ ...employers, version: 3, restored: { ...writer, version: 1 } }));

    test.each<[string, Partial<DayEntry>, string]>([
      ["a word that version never said", { code: "ABSENT_NOTIFIED", minutes: null }, "version-conflict"],
      ["a version that never was", { restores: 7 }, "version-conflict"],
      ["over another version than the one seen", { version: 1 }, "version-conflict"],
    ])("refuses %s", (_what, more, reason) => expect(reasonOf(record([back(more)], given), monday)).toBe(reason));

    test("refuses where the placement counts no more, or a swap hangs on the day", () => {
      expect(reasonOf(record([back()], { ...given, placements: [] }), monday)).toBe("day-outside-placement");
      const swapped = facts([weekOf(monday, daysOn({ [monday]: { ...over, swappedTo: date("2026-11-24") } }))], { earlier });
      expect(reasonOf(record([back()], swapped), monday)).toBe("swap-not-possible");
    });

    test("once more, because the answer was lost: unchanged", () => {
      const done = { ...employers, version: 3, restored: { ...writer, version: 1 } };
      expect(record([back()], facts([weekOf(monday, daysOn({ [monday]: done }))], { earlier })).changes).toEqual([]);
    });
  });

  test("a code the organisation has taken out of use: refused from the day after its last, and what it said before stays", () => {
    const offers: WeekFacts["offers"] = (code, on) => code !== "ABSENT_OTHER" || on <= monday;
    const day = recorded("ABSENT_OTHER");
    const given = facts([weekOf(monday, daysOn({ "2026-11-25": day }))], { offers });
    const decision = record([entry(monday, "ABSENT_OTHER"), entry("2026-11-25", "ABSENT_OTHER", { version: 1, placementId: day.placementId })], given);
    expect([changeOf(decision, monday)?.code, reasonOf(decision, "2026-11-25")]).toEqual(["ABSENT_OTHER", "code-ended"]);
  });

  test("a placement that does not count: outside", () =>
    expect(reasonOf(record([entry(monday, "PRESENT")], facts([], { placements: [] })), monday)).toBe("day-outside-placement"));

  test("a day that was destroyed before a re-opening is not there", () =>
    expect(reasonOf(record([entry(monday, "PRESENT")], facts([], { shows: () => false })), monday)).toBe("not-found"));

  test.each<[string, AttendanceDay | undefined, number | null]>([
    ["nobody has reported yet", undefined, 1],
    ["the writer saw nothing", reported, null],
    ["the writer saw an older one", recorded("PRESENT", 360, { version: 2 }), 1],
    ["the writer saw one that is to come", reported, 2],
  ])("over another version: %s", (_what, day, version) => {
    const weeks = day === undefined ? [] : [weekOf(monday, daysOn({ [monday]: day }))];
    expect(reasonOf(record([entry(monday, "ABSENT_OTHER", { version })], facts(weeks)), monday)).toBe("version-conflict");
  });

  test("a correction answers a waiting proposal and keeps a dispute", () => {
    const dispute = { ...by("10:00"), what: "Oli paikalla.", settled: null };
    const day = recorded("ABSENT_ILLNESS", null, { proposal: report("PRESENT", 360), dispute, version: 2 });
    expect(changeOf(record([entry(monday, "PRESENT", { version: 2 })], facts([weekOf(monday, daysOn({ [monday]: day }))])), monday))
      .toMatchObject({ code: "PRESENT", proposal: null, dispute, version: 3 });
  });

  test("the same once more, because the answer was lost: unchanged, and by somebody else a conflict", () => {
    const day = recorded("PRESENT", 360, { version: 1 });
    const given = facts([weekOf(monday, daysOn({ [monday]: day }))]);
    expect(record([entry(monday, "PRESENT")], given)).toEqual({ changes: [], outcomes: [{ on: monday, outcome: "unchanged", version: 1 }] });
    expect(decideRecordWeek(given, [entry(monday, "PRESENT")], by("12:00", colleague)).outcomes).toEqual([{ on: monday, outcome: "refused", reason: "version-conflict" }]);
  });
});

describe("clearing a day", () => {
  const week = facts([weekOf(monday, daysOn({ [monday]: recorded("ABSENT_ILLNESS") }))]);

  test("is a version like any other, that says nothing", () =>
    expect(changeOf(record([entry(monday, "NOT_REPORTED", { version: 1 })], week), monday))
      .toMatchObject({ code: "NOT_REPORTED", minutes: null, confirmed: null, reportedBy: { kind: "staff", userId: coach }, version: 2 }));

  test("that says nothing: refused", () => {
    expect(reasonOf(record([entry(monday, "NOT_REPORTED")]), monday)).toBe("nothing-to-clear");
    expect(reasonOf(record([entry(monday, "NOT_REPORTED", { minutes: 60, version: 1 })], week), monday)).toBe("minutes-not-allowed");
  });

  test("works for a day that a change of the placement left outside", () => {
    const shortened = { ...placement, to: date("2026-11-20") };
    expect(changeOf(record([entry(monday, "NOT_REPORTED", { version: 1 })], { ...week, placements: [shortened] }), monday)?.code).toBe("NOT_REPORTED");
  });
});

/** Tuesdays at a second place. */
const elsewhere = {
  ...placement, placementId: PlacementId.parse(id("7")), schedule: [{ from: placement.from, plan: [{ weekday: 2 as const, start: "08:00", end: "12:00" }] }],
};

describe("a day swapped for another", () => {
  const tuesday = "2026-11-24";
  const swap = (to = tuesday, more: Partial<DayEntry> = {}) => entry(monday, "SWAPPED", { swappedTo: date(to), ...more });
  const swapped = record([swap()]);
  const after = facts([weekOf(monday, daysOn(Object.fromEntries(swapped.changes.map(({ on, day }) => [on, day]))))]);

  test("ties both days, and makes the other one a service day of which nobody has said anything", () => {
    expect(changeOf(swapped, monday)).toMatchObject({ code: "SWAPPED", swappedTo: tuesday, minutes: null, version: 1 });
    expect(changeOf(swapped, tuesday)).toMatchObject({ code: "NOT_REPORTED", swappedFrom: monday, confirmed: null, version: 1 });
  });

  test("to another week: both weeks change", () => {
    const far = record([swap("2026-12-01")]);
    expect(far.changes.map(({ on }) => on).sort()).toEqual([monday, "2026-12-01"]);
  });

  test("the other day may be told in the same breath", () => {
    const both = record([swap(), entry(tuesday, "PRESENT", { minutes: 300 })]);
    expect(changeOf(both, tuesday)).toMatchObject({ code: "PRESENT", minutes: 300, swappedFrom: monday, version: 1 });
    expect(both.outcomes).toEqual([{ on: monday, outcome: "stored", version: 1 }, { on: tuesday, outcome: "stored", version: 1 }]);
  });

  test("what is told of the other day later leaves the tie alone", () =>
    expect(changeOf(record([entry(tuesday, "PRESENT", { minutes: 300, version: 1 })], after), tuesday)).toMatchObject({ swappedFrom: monday, version: 2 }));

  test.each([["cleared", "NOT_REPORTED"], ["an absence after all", "ABSENT_OTHER"]] as const)("%s: the other day is free again", (_what, code) => {
    const decision = record([entry(monday, code, { version: 1 })], after);
    expect(changeOf(decision, tuesday)).toMatchObject({ code: "NOT_REPORTED", swappedFrom: null, version: 2 });
    expect(changeOf(decision, monday)).toMatchObject({ code, swappedTo: null, version: 2 });
  });

  test("moved to a third day: the second is free, the third is tied", () => {
    const decision = record([swap("2026-11-26", { version: 1 })], after);
    expect(changeOf(decision, tuesday)?.swappedFrom).toBeNull();
    expect(changeOf(decision, "2026-11-26")?.swappedFrom).toBe(monday);
  });

  test.each<[string, DayEntry, WeekFacts]>([
    ["for itself", swap(monday), facts()],
    ["for an agreed day", swap("2026-11-25"), facts()],
    ["for a day outside the placement", swap("2027-01-05"), facts()],
    ["for a day that stands for another", entry("2026-11-25", "SWAPPED", { swappedTo: date(tuesday) }), after],
    ["for no day", entry(monday, "SWAPPED"), facts()],
    ["a day for another without the code", entry(monday, "PRESENT", { swappedTo: date(tuesday) }), facts()],
    ["a day that was never agreed", entry("2026-11-24", "SWAPPED", { swappedTo: date("2026-11-26") }), facts()],
    ["for a holiday", entry("2026-11-30", "SWAPPED", { swappedTo: date("2026-12-07") }), facts()],
    ["for a day agreed at another place", swap(), facts([], { placements: [placement, elsewhere] })],
  ])("%s: refused", (_what, one, given) => expect(reasonOf(record([one], given), one.on)).toBe("swap-not-possible"));
});

describe("a day the payer has been told of", () => {
  const sent = facts([weekOf(monday, daysOn({ [monday]: recorded("PRESENT", 360) }), { report: 1 })]);
  const changed = (correction: string | null, code: DayEntry["code"] = "ABSENT_ILLNESS") => record([entry(monday, code, { version: 1, correction })], sent);

  test("is changed only as a correction with a reason", () => {
    expect(reasonOf(changed(null), monday)).toBe("day-sent");
    expect(changeOf(changed("Työpaikka ilmoitti väärän päivän."), monday)).toMatchObject({ code: "ABSENT_ILLNESS", correction: { why: "Työpaikka ilmoitti väärän päivän.", after: 1 }, version: 2 });
  });

  test("a new day of the week, and clearing one, count as corrections too", () => {
    expect(reasonOf(record([entry("2026-11-25", "PRESENT")], sent), "2026-11-25")).toBe("day-sent");
    expect(reasonOf(changed(null, "NOT_REPORTED"), monday)).toBe("day-sent");
    expect(changeOf(changed("Väärä henkilö.", "NOT_REPORTED"), monday)).toMatchObject({ code: "NOT_REPORTED", correction: { after: 1 } });
  });

  test("corrected and not told again, it is open; told again, it is locked", () => {
    const day = recorded("ABSENT_ILLNESS", null, { correction: { why: "Korjaus", after: 1 }, version: 2 });
    const again = (told: number) => record([entry(monday, "ABSENT_OTHER", { version: 2 })], facts([weekOf(monday, daysOn({ [monday]: day }), { report: told })]));
    expect(changeOf(again(1), monday)).toMatchObject({ code: "ABSENT_OTHER", correction: { why: "Korjaus", after: 1 } });
    expect(reasonOf(again(2), monday)).toBe("day-sent");
  });

  test("cannot be given away in a swap from an open week without a reason", () => {
    const weeks = [weekOf("2026-11-30", {}, { report: 1 })];
    const one = (correction: string | null) => record([entry(monday, "SWAPPED", { swappedTo: date("2026-12-01"), correction })], facts(weeks));
    expect(reasonOf(one(null), monday)).toBe("day-sent");
    expect(changeOf(one("Sovittiin jälkikäteen."), "2026-12-01")).toMatchObject({ swappedFrom: monday, correction: { after: 1 } });
  });
});

test("the moment of writing stands in the day", () => expect(changeOf(record([entry(monday, "PRESENT")]), monday)?.reportedAt).toBe(at("12:00")));
