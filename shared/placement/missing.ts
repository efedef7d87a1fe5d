import type { PlacementId, WorkplaceId } from "../kernel/ids.ts";
import { type DateRange, isWithin, LocalDate, mondayOf } from "../kernel/local-date.ts";
import type { AttendanceWeek } from "./attendance.ts";
import { type Agreed, type ClosedDays, plannedDays } from "./calendar.ts";
import type { FreeEve } from "./public-holidays.ts";
import type { Workplace } from "./workplace.ts";

/** Whose days are looked for: a row of a caseload, or what an employer's window shows of a person. */
interface Placed {
  readonly placements: readonly (Agreed & { readonly placementId: PlacementId; readonly workplaceId: WorkplaceId })[];
  readonly attendanceDestroyedThrough: LocalDate | null;
}

/** When nothing is arranged at a workplace. */
export type ClosedAt = (workplaceId: WorkplaceId) => ClosedDays;

/** Closures by workplace, as the list of workplaces tells them. */
export function closedAtEach(workplaces: readonly Pick<Workplace, "workplaceId" | "closures">[], freeEves: readonly FreeEve[]): ClosedAt {
  const closures = new Map(workplaces.map((workplace) => [workplace.workplaceId, workplace.closures]));
  return (workplaceId) => ({ closures: closures.get(workplaceId) ?? [], freeEves });
}

/**
 * Service days of a person within a span of dates about which nobody has said anything, oldest first. A holiday, a closure,
 * a break and a day that was not agreed are no service days, but one agreed in exchange is; attendance destroyed before a
 * re-opening is not asked for again.
 */
export function missingDays(
  { placements, attendanceDestroyedThrough: final }: Placed,
  weeks: readonly AttendanceWeek[],
  closedAt: ClosedAt,
  span: DateRange,
): LocalDate[] {
  const byMonday = new Map(weeks.map((week) => [week.monday, week.days]));
  const said = (on: LocalDate): boolean => (byMonday.get(mondayOf(on))?.[on]?.code ?? "NOT_REPORTED") !== "NOT_REPORTED";
  const days = placements.flatMap((placement) => [
    ...plannedDays(placement, closedAt(placement.workplaceId), span),
    ...exchangedDays(placement, weeks).filter((on) => isWithin(on, span)),
  ]);
  return [...new Set(days)].filter((on) => !said(on) && (final === null || on > final)).sort();
}

/** Days a placement's person comes on instead of others. An end or a break agreed since has taken them away. */
function exchangedDays({ placementId, interruptions, ...placement }: Placed["placements"][number], weeks: readonly AttendanceWeek[]): LocalDate[] {
  const days = weeks.flatMap((week) => Object.entries(week.days).flatMap(([on, day]) => (day?.swappedFrom != null && day.placementId === placementId ? [LocalDate.parse(on)] : [])));
  return days.filter((on) => isWithin(on, placement) && !interruptions.some((interruption) => isWithin(on, interruption)));
}
