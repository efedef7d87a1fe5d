import { type DateRange, isWithin, type LocalDate, mondayOf, weekdayOf } from "../../../../../shared/kernel/local-date.ts";
import { type AttendanceDay, type AttendanceWeek, isLocked, saidOf } from "../../../../../shared/placement/attendance.ts";
import { type ClosedDays, dayKind, type DayKind } from "../../../../../shared/placement/calendar.ts";
import type { ClosedAt } from "../../../../../shared/placement/missing.ts";
import type { CaseloadRow } from "../../../../../shared/placement/participant.ts";
import type { PlacementSummary } from "../../../../../shared/placement/placement.ts";

export type WeekRow = Pick<CaseloadRow, "participantId" | "firstNames" | "lastName" | "placements" | "attendanceDestroyedThrough"> & {
  readonly weeks: readonly AttendanceWeek[];
};

/** What the calendar and the agreement say of a day; `destroyed`: its attendance was kept its full time and is gone for good. */
export type Ground = DayKind["kind"] | "destroyed";

export interface WeekCell {
  readonly on: LocalDate;
  readonly ground: Ground;
  /** Why nothing is arranged on a day that was agreed. */
  readonly why: Extract<DayKind, { kind: "not-arranged" }>["why"] | undefined;
  /** What somebody has said; undefined as well when it has been cleared away. */
  readonly day: AttendanceDay | undefined;
  /** The version a new entry goes over; null while nobody has ever said anything. */
  readonly version: number | null;
  /** The placement the day belongs to, or would be recorded under; undefined outside every placement. */
  readonly placement: PlacementSummary | undefined;
  /** Minutes agreed for the day; undefined where it is no service day. */
  readonly planned: number | undefined;
  readonly future: boolean;
  /** Sent to the payer: a change needs a reason. */
  readonly locked: boolean;
}

/** The placement a day belongs to: the one that has agreed on it before one that merely spans it. */
function placementOn(placements: readonly PlacementSummary[], on: LocalDate): PlacementSummary | undefined {
  const spanning = placements.filter((placement) => isWithin(on, placement));
  const agreed = spanning.find((placement) => dayKind(placement, open, on).kind === "planned");
  return agreed ?? spanning[0];
}

const open: ClosedDays = { closures: [], freeEves: [] };

export function cellOf(row: WeekRow, on: LocalDate, today: LocalDate, closedAt: ClosedAt): WeekCell {
  const monday = mondayOf(on);
  const week = row.weeks.find((one) => one.monday === monday);
  const raw = week?.days[on];
  const recorded = row.placements.find((placement) => placement.placementId === raw?.placementId);
  const placement = recorded ?? placementOn(row.placements, on);
  const kind: DayKind = placement === undefined ? { kind: "outside" } : dayKind(placement, closedAt(placement.workplaceId), on);
  const destroyed = row.attendanceDestroyedThrough !== null && on <= row.attendanceDestroyedThrough;
  // Swapped for another day by agreement, it is a service day though no plan says so.
  const ground = kind.kind === "not-agreed" && raw?.swappedFrom != null ? "planned" : kind.kind;
  return {
    on,
    ground: destroyed ? "destroyed" : ground,
    why: kind.kind === "not-arranged" ? kind.why : undefined,
    day: destroyed ? undefined : saidOf(raw),
    version: raw?.version ?? null,
    placement,
    planned: kind.kind === "planned" ? kind.minutes : undefined,
    future: on > today,
    locked: isLocked(week?.sent, raw),
  };
}

/** Monday to Friday always; Saturday and Sunday only when somebody has agreed on them or reported them. */
export function visibleDays(week: readonly LocalDate[], rows: readonly WeekRow[]): LocalDate[] {
  const used = (on: LocalDate) =>
    rows.some((row) => {
      const { day, ground } = cellOf(row, on, on, () => open);
      return day !== undefined || ground === "planned";
    });
  return week.filter((on) => weekdayOf(on) <= 5 || used(on));
}

/** The rows a span of weeks shows: those with a placement or an entry in it. */
export function isInSpan(row: WeekRow, span: DateRange): boolean {
  const spans = row.placements.some((placement) => placement.from <= span.to && span.from <= placement.to);
  return spans || row.weeks.some(({ days }) => Object.keys(days).length > 0);
}

/** By last name, as Finns order letters. */
export const byName = (a: WeekRow, b: WeekRow): number => alphabet.compare(`${a.lastName} ${a.firstNames}`, `${b.lastName} ${b.firstNames}`);
const alphabet = new Intl.Collator("fi");
