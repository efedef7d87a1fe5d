import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { addDays } from "../../../../../shared/kernel/local-date.ts";
import { type Agreed, type ClosedDays, dayKind } from "../../../../../shared/placement/calendar.ts";

/** A day that is agreed and yet none of the service: by what it falls out. */
export interface LeftOut {
  readonly on: LocalDate;
  readonly why: Extract<ReturnType<typeof dayKind>, { kind: "not-arranged" }>["why"];
}

export interface PlannedCount {
  readonly days: number;
  readonly leftOut: readonly LeftOut[];
}

/** How many service days an agreement makes, and which agreed days fall out by the calendar. Breaks are not counted. */
export function countPlanned(agreed: Agreed, closed: ClosedDays): PlannedCount {
  const leftOut: LeftOut[] = [];
  let days = 0;
  for (let on = agreed.from; on <= agreed.to; on = addDays(on, 1)) {
    const day = dayKind(agreed, closed, on);
    if (day.kind === "planned") days += 1;
    if (day.kind === "not-arranged") leftOut.push({ on, why: day.why });
  }
  return { days, leftOut };
}
