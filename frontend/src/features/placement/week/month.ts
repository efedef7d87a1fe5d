import { addDays, lastDayOfMonth, LocalDate, mondayOf } from "../../../../../shared/kernel/local-date.ts";

export const firstOfMonth = (on: LocalDate): LocalDate => LocalDate.parse(`${on.slice(0, 8)}01`);

/** The weeks a month touches, by their Mondays: four to six. */
export function mondaysOf(month: LocalDate): LocalDate[] {
  const last = lastDayOfMonth(month);
  return Array.from({ length: 6 }, (_, week) => addDays(mondayOf(firstOfMonth(month)), 7 * week)).filter((monday) => monday <= last);
}

/** The month a week belongs to: that of its Thursday. */
export const monthOfWeek = (monday: LocalDate): LocalDate => firstOfMonth(addDays(monday, 3));
