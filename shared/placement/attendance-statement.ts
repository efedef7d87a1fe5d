import { isWithin, type LocalDate } from "../kernel/local-date.ts";
import { attributesOf } from "./attendance-codes.ts";
import { type AttendanceDay, type DayRefused, type DayStatement, longestDayMinutes, refused } from "./attendance.ts";
import { type Agreed, type ClosedDays, dayKind } from "./calendar.ts";
import { plannedMinutes } from "./weekly-plan.ts";

export interface StatementFacts {
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly placement: Agreed | undefined;
  /** When nothing is arranged; null where the calendar was judged before, when the statement was made. */
  readonly closed: ClosedDays | null;
}

/** As it was sent: the minutes may be any number. */
interface SentStatement {
  readonly code: AttendanceDay["code"];
  readonly minutes: number | null;
}

/**
 * Judges a statement against its day, whoever makes it, and fills in the planned minutes where none were given. That
 * somebody came although nothing was arranged is a fact and may be told; nobody can be absent from what was not arranged.
 */
export function judgeStatement({ on, today, placement, closed }: StatementFacts, said: SentStatement): DayStatement | DayRefused {
  if (placement === undefined || !isWithin(on, placement)) return refused("day-outside-placement");
  const { minutes: need, attended, denominator, plannable } = attributesOf(said.code, on);
  if (on > today && !plannable) return refused("day-in-future");
  if (closed !== null && !attended && (denominator || said.code === "SWAPPED") && !isArranged(placement, closed, on)) return refused("day-not-arranged");
  if (need === "none") return said.minutes === null ? { code: said.code, minutes: null } : refused("minutes-not-allowed");
  const planned = plannedMinutes(placement.schedule, on);
  const minutes = said.minutes ?? (need === "plan" && planned !== undefined ? Math.min(planned, longestDayMinutes) : null);
  if (minutes === null) return refused("minutes-required");
  return minutes > longestDayMinutes ? refused("day-too-long") : { code: said.code, minutes };
}

function isArranged(placement: Agreed, closed: ClosedDays, on: LocalDate): boolean {
  const { kind } = dayKind(placement, closed, on);
  return kind !== "not-arranged" && kind !== "interrupted";
}
