import type { Language } from "../../../../../shared/kernel/languages.ts";
import { type LocalDate, weekdayOf } from "../../../../../shared/kernel/local-date.ts";
import type { WeeklyPlan } from "../../../../../shared/placement/weekly-plan.ts";
import { weekdayName } from "../../../i18n/format.ts";
import { planInWords } from "./plan-summary.ts";

/** "8.00" of `08:00`; English keeps its colon. */
const clock = (time: string, language: Language): string => {
  const short = time.replace(/^0/u, "");
  return language === "en" ? short : short.replace(":", ".");
};

/** "ma, ti, to 8.00–14.00" */
export const sayPlan = (plan: WeeklyPlan, language: Language): string =>
  planInWords(
    plan,
    (day) => weekdayName(day, language, "short"),
    (time) => clock(time, language),
  );

/** "8.00–14.00" of a date; undefined when nothing is agreed for it. */
export function timesInWords(plan: WeeklyPlan, on: LocalDate, language: Language): string | undefined {
  const day = plan.find(({ weekday }) => weekday === weekdayOf(on));
  return day === undefined ? undefined : `${clock(day.start, language)}–${clock(day.end, language)}`;
}
