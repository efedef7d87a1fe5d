import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { by, date, daysOn, placement, recorded, report, weekOf } from "../../test/support/days.ts";
import { runs } from "../../test/support/depth.ts";
import { addDays, type LocalDate, mondayOf, weekdayOf, weekNumber } from "../kernel/local-date.ts";
import type { AttendanceCode } from "./attendance-codes.ts";
import type { AttendanceDay, AttendanceWeek } from "./attendance.ts";
import { hintsOf } from "./fortnight-hints.ts";
import { countFortnight, daysOf, fortnightOf, type FortnightFacts, openPoints, sentReport, spanOf, stateOf } from "./fortnight.ts";
import { decideMakeReport, decideSendReport, withReport } from "./report-decisions.ts";

const monday = date("2026-11-09");
/** Mondays, Tuesdays and Thursdays, eight to two. */
const plan = [1, 2, 4].map((weekday) => ({ weekday: weekday === 1 ? (1 as const) : weekday === 2 ? (2 as const) : (4 as const), start: "08:00", end: "14:00" }));
const stay = { ...placement, from: date("2026-10-05"), schedule: [{ from: date("2026-10-05"), plan }] };

const weeksOf = (days: Readonly<Record<string, AttendanceDay>>, sent: AttendanceWeek["sent"] = null): AttendanceWeek[] =>
  [...Map.groupBy(Object.entries(days), ([on]) => mondayOf(date(on)))].map(([start, own]) => weekOf(start, daysOn(Object.fromEntries(own)), sent));
const facts = (days: Readonly<Record<string, AttendanceDay>> = {}, more: Partial<FortnightFacts> = {}): FortnightFacts => ({
  person: { placements: [stay], attendanceDestroyedThrough: null }, weeks: weeksOf(days), closedAt: () => ({ closures: [], freeEves: [] }), today: date("2026-11-25"), ...more,
});
const read = (given: FortnightFacts, start = monday) => {
  const days = daysOf(given, spanOf(start));
  const open = openPoints(days, given.today);
  const state = stateOf(days, open, sentReport(start, given.weeks));
  const hints = hintsOf(daysOf(given, spanOf(addDays(start, -14))), days, null);
  return { days, open, state, hints, counts: countFortnight(days, given.today) };
};
const service = ["2026-11-09", "2026-11-10", "2026-11-12", "2026-11-16", "2026-11-17", "2026-11-19"];
const each = (code: AttendanceCode, minutes: number | null = null) => Object.fromEntries(service.map((on) => [on, recorded(code, minutes)]));
const full = each("PRESENT", 360);
const but = (on: string, day: AttendanceDay) => ({ ...full, [on]: day });

describe("fortnights follow each other without a gap", () => {
  test.each([
    ["2026-11-09", "2026-11-09", "2026-11-09"], ["2026-11-09", "2026-11-16", "2026-11-09"], ["2026-11-09", "2026-11-22", "2026-11-09"],
    ["2026-11-09", "2026-11-23", "2026-11-23"], ["2026-11-09", "2026-11-08", "2026-10-26"],
    // 2026 has 53 weeks; the count of days does not notice.
    ["2026-12-14", "2026-12-28", "2026-12-28"], ["2026-12-14", "2027-01-04", "2026-12-28"], ["2026-12-14", "2027-01-11", "2027-01-11"],
  ])("counted from %s, %s lies in the one that begins %s", (from, on, start) => expect(fortnightOf(date(from), date(on))).toBe(start));

  test("every date lies in exactly one, which begins on a Monday, whatever the year", () => {
    expect(weekNumber(date("2026-12-31")).week).toBe(53);
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -4000, max: 4000 }), (a, b) => {
        const from = mondayOf(addDays(monday, a));
        const on = addDays(monday, b);
        const start = fortnightOf(from, on);
        expect(weekdayOf(start)).toBe(1);
        expect(start <= on && on <= addDays(start, 13)).toBe(true);
        expect(fortnightOf(from, addDays(start, 13))).toBe(start);
        expect(fortnightOf(from, addDays(start, 14))).toBe(addDays(start, 14));
        expect(fortnightOf(start, from)).toBe(from);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe("the state", () => {
  const short = recorded("PRESENT_PARTIAL", 120);
  const cases: [string, FortnightFacts, string, string[]][] = [
    ["every planned day told, confirmed and classified", facts(full), "complete", []],
    ["a planned day nobody has told of", facts(Object.fromEntries(Object.entries(full).slice(1))), "not-reported", ["2026-11-09 missing"]],
    ["a cleared day is not told", facts(but("2026-11-10", recorded("NOT_REPORTED"))), "not-reported", ["2026-11-10 missing"]],
    ["a neutral absence", facts(but("2026-11-10", recorded("ABSENT_NOTIFIED"))), "to-classify", ["2026-11-10 unclassified"]],
    ["an unconfirmed report", facts(but("2026-11-10", { ...recorded("PRESENT", 360), ...report("PRESENT", 360), confirmed: null })), "to-classify", ["2026-11-10 unconfirmed"]],
    ["less than four hours, undecided", facts(but("2026-11-10", short)), "to-classify", ["2026-11-10 short-day"]],
    ["less than four hours, decided", facts(but("2026-11-10", { ...short, counts: { ...by("12:00"), yes: false } })), "complete", []],
    ["four hours", facts(but("2026-11-10", recorded("PRESENT_PARTIAL", 240))), "complete", []],
    ["sent home for an own reason", facts(but("2026-11-10", recorded("SENT_HOME_CLIENT", 300))), "to-classify", ["2026-11-10 short-day"]],
    ["a waiting proposal", facts(but("2026-11-10", { ...recorded("PRESENT", 360), proposal: report("ABSENT_NOTIFIED") })), "to-classify", ["2026-11-10 proposal"]],
    ["an open dispute", facts(but("2026-11-10", { ...recorded("PRESENT", 360), dispute: { ...by("12:00"), what: "", settled: null } })), "to-classify", ["2026-11-10 dispute"]],
    ["a settled dispute", facts(but("2026-11-10", { ...recorded("PRESENT", 360), dispute: { ...by("12:00"), what: "", settled: { ...by("13:00"), outcome: "withdrawn" } } })), "complete", []],
    ["missing goes before what is to classify", facts({ ...each("ABSENT_NOTIFIED"), "2026-11-19": recorded("NOT_REPORTED") }), "not-reported", [...service.slice(0, 5).map((on) => `${on} unclassified`), "2026-11-19 missing"]],
    ["days still to come", facts({ ...full, "2026-11-19": recorded("NOT_REPORTED") }, { today: date("2026-11-19") }), "in-progress", ["2026-11-19 ahead"]],
    ["a day to come already known", facts(full, { today: date("2026-11-18") }), "complete", []],
    ["a holiday and a closure ask for nothing", facts(Object.fromEntries(Object.entries(full).slice(1)), { closedAt: () => ({ closures: [{ from: monday, to: monday }], freeEves: [] }) }), "complete", []],
    ["a break asks for nothing", facts({}, { person: { placements: [{ ...stay, interruptions: [spanOf(monday)] }], attendanceDestroyedThrough: null } }), "complete", []],
    ["what was destroyed is not asked for again", facts({}, { person: { placements: [stay], attendanceDestroyedThrough: date("2026-11-22") } }), "complete", []],
    ["a day agreed in exchange asks to be told", facts({ ...but("2026-11-10", { ...recorded("SWAPPED"), swappedTo: date("2026-11-11") }), "2026-11-11": { ...recorded("NOT_REPORTED"), swappedFrom: date("2026-11-10") } }), "not-reported", ["2026-11-11 missing"]],
    ["told after the exchange", facts({ ...but("2026-11-10", { ...recorded("SWAPPED"), swappedTo: date("2026-11-11") }), "2026-11-11": { ...recorded("PRESENT", 360), swappedFrom: date("2026-11-10") } }), "complete", []],
    ["presence on a day nobody agreed on must be confirmed as well", facts({ ...full, "2026-11-13": { ...recorded("PRESENT", 360), confirmed: null } }), "to-classify", ["2026-11-13 unconfirmed"]],
  ];
  test.each(cases)("%s", (_what, given, state, points) => {
    const got = read(given);
    expect(got.state).toBe(state);
    expect(got.open.map(({ on, what }) => `${on} ${what}`)).toEqual(points);
  });

  test("sent, and corrected since", () => {
    const sent = (days: Readonly<Record<string, AttendanceDay>>) => read(facts({}, { weeks: weeksOf(days, { report: 2 }) })).state;
    expect(sent(full)).toBe("sent");
    const corrected = (after: number) => but("2026-11-10", { ...recorded("ABSENT_ILLNESS"), correction: { why: "", after } });
    expect([sent(corrected(1)), sent(corrected(2))]).toEqual(["sent", "correction-due"]);
    const [first, second] = weeksOf(full, { report: 1 });
    if (first === undefined || second === undefined) throw new Error("Two weeks.");
    expect(read(facts({}, { weeks: [first, { ...second, sent: null }] })).state).toBe("complete");
  });
});

/** What each code adds, told once more and by hand: absence group, attended, expense compensation of a full day. */
const noAbsence = { "own-illness": 0, "child-illness": 0, accepted: 0, other: 0, unauthorised: 0, undecided: 0 };
const effects: Readonly<Record<string, readonly [group: keyof typeof noAbsence | null, attended: boolean, expense: boolean]>> = {
  PRESENT: [null, true, true], PRESENT_PARTIAL: [null, true, true], PRESENT_ELSEWHERE: [null, true, true], SENT_HOME_PLACE: [null, true, true],
  SENT_HOME_CLIENT: [null, true, false], ABSENT_NOTIFIED: ["undecided", false, false], ABSENT_NOT_NOTIFIED: ["undecided", false, false],
  ABSENT_ILLNESS: ["own-illness", false, false], ABSENT_CHILD_ILL: ["child-illness", false, false], ABSENT_JOB_INTERVIEW: ["accepted", false, false],
  ABSENT_PUBLIC_TRUST: ["accepted", false, false], ABSENT_OTHER: ["other", false, false], ABSENT_UNAUTHORISED: ["unauthorised", false, false],
};

describe("the counts", () => {
  test("equal those of somebody who goes through the days with a pencil", () => {
    const mark = fc.record({
      code: fc.constantFrom<AttendanceCode>("PRESENT", "PRESENT_PARTIAL", "PRESENT_ELSEWHERE", "SENT_HOME_PLACE", "SENT_HOME_CLIENT", "ABSENT_NOTIFIED", "ABSENT_NOT_NOTIFIED", "ABSENT_ILLNESS", "ABSENT_CHILD_ILL", "ABSENT_JOB_INTERVIEW", "ABSENT_PUBLIC_TRUST", "ABSENT_OTHER", "ABSENT_UNAUTHORISED", "SERVICE_NOT_ARRANGED", "NOT_REPORTED"),
      minutes: fc.integer({ min: 1, max: 480 }), decided: fc.constantFrom(null, true, false),
    });
    fc.assert(
      fc.property(fc.array(fc.option(mark), { minLength: 14, maxLength: 14 }), fc.nat(13), (marks, closedDay) => {
        const days: Record<string, AttendanceDay> = {};
        const wanted = { planned: 0, attended: 0, expense: 0, notArranged: 0, swapped: 0, missing: 0, absent: { ...noAbsence } };
        const closure = addDays(monday, closedDay);
        marks.forEach((said, index) => {
          const on: LocalDate = addDays(monday, index);
          const isService = [1, 2, 4].includes(weekdayOf(on)) && on !== closure;
          if (said !== null) {
            const attended = effects[said.code]?.[1] ?? false;
            const counts = said.decided === null ? null : { ...by("12:00"), yes: said.decided };
            days[on] = recorded(said.code, attended ? said.minutes : null, { counts });
          }
          const code = said?.code ?? "NOT_REPORTED";
          if (isService && code !== "SERVICE_NOT_ARRANGED") wanted.planned += 1;
          if (isService && code === "NOT_REPORTED") wanted.missing += 1;
          const silentClosure = on === closure && [1, 2, 4].includes(weekdayOf(on)) && code === "NOT_REPORTED";
          if (code === "SERVICE_NOT_ARRANGED" || silentClosure) wanted.notArranged += 1;
          const [group = null, attended = false, expense = false] = effects[code] ?? [];
          if (attended) wanted.attended += 1;
          if (isService && group !== null) wanted.absent[group] += 1;
          const isShort = code === "SENT_HOME_CLIENT" || (["PRESENT", "PRESENT_PARTIAL", "PRESENT_ELSEWHERE"].includes(code) && (said?.minutes ?? 0) < 240);
          if (attended && (isShort ? said?.decided === true : expense)) wanted.expense += 1;
        });
        expect(read(facts(days, { closedAt: () => ({ closures: [{ from: closure, to: closure }], freeEves: [] }) })).counts).toEqual(wanted);
      }),
      { numRuns: runs(5_000) },
    );
  });

  test("a swapped day is counted where the person came", () =>
    expect(read(facts({ ...but("2026-11-10", { ...recorded("SWAPPED"), swappedTo: date("2026-11-11") }), "2026-11-11": { ...recorded("PRESENT", 360), swappedFrom: date("2026-11-10") } })).counts)
      .toMatchObject({ planned: 6, attended: 6, expense: 6, swapped: 1 }));

  test("two placements in one fortnight make one fortnight", () => {
    const second = { ...stay, placementId: stay.placementId, from: date("2026-11-16") };
    const person = { placements: [{ ...stay, to: date("2026-11-15") }, second], attendanceDestroyedThrough: null };
    expect(read(facts(full, { person }))).toMatchObject({ state: "complete", counts: { planned: 6, attended: 6 } });
  });
});

describe("hints", () => {
  const ill = (...days: string[]) => Object.fromEntries(days.map((on) => [on, recorded("ABSENT_ILLNESS")]));
  test.each<[string, Readonly<Record<string, AttendanceDay>>, string[]]>([
    ["three service days of own illness", { ...full, ...ill("2026-11-09", "2026-11-10", "2026-11-12") }, []],
    ["a fourth, after the weekend", { ...full, ...ill("2026-11-09", "2026-11-10", "2026-11-12", "2026-11-16") }, ["certificate 2026-11-09 2026-11-10 2026-11-12 2026-11-16"]],
    ["four in two runs", { ...full, ...ill("2026-11-09", "2026-11-10", "2026-11-16", "2026-11-17") }, []],
    ["begun in the fortnight before", { ...full, ...ill("2026-11-03", "2026-11-05", "2026-11-09", "2026-11-10") }, ["certificate 2026-11-03 2026-11-05 2026-11-09 2026-11-10"]],
    ["over before the fortnight", { ...full, ...ill("2026-10-26", "2026-10-27", "2026-10-29", "2026-11-02") }, []],
    ["a day without service between does not part them", { ...full, ...ill("2026-11-09", "2026-11-10", "2026-11-16", "2026-11-17"), "2026-11-12": recorded("SERVICE_NOT_ARRANGED") }, ["certificate 2026-11-09 2026-11-10 2026-11-16 2026-11-17"]],
    ["a child's fourth day", { ...full, ...Object.fromEntries(service.slice(0, 4).map((on) => [on, recorded("ABSENT_CHILD_ILL")])) }, []],
    ["a child's fifth day", { ...full, ...Object.fromEntries(service.slice(0, 5).map((on) => [on, recorded("ABSENT_CHILD_ILL")])) }, [`child-illness ${service.slice(0, 5).join(" ")}`]],
    ["unauthorised", but("2026-11-16", recorded("ABSENT_UNAUTHORISED")), ["unauthorised 2026-11-16"]],
    ["presence on a day without an agreement is no wonder", { ...full, "2026-11-13": recorded("PRESENT", 300) }, []],
  ])("%s", (_what, days, hints) => expect(read(facts(days)).hints.map(({ kind, days: on }) => `${kind} ${on.join(" ")}`)).toEqual(hints));

  test("presence while the place is closed, or in a break", () => {
    const closedAt = () => ({ closures: [{ from: date("2026-11-10"), to: date("2026-11-10") }], freeEves: [] });
    expect(read(facts(full, { closedAt })).hints).toEqual([{ kind: "presence-without-service", days: ["2026-11-10"] }]);
    const person = { placements: [{ ...stay, interruptions: [{ from: date("2026-11-17"), to: date("2026-11-17") }] }], attendanceDestroyedThrough: null };
    expect(read(facts(full, { person })).hints).toEqual([{ kind: "presence-without-service", days: ["2026-11-17"] }]);
  });

  test("the certificate, once seen, is noted with its date", () => {
    const days = daysOf(facts(ill(...service)), spanOf(monday));
    expect(hintsOf([], days, date("2026-11-20"))).toMatchObject([{ kind: "certificate", seenOn: "2026-11-20" }]);
  });
});

describe("the report", () => {
  const made = { language: "fi" as const, sha256: "0".repeat(64), made: by("12:00"), firstWeek: 3, secondWeek: 4, sent: null };
  const fortnight = { participantId: weekOf("2026-11-09", {}).participantId, monday, certificateSeenOn: null, reports: [], version: 0 };
  const once = withReport(fortnight, { ...made, number: 1 });
  const seen = { firstWeek: 3, secondWeek: 4 };
  const sent = decideSendReport(once, { seen, stand: seen }, by("13:00"));
  const reports = sent.kind === "send" ? sent.fortnight.reports : [];

  test("is held back by what is missing or open, not by a dispute", () => {
    expect(decideMakeReport({ ...read(facts({})), reports: [] })).toMatchObject({ kind: "refused", points: service.map((on) => ({ on, what: "missing" })) });
    const disputed = read(facts(but("2026-11-10", { ...recorded("PRESENT", 360), dispute: { ...by("12:00"), what: "", settled: null } })));
    expect(decideMakeReport({ ...disputed, reports: [] })).toEqual({ kind: "make", number: 1, after: null });
  });

  test("made again before it was sent keeps its number; after a correction it gets the next, and before one the sent one is given again", () => {
    expect(decideMakeReport({ state: "complete", open: [], reports: once.reports })).toEqual({ kind: "make", number: 1, after: null });
    expect(withReport(once, { ...made, number: 1, sha256: "1".repeat(64) }).reports).toMatchObject([{ number: 1, sha256: "1".repeat(64) }]);
    expect(decideMakeReport({ state: "sent", open: [], reports })).toEqual({ kind: "again", number: 1 });
    expect(decideMakeReport({ state: "correction-due", open: [], reports })).toEqual({ kind: "make", number: 2, after: 1 });
  });

  test("is sent as it was made, of the days that stand", () => {
    expect(sent).toMatchObject({ kind: "send", number: 1, fortnight: { reports: [{ number: 1, sent: by("13:00") }], version: 2 } });
    const refusal = (given: typeof once | undefined, stand = seen, looked = stand) => {
      const decision = decideSendReport(given, { seen: looked, stand }, by("13:00"));
      return decision.kind === "refused" ? decision.reason : decision.kind;
    };
    expect(refusal(undefined)).toBe("report-missing");
    expect(refusal(once, { firstWeek: 3, secondWeek: 5 })).toBe("report-missing");
    expect(refusal(once, seen, { firstWeek: 3, secondWeek: 5 })).toBe("version-conflict");
    expect(refusal(sent.kind === "send" ? sent.fortnight : undefined)).toBe("report-missing");
  });
});
