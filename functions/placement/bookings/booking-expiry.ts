import type { IdSource, ParticipantId } from "../../../shared/kernel/ids.ts";
import { BookingId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { bookingState } from "../../../shared/placement/booking.ts";
import { decideExpire } from "../../../shared/placement/booking-decisions.ts";
import { type Seat, type Slot, withoutPast } from "../../../shared/placement/slot.ts";
import { settle } from "../../records/settle.ts";
import type { Trail } from "../../runtime/audit.ts";
import { type Clock, momentOf } from "../../runtime/clock.ts";
import type { BookingsStore } from "./bookings-store.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";
import { freed, reseat } from "./seats.ts";
import type { SlotsStore } from "./slots-store.ts";

export interface HoldWork {
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly participants: ParticipantsStore;
  readonly slots: SlotsStore;
  readonly bookings: BookingsStore;
  readonly trailFor: (event: string, subject: ParticipantId) => Trail;
}

/** One thing the nightly job has to do, and the opaque id it is known by when it fails. */
interface Piece {
  readonly id: string;
  readonly run: () => Promise<void>;
}

/**
 * What the nightly job has to do: say of each lapsed booking that it has lapsed, and let go of seats whose days are
 * over. Every piece can run twice, or late: reads have judged by the dates all the while.
 */
export async function piecesOfHolds(work: HoldWork): Promise<Piece[]> {
  const { today } = momentOf(work.clock);
  const slots = await work.slots.all();
  return [
    ...slots.flatMap(({ seats }) => seats.filter((seat) => hasLapsed(seat, today)).map((seat) => ({ id: seat.holderId, run: () => expire(work, seat) }))),
    ...slots.filter((slot) => withoutPast(slot, today).seats.length < slot.seats.length).map((slot) => ({ id: slot.slotId, run: () => tidy(work, slot) })),
  ];
}

const hasLapsed = ({ state, holdUntil, to }: Seat, today: LocalDate): boolean =>
  state !== "placed" && bookingState({ state, holdUntil, to }, today) === "expired";

/** Of a restricted person nothing is written; the seat counts for nothing all the same. */
async function expire(work: HoldWork, { participantId, holderId }: Seat): Promise<void> {
  await settle(async () => {
    const { now, at, today } = momentOf(work.clock);
    const card = await work.participants.card(participantId, now);
    const before = card?.bookings.find(({ bookingId }) => bookingId === holderId);
    const booking = before && decideExpire(before, { by: null, at, today });
    if (card === undefined || booking === undefined) return () => Promise.resolve(null);
    const slots = await reseat(work.slots, [freed(booking, BookingId.parse(holderId))], today);
    const command = { now, trail: work.trailFor("BookingExpired", participantId), idempotency: undefined, newId: work.newId };
    return () => work.bookings.change(command, card, booking, slots);
  });
}

async function tidy(work: HoldWork, { workplaceId, slotId }: Slot): Promise<void> {
  await settle(async () => {
    const before = await work.slots.find(workplaceId, slotId);
    if (before === undefined) return () => Promise.resolve();
    return () => work.slots.tidy({ before, after: withoutPast(before, momentOf(work.clock).today) }, work.newId());
  });
}
