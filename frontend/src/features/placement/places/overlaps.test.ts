import { expect, test } from "vitest";
import { BookingId, ContactId, PlacementId, SlotId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate, type Weekday } from "../../../../../shared/kernel/local-date.ts";
import type { BookingSummary } from "../../../../../shared/placement/booking.ts";
import type { PlacementSummary } from "../../../../../shared/placement/placement.ts";
import { overlapsWith } from "./overlaps.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const id = "11111111-1111-4111-a111-111111111111";
const workplaceId = WorkplaceId.parse(id);
const day = (weekday: Weekday) => ({ weekday, start: "08:00", end: "14:00" });
const placement: PlacementSummary = {
  placementId: PlacementId.parse(id), workplaceId, contactId: ContactId.parse(id), slotId: null, from: on("2026-09-01"), to: on("2027-02-26"),
  schedule: [{ from: on("2026-09-01"), plan: [day(1), day(2)] }, { from: on("2027-01-01"), plan: [day(4)] }], interruptions: [],
};
const booking = (state: BookingSummary["state"], holdUntil: string | null = null): BookingSummary => ({
  bookingId: BookingId.parse(id), slotId: SlotId.parse(id), workplaceId, from: on("2027-03-01"), to: on("2027-06-30"), weekdays: [1, 5], state,
  holdUntil: holdUntil === null ? null : on(holdUntil),
});
const person = { placements: [placement], bookings: [booking("confirmed")] };
const overlaps = (from: string, to: string, weekdays: Weekday[], of = person) =>
  overlapsWith(of, { from: on(from), to: on(to), weekdays }, on("2026-11-25")).map(({ what, weekdays: days, from: first, to: last }) => [what, days, first, last]);

test.each([
  ["the same weekday within the dates", "2026-12-01", "2027-06-30", [2, 3], [["placement", [2], "2026-09-01", "2026-12-31"]]],
  ["the days as they are changed to", "2026-12-01", "2027-06-30", [4], [["placement", [4], "2027-01-01", "2027-02-26"]]],
  ["a weekday that was given up before", "2027-01-01", "2027-02-26", [1, 2], []],
  ["a booking", "2027-03-01", "2027-03-01", [1], [["confirmed", [1], "2027-03-01", "2027-06-30"]]],
  ["after everything", "2027-07-01", "2027-12-31", [1, 2, 4, 5], []],
] as const)("%s", (_name, from, to, days, expected) => {
  expect(overlaps(from, to, [...days])).toEqual(expected);
});

test("a hold that has lapsed is in nobody's way", () => {
  expect(overlaps("2027-03-01", "2027-06-30", [1], { placements: [], bookings: [booking("held", "2026-11-24")] })).toEqual([]);
  expect(overlaps("2027-03-01", "2027-06-30", [1], { placements: [], bookings: [booking("held", "2026-11-25")] })).toHaveLength(1);
});
