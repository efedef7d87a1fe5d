import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { type DateRange, type LocalDate, type Weekday, weekdays } from "../../../../../shared/kernel/local-date.ts";
import { bookingState, type BookingSummary } from "../../../../../shared/placement/booking.ts";
import type { CaseloadRow } from "../../../../../shared/placement/participant.ts";
import { stretchesOf } from "../../../../../shared/placement/placement.ts";

/** Days that are somebody's already, at the same time of the year. */
export interface Overlap extends DateRange {
  readonly what: "placement" | BookingSummary["state"];
  readonly workplaceId: WorkplaceId;
  readonly weekdays: readonly Weekday[];
}

interface Wanted extends DateRange {
  readonly weekdays: readonly Weekday[];
}

/** What a person has agreed on the same weekdays within the same dates: placements, and bookings that have not lapsed. */
export function overlapsWith({ placements, bookings }: Pick<CaseloadRow, "placements" | "bookings">, wanted: Wanted, today: LocalDate): Overlap[] {
  const agreed = [
    ...placements.flatMap((placement) =>
      stretchesOf(placement).map(({ from, to, plan }): Overlap => ({
        what: "placement", workplaceId: placement.workplaceId, from, to, weekdays: plan.map(({ weekday }) => weekday),
      })),
    ),
    ...bookings
      .filter((booking) => bookingState(booking, today) !== "expired")
      .map(({ state, workplaceId, from, to, weekdays: days }): Overlap => ({ what: state, workplaceId, from, to, weekdays: days })),
  ];
  return agreed
    .filter(({ from, to }) => from <= wanted.to && wanted.from <= to)
    .map((one) => ({ ...one, weekdays: weekdays.filter((day) => one.weekdays.includes(day) && wanted.weekdays.includes(day)) }))
    .filter((one) => one.weekdays.length > 0);
}
