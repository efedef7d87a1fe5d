import { attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import type { DayStatement } from "../../../../../shared/placement/attendance.ts";
import type { Language } from "../../../../../shared/kernel/languages.ts";
import { formatMinutes } from "../../../i18n/format.ts";

/** "Osan päivästä, 2 h 30 min" */
export function sayStatement({ code, minutes }: DayStatement, language: Language): string {
  const label = attributesOf(code).label[language];
  return minutes === null ? label : `${label}, ${formatMinutes(minutes)}`;
}
