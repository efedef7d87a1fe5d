import { addDays, type DateRange, isWithin, type LocalDate } from "../kernel/local-date.ts";
import { eveOn, type FreeEve, publicHolidayOn, type PublicHoliday } from "./public-holidays.ts";
import { type DatedPlan, dayPlanOn, minutesOf } from "./weekly-plan.ts";

/** When nothing is arranged, beside public holidays: the workplace is closed, and the organisation's free eves. */
export interface ClosedDays {
  readonly closures: readonly DateRange[];
  readonly freeEves: readonly FreeEve[];
}

/** What an organisation says of its calendar, wherever the workplace. */
export type OrganisationCalendar = Pick<ClosedDays, "freeEves">;

/** What a placement says of its days. */
export interface Agreed extends DateRange {
  readonly schedule: readonly DatedPlan[];
  readonly interruptions: readonly DateRange[];
}

/** What a date is to a placement. Not agreed and not arranged are two things: only an agreed day can fail to be arranged. */
export type DayKind =
  | { readonly kind: "planned"; readonly start: string; readonly end: string; readonly minutes: number }
  | { readonly kind: "not-arranged"; readonly why: PublicHoliday | FreeEve | "closure" }
  | { readonly kind: "interrupted" }
  | { readonly kind: "not-agreed" }
  | { readonly kind: "outside" };

/** Why nothing is arranged on a date, whoever was to come. */
function closedOn({ closures, freeEves }: ClosedDays, on: LocalDate): PublicHoliday | FreeEve | "closure" | undefined {
  const holiday = publicHolidayOn(on);
  if (holiday !== undefined) return holiday;
  const eve = eveOn(on);
  if (eve !== undefined && freeEves.includes(eve)) return eve;
  return closures.some((closure) => isWithin(on, closure)) ? "closure" : undefined;
}

export function dayKind(placement: Agreed, closed: ClosedDays, on: LocalDate): DayKind {
  if (!isWithin(on, placement)) return { kind: "outside" };
  const day = dayPlanOn(placement.schedule, on);
  if (day === undefined) return { kind: "not-agreed" };
  if (placement.interruptions.some((interruption) => isWithin(on, interruption))) return { kind: "interrupted" };
  const why = closedOn(closed, on);
  if (why !== undefined) return { kind: "not-arranged", why };
  return { kind: "planned", start: day.start, end: day.end, minutes: minutesOf(day) };
}

/** The service days of a placement within a span of dates, oldest first. Derived, so that they can never disagree with what was agreed. */
export function plannedDays(placement: Agreed, closed: ClosedDays, span: DateRange): LocalDate[] {
  const days: LocalDate[] = [];
  const last = placement.to < span.to ? placement.to : span.to;
  for (let on = placement.from > span.from ? placement.from : span.from; on <= last; on = addDays(on, 1))
    if (dayKind(placement, closed, on).kind === "planned") days.push(on);
  return days;
}
