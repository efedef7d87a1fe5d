import { type DateRange, isWithin, type LocalDate, weekdayOf } from "../../../../../shared/kernel/local-date.ts";
import type { AttendanceDay, AttendanceWeek } from "../../../../../shared/placement/attendance.ts";
import type { CaseloadRow } from "../../../../../shared/placement/participant.ts";
import type { PlacementSummary } from "../../../../../shared/placement/placement.ts";
import { plannedMinutes } from "../../../../../shared/placement/weekly-plan.ts";

export type WeekRow = CaseloadRow & { readonly week: AttendanceWeek | null };

/**
 * What one square of the week tells. `missing`: agreed, not in the future, nobody has said anything.
 * `destroyed`: the day's attendance was kept its full time and is gone for good.
 */
export type CellState = "reported" | "missing" | "upcoming" | "free" | "destroyed";

export interface WeekCell {
  readonly on: LocalDate;
  readonly state: CellState;
  readonly day: AttendanceDay | undefined;
  /** The placement the day belongs to, or would be recorded under; undefined outside every placement. */
  readonly placement: PlacementSummary | undefined;
  /** Minutes agreed for the day; undefined on a day that is not agreed. */
  readonly planned: number | undefined;
  readonly future: boolean;
}

/** A square together with whose it is. */
export interface Square {
  readonly row: WeekRow;
  readonly cell: WeekCell;
}

/** The placement a day belongs to: the one that has agreed on it before one that merely spans it. */
function placementOn(placements: readonly PlacementSummary[], on: LocalDate): PlacementSummary | undefined {
  const spanning = placements.filter((placement) => isWithin(on, placement));
  return spanning.find((placement) => plannedMinutes(placement.schedule, on) !== undefined) ?? spanning[0];
}

export function cellOf(row: WeekRow, on: LocalDate, today: LocalDate): WeekCell {
  const day = row.week?.days[on];
  const recorded = row.placements.find((placement) => placement.placementId === day?.placementId);
  const placement = recorded ?? placementOn(row.placements, on);
  const planned = placement === undefined ? undefined : plannedMinutes(placement.schedule, on);
  const future = on > today;
  return { on, day, placement, planned, future, state: stateOf(row, on, { day, planned, future }) };
}

function stateOf(row: WeekRow, on: LocalDate, facts: Pick<WeekCell, "day" | "planned" | "future">): CellState {
  if (row.attendanceDestroyedThrough !== null && on <= row.attendanceDestroyedThrough) return "destroyed";
  if (facts.day !== undefined) return "reported";
  if (facts.planned === undefined) return "free";
  return facts.future ? "upcoming" : "missing";
}

/** Something an employer said that nobody on the staff has taken a stand on. */
export const awaitsConfirmation = (cell: WeekCell): boolean =>
  cell.state === "reported" && cell.day?.confirmed === null;

export const hasProposal = (cell: WeekCell): boolean => cell.state === "reported" && cell.day?.proposal != null;

/** Staff may write here: inside a placement, and not ahead of time. */
export const isWritable = (cell: WeekCell): boolean =>
  cell.placement !== undefined && !cell.future && cell.state !== "destroyed";

/** Monday to Friday always; Saturday and Sunday only when somebody has agreed on them or reported them. */
export function visibleDays(week: readonly LocalDate[], rows: readonly WeekRow[]): LocalDate[] {
  const used = (on: LocalDate) =>
    rows.some((row) => {
      const cell = cellOf(row, on, on);
      return cell.day !== undefined || cell.planned !== undefined;
    });
  return week.filter((on) => weekdayOf(on) <= 5 || used(on));
}

/** The rows a week shows: those with a placement or an entry in it. */
export function isInWeek(row: WeekRow, week: DateRange): boolean {
  const spans = row.placements.some((placement) => placement.from <= week.to && week.from <= placement.to);
  return spans || Object.keys(row.week?.days ?? {}).length > 0;
}
