import type { BookingId, ParticipantId, PlacementId, UserId } from "../kernel/ids.ts";
import { addDays, type Instant, type LocalDate } from "../kernel/local-date.ts";
import {
  type Booking, bookingState, type BookingState, bookingSummary, type ChangeBooking, longestHoldDays, mostBookings, mostOpenBookings, type NewBooking,
  steps, usualHoldDays,
} from "./booking.ts";
import { decideSeats, type Seat, type Slot } from "./slot.ts";

export interface BookingActor {
  readonly by: UserId | null;
  readonly at: Instant;
  readonly today: LocalDate;
}

type Refusal = "version-conflict" | "booking-state" | "hold-out-of-range" | "no-free-place";
type Refused<Reason> = { readonly kind: "refused"; readonly reason: Reason };
const refused = <const Reason>(reason: Reason): Refused<Reason> => ({ kind: "refused", reason });

/** A booking and its place as they stand afterwards. */
interface Booked {
  readonly kind: "booked";
  readonly booking: Booking;
  readonly slot: Slot;
}

interface NewBookingFacts {
  readonly participantId: ParticipantId;
  readonly serviceEnded: boolean;
  readonly bookings: readonly Booking[];
  readonly slot: Slot;
}

/** A person's bookings may overlap: of two requests one will do. Whether days clash is the placement's to refuse. */
export function decideNewBooking(
  { participantId, serviceEnded, bookings, slot }: NewBookingFacts,
  wanted: NewBooking,
  bookingId: BookingId,
  actor: BookingActor,
): Booked | Refused<"service-ended" | "too-many-bookings" | "booking-over" | "hold-out-of-range" | "no-free-place"> {
  if (serviceEnded) return refused("service-ended");
  // By what is stored: a lapsed booking that the nightly job has not closed is still one to free.
  const open = bookings.filter((booking) => bookingSummary(booking) !== undefined);
  if (open.length >= mostOpenBookings || bookings.length >= mostBookings) return refused("too-many-bookings");
  if (wanted.to < actor.today) return refused("booking-over");
  const holdUntil = wanted.state === "held" ? holdEnd(wanted.holdUntil, null, actor.today) : null;
  if (holdUntil === undefined) return refused("hold-out-of-range");
  const event = { kind: wanted.state, on: actor.today, at: actor.at, by: actor.by, until: holdUntil, why: "" };
  const booking: Booking = { ...wanted, bookingId, taskCode: slot.taskCode, holdUntil, placementId: null, events: [event], version: 1 };
  return seated(participantId, booking, slot, actor.today);
}

interface BookingFacts {
  readonly participantId: ParticipantId;
  readonly booking: Booking;
  readonly slot: Slot;
}

export function decideBooking({ participantId, booking, slot }: BookingFacts, wanted: ChangeBooking, actor: BookingActor): Booked | Refused<Refusal> {
  if (booking.version !== wanted.version) return refused("version-conflict");
  const state = steps[bookingState(booking, actor.today)][wanted.command];
  if (state === undefined) return refused("booking-state");
  const holdUntil = state === "held" ? holdEnd(wanted.holdUntil, booking, actor.today) : null;
  if (holdUntil === undefined) return refused("hold-out-of-range");
  return seated(participantId, moved(booking, { state, holdUntil, why: wanted.why }, actor), slot, actor.today);
}

/** A booking becomes a placement; its seat is freed in the same breath as the placement takes its own. */
export function decideConvert(booking: Booking, placementId: PlacementId, actor: BookingActor): { readonly kind: "converted"; readonly booking: Booking } | Refused<"booking-state"> {
  if (steps[bookingState(booking, actor.today)].convert === undefined) return refused("booking-state");
  return { kind: "converted", booking: { ...moved(booking, { state: "converted", holdUntil: null, why: "" }, actor), placementId } };
}

/** The end of a service cancels what is open; what had lapsed by then is said to have lapsed. */
export const cancelOpen = (bookings: readonly Booking[], actor: BookingActor): Booking[] =>
  bookings
    .filter((booking) => bookingSummary(booking) !== undefined)
    .map((booking) => moved(booking, { state: bookingState(booking, actor.today) === "expired" ? "expired" : "cancelled", holdUntil: null, why: "" }, actor));

/** What the nightly job makes of a booking; undefined when there is nothing to do, or nothing any more. */
export function decideExpire(booking: Booking, actor: BookingActor): Booking | undefined {
  const due = bookingSummary(booking) !== undefined && bookingState(booking, actor.today) === "expired";
  return due ? moved(booking, { state: "expired", holdUntil: booking.holdUntil, why: "" }, actor) : undefined;
}

/** The last day of a hold, new or lengthened: at most twelve weeks from the day it was first held. */
function holdEnd(wanted: LocalDate | null, booking: Booking | null, today: LocalDate): LocalDate | undefined {
  const since = booking?.events.find(({ kind }) => kind === "held")?.on ?? today;
  const last = addDays(since, longestHoldDays);
  const usual = addDays(today, usualHoldDays);
  const until = wanted ?? (usual > last ? last : usual);
  const soonest = booking?.state === "held" && booking.holdUntil !== null ? addDays(booking.holdUntil, 1) : today;
  return soonest <= until && until <= last ? until : undefined;
}

const moved = (booking: Booking, { state, holdUntil, why }: { readonly state: BookingState; readonly holdUntil: LocalDate | null; readonly why: string }, { by, at, today }: BookingActor): Booking => ({
  ...booking, state, holdUntil, events: [...booking.events, { kind: state, on: today, at, by, until: holdUntil, why }], version: booking.version + 1,
});

function seated(participantId: ParticipantId, booking: Booking, slot: Slot, today: LocalDate): Booked | Refused<"no-free-place"> {
  const decision = decideSeats(slot, [booking.bookingId], seatsOfBooking(participantId, booking), today);
  return decision.kind === "refused" ? decision : { kind: "booked", booking, slot: decision.slot };
}

function seatsOfBooking(participantId: ParticipantId, booking: Booking): Seat[] {
  const open = bookingSummary(booking);
  if (open === undefined) return [];
  const { bookingId: holderId, state, from, to, weekdays, holdUntil } = open;
  return [{ holderId, participantId, state, from, to, weekdays, holdUntil }];
}
