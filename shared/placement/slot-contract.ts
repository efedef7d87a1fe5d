import * as z from "zod";
import { BookingId, ParticipantId, SlotId, WorkplaceId } from "../kernel/ids.ts";
import { LocalDate, SentDate, weekdays } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { ShortText, Version } from "../kernel/values.ts";
import { ChangeBooking, NewBooking } from "./booking.ts";
import { CodeName, WeekdayList } from "./search-values.ts";
import { Seat, Slot, SlotDetails } from "./slot.ts";

const AnyWeekday = z.literal([...weekdays]);
const workplacePath = z.strictObject({ workplaceId: WorkplaceId });
const slotPath = z.strictObject({ workplaceId: WorkplaceId, slotId: SlotId });
const participantPath = z.strictObject({ participantId: ParticipantId });
const bookingPath = z.strictObject({ participantId: ParticipantId, bookingId: BookingId });
const idempotency = ["idempotency-key-missing", "idempotency-key-reused"] as const;

/** A place with the room it has left through all of the dates that were asked for. */
export const FoundPlace = z.strictObject({
  ...Slot.pick({ slotId: true, workplaceId: true, workplaceName: true, town: true, taskCode: true, from: true, lastDay: true, accessible: true, instruction: true })
    .shape,
  days: z.array(z.strictObject({ weekday: AnyWeekday, seats: z.int(), free: z.int() })),
  /** How many wait for room already. */
  waiting: z.int(),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

/** A seat as a workplace's card shows it: whose it is only to those who may see the person. */
const ShownSeat = z.strictObject({ ...Seat.omit({ holderId: true }).shape, participantId: ParticipantId.nullable() });
export type ShownSeat = z.infer<typeof ShownSeat>;

export const ShownSlot = z.strictObject({ ...Slot.omit({ workplaceName: true, town: true, version: true }).shape, seats: z.array(ShownSeat) });
export type ShownSlot = z.infer<typeof ShownSlot>;

/** Places at workplaces and their bookings: part of the register's contract. */
export const slotRoutes = contract({
  findPlaces: {
    method: "GET", path: "/placement/slots", credential: "person",
    action: "placement.slot.find", audit: "FreePlacesRead",
    params: z.strictObject({}),
    /** Without dates, the twelve weeks from today; without weekdays, all. */
    query: z.strictObject({
      from: SentDate.optional(), to: SentDate.optional(), weekdays: WeekdayList.optional(), town: ShortText.optional(), task: CodeName.optional(),
    }),
    body: null,
    response: z.strictObject({ places: z.array(FoundPlace), towns: z.array(z.string()), today: LocalDate }),
    refusals: ["end-before-start"],
  },
  readSlots: {
    method: "GET", path: "/placement/workplaces/{workplaceId}/slots", credential: "person",
    action: "placement.slot.read", audit: "WorkplaceSlotsRead",
    params: workplacePath, query: null, body: null,
    response: z.strictObject({ slots: z.array(ShownSlot), today: LocalDate }), refusals: [],
  },
  addSlot: {
    method: "POST", path: "/placement/workplaces/{workplaceId}/slots", credential: "person", idempotent: true,
    action: "placement.slot.add", audit: "SlotAdded",
    params: workplacePath, query: null, body: SlotDetails, response: z.strictObject({ slotId: SlotId }),
    refusals: [...idempotency, "too-many-slots", "task-not-in-use", "version-conflict"],
  },
  changeSlot: {
    method: "PUT", path: "/placement/workplaces/{workplaceId}/slots/{slotId}", credential: "person",
    action: "placement.slot.change", audit: "SlotChanged",
    params: slotPath, query: null, body: z.strictObject({ details: SlotDetails, version: Version }), response: z.strictObject({ version: Version }),
    refusals: ["version-conflict", "seats-taken", "task-not-in-use"],
  },
  addBooking: {
    method: "POST", path: "/placement/participants/{participantId}/bookings", credential: "person", subject: "participantId", idempotent: true,
    action: "placement.booking.add", audit: "BookingAdded",
    params: participantPath, query: null, body: NewBooking, response: z.strictObject({ bookingId: BookingId }),
    refusals: [...idempotency, "service-ended", "too-many-bookings", "booking-over", "hold-out-of-range", "no-free-place", "version-conflict"],
  },
  changeBooking: {
    method: "POST", path: "/placement/participants/{participantId}/bookings/{bookingId}", credential: "person", subject: "participantId",
    action: "placement.booking.change", audit: "BookingChanged",
    params: bookingPath, query: null, body: ChangeBooking, response: z.strictObject({ version: Version }),
    refusals: ["version-conflict", "booking-state", "hold-out-of-range", "no-free-place"],
  },
});
