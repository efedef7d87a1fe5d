import * as z from "zod";
import { BookingId, PlacementId, SlotId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { daysBetween, Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { CodeName } from "./search-values.ts";
import { SeatState, Weekdays } from "./slot.ts";

/** Where a booking stands: on its way, or closed by one of four ends. */
export const BookingState = z.enum(["requested", "held", "confirmed", "waiting", "declined", "expired", "cancelled", "converted"]);
export type BookingState = z.infer<typeof BookingState>;

/** The states from which a booking can still become a placement. */
export const OpenBookingState = SeatState.exclude(["placed"]);
export type OpenBookingState = z.infer<typeof OpenBookingState>;

const asked = { workplaceId: WorkplaceId, slotId: SlotId, from: SentDate, to: SentDate, weekdays: Weekdays };

export const NewBooking = z
  .strictObject({
    ...asked,
    state: OpenBookingState,
    /** Of a hold: its last day, inclusive; null for the usual two weeks. Means nothing to the other states. */
    holdUntil: SentDate.nullable(),
  })
  .refine(({ from, to }) => from <= to, { error: "end-before-start", path: ["to"] });
export type NewBooking = z.infer<typeof NewBooking>;

/** What happened to a booking: who, when, why. The nightly job is nobody. */
const BookingEvent = z.strictObject({
  kind: BookingState,
  on: LocalDate,
  at: Instant,
  by: UserId.nullable(),
  /** The last day a hold was given then. */
  until: LocalDate.nullable(),
  why: FreeText(300),
});

/** A person's booking of a place at a workplace (varaus). */
export const Booking = z.strictObject({
  bookingId: BookingId,
  ...asked,
  /** The place's task when it was booked. */
  taskCode: CodeName,
  state: BookingState,
  holdUntil: LocalDate.nullable(),
  /** What it became. */
  placementId: PlacementId.nullable(),
  /** A hold can only be lengthened, and no further than twelve weeks: the number of events is bounded by that. */
  events: z.array(BookingEvent).max(100),
  version: Version,
});
export type Booking = z.infer<typeof Booking>;

/** As the caseload's row knows the open ones. */
export const BookingSummary = Booking.pick({
  bookingId: true, slotId: true, workplaceId: true, from: true, to: true, weekdays: true, holdUntil: true,
}).extend({ state: OpenBookingState });
export type BookingSummary = z.infer<typeof BookingSummary>;

export const BookingCommand = z.enum(["hold", "confirm", "wait", "decline", "cancel"]);
export type BookingCommand = z.infer<typeof BookingCommand>;

export const ChangeBooking = z.strictObject({
  command: BookingCommand,
  holdUntil: SentDate.nullable(),
  why: FreeText(300),
  version: Version,
});
export type ChangeBooking = z.infer<typeof ChangeBooking>;

/** Open at once: as many as one transaction can free together with the placements when the service ends. */
export const mostOpenBookings = 5;
/** All together, so that a card stays a card. */
export const mostBookings = 40;

export const usualHoldDays = 14;
export const longestHoldDays = 84;

type Standing = Pick<Booking, "state" | "holdUntil" | "to">;

/**
 * Where a booking stands today. A hold past its date counts for nothing, and neither does a booking whose dates have
 * gone by, even before the nightly job has said so in the store.
 */
export function bookingState({ state, holdUntil, to }: Standing, today: LocalDate): BookingState {
  if (!OpenBookingState.safeParse(state).success) return state;
  const lapsed = state === "held" && (holdUntil === null || holdUntil < today);
  return lapsed || to < today ? "expired" : state;
}

/** The row's copy of a booking; undefined once it is closed. */
export function bookingSummary({ placementId: _placement, taskCode: _task, events: _events, version: _version, ...booking }: Booking): BookingSummary | undefined {
  const state = OpenBookingState.safeParse(booking.state);
  return state.success ? { ...booking, state: state.data } : undefined;
}

export type Step = BookingCommand | "convert";

/** Every way from one state to the next. What is not here is refused. */
export const steps: Readonly<Record<BookingState, Readonly<Partial<Record<Step, BookingState>>>>> = {
  requested: { hold: "held", confirm: "confirmed", wait: "waiting", decline: "declined", cancel: "cancelled", convert: "converted" },
  waiting: { hold: "held", confirm: "confirmed", decline: "declined", cancel: "cancelled", convert: "converted" },
  held: { hold: "held", confirm: "confirmed", decline: "declined", cancel: "cancelled", convert: "converted" },
  confirmed: { decline: "declined", cancel: "cancelled", convert: "converted" },
  declined: {},
  expired: {},
  cancelled: {},
  converted: {},
};

/** The commands a booking takes today. */
export const stepsFrom = (booking: Standing, today: LocalDate): readonly Step[] => stepNames.filter((step) => steps[bookingState(booking, today)][step] !== undefined);
const stepNames: readonly Step[] = [...BookingCommand.options, "convert"];

interface HoldEnding extends BookingSummary {
  /** Whole days until its last day; 0 on that day. */
  readonly daysLeft: number;
}

/** Holds that lapse within a week, the soonest first: a week's and a day's warning for whoever made them. */
export const holdsEndingSoon = (bookings: readonly BookingSummary[], today: LocalDate): HoldEnding[] =>
  bookings.flatMap((booking) => {
    if (booking.state !== "held" || booking.holdUntil === null || bookingState(booking, today) === "expired") return [];
    const daysLeft = daysBetween(today, booking.holdUntil);
    return daysLeft <= 7 ? [{ ...booking, daysLeft }] : [];
  }).sort((a, b) => a.daysLeft - b.daysLeft);
