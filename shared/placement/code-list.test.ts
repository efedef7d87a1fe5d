import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { languages } from "../kernel/languages.ts";
import { addDays, LocalDate } from "../kernel/local-date.ts";
import { attendanceWords, type CodeChange, type CodeVersion, codesOn, codesWith, decideCodeChange, labelOn, shippedCodes } from "./code-list.ts";
import { CodeName } from "./search-values.ts";

const today = LocalDate.parse("2026-11-25");
const later = LocalDate.parse("2027-01-01");
const code = CodeName.parse("KITCHEN");
const words = (fi: string) => ({ fi, sv: `${fi} sv`, en: `${fi} en` });
const newCode = CodeName.parse("5F9C1B2E-0D5D-4F0F-9D8A-6F1F2A3B4C5D");

/** The lists after a change, as the store would keep them. */
function after(codes: readonly CodeVersion[], wanted: CodeChange, on = today, name = newCode): readonly CodeVersion[] {
  const decision = decideCodeChange(codes, wanted, on, name);
  if (decision.kind === "refused") return codes;
  return [...codes.filter((version) => !decision.rows.some(({ before }) => before === version)), ...decision.rows.map(({ row }) => row)];
}
const reword = (fi: string, from: LocalDate, of = code): CodeChange => ({ change: "reword", listId: "work-task", code: of, label: words(fi), from });

describe("a list of words", () => {
  test("comes with a dozen tasks and more, each in three languages, none twice", () => {
    const tasks = codesOn(shippedCodes, "work-task", today);
    expect(tasks.length).toBeGreaterThanOrEqual(12);
    for (const language of languages) expect(new Set(tasks.map(({ label }) => label[language])).size).toBe(tasks.length);
  });

  test("keeps the old words for old days", () => {
    const codes = after(shippedCodes, reword("Ruoanvalmistus", later));
    expect(labelOn(codes, { listId: "work-task", code }, addDays(later, -1))?.fi).toBe("Keittiötyö");
    expect(labelOn(codes, { listId: "work-task", code }, later)?.fi).toBe("Ruoanvalmistus");
  });

  test("offers what is added from its day on, and what has ended no more, but still names it", () => {
    const added = after(shippedCodes, { change: "add", listId: "work-task", label: words("Veistos"), from: later });
    expect(codesOn(added, "work-task", today)).toHaveLength(codesOn(shippedCodes, "work-task", today).length);
    expect(codesOn(added, "work-task", later).map(({ label }) => label.fi)).toContain("Veistos");
    const ended = after(shippedCodes, { change: "end", listId: "work-task", code, lastDay: today });
    expect(codesOn(ended, "work-task", today).map((one) => one.code)).toContain(code);
    expect(codesOn(ended, "work-task", addDays(today, 1)).map((one) => one.code)).not.toContain(code);
    expect(labelOn(ended, { listId: "work-task", code }, later)?.fi).toBe("Keittiötyö");
    expect(after(ended, { change: "end", listId: "work-task", code, lastDay: null }).map(({ validTo }) => validTo)).not.toContain(today);
  });

  test("a word put right on the day it was given takes the other's place", () => {
    const codes = after(after(shippedCodes, reword("Keittiöty", today)), reword("Keittiö", today));
    expect(labelOn(codes, { listId: "work-task", code }, today)?.fi).toBe("Keittiö");
    expect(codes).toHaveLength(shippedCodes.length + 1);
  });

  test.each<[string, CodeChange, string]>([
    ["yesterday's words", reword("Ruoka", addDays(today, -1)), "code-change-too-early"],
    ["an entry nobody knows", reword("Ruoka", today, CodeName.parse("NOBODY")), "code-unknown"],
    ["a word the list has, in whatever case", reword("SIIVOUS", today), "code-named-twice"],
    ["an end before today", { change: "end", listId: "work-task", code, lastDay: addDays(today, -1) }, "code-change-too-early"],
    ["a new attendance code", { change: "add", listId: "attendance", label: words("Etätyö"), from: today }, "code-unknown"],
    ["what an employer may say away", { change: "end", listId: "attendance", code: CodeName.parse("PRESENT"), lastDay: later }, "code-in-use"],
    ["what a cleared day says away", { change: "end", listId: "attendance", code: CodeName.parse("NOT_REPORTED"), lastDay: later }, "code-in-use"],
    ["what follows from the calendar away", { change: "end", listId: "attendance", code: CodeName.parse("SUSPENDED"), lastDay: later }, "code-in-use"],
  ])("refuses %s", (_what, wanted, reason) => {
    expect(decideCodeChange(shippedCodes, wanted, today, newCode)).toEqual({ kind: "refused", reason });
  });

  test("refuses an end before it began, and a change before one that is to come", () => {
    const to = CodeName.parse("NEW");
    const added = after(shippedCodes, { change: "add", listId: "work-task", label: words("Veistos"), from: later }, today, to);
    expect(decideCodeChange(added, { change: "end", listId: "work-task", code: to, lastDay: today }, today, newCode)).toEqual({ kind: "refused", reason: "end-before-start" });
    const planned = after(shippedCodes, reword("Ruoanvalmistus", later));
    expect(decideCodeChange(planned, reword("Ruoka", today), today, newCode)).toEqual({ kind: "refused", reason: "code-changes-later" });
  });

  test("what staff alone record can be taken out of use, and into use again from the day somebody thinks better of it", () => {
    const own = { listId: "attendance", code: CodeName.parse("ABSENT_PUBLIC_TRUST") } as const;
    const ended = after(shippedCodes, { change: "end", ...own, lastDay: today });
    const offers = (codes: readonly CodeVersion[], days: number) => attendanceWords(codes).offers("ABSENT_PUBLIC_TRUST", addDays(today, days));
    expect([0, 1, 400].map((days) => offers(ended, days))).toEqual([true, false, false]);
    const again = after(ended, { change: "end", ...own, lastDay: null }, addDays(today, 7));
    expect([0, 1, 6, 7, 400].map((days) => offers(again, days))).toEqual([true, false, false, true, true]);
    expect(attendanceWords(again).labelOf("ABSENT_PUBLIC_TRUST", addDays(today, 3)).fi).toBe("Luottamustehtävä");
  });

  test("an attendance code is worded as the list has it on the day, whatever it is used for", () => {
    const label = words("Yhteisön tehtävä");
    const { labelOf } = attendanceWords(after(shippedCodes, { change: "reword", listId: "attendance", code: CodeName.parse("ABSENT_PUBLIC_TRUST"), label, from: later }));
    expect([labelOf("ABSENT_PUBLIC_TRUST", today).fi, labelOf("ABSENT_PUBLIC_TRUST", later).fi]).toEqual(["Luottamustehtävä", "Yhteisön tehtävä"]);
  });

  test("whatever is changed in whatever order: versions never overlap, and no day before today is worded otherwise", () => {
    const date = fc.integer({ min: -3, max: 60 }).map((days) => addDays(today, days));
    const entry = fc.constantFrom(code, CodeName.parse("CLEANING"), newCode, CodeName.parse("ABSENT_OTHER"));
    const change = fc.oneof(
      fc.record({ change: fc.constant("add" as const), listId: fc.constant("work-task" as const), label: fc.string().map(words), from: date }),
      fc.record({ change: fc.constant("reword" as const), listId: fc.constant("work-task" as const), code: entry, label: fc.string().map(words), from: date }),
      fc.record({ change: fc.constant("end" as const), listId: fc.constantFrom("work-task" as const, "attendance" as const), code: entry, lastDay: fc.option(date) }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.integer({ min: 0, max: 4 })), { maxLength: 12 }), (changes) => {
        let codes: readonly CodeVersion[] = shippedCodes;
        let on = today;
        for (const [at, [wanted, wait]] of changes.entries()) {
          const before = codes;
          codes = after(codes, wanted, on, CodeName.parse(`NEW-${String(at)}`));
          for (const { listId, code: of } of before)
            if (labelOn(before, { listId, code: of }, addDays(on, -1)) !== undefined && before.some((v) => v.code === of && v.validFrom < on))
              expect(labelOn(codes, { listId, code: of }, addDays(on, -1))).toEqual(labelOn(before, { listId, code: of }, addDays(on, -1)));
          on = addDays(on, wait);
        }
        for (const a of codes)
          for (const b of codes)
            if (a !== b && a.listId === b.listId && a.code === b.code) expect(a.validTo !== null && a.validTo < b.validFrom || b.validTo !== null && b.validTo < a.validFrom).toBe(true);
      }),
      { numRuns: runs(5_000) },
    );
  });

  test("what is stored lies over what is shipped, once", () => {
    const stored = shippedCodes.filter((version) => version.code === code).map((version) => ({ ...version, label: words("Oma") }));
    const codes = codesWith(stored);
    expect(codes).toHaveLength(shippedCodes.length);
    expect(labelOn(codes, { listId: "work-task", code }, today)?.fi).toBe("Oma");
  });
});
