import { useMemo } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { DayCode } from "../../../../../shared/placement/attendance-codes.ts";
import { type CodeListId, codesOn, labelOn, shippedCodes } from "../../../../../shared/placement/code-list.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useLanguage } from "../../../i18n/language.ts";

/** The lists change a few times a year: one read serves the whole visit, and until it has come the shipped words do. */
function useCodes() {
  const { data } = useRead(placementContract.readCodeLists, {});
  return data?.codes ?? shippedCodes;
}

function useLabel(listId: CodeListId) {
  const codes = useCodes();
  const { language } = useLanguage();
  return useMemo(
    () => (code: string, on: LocalDate): string => labelOn(codes, { listId, code }, on)?.[language] ?? code,
    [codes, language, listId],
  );
}

/** The words of a task on a date: of one that has ended, the last ones. */
export const useTaskName = (): ((code: string, on: LocalDate) => string) => useLabel("work-task");

/** The words of an attendance code on a date. */
export const useCodeLabel = (): ((code: DayCode, on: LocalDate) => string) => useLabel("attendance");

/** The tasks that may be chosen on a date, in alphabetical order. */
export function useTaskChoices(on: LocalDate): readonly { readonly value: string; readonly label: string }[] {
  const codes = useCodes();
  const { language } = useLanguage();
  return useMemo(
    () =>
      codesOn(codes, "work-task", on)
        .map(({ code, label }) => ({ value: code, label: label[language] }))
        .toSorted((a, b) => a.label.localeCompare(b.label, language)),
    [codes, language, on],
  );
}
