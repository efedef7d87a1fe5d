import type { Language } from "../../../../../shared/kernel/languages.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import { formatMinutes } from "../../../i18n/format.ts";
import type { Said } from "./saving/wish.ts";

/** "Osan päivästä, 2 h 30 min" */
export function sayStatement({ code, minutes }: Said, on: LocalDate, language: Language): string {
  const label = attributesOf(code, on).label[language];
  return minutes === null ? label : `${label}, ${formatMinutes(minutes)}`;
}
