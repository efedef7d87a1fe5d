import { addDays, type LocalDate, mondayOf, type Weekday } from "../../../../../shared/kernel/local-date.ts";
import { capacityOf, freeBy, fullestDay } from "../../../../../shared/placement/slot.ts";
import type { ShownSlot } from "../../../../../shared/placement/slot-contract.ts";

/** What a date of a place looks like: how much room there is, and who fills it where there is none. */
export interface Room {
  readonly kind: "none" | "free" | "booked" | "occupied";
  readonly free: number;
  readonly seats: number;
}

/** The room of one date. A full day is occupied when everybody on it is placed, and booked while somebody is yet to be. */
export function roomOn(slot: ShownSlot, weekday: Weekday, on: LocalDate, today: LocalDate): Room {
  const span = { from: on, to: on };
  const seats = capacityOf(slot, weekday);
  if (seats === 0 || on < slot.from || (slot.lastDay !== null && on > slot.lastDay)) return { kind: "none", free: 0, seats: 0 };
  const free = freeBy(slot, weekday, span, today);
  if (free > 0) return { kind: "free", free, seats };
  const booked = fullestDay(slot, weekday, span, today).some(({ state }) => state !== "placed");
  return { kind: booked ? "booked" : "occupied", free, seats };
}

/** The Mondays of so many weeks, this one first. */
export const mondaysFrom = (today: LocalDate, weeks: number): LocalDate[] => Array.from({ length: weeks }, (_, index) => addDays(mondayOf(today), 7 * index));
