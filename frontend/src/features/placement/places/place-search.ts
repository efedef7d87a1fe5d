import * as z from "zod";
import { BookingId, ParticipantId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate, type Weekday, weekdays } from "../../../../../shared/kernel/local-date.ts";
import { CodeName, WeekdayList } from "../../../../../shared/placement/search-values.ts";

/** Digits of weekdays, `124`: a figure, so that the address shows it as it is. */
const Days = z.int().refine((days) => WeekdayList.safeParse(String(days)).success);

/** All filters stand in the address; the person is an opaque id, never a name. */
export const PlaceSearch = z.object({
  person: ParticipantId.optional().catch(undefined),
  days: Days.optional().catch(undefined),
  from: LocalDate.optional().catch(undefined),
  to: LocalDate.optional().catch(undefined),
  town: z.string().max(120).optional().catch(undefined),
  task: CodeName.optional().catch(undefined),
});
export type PlaceSearch = z.output<typeof PlaceSearch>;

/** The booking a placement is to be made of. */
export const BookingChoice = z.object({ booking: BookingId.optional().catch(undefined) });

/** The weekdays an address names; without any, none is asked for in particular. */
export const daysOf = ({ days }: Pick<PlaceSearch, "days">): readonly Weekday[] =>
  days === undefined ? [] : weekdays.filter((day) => String(days).includes(String(day)));

/** The address with a weekday more, or less. */
export function toggled(search: PlaceSearch, day: Weekday): PlaceSearch {
  const chosen = daysOf(search);
  const left = weekdays.filter((other) => (other === day ? !chosen.includes(day) : chosen.includes(other)));
  return { ...search, days: left.length === 0 ? undefined : Number(left.join("")) };
}

/** What the server is asked; dates that lie the wrong way round are left to it to refuse. */
export function queryOf({ days, from, to, town, task }: PlaceSearch) {
  return {
    ...(days !== undefined && { weekdays: String(days) }), ...(from !== undefined && { from }), ...(to !== undefined && { to }),
    ...(town !== undefined && { town }), ...(task !== undefined && { task }),
  };
}
