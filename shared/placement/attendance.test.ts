import { describe, expect, test } from "vitest";
import { ContactId, PlacementId, SubmissionId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import {
  type AttendanceDay, type DayDecision, type DayFacts, type DayStatement, decideConfirmDay, decideProposal, decideRecordDay, decideReportDay, type Proposal,
} from "./attendance.ts";
import type { PlacementSummary } from "./placement.ts";

const id = (digit: string): string => `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-a${digit.repeat(3)}-${digit.repeat(12)}`;
const placementId = PlacementId.parse(id("1"));
const coach = UserId.parse(id("2"));
const colleague = UserId.parse(id("3"));
const contactId = ContactId.parse(id("4"));
const monday = LocalDate.parse("2026-11-23");
const tuesday = LocalDate.parse("2026-11-24");
const at = (time: string): Instant => Instant.parse(`2026-11-25T${time}:00.000Z`);

const placement: PlacementSummary = {
  placementId, workplaceId: WorkplaceId.parse(id("5")), contactId, from: LocalDate.parse("2026-11-02"), to: LocalDate.parse("2026-12-31"),
  slotId: null, interruptions: [],
  schedule: [{ from: LocalDate.parse("2026-11-02"), plan: [{ weekday: 1, start: "08:00", end: "14:00" }, { weekday: 3, start: "07:00", end: "16:30" }] }],
};
const facts = (more: Partial<DayFacts> = {}): DayFacts =>
  ({ on: monday, today: LocalDate.parse("2026-11-25"), day: undefined, placement, ...more });
const report = (code: DayStatement["code"], minutes: number | null = null, time = "10:00", submission = "6"): Proposal =>
  ({ code, minutes, reportedBy: { kind: "employer", contactId, submissionId: SubmissionId.parse(id(submission)) }, reportedAt: at(time) });
const record = (code: DayStatement["code"], minutes: number | null = null, version: number | null = null) => ({ code, minutes, placementId, version });

const stored = (decision: DayDecision): AttendanceDay => {
  if (decision.kind === "refused") throw new Error(decision.reason);
  return decision.day;
};
const reported = stored(decideReportDay(facts(), report("PRESENT")));
const confirmed = stored(decideConfirmDay(reported, 1, coach, at("11:00")));
const recorded = stored(decideRecordDay(facts(), record("ABSENT_ILLNESS"), coach, at("11:00")));
const proposed = stored(decideReportDay(facts({ day: recorded }), report("PRESENT", null, "12:00")));

describe("what a statement must be, whoever makes it", () => {
  const outside = facts({ on: LocalDate.parse("2026-11-01") });
  const cases: [string, DayFacts, DayStatement["code"], number | null, string | number | null][] = [
    ["planned minutes stand in", facts(), "PRESENT", null, 360],
    ["minutes given win", facts(), "PRESENT", 200, 200],
    ["no more than eight hours of a longer plan", facts({ on: LocalDate.parse("2026-11-25") }), "PRESENT", null, 480],
    ["an unplanned day needs minutes", facts({ on: tuesday }), "PRESENT", null, "minutes-required"],
    ["an unplanned day with minutes", facts({ on: tuesday }), "PRESENT", 120, 120],
    ["part of a day needs minutes, plan or not", facts(), "PRESENT_PARTIAL", null, "minutes-required"],
    ["part of a day", facts(), "PRESENT_PARTIAL", 60, 60],
    ["sent home needs minutes", facts(), "SENT_HOME_PLACE", null, "minutes-required"],
    ["absent takes none", facts(), "ABSENT_NOTIFIED", 60, "minutes-not-allowed"],
    ["absent", facts(), "ABSENT_NOT_NOTIFIED", null, null],
    ["no activity", facts(), "SERVICE_NOT_ARRANGED", null, null],
    ["tomorrow", facts({ on: LocalDate.parse("2026-11-26") }), "PRESENT", 60, "day-in-future"],
    ["today", facts({ on: LocalDate.parse("2026-11-25") }), "ABSENT_NOTIFIED", null, null],
    ["before the placement", outside, "PRESENT", 60, "day-outside-placement"],
    ["on its first day", facts({ on: LocalDate.parse("2026-11-02") }), "PRESENT", 60, 60],
    ["no placement", facts({ placement: undefined }), "PRESENT", 60, "day-outside-placement"],
  ];
  const outcome = (decision: DayDecision): string | number | null => (decision.kind === "refused" ? decision.reason : decision.day.minutes);

  test.each(cases)("staff: %s", (_what, given, code, minutes, expected) =>
    expect(outcome(decideRecordDay(given, record(code, minutes), coach, at("10:00")))).toBe(expected));
  test.each(cases)("employer: %s", (_what, given, code, minutes, expected) =>
    expect(outcome(decideReportDay(given, report(code, minutes)))).toBe(expected));

  test("an employer gives no reason, even past the parser", () =>
    expect(decideReportDay(facts(), report("ABSENT_ILLNESS"))).toEqual({ kind: "refused", reason: "code-not-allowed" }));
});

describe("staff", () => {
  test("record a day: confirmed by the one who wrote it", () =>
    expect(recorded).toMatchObject({ version: 1, code: "ABSENT_ILLNESS", minutes: null, confirmed: { by: coach }, reportedBy: { kind: "staff", userId: coach } }));

  test.each<[string, AttendanceDay | undefined, number | null]>([
    ["nobody has reported yet", undefined, 1],
    ["the writer saw nothing", reported, null],
    ["the writer saw an older one", confirmed, 1],
    ["the writer saw one that is to come", reported, 2],
  ])("record over another version: %s", (_what, day, version) =>
    expect(decideRecordDay(facts({ day }), record("PRESENT", null, version), coach, at("10:00"))).toEqual({ kind: "refused", reason: "version-conflict" }));

  test("correct what was reported: a version more, the report stays in the history", () =>
    expect(stored(decideRecordDay(facts({ day: reported }), record("ABSENT_OTHER", null, 1), colleague, at("12:00"))))
      .toMatchObject({ version: 2, code: "ABSENT_OTHER", minutes: null, confirmed: { by: colleague } }));

  test("a correction answers a waiting proposal", () =>
    expect(stored(decideRecordDay(facts({ day: proposed }), record("PRESENT", 100, 2), coach, at("13:00")))).toMatchObject({ version: 3, proposal: null }));

  test("confirm: the same words, a version more", () =>
    expect(confirmed).toEqual({ ...reported, confirmed: { by: coach, at: at("11:00") }, version: 2 }));

  test.each<[string, DayDecision, DayDecision]>([
    ["nothing there", decideConfirmDay(undefined, 1, coach, at("11:00")), { kind: "refused", reason: "nothing-to-confirm" }],
    ["another version", decideConfirmDay(reported, 2, coach, at("11:00")), { kind: "refused", reason: "version-conflict" }],
    ["a second time", decideConfirmDay(confirmed, 2, colleague, at("12:00")), { kind: "unchanged", day: confirmed }],
    ["their own record", decideConfirmDay(recorded, 1, colleague, at("12:00")), { kind: "unchanged", day: recorded }],
  ])("confirm: %s", (_what, decision, expected) => expect(decision).toEqual(expected));

  test("confirming against a proposal keeps the record and answers the proposal", () =>
    expect(stored(decideConfirmDay(proposed, 2, coach, at("13:00")))).toMatchObject({ code: "ABSENT_ILLNESS", proposal: null, version: 3 }));
});

describe("a report over a stand of staff", () => {
  test("waits as a proposal and overwrites nothing", () => {
    expect(proposed).toEqual({ ...recorded, proposal: { ...report("PRESENT", 360, "12:00") }, version: 2 });
    const overConfirmed = stored(decideReportDay(facts({ day: confirmed }), report("ABSENT_NOTIFIED", null, "12:00", "7")));
    expect(overConfirmed).toMatchObject({ code: "PRESENT", minutes: 360, confirmed: { by: coach }, proposal: { code: "ABSENT_NOTIFIED" }, version: 3 });
  });

  test("that says what stands changes nothing", () =>
    expect(decideReportDay(facts({ day: confirmed }), report("PRESENT", 360, "12:00", "7"))).toEqual({ kind: "unchanged", day: confirmed }));

  test("that says what stands withdraws an earlier proposal", () => {
    const again = stored(decideReportDay(facts({ day: stored(decideReportDay(facts({ day: confirmed }), report("ABSENT_NOTIFIED", null, "12:00", "7"))) }), report("PRESENT", null, "13:00", "8")));
    expect(again).toEqual({ ...confirmed, version: 4 });
  });

  test("accepted: the employer's words, staff's name under them", () =>
    expect(stored(decideProposal(proposed, { accept: true, version: 2 }, colleague, at("13:00"))))
      .toMatchObject({ code: "PRESENT", minutes: 360, reportedBy: { kind: "employer" }, confirmed: { by: colleague }, proposal: null, version: 3 }));

  test("turned down: the record stays", () =>
    expect(stored(decideProposal(proposed, { accept: false, version: 2 }, colleague, at("13:00"))))
      .toMatchObject({ code: "ABSENT_ILLNESS", reportedBy: { kind: "staff" }, proposal: null, version: 3 }));

  test.each<[string, AttendanceDay | undefined, number, string]>([
    ["no day", undefined, 1, "nothing-to-confirm"],
    ["no proposal", confirmed, 2, "nothing-to-confirm"],
    ["another version", proposed, 1, "version-conflict"],
  ])("answered: %s", (_what, day, version, reason) =>
    expect(decideProposal(day, { accept: true, version }, coach, at("13:00"))).toEqual({ kind: "refused", reason }));
});

describe("reports of one employer in any order", () => {
  const newer = stored(decideReportDay(facts({ day: reported }), report("ABSENT_NOTIFIED", null, "12:00", "7")));

  test("a later one corrects an earlier one, as long as staff have said nothing", () =>
    expect(newer).toMatchObject({ code: "ABSENT_NOTIFIED", minutes: null, confirmed: null, version: 2 }));
  test("an earlier one that arrives late changes nothing", () =>
    expect(decideReportDay(facts({ day: newer }), report("PRESENT", null, "11:00", "8"))).toEqual({ kind: "unchanged", day: newer }));
  test("the same one again changes nothing", () =>
    expect(decideReportDay(facts({ day: newer }), report("ABSENT_NOTIFIED", null, "12:00", "7"))).toEqual({ kind: "unchanged", day: newer }));
  test("an earlier one behind a proposal changes nothing", () =>
    expect(decideReportDay(facts({ day: proposed }), report("ABSENT_NOTIFIED", null, "11:00", "8"))).toEqual({ kind: "unchanged", day: proposed }));
});
