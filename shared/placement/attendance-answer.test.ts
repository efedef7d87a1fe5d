import { describe, expect, test } from "vitest";
import { by, coach, colleague, date, daysOn, placement, recorded, report, stored, weekOf } from "../../test/support/days.ts";
import { decideConfirmDay, decideConfirmWeek, decideCounting, decideDispute, decideProposal, decideSettlement, isForStaffToDecide } from "./attendance-answer.ts";
import { decideReportDay } from "./attendance-report.ts";
import type { AttendanceDay, AttendanceWeek, DayDecision } from "./attendance.ts";

const on = date("2026-11-23");
const facts = (day?: AttendanceDay, sent: AttendanceWeek["sent"] = null) => ({ on, day, sent });
const reported = stored(decideReportDay({ on, today: date("2026-11-25"), day: undefined, placement }, report("PRESENT")));
const confirmed = stored(decideConfirmDay(facts(reported), 1, by("11:00")));
const proposed = recorded("ABSENT_ILLNESS", null, { proposal: report("PRESENT", 360), version: 2 });
const reasonOf = (decision: DayDecision) => (decision.kind === "refused" ? decision.reason : decision.kind);

describe("confirming", () => {
  test("keeps the words and adds a name", () => expect(confirmed).toEqual({ ...reported, confirmed: by("11:00"), version: 2 }));

  test.each<[string, DayDecision, string]>([
    ["nothing there", decideConfirmDay(facts(), 1, by("11:00")), "nothing-to-confirm"],
    ["a cleared day", decideConfirmDay(facts(recorded("NOT_REPORTED")), 1, by("11:00")), "nothing-to-confirm"],
    ["another version", decideConfirmDay(facts(reported), 2, by("11:00")), "version-conflict"],
    ["a second time", decideConfirmDay(facts(confirmed), 2, by("12:00", colleague)), "unchanged"],
    ["the same agreement once more", decideConfirmDay(facts(confirmed), 1, by("12:00")), "unchanged"],
    ["somebody else's agreement, unseen", decideConfirmDay(facts(confirmed), 1, by("12:00", colleague)), "version-conflict"],
    ["their own record", decideConfirmDay(facts(recorded("PRESENT", 360)), 1, by("12:00", colleague)), "unchanged"],
    ["in a week that was sent", decideConfirmDay(facts(reported, { report: 1 }), 1, by("12:00")), "day-sent"],
  ])("%s", (_what, decision, expected) => expect(reasonOf(decision)).toBe(expected));

  test("against a proposal keeps the record and answers the proposal", () =>
    expect(stored(decideConfirmDay(facts(proposed), 2, by("13:00")))).toMatchObject({ code: "ABSENT_ILLNESS", proposal: null, version: 3 }));

  test("several days: each by itself", () => {
    const week = weekOf("2026-11-23", daysOn({ "2026-11-23": reported, "2026-11-25": confirmed }));
    const decision = decideConfirmWeek(week, [{ on, version: 1 }, { on: date("2026-11-25"), version: 2 }, { on: date("2026-11-26"), version: 1 }], () => true, by("12:00"));
    expect(decision.changes).toMatchObject([{ on, day: { version: 2, confirmed: { by: coach } } }]);
    expect(decision.outcomes).toEqual([
      { on, outcome: "stored", version: 2 }, { on: "2026-11-25", outcome: "unchanged", version: 2 }, { on: "2026-11-26", outcome: "refused", reason: "nothing-to-confirm" },
    ]);
    expect(decideConfirmWeek(week, [{ on, version: 1 }], () => false, by("12:00")).outcomes).toEqual([{ on, outcome: "refused", reason: "not-found" }]);
  });
});

describe("answering a proposal", () => {
  test("turned down: the record stays", () =>
    expect(stored(decideProposal(facts(proposed), { accept: false, version: 2 }, by("13:00", colleague))))
      .toMatchObject({ code: "ABSENT_ILLNESS", reportedBy: { kind: "staff" }, proposal: null, version: 3 }));

  test.each<[string, DayDecision, string]>([
    ["no day", decideProposal(facts(), { accept: true, version: 1 }, by("13:00")), "nothing-to-confirm"],
    ["no proposal", decideProposal(facts(confirmed), { accept: true, version: 2 }, by("13:00")), "nothing-to-confirm"],
    ["another version", decideProposal(facts(proposed), { accept: true, version: 1 }, by("13:00")), "version-conflict"],
    ["accepted in a week that was sent", decideProposal(facts(proposed, { report: 1 }), { accept: true, version: 2 }, by("13:00")), "day-sent"],
    ["turned down in a week that was sent", decideProposal(facts(proposed, { report: 1 }), { accept: false, version: 2 }, by("13:00")), "store"],
  ])("%s", (_what, decision, expected) => expect(reasonOf(decision)).toBe(expected));
});

describe("a dispute", () => {
  const disputed = stored(decideDispute(facts(confirmed, { report: 1 }), { what: "Olin paikalla.", version: 2 }, by("13:00")));
  const settled = stored(decideSettlement(facts(disputed), { outcome: "entry-stands", version: 3 }, by("14:00", colleague)));

  test("leaves the entry as it is, by whom and when beside it, sent or not", () =>
    expect(disputed).toEqual({ ...confirmed, dispute: { ...by("13:00"), what: "Olin paikalla.", settled: null }, version: 3 }));

  test("settled: with its outcome, and the words stay", () =>
    expect(settled.dispute).toEqual({ ...by("13:00"), what: "Olin paikalla.", settled: { ...by("14:00", colleague), outcome: "entry-stands" } }));

  test.each<[string, DayDecision, string]>([
    ["over nothing", decideDispute(facts(), { what: "", version: 1 }, by("13:00")), "nothing-to-confirm"],
    ["over another version", decideDispute(facts(confirmed), { what: "", version: 1 }, by("13:00")), "version-conflict"],
    ["settled without a dispute", decideSettlement(facts(confirmed), { outcome: "withdrawn", version: 2 }, by("13:00")), "nothing-to-confirm"],
    ["settled twice", decideSettlement(facts(settled), { outcome: "withdrawn", version: 4 }, by("15:00")), "nothing-to-confirm"],
    ["settled over another version", decideSettlement(facts(disputed), { outcome: "withdrawn", version: 2 }, by("15:00")), "version-conflict"],
    ["raised again after it was settled", decideDispute(facts(settled), { what: "Yhä.", version: 4 }, by("15:00")), "store"],
  ])("%s", (_what, decision, expected) => expect(reasonOf(decision)).toBe(expected));
});

describe("a day cut short", () => {
  test.each<[AttendanceDay["code"], number | null, boolean]>([
    ["PRESENT", 240, false], ["PRESENT", 239, true], ["PRESENT_PARTIAL", 240, false], ["PRESENT_PARTIAL", 60, true], ["PRESENT_ELSEWHERE", 100, true],
    ["SENT_HOME_CLIENT", 400, true], ["SENT_HOME_CLIENT", 60, true], ["SENT_HOME_PLACE", 60, false], ["ABSENT_ILLNESS", null, false], ["NOT_REPORTED", null, false],
  ])("%s, %s minutes: staff decide %s", (code, minutes, decides) => expect(isForStaffToDecide({ code, minutes }, on)).toBe(decides));

  const short = recorded("PRESENT_PARTIAL", 120);
  test("counts or does not, by whom and when; a new entry asks again", () => {
    const counted = stored(decideCounting(facts(short), { counts: true, version: 1 }, by("13:00", colleague)));
    expect(counted).toEqual({ ...short, counts: { ...by("13:00", colleague), yes: true }, version: 2 });
  });

  test("an employer's report is confirmed with it", () => {
    const sentHome = { ...reported, code: "SENT_HOME_CLIENT" as const, minutes: 120 };
    expect(stored(decideCounting(facts(sentHome), { counts: false, version: 1 }, by("13:00")))).toMatchObject({ confirmed: { by: coach }, counts: { yes: false } });
  });

  test.each<[string, DayDecision, string]>([
    ["nothing to decide of a full day", decideCounting(facts(confirmed), { counts: true, version: 2 }, by("13:00")), "nothing-to-confirm"],
    ["another version", decideCounting(facts(short), { counts: true, version: 2 }, by("13:00")), "version-conflict"],
    ["in a week that was sent", decideCounting(facts(short, { report: 1 }), { counts: true, version: 1 }, by("13:00")), "day-sent"],
    ["corrected since it was sent", decideCounting(facts({ ...short, correction: { why: "", after: 1 } }, { report: 1 }), { counts: true, version: 1 }, by("13:00")), "store"],
  ])("%s", (_what, decision, expected) => expect(reasonOf(decision)).toBe(expected));
});
