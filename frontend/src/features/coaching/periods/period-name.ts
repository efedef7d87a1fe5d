import type { CoachingPeriod } from "../../../../../shared/coaching/period.ts";
import type { PeriodId } from "../../../../../shared/kernel/ids.ts";
import { useUnits } from "../../../api/units.ts";
import { useTexts } from "../../../i18n/language.ts";
import { measureTexts } from "../words/period-texts.ts";

/** What a period is called on the page: its measure, and the workshop where one is chosen. */
export function usePeriodName(periods: readonly CoachingPeriod[]): (periodId: PeriodId) => string {
  const measures = useTexts(measureTexts);
  const { nameOf } = useUnits();
  return (periodId) => {
    const period = periods.find((one) => one.periodId === periodId);
    if (period === undefined) return "";
    const workshop = period.workshopId === null ? "" : nameOf(period.workshopId);
    return workshop === "" ? measures[period.measure] : `${measures[period.measure]}, ${workshop}`;
  };
}
