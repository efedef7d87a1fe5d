import type { PeriodSummary } from "../../../../../shared/coaching/period.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { summaryTexts } from "./summary-texts.ts";

/** A period's dates in words: from when, and to the day it ended or is planned to. */
export function usePeriodDates(): (period: Pick<PeriodSummary, "from" | "plannedTo" | "endedOn">) => string {
  const t = useTexts(summaryTexts);
  const { language } = useLanguage();
  return ({ from, plannedTo, endedOn }) => {
    if (from === null) return t.undated;
    const to = endedOn ?? plannedTo;
    return to === null ? t.periodFrom(formatDate(from, language)) : t.periodFromTo(formatDate(from, language), formatDate(to, language));
  };
}
