import * as z from "zod";
import { BookingId, ParticipantId, PlacementId, SlotId, WorkplaceId } from "../kernel/ids.ts";
import { addDays, type DateRange, LocalDate, SentDate, type Weekday, weekdayOf, weekdays } from "../kernel/local-date.ts";
import { FreeText, ShortText, Version } from "../kernel/values.ts";
import { CodeName } from "./search-values.ts";
import { counts, type Placement, stretchesOf } from "./placement.ts";

const AnyWeekday = z.literal([...weekdays]);

/** Days of a usual week, each at most once. */
export const Weekdays = z
  .array(AnyWeekday)
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, { error: "weekday-twice" });

/** How many people fit in on each weekday; a weekday that is not named has no room. */
const Capacity = z
  .array(z.strictObject({ weekday: AnyWeekday, seats: z.int().min(1).max(20) }))
  .min(1)
  .max(7)
  .refine((days) => new Set(days.map(({ weekday }) => weekday)).size === days.length, { error: "weekday-twice" });

const details = {
  /** An entry of the code list `work-task`. */
  taskCode: CodeName,
  capacity: Capacity,
  from: SentDate,
  /** Null until further notice. */
  lastDay: SentDate.nullable(),
  /** Of the place itself: whether one gets there and works there with a wheelchair. */
  accessible: z.boolean(),
  /** Where to come and what to bring; nothing about anybody. */
  instruction: FreeText(300),
};

export const SlotDetails = z
  .strictObject(details)
  .refine(({ from, lastDay }) => lastDay === null || from <= lastDay, { error: "end-before-start", path: ["lastDay"] });
export type SlotDetails = z.infer<typeof SlotDetails>;

/** How far a person has come towards a place. Only the last three can take up room. */
export const SeatState = z.enum(["requested", "waiting", "held", "confirmed", "placed"]);
export type SeatState = z.infer<typeof SeatState>;

/** One person's days in a place, as far as they lie ahead. A placement whose days change has several. */
export const Seat = z.strictObject({
  holderId: z.union([BookingId, PlacementId]),
  participantId: ParticipantId,
  state: SeatState,
  from: LocalDate,
  to: LocalDate,
  weekdays: Weekdays,
  /** Last day of a hold, inclusive; null for what does not lapse by itself. */
  holdUntil: LocalDate.nullable(),
});
export type Seat = z.infer<typeof Seat>;

/** As many as one item can carry and one person can overlook; the waiting ones included. */
const mostSeats = 240;

/**
 * A place at a workplace (paikka): a task and room for so many on each weekday. It is the point of order of everything
 * that takes its room: whoever takes, moves or frees a seat names the version he saw.
 */
export const Slot = z.strictObject({
  slotId: SlotId,
  workplaceId: WorkplaceId,
  /** Copies, so that looking for a place is one Query. */
  workplaceName: ShortText,
  town: ShortText,
  ...details,
  /** What an editor of the details must have seen; seats come and go beside him. */
  detailsVersion: Version,
  seats: z.array(Seat).max(mostSeats),
  version: Version,
});
export type Slot = z.infer<typeof Slot>;

/** Each workplace has a handful: a change of its name rewrites them all in one transaction. */
export const mostSlots = 20;

/** Whether it takes up room today; a hold does so through its last day, whether or not the nightly job has come by. */
export const takesSeat = ({ state, holdUntil }: Pick<Seat, "state" | "holdUntil">, today: LocalDate): boolean =>
  state === "placed" || state === "confirmed" || (state === "held" && holdUntil !== null && holdUntil >= today);

/** What a seat says of the room it takes; whose it is has no bearing on that. */
type Taken = Pick<Seat, "state" | "from" | "to" | "weekdays" | "holdUntil">;

interface Room extends Pick<Slot, "capacity" | "from" | "lastDay"> {
  readonly seats: readonly Taken[];
}

export const capacityOf = ({ capacity }: Pick<Slot, "capacity">, weekday: Weekday): number =>
  capacity.find((day) => day.weekday === weekday)?.seats ?? 0;

/** Whether the place exists through all of a span. */
const spans = ({ from, lastDay }: Pick<Slot, "from" | "lastDay">, span: DateRange): boolean =>
  from <= span.from && (lastDay === null || span.to <= lastDay);

/** How many more fit in on a weekday through the whole of a span. A seat of somebody who leaves in between is taken. */
export function freeBy(slot: Room, weekday: Weekday, span: DateRange, today: LocalDate): number {
  if (!spans(slot, span)) return 0;
  const taken = fullestDay(slot, weekday, span, today).length;
  return Math.max(0, capacityOf(slot, weekday) - taken);
}

/** The seats of the fullest day among a weekday's dates in a span. The crowd can only grow where somebody's time begins. */
export function fullestDay<S extends Taken>({ seats }: { readonly seats: readonly S[] }, weekday: Weekday, span: DateRange, today: LocalDate): readonly S[] {
  const taken = seats.filter((seat) => takesSeat(seat, today) && seat.weekdays.includes(weekday) && seat.from <= span.to && span.from <= seat.to);
  let fullest: readonly S[] = [];
  for (const begins of new Set([span.from, ...taken.map(({ from }) => later(from, span.from))])) {
    const on = firstOf(weekday, begins);
    const there = on > span.to ? [] : taken.filter(({ from, to }) => from <= on && on <= to);
    if (there.length > fullest.length) fullest = there;
  }
  return fullest;
}

export type SeatDecision = { readonly kind: "seated"; readonly slot: Slot } | { readonly kind: "refused"; readonly reason: "no-free-place" };

/**
 * Frees what the named holders have in a place and seats what is wanted instead. Days before today ask for no room
 * any more, and seats of placements that are over fall away. What takes no room is only queued.
 */
export function decideSeats(slot: Slot, holders: readonly Seat["holderId"][], wanted: readonly Seat[], today: LocalDate): SeatDecision {
  const others = slot.seats.filter((seat) => !holders.includes(seat.holderId) && !isOver(seat, today));
  const rest = { ...slot, seats: others };
  const coming = wanted.filter(({ to }) => to >= today);
  const fits = coming
    .filter((seat) => takesSeat(seat, today))
    .every(({ weekdays: days, from, to }) => days.every((day) => freeBy(rest, day, { from: later(from, today), to }, today) > 0));
  if (!fits || others.length + coming.length > mostSeats) return { kind: "refused", reason: "no-free-place" };
  return { kind: "seated", slot: { ...rest, seats: [...others, ...coming] } };
}

/** The seats a placement takes up: one for each of its usual weeks. */
export function seatsOf(participantId: ParticipantId, placement: Placement): Seat[] {
  if (!counts(placement)) return [];
  const { placementId: holderId } = placement;
  return stretchesOf(placement).map(({ from, to, plan }) => ({
    holderId, participantId, state: "placed", from, to, weekdays: plan.map(({ weekday }) => weekday), holdUntil: null,
  }));
}

/** Without the seats of placements that are over. A booking's seat is the booking's own command to free. */
export const withoutPast = (slot: Slot, today: LocalDate): Slot => ({ ...slot, seats: slot.seats.filter((seat) => !isOver(seat, today)) });

const isOver = ({ state, to }: Seat, today: LocalDate): boolean => state === "placed" && to < today;

export type ChangeSlotDecision =
  | { readonly kind: "change"; readonly slot: Slot }
  | { readonly kind: "refused"; readonly reason: "version-conflict" | "seats-taken" };

/** A place never shrinks below what is taken of it from today on: first the people move, then the room. */
export function decideChangeSlot(slot: Slot, wanted: SlotDetails, detailsVersion: number, today: LocalDate): ChangeSlotDecision {
  if (slot.detailsVersion !== detailsVersion) return { kind: "refused", reason: "version-conflict" };
  const changed = { ...withoutPast(slot, today), ...wanted, detailsVersion: detailsVersion + 1 };
  const ahead = changed.seats.filter((seat) => takesSeat(seat, today));
  const inside = ahead.every(({ from, to }) => spans(changed, { from: later(from, today), to }));
  const room = weekdays.every((day) => mostTaken(changed, day, today).length <= capacityOf(changed, day));
  return inside && room ? { kind: "change", slot: changed } : { kind: "refused", reason: "seats-taken" };
}

/** The seats of the fullest day of a weekday from today on: what its room cannot fall below, and who holds it. */
export const mostTaken = <S extends Taken>(slot: { readonly seats: readonly S[] }, weekday: Weekday, today: LocalDate): readonly S[] =>
  fullestDay(slot, weekday, { from: today, to: LocalDate.parse("2199-12-31") }, today);

const firstOf = (weekday: Weekday, from: LocalDate): LocalDate => addDays(from, (weekday - weekdayOf(from) + 7) % 7);
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
