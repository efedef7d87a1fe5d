import { addDays, firstDayOfMonth, lastDayOfMonth, type LocalDate, mondayOf } from "../../../../../shared/kernel/local-date.ts";

/** The weeks a month touches, by their Mondays: four to six. */
export function mondaysOf(month: LocalDate): LocalDate[] {
  const last = lastDayOfMonth(month);
  return Array.from({ length: 6 }, (_, week) => addDays(mondayOf(firstDayOfMonth(month)), 7 * week)).filter((monday) => monday <= last);
}

/** The month a week belongs to: that of its Thursday. */
export const monthOfWeek = (monday: LocalDate): LocalDate => firstDayOfMonth(addDays(monday, 3));
