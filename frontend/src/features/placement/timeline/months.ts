import { firstDayOfMonth, type LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { WeekSummary } from "../../../../../shared/placement/attendance-summary.ts";

export type MonthSummary = Omit<WeekSummary, "monday"> & { readonly month: LocalDate };

/** The same figures by month, for those who read rather than look. A week belongs to the month of its Monday. */
export function byMonth(weeks: readonly WeekSummary[]): MonthSummary[] {
  const months = new Map<LocalDate, MonthSummary>();
  for (const { monday, ...week } of weeks) {
    const month = firstDayOfMonth(monday);
    const sum = months.get(month) ?? { month, planned: 0, attended: 0, absent: 0, missing: 0 };
    months.set(month, {
      month,
      planned: sum.planned + week.planned,
      attended: sum.attended + week.attended,
      absent: sum.absent + week.absent,
      missing: sum.missing + week.missing,
    });
  }
  return [...months.values()];
}
