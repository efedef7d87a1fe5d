import type { Language } from "../../../../../shared/kernel/languages.ts";
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
