import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, by, coach, colleague, contactId, date, otherContact, placement, recorded, report, stored } from "../../test/support/days.ts";
import { runs } from "../../test/support/depth.ts";
import { decideConfirmDay, decideProposal } from "./attendance-answer.ts";
import { decideReportDay, type ReportFacts } from "./attendance-report.ts";
import type { AttendanceDay, DayDecision, Proposal } from "./attendance.ts";

const monday = date("2026-11-23");
const facts = (day?: AttendanceDay): ReportFacts => ({ on: monday, today: date("2026-11-25"), day, placement });
const standing = (day?: AttendanceDay) => ({ on: monday, day, sent: null });
const reported = stored(decideReportDay(facts(), report("PRESENT")));
const confirmed = stored(decideConfirmDay(standing(reported), 1, by("11:00")));
const illness = recorded("ABSENT_ILLNESS", null, { reportedAt: at("11:00"), confirmed: by("11:00") });
const proposed = stored(decideReportDay(facts(illness), report("PRESENT", null, "12:00")));

test("an employer gives no reason, even past the parser", () =>
  expect(decideReportDay(facts(), report("ABSENT_ILLNESS"))).toEqual({ kind: "refused", reason: "code-not-allowed" }));

describe("a report over a stand of staff", () => {
  test("waits as a proposal and overwrites nothing", () => {
    expect(proposed).toEqual({ ...illness, proposal: { ...report("PRESENT", 360, "12:00") }, version: 2 });
    const overConfirmed = stored(decideReportDay(facts(confirmed), report("ABSENT_NOTIFIED", null, "12:00", "7")));
    expect(overConfirmed).toMatchObject({ code: "PRESENT", minutes: 360, confirmed: { by: coach }, proposal: { code: "ABSENT_NOTIFIED" }, version: 3 });
  });

  test("that says what stands changes nothing", () =>
    expect(decideReportDay(facts(confirmed), report("PRESENT", 360, "12:00", "7"))).toEqual({ kind: "unchanged", day: confirmed }));

  test("that says what stands withdraws an earlier proposal of the same contact", () => {
    const waiting = stored(decideReportDay(facts(confirmed), report("ABSENT_NOTIFIED", null, "12:00", "7")));
    expect(stored(decideReportDay(facts(waiting), report("PRESENT", null, "13:00", "a")))).toEqual({ ...confirmed, version: 4 });
    const others = report("PRESENT", null, "13:00", "a", otherContact);
    expect(decideReportDay(facts(waiting), others)).toEqual({ kind: "unchanged", day: waiting });
  });

  test("accepted: the employer's words, staff's name under them", () =>
    expect(stored(decideProposal(standing(proposed), { accept: true, version: 2 }, by("13:00", colleague))))
      .toMatchObject({ code: "PRESENT", minutes: 360, reportedBy: { kind: "employer" }, confirmed: { by: colleague }, proposal: null, version: 3 }));
});

describe("over a day that was cleared", () => {
  test("it is the first word again, and the swap that made the day a service day stays", () => {
    const cleared = recorded("NOT_REPORTED", null, { version: 4, swappedFrom: date("2026-11-18") });
    expect(stored(decideReportDay(facts(cleared), report("PRESENT"))))
      .toMatchObject({ code: "PRESENT", minutes: 360, confirmed: null, proposal: null, swappedFrom: "2026-11-18", version: 5 });
  });
});

describe("reports of one contact in any order", () => {
  const newer = stored(decideReportDay(facts(reported), report("ABSENT_NOTIFIED", null, "12:00", "7")));

  test("a later one corrects an earlier one, as long as staff have said nothing", () =>
    expect(newer).toMatchObject({ code: "ABSENT_NOTIFIED", minutes: null, confirmed: null, proposal: null, version: 2 }));
  test("an earlier one that arrives late changes nothing", () =>
    expect(decideReportDay(facts(newer), report("PRESENT", null, "11:00", "a"))).toEqual({ kind: "unchanged", day: newer }));
  test("the same one again changes nothing", () =>
    expect(decideReportDay(facts(newer), report("ABSENT_NOTIFIED", null, "12:00", "7"))).toEqual({ kind: "unchanged", day: newer }));
  test("an earlier one behind a proposal changes nothing", () =>
    expect(decideReportDay(facts(proposed), report("ABSENT_NOTIFIED", null, "11:00", "a"))).toEqual({ kind: "unchanged", day: proposed }));
});

describe("two contacts on one day nobody has confirmed", () => {
  const hers = report("ABSENT_NOT_NOTIFIED", null, "12:00", "7", otherContact);
  const both = stored(decideReportDay(facts(reported), hers));

  test("the later one does not win in silence: both stay in sight", () =>
    expect(both).toMatchObject({ code: "PRESENT", reportedBy: { contactId }, proposal: { code: "ABSENT_NOT_NOTIFIED", reportedBy: { contactId: otherContact } }, confirmed: null, version: 2 }));

  test("whichever is taken in first, the day reads the same", () => {
    const otherWay = stored(decideReportDay(facts(stored(decideReportDay(facts(), hers))), report("PRESENT")));
    expect(otherWay).toEqual(both);
  });

  test("they agree: no quarrel", () =>
    expect(decideReportDay(facts(reported), report("PRESENT", 360, "12:00", "7", otherContact))).toEqual({ kind: "unchanged", day: reported }));

  test("the first one comes round to the other's words", () =>
    expect(stored(decideReportDay(facts(both), report("ABSENT_NOT_NOTIFIED", null, "13:00", "a")))).toMatchObject({ code: "ABSENT_NOT_NOTIFIED", proposal: null, version: 3 }));

  test("staff settle it by confirming or by taking over the other's words", () => {
    expect(stored(decideConfirmDay(standing(both), 2, by("13:00")))).toMatchObject({ code: "PRESENT", confirmed: { by: coach }, proposal: null });
    expect(stored(decideProposal(standing(both), { accept: true, version: 2 }, by("13:00")))).toMatchObject({ code: "ABSENT_NOT_NOTIFIED", confirmed: { by: coach }, proposal: null });
  });

  test("reports of two contacts in any order, each any number of times: the day reads as if each had come once, in order", () => {
    const code = fc.constantFrom("PRESENT" as const, "ABSENT_NOTIFIED" as const, "SENT_HOME_PLACE" as const);
    const one = fc.record({ code, ours: fc.boolean() });
    const take = (day: AttendanceDay | undefined, said: Proposal): AttendanceDay => stored(takeIn(day, said));
    const takeIn = (day: AttendanceDay | undefined, said: Proposal): DayDecision => decideReportDay(facts(day), said);
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 2 }), fc.array(fc.nat(), { maxLength: 6 }), (said, again) => {
        const reports = said.map(({ code: what, ours }, index) =>
          report(what, what === "SENT_HOME_PLACE" ? 60 : null, `1${String(index)}:00`, String(index + 1), ours ? contactId : otherContact));
        const wanted = reports.reduce<AttendanceDay | undefined>(take, undefined);
        const order = [...again.map((index) => reports[index % reports.length]), ...reports.toReversed(), ...reports].filter((one) => one !== undefined);
        const got = order.reduce<AttendanceDay | undefined>(take, undefined);
        expect({ ...got, version: 0 }).toEqual({ ...wanted, version: 0 });
      }),
      { numRuns: runs(2_000) },
    );
  });
});
