import { useMemo } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { DayCode } from "../../../../../shared/placement/attendance-codes.ts";
import { attendanceWords, codesOn, type CodeVersion, labelOn, shippedCodes } from "../../../../../shared/placement/code-list.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useLanguage } from "../../../i18n/language.ts";

/** The lists change a few times a year: one read serves the whole visit, and until it has come the shipped words do. */
function useCodes() {
  const { data } = useRead(placementContract.readCodeLists, {});
  return data?.codes ?? shippedCodes;
}

/** The words of a task on a date: of one that has ended, the last ones. */
export function useTaskName(): (code: string, on: LocalDate) => string {
  const codes = useCodes();
  const { language } = useLanguage();
  return useMemo(() => (code, on) => labelOn(codes, { listId: "work-task", code }, on)?.[language] ?? code, [codes, language]);
}

interface AttendanceCodes {
  /** In the reader's language. */
  readonly labelOf: (code: DayCode, on: LocalDate) => string;
  /** Whether it may be recorded for a date. */
  readonly offers: (code: DayCode, on: LocalDate) => boolean;
}

/** What the organisation calls the attendance codes on a date, and which of them it has in use. The same until one of them changes. */
export function useAttendanceCodes(): AttendanceCodes {
  const codes = useCodes();
  const { language } = useLanguage();
  return useMemo(() => {
    const { labelOf, offers } = attendanceWords(codes);
    return { labelOf: (code, on) => labelOf(code, on)[language], offers };
  }, [codes, language]);
}

/** The tasks that may be chosen on a date, in alphabetical order, and the one that stands whether or not it has ended. */
export function useTaskChoices(on: LocalDate, standing?: string): readonly { readonly value: string; readonly label: string }[] {
  const codes = useCodes();
  const { language } = useLanguage();
  return useMemo(
    () =>
      [...tasksOn(codes, on, standing)]
        .map((code) => ({ value: code, label: labelOn(codes, { listId: "work-task", code }, on)?.[language] ?? code }))
        .toSorted((a, b) => a.label.localeCompare(b.label, language)),
    [codes, language, on, standing],
  );
}

const tasksOn = (codes: readonly CodeVersion[], on: LocalDate, standing: string | undefined): Set<string> =>
  new Set([...codesOn(codes, "work-task", on).map(({ code }) => code), ...(standing === undefined ? [] : [standing])]);
