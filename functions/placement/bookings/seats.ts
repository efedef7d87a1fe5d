import type { BookingId, ParticipantId, SlotId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { Booking } from "../../../shared/placement/booking.ts";
import { counts, type Placement } from "../../../shared/placement/placement.ts";
import { decideSeats, type Seat, seatsOf } from "../../../shared/placement/slot.ts";
import type { SlotChange, SlotsStore } from "./slots-store.ts";

/** Whose seats in a place are freed, and what is seated instead. */
export interface SeatMove {
  readonly workplaceId: WorkplaceId;
  readonly slotId: SlotId;
  readonly holders: readonly Seat["holderId"][];
  readonly wanted: readonly Seat[];
}

/** What a change of a placement asks of places: of one, of two when it moves from one to another, or of none. */
export function seatMoves(participantId: ParticipantId, before: Placement | undefined, after: Placement | undefined): SeatMove[] {
  const leaves = placeOf(before);
  const takes = placeOf(after);
  const holders = [...new Set([before, after].flatMap((placement) => placement?.placementId ?? []))];
  const stays = leaves?.slotId === takes?.slotId;
  return [
    ...(leaves === undefined || stays ? [] : [{ ...leaves, holders, wanted: [] }]),
    ...(takes === undefined || after === undefined ? [] : [{ ...takes, holders, wanted: seatsOf(participantId, after) }]),
  ];
}

/** Frees a booking's seat. */
export const freed = ({ workplaceId, slotId }: Pick<SeatMove, "workplaceId" | "slotId">, bookingId: BookingId): SeatMove => ({
  workplaceId, slotId, holders: [bookingId], wanted: [],
});

/**
 * Reads the places that moves are about and decides them, who leaves before who comes. What it returns goes into the command's own
 * transaction as `slotWrites`, inside `settle`: whoever stored first has moved the version on. Throws `no-free-place`.
 */
export async function reseat(slots: SlotsStore, moves: readonly SeatMove[], today: LocalDate): Promise<SlotChange[]> {
  const bySlot = [...Map.groupBy(moves, ({ slotId }) => slotId).values()];
  const changes = await Promise.all(bySlot.map((some) => reseatOne(slots, some, today)));
  return changes.flat();
}

async function reseatOne(slots: SlotsStore, moves: readonly SeatMove[], today: LocalDate): Promise<SlotChange[]> {
  const [first] = moves;
  const before = first && (await slots.find(first.workplaceId, first.slotId));
  if (before === undefined) {
    if (moves.some(({ wanted }) => wanted.length > 0)) throw new Problem("no-free-place");
    return [];
  }
  let after = before;
  // Who leaves makes room for who comes.
  for (const { holders, wanted } of moves.toSorted((a, b) => a.wanted.length - b.wanted.length)) {
    const decision = decideSeats(after, holders, wanted, today);
    if (decision.kind === "refused") throw new Problem(decision.reason);
    after = decision.slot;
  }
  return [{ before, after }];
}

const placeOf = (placement: Placement | undefined) =>
  placement === undefined || placement.slotId === null ? undefined : { workplaceId: placement.workplaceId, slotId: placement.slotId };

/** What the end of a service frees: the seats of everything that still lay ahead. */
export const leaving = (placements: readonly Placement[], bookings: readonly Booking[], today: LocalDate): SeatMove[] => [
  ...placements
    .filter((placement) => counts(placement) && placement.to >= today)
    .flatMap((placement) => (placement.slotId === null ? [] : [{ workplaceId: placement.workplaceId, slotId: placement.slotId, holders: [placement.placementId], wanted: [] }])),
  ...bookings.map((booking) => freed(booking, booking.bookingId)),
];
