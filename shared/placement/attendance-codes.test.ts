import { describe, expect, test } from "vitest";
import { languages } from "../kernel/languages.ts";
import { LocalDate } from "../kernel/local-date.ts";
import { AttendanceCode, attributesOf, type DayCode, dayCodes, EmployerCode, employerCodes, staffCodes, versionOn } from "./attendance-codes.ts";

const on = LocalDate.parse("2026-11-23");

/** The table of the field, line by line: code, set by, attended, in the denominator, minutes, benefit, expense compensation. */
const lines: readonly [DayCode, string, "yes" | "no", "in" | "out", string, string, "9" | "-"][] = [
  ["PRESENT", "employer staff", "yes", "in", "plan", "yes", "9"],
  ["PRESENT_PARTIAL", "employer staff", "yes", "in", "required", "yes", "9"],
  ["PRESENT_ELSEWHERE", "staff", "yes", "in", "plan", "yes", "9"],
  ["SWAPPED", "staff", "no", "out", "none", "yes", "-"],
  ["ABSENT_NOTIFIED", "employer", "no", "in", "none", "pending", "-"],
  ["ABSENT_NOT_NOTIFIED", "employer", "no", "in", "none", "pending", "-"],
  ["ABSENT_ILLNESS", "staff", "no", "in", "none", "yes", "-"],
  ["ABSENT_CHILD_ILL", "staff", "no", "in", "none", "yes", "-"],
  ["ABSENT_JOB_INTERVIEW", "staff", "no", "in", "none", "yes", "-"],
  ["ABSENT_PUBLIC_TRUST", "staff", "no", "in", "none", "yes", "-"],
  ["ABSENT_OTHER", "staff", "no", "in", "none", "no", "-"],
  ["ABSENT_UNAUTHORISED", "staff", "no", "in", "none", "no", "-"],
  ["SENT_HOME_CLIENT", "employer", "yes", "in", "required", "decide", "-"],
  ["SENT_HOME_PLACE", "employer", "yes", "in", "required", "yes", "9"],
  ["SERVICE_NOT_ARRANGED", "employer staff calendar", "no", "out", "none", "yes", "-"],
  ["NOT_SERVICE_DAY", "calendar", "no", "out", "none", "yes", "-"],
  ["SUSPENDED", "staff", "no", "out", "none", "decide", "-"],
  ["NOT_REPORTED", "system", "no", "in", "none", "pending", "-"],
];

describe("the table of codes", () => {
  test("is the field's, no more and no less", () => expect(dayCodes).toEqual(lines.map(([code]) => code)));

  test.each(lines)("%s: set by %s, attended %s, %s the denominator, minutes %s, benefit %s, %s €", (code, by, attended, denominator, minutes, benefit, expense) => {
    const attributes = attributesOf(code, on);
    const setters = Object.entries(attributes.who).flatMap(([who, may]) => (may ? [who] : []));
    expect([setters.join(" "), attributes.attended ? "yes" : "no", attributes.denominator ? "in" : "out", attributes.minutes, attributes.kela.benefit, attributes.kela.expense ? "9" : "-"])
      .toEqual([by, attended, denominator, minutes, benefit, expense]);
  });

  test("an employer is offered what he can see with his own eyes, and no reason", () =>
    expect(employerCodes).toEqual([
      "PRESENT", "PRESENT_PARTIAL", "ABSENT_NOTIFIED", "ABSENT_NOT_NOTIFIED", "SENT_HOME_CLIENT", "SENT_HOME_PLACE", "SERVICE_NOT_ARRANGED",
    ]));

  test.each(dayCodes.filter((code) => !attributesOf(code, on).who.employer))("%s cannot come from an employer", (code) =>
    expect(EmployerCode.safeParse(code).success).toBe(false));

  test("staff set every reason; what an employer sees is theirs on his behalf only", () =>
    expect(staffCodes).toEqual([
      "PRESENT", "PRESENT_PARTIAL", "PRESENT_ELSEWHERE", "SWAPPED", "ABSENT_ILLNESS", "ABSENT_CHILD_ILL", "ABSENT_JOB_INTERVIEW", "ABSENT_PUBLIC_TRUST",
      "ABSENT_OTHER", "ABSENT_UNAUTHORISED", "SERVICE_NOT_ARRANGED",
    ]));

  test("what reveals health is staff's alone", () => {
    const sensitive = dayCodes.filter((code) => attributesOf(code, on).sensitive);
    expect(sensitive).toEqual(["ABSENT_ILLNESS", "ABSENT_CHILD_ILL"]);
    expect(sensitive.filter((code) => attributesOf(code, on).who.employer)).toEqual([]);
  });

  test("for a day to come: absences and swaps known ahead, never presence and never what only the day itself can show", () =>
    expect(AttendanceCode.options.filter((code) => attributesOf(code, on).plannable)).toEqual([
      "SWAPPED", "ABSENT_ILLNESS", "ABSENT_CHILD_ILL", "ABSENT_JOB_INTERVIEW", "ABSENT_PUBLIC_TRUST", "ABSENT_OTHER", "SERVICE_NOT_ARRANGED", "NOT_REPORTED",
    ]));

  test.each(dayCodes)("%s: minutes exactly where somebody was there, a label in each language", (code) => {
    const { attended, minutes, label } = attributesOf(code, on);
    expect(attended).toBe(minutes !== "none");
    for (const language of languages) expect(label[language]).toMatch(/^\p{Lu}/u);
    expect(new Set(Object.values(label)).size).toBe(languages.length);
  });

  test("no two codes read alike, in words or in letters", () => {
    for (const language of languages) {
      expect(new Set(dayCodes.map((code) => attributesOf(code, on).label[language])).size).toBe(dayCodes.length);
      expect(new Set(dayCodes.map((code) => attributesOf(code, on).letter[language])).size).toBe(dayCodes.length);
    }
  });

  test.each(["NOT_SERVICE_DAY", "SUSPENDED", "toString", "__proto__", ""])("%s follows from the calendar or is nothing: never stored", (code) =>
    expect(AttendanceCode.safeParse(code).success).toBe(false));
});

describe("a code whose meaning changes", () => {
  const date = (text: string): LocalDate => LocalDate.parse(text);
  const old = { validFrom: date("2020-01-01"), validTo: date("2026-12-31"), words: "old" };
  const next = { validFrom: date("2027-01-01"), validTo: date("2027-06-30"), words: "new" };
  const meaning = (text: string): string => versionOn([old, next], date(text)).words;

  test.each([
    ["2019-12-31", "old"], ["2020-01-01", "old"], ["2026-12-31", "old"], ["2027-01-01", "new"], ["2027-06-30", "new"], ["2029-01-01", "new"],
  ])("on %s means the %s", (text, words) => expect(meaning(text)).toBe(words));
});
