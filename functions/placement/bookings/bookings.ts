import { BookingId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { Booking } from "../../../shared/placement/booking.ts";
import { decideBooking, decideNewBooking } from "../../../shared/placement/booking-decisions.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { found, readAhead, settle, settleOver } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import type { BookingsStore } from "./bookings-store.ts";
import type { Card } from "../participants/cards.ts";
import { staffOf } from "../participants/participants.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";
import type { SlotsStore } from "./slots-store.ts";

type Routes = typeof placementContract;

/** Booking a place for a person. Two who want the last seat: one gets it, the other is told. */
export function bookingHandlers(
  participants: ParticipantsStore,
  slots: SlotsStore,
  bookings: BookingsStore,
): Pick<Handlers<Routes>, "addBooking" | "changeBooking"> {
  return {
    addBooking: ({ params: { participantId }, now }) => {
      const reading = ahead(participants.card(participantId, now));
      return async (granted) => {
        const { workplaceId, slotId } = granted.body;
        const bookingId = BookingId.parse(granted.newId());
        const actor = { by: staffOf(granted.caller), at: granted.at, today: granted.today };
        const body = await settle(async (attempt) => {
          const [maybe, before] = await Promise.all([attempt === 1 ? reading : participants.card(participantId, now), slots.find(workplaceId, slotId)]);
          const card = found(maybe);
          if (before === undefined) throw new Problem("invalid-input", [{ path: "slotId", code: "not-there" }]);
          const facts = { participantId, serviceEnded: card.service.anchor.endedOn !== null, bookings: card.bookings, slot: before };
          const decision = decideNewBooking(facts, granted.body, bookingId, actor);
          if (decision.kind === "refused") throw new Problem(decision.reason);
          return () => bookings.add(granted, card, decision.booking, { before, after: decision.slot });
        });
        return { body };
      };
    },

    changeBooking: ({ params: { participantId, bookingId }, now }) => {
      const reading = readAhead(() => participants.card(participantId, now));
      return async (granted) => {
        const actor = { by: staffOf(granted.caller), at: granted.at, today: granted.today };
        const body = await settleOver(reading, async (maybe) => {
          const card = found(maybe);
          const booking = bookingOf(card, bookingId);
          const before = found(await slots.find(booking.workplaceId, booking.slotId));
          const decision = decideBooking({ participantId, booking, slot: before }, granted.body, actor);
          if (decision.kind === "refused") throw new Problem(decision.reason);
          return () => bookings.change(granted, card, decision.booking, [{ before, after: decision.slot }]);
        });
        return { body };
      };
    },
  };
}

/** A booking of the person; one of somebody else's is not there. */
export const bookingOf = (card: Card, id: BookingId): Booking => found(card.bookings.find(({ bookingId }) => bookingId === id));
