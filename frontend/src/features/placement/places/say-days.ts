import type { Language } from "../../../../../shared/kernel/languages.ts";
import type { Weekday } from "../../../../../shared/kernel/local-date.ts";
import { weekdayName } from "../../../i18n/format.ts";

/** "ma, ti, to" */
export const sayDays = (days: readonly Weekday[], language: Language): string => days.map((day) => weekdayName(day, language, "short")).join(", ");
