import type { Booking } from "../../../shared/placement/booking.ts";
import { type Command, store } from "../../storage/command.ts";
import { ifNew, ifVersion, put } from "../../storage/transaction.ts";
import { type Card, cardRows } from "../participants/cards.ts";
import { rowWrites } from "../participants/participants-store.ts";
import type { PlacementTables } from "../tables-store.ts";
import { type SlotChange, slotWrites } from "./slots-store.ts";

/** A booking, the row of the person's card that tells of it, and its seat: one transaction. */
export function bookingsStore({ placement: table, audit }: PlacementTables) {
  return {
    /** Refuses `version-conflict` when the card or the place has changed meanwhile. */
    add(command: Command, card: Card, booking: Booking, slot: SlotChange) {
      const booked: Card = { ...card, bookings: [...card.bookings, booking] };
      const writes = [...rowWrites(table, booked), put(table, cardRows.booking(booked, booking), ifNew), ...slotWrites(table, [slot])];
      return store(table, audit, command, writes, { bookingId: booking.bookingId });
    },

    /** Refuses `version-conflict` when the booking, the card or the place has changed meanwhile. */
    change(command: Command, card: Card, booking: Booking, slots: readonly SlotChange[]) {
      const changed = withBooking(card, booking);
      const writes = [
        ...rowWrites(table, changed),
        put(table, cardRows.booking(changed, booking), ifVersion(booking.version - 1)),
        ...slotWrites(table, slots),
      ];
      return store(table, audit, command, writes, { version: booking.version });
    },
  };
}

export type BookingsStore = ReturnType<typeof bookingsStore>;

/** The card with a booking as it stands now. */
export const withBooking = (card: Card, booking: Booking): Card => ({
  ...card,
  bookings: card.bookings.map((other) => (other.bookingId === booking.bookingId ? booking : other)),
});
