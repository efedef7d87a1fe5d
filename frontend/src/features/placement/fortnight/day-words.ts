import type { Language } from "../../../../../shared/kernel/languages.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { formatDayAndMonth, weekdayName } from "../../../i18n/format.ts";

/** "ma 23.11." */
export const dayWords = (on: LocalDate, language: Language): string => `${weekdayName(on, language, "short")} ${formatDayAndMonth(on, language)}`;

/** "ma 23.11., ti 24.11." */
export const daysWords = (days: readonly LocalDate[], language: Language): string => days.map((on) => dayWords(on, language)).join(", ");
