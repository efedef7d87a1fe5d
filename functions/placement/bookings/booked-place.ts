import type { SlotId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { Booking } from "../../../shared/placement/booking.ts";
import { type BookingActor, decideConvert } from "../../../shared/placement/booking-decisions.ts";
import type { NewPlacement, Placement } from "../../../shared/placement/placement.ts";
import { bookingOf } from "./bookings.ts";
import type { Card } from "../participants/cards.ts";
import { freed, reseat, seatMoves } from "./seats.ts";
import type { SlotChange, SlotsStore } from "./slots-store.ts";

interface BookedPlace {
  readonly slotId: SlotId | null;
  readonly booking: Booking | undefined;
}

/** The place a new placement takes up: the booking's it comes of, the one it names, or none. */
export function bookedPlace(card: Card, { workplaceId, slotId, bookingId }: Pick<NewPlacement, "workplaceId" | "slotId" | "bookingId">): BookedPlace {
  if (bookingId === undefined) return { slotId: slotId ?? null, booking: undefined };
  const booking = bookingOf(card, bookingId);
  if (booking.workplaceId !== workplaceId) throw new Problem("invalid-input", [{ path: "workplaceId", code: "not-booked" }]);
  return { slotId: booking.slotId, booking };
}

/** What taking a place writes beside the placement. */
export interface TakenPlace {
  /** As it stands after its conversion. */
  readonly booking: Booking | undefined;
  readonly seats: readonly SlotChange[];
}

/** The booking's seat becomes the placement's. Throws `booking-state` and `no-free-place`. */
export async function takePlace(slots: SlotsStore, card: Card, placement: Placement, { booking }: BookedPlace, actor: BookingActor): Promise<TakenPlace> {
  const taking = seatMoves(card.participant.participantId, undefined, placement);
  if (booking === undefined) return { booking, seats: await reseat(slots, taking, actor.today) };
  const decision = decideConvert(booking, placement.placementId, actor);
  if (decision.kind === "refused") throw new Problem(decision.reason);
  return { booking: decision.booking, seats: await reseat(slots, [freed(booking, booking.bookingId), ...taking], actor.today) };
}
