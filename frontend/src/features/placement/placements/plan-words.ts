import type { Language } from "../../../../../shared/kernel/languages.ts";
import { type LocalDate, weekdayOf } from "../../../../../shared/kernel/local-date.ts";
import type { WeeklyPlan } from "../../../../../shared/placement/weekly-plan.ts";
import { timeText, weekdayName } from "../../../i18n/format.ts";
import { planInWords } from "./plan-summary.ts";

/** "ma, ti, to 8.00–14.00" */
export const sayPlan = (plan: WeeklyPlan, language: Language): string =>
  planInWords(
    plan,
    (day) => weekdayName(day, language, "short"),
    (time) => timeText(time, language),
  );

/** "8.00–14.00" of a date; undefined when nothing is agreed for it. */
export function timesInWords(plan: WeeklyPlan, on: LocalDate, language: Language): string | undefined {
  const day = plan.find(({ weekday }) => weekday === weekdayOf(on));
  return day === undefined ? undefined : `${timeText(day.start, language)}–${timeText(day.end, language)}`;
}
