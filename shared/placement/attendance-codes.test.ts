import { describe, expect, test } from "vitest";
import { languages } from "../kernel/languages.ts";
import { AttendanceCode, attributesOf, EmployerCode, employerCodes, staffCodes } from "./attendance-codes.ts";

const codes = AttendanceCode.options;

describe("the table of codes", () => {
  test("an employer is offered what he can see with his own eyes, and no reason", () => {
    expect(employerCodes).toEqual([
      "PRESENT", "PRESENT_PARTIAL", "ABSENT_NOTIFIED", "ABSENT_NOT_NOTIFIED", "SENT_HOME_CLIENT", "SENT_HOME_PLACE", "SERVICE_NOT_ARRANGED",
    ]);
  });

  test.each(["ABSENT_ILLNESS", "ABSENT_CHILD_ILL", "ABSENT_JOB_INTERVIEW", "ABSENT_PUBLIC_TRUST", "ABSENT_OTHER", "ABSENT_UNAUTHORISED", "PRESENT_ELSEWHERE"])(
    "%s cannot come from an employer",
    (code) => expect(EmployerCode.safeParse(code).success).toBe(false),
  );

  test("what reveals health is staff's alone", () => {
    const sensitive = codes.filter((code) => attributesOf(code).sensitive);
    expect(sensitive).toEqual(["ABSENT_ILLNESS", "ABSENT_CHILD_ILL"]);
    expect(sensitive.filter((code) => attributesOf(code).employer)).toEqual([]);
  });

  test("staff may record every code", () => expect(staffCodes).toEqual(codes));

  test.each(codes)("%s: minutes exactly where somebody was there, a label in each language", (code) => {
    const { attended, minutes, label } = attributesOf(code);
    expect(attended).toBe(minutes !== "none");
    for (const language of languages) expect(label[language]).toMatch(/^\p{Lu}/u);
    expect(new Set(Object.values(label)).size).toBe(languages.length);
  });

  test("no two codes read alike", () => {
    for (const language of languages) expect(new Set(codes.map((code) => attributesOf(code).label[language])).size).toBe(codes.length);
  });

  test.each(["NOT_REPORTED", "NOT_SERVICE_DAY", "SUSPENDED", "toString", "__proto__", ""])("%s is derived or nothing, never stored", (code) =>
    expect(AttendanceCode.safeParse(code).success).toBe(false));
});
