import { describe, expect, test } from "vitest";
import { BookingId, ParticipantId, PlacementId, SlotId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { type Booking, BookingCommand, bookingState, BookingState, bookingSummary, type ChangeBooking, holdsEndingSoon, type NewBooking, stepsFrom } from "./booking.ts";
import { type BookingActor, cancelOpen, decideBooking, decideConvert, decideExpire, decideNewBooking } from "./booking-decisions.ts";
import type { Seat, Slot } from "./slot.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const uuid = (index: number): string => `${String(index).padStart(8, "0")}-0000-4000-a000-000000000000`;
const today = on("2026-11-23");
const participantId = ParticipantId.parse(uuid(1));
const bookingId = BookingId.parse(uuid(2));
const placementId = PlacementId.parse(uuid(3));
const actor: BookingActor = { by: UserId.parse(uuid(4)), at: Instant.parse("2026-11-23T07:00:00.000Z"), today };
const nobody: BookingActor = { ...actor, by: null };
const slot = (seats: Seat[] = [], seatsOnMonday = 1): Slot => ({
  slotId: SlotId.parse(uuid(5)), workplaceId: WorkplaceId.parse(uuid(6)), workplaceName: "Kirpputori", town: "Pori", taskCode: "KITCHEN",
  capacity: [{ weekday: 1, seats: seatsOnMonday }], from: on("2026-09-01"), lastDay: null, accessible: false, instruction: "", detailsVersion: 1, seats, version: 1,
});
const asked = { workplaceId: WorkplaceId.parse(uuid(6)), slotId: SlotId.parse(uuid(5)), from: on("2026-12-01"), to: on("2027-02-28"), weekdays: [1 as const] };
const booking = (state: BookingState, more: Partial<Booking> = {}): Booking => ({
  ...asked, bookingId, taskCode: "KITCHEN", state, holdUntil: state === "held" ? on("2026-12-07") : null, placementId: null,
  events: [{ kind: state, on: today, at: actor.at, by: actor.by, until: state === "held" ? on("2026-12-07") : null, why: "" }], version: 1, ...more,
});
const taken: Seat = { holderId: BookingId.parse(uuid(8)), participantId: ParticipantId.parse(uuid(9)), state: "confirmed", from: on("2026-12-01"), to: on("2026-12-31"), weekdays: [1], holdUntil: null };
const command = (wanted: BookingCommand, more: Partial<ChangeBooking> = {}): ChangeBooking => ({ command: wanted, holdUntil: null, why: "", version: 1, ...more });
const outcome = (state: BookingState, wanted: BookingCommand): string => {
  const decision = decideBooking({ participantId, booking: booking(state), slot: slot() }, command(wanted, { holdUntil: wanted === "hold" ? on("2026-12-14") : null }), actor);
  return decision.kind === "booked" ? decision.booking.state : decision.reason;
};

describe("every state, every command", () => {
  const refused = "booking-state";
  const table: Readonly<Record<BookingState, Readonly<Record<BookingCommand, string>>>> = {
    requested: { hold: "held", confirm: "confirmed", wait: "waiting", decline: "declined", cancel: "cancelled" },
    waiting: { hold: "held", confirm: "confirmed", wait: refused, decline: "declined", cancel: "cancelled" },
    held: { hold: "held", confirm: "confirmed", wait: refused, decline: "declined", cancel: "cancelled" },
    confirmed: { hold: refused, confirm: refused, wait: refused, decline: "declined", cancel: "cancelled" },
    declined: { hold: refused, confirm: refused, wait: refused, decline: refused, cancel: refused },
    expired: { hold: refused, confirm: refused, wait: refused, decline: refused, cancel: refused },
    cancelled: { hold: refused, confirm: refused, wait: refused, decline: refused, cancel: refused },
    converted: { hold: refused, confirm: refused, wait: refused, decline: refused, cancel: refused },
  };
  const cases = BookingState.options.flatMap((state) => BookingCommand.options.map((wanted) => [state, wanted, table[state][wanted]] as const));

  test.each(cases)("%s, %s: %s", (state, wanted, expected) => {
    expect(outcome(state, wanted)).toBe(expected);
  });

  test.each(cases)("%s offers %s only when it would be taken (%s)", (state, wanted, expected) => {
    expect(stepsFrom(booking(state), today).includes(wanted)).toBe(expected !== refused);
  });

  test.each(BookingState.options)("%s becomes a placement only while it is open", (state) => {
    const open = ["requested", "waiting", "held", "confirmed"].includes(state);
    const decision = decideConvert(booking(state), placementId, actor);
    expect(decision).toMatchObject(open ? { kind: "converted", booking: { state: "converted", placementId, version: 2 } } : { kind: "refused", reason: "booking-state" });
  });
});

describe("a hold's last day", () => {
  test.each([["2026-12-06", "held"], ["2026-12-07", "held"], ["2026-12-08", "expired"]])("on %s it is %s", (day, state) => {
    expect(bookingState(booking("held"), on(day))).toBe(state);
  });

  test("a booking whose own dates have gone by has lapsed too, a closed one stays what it is", () => {
    for (const state of ["requested", "waiting", "confirmed"] as const) {
      expect(bookingState(booking(state), on("2027-02-28"))).toBe(state);
      expect(bookingState(booking(state), on("2027-03-01"))).toBe("expired");
    }
    for (const state of ["declined", "cancelled", "converted"] as const) expect(bookingState(booking(state), on("2027-03-01"))).toBe(state);
  });

  test("two weeks unless another day is asked for, at most twelve weeks from the first", () => {
    const held = (holdUntil: string | null) => decideNewBooking(
      { participantId, serviceEnded: false, bookings: [], slot: slot() }, { ...asked, state: "held", holdUntil: holdUntil === null ? null : on(holdUntil) }, bookingId, actor,
    );
    expect(held(null)).toMatchObject({ booking: { holdUntil: "2026-12-07" } });
    expect(held("2026-11-23")).toMatchObject({ booking: { holdUntil: "2026-11-23" } });
    expect(held("2027-02-15")).toMatchObject({ booking: { holdUntil: "2027-02-15" } });
    expect(held("2027-02-16")).toEqual({ kind: "refused", reason: "hold-out-of-range" });
    expect(held("2026-11-22")).toEqual({ kind: "refused", reason: "hold-out-of-range" });
  });

  test.each([["2026-12-08", "held"], ["2026-12-07", "hold-out-of-range"], ["2027-02-15", "held"], ["2027-02-16", "hold-out-of-range"]])("can only be put off: to %s %s", (until, expected) => {
    const decision = decideBooking({ participantId, booking: booking("held"), slot: slot() }, command("hold", { holdUntil: on(until) }), { ...actor, today: on("2026-12-01") });
    expect(decision.kind === "booked" ? decision.booking.state : decision.reason).toBe(expected);
  });

  test("warnings a week before and on the last days, the soonest first", () => {
    const holds = ["2026-11-22", "2026-11-23", "2026-12-01", "2026-11-24", "2026-11-30"].map((day) => booking("held", { holdUntil: on(day) }));
    const soon = holdsEndingSoon([...holds, booking("requested")].flatMap((one) => bookingSummary(one) ?? []), today);
    expect(soon.map(({ holdUntil, daysLeft }) => [holdUntil, daysLeft])).toEqual([["2026-11-23", 0], ["2026-11-24", 1], ["2026-11-30", 7]]);
  });
});

describe("a new booking", () => {
  const decide = (wanted: Partial<NewBooking>, facts: { readonly serviceEnded?: boolean; readonly bookings?: readonly Booking[]; readonly slot?: Slot } = {}) =>
    decideNewBooking({ participantId, serviceEnded: false, bookings: [], slot: slot(), ...facts }, { ...asked, state: "confirmed", holdUntil: null, ...wanted }, bookingId, actor);
  const five = ["requested", "waiting", "held", "confirmed", "requested"] as const;

  test.each([
    ["of somebody whose service has ended", decide({}, { serviceEnded: true }), "service-ended"],
    ["beside five open ones", decide({}, { bookings: five.map((state) => booking(state)) }), "too-many-bookings"],
    ["for days that have gone by", decide({ from: on("2026-11-02"), to: on("2026-11-22") }), "booking-over"],
    ["of a seat that is taken", decide({}, { slot: slot([taken]) }), "no-free-place"],
    ["of a weekday without room", decide({ weekdays: [2] }), "no-free-place"],
  ])("%s is refused", (_name, decision, reason) => {
    expect(decision).toEqual({ kind: "refused", reason });
  });

  test("beside closed ones, or for a place that is full, as a request or in the queue", () => {
    expect(decide({}, { bookings: five.map(() => booking("cancelled")) })).toMatchObject({ kind: "booked" });
    for (const state of ["requested", "waiting"] as const) {
      const decision = decide({ state, holdUntil: on("2027-01-01") }, { slot: slot([taken]) });
      expect(decision).toMatchObject({ kind: "booked", booking: { state, holdUntil: null, version: 1 }, slot: { seats: [taken, { holderId: bookingId, state }] } });
    }
  });

  test("tells who booked what and when", () => {
    expect(decide({ state: "held" })).toMatchObject({
      booking: { bookingId, events: [{ kind: "held", on: today, at: actor.at, by: actor.by, until: "2026-12-07", why: "" }] },
      slot: { seats: [{ holderId: bookingId, participantId, state: "held", holdUntil: "2026-12-07" }] },
    });
  });
});

test("a change names the version it saw, leaves its event and moves its seat", () => {
  const own = { ...taken, holderId: bookingId, participantId, state: "held" as const, holdUntil: on("2026-12-07") };
  const facts = { participantId, booking: booking("held"), slot: slot([own]) };
  expect(decideBooking(facts, command("confirm", { version: 2 }), actor)).toEqual({ kind: "refused", reason: "version-conflict" });
  expect(decideBooking(facts, command("confirm"), actor)).toMatchObject({ booking: { state: "confirmed", holdUntil: null, version: 2 }, slot: { seats: [{ holderId: bookingId, state: "confirmed" }] } });
  expect(decideBooking(facts, command("decline", { why: "Keittiöremontti" }), actor)).toMatchObject({
    booking: { state: "declined", events: [{ kind: "held" }, { kind: "declined", why: "Keittiöremontti" }] }, slot: { seats: [] },
  });
});

test("a hold that has lapsed gives its seat away, and cannot be confirmed any more", () => {
  const later = { ...actor, today: on("2026-12-08") };
  expect(decideBooking({ participantId, booking: booking("held"), slot: slot() }, command("confirm"), later)).toEqual({ kind: "refused", reason: "booking-state" });
});

describe("what closes bookings", () => {
  test("the nightly job, once", () => {
    const late = { ...nobody, today: on("2026-12-08") };
    const expired = decideExpire(booking("held"), late);
    expect(expired).toMatchObject({ state: "expired", version: 2, events: [{ kind: "held" }, { kind: "expired", by: null }] });
    expect(expired && decideExpire(expired, late)).toBeUndefined();
    expect(decideExpire(booking("held"), nobody)).toBeUndefined();
    expect(decideExpire(booking("confirmed"), late)).toBeUndefined();
  });

  test("the end of the service: the open ones, and what had lapsed has lapsed", () => {
    const all = [...BookingState.options.map((state) => booking(state)), booking("held", { holdUntil: on("2026-11-22") })];
    expect(cancelOpen(all, actor).map(({ state }) => state)).toEqual(["cancelled", "cancelled", "cancelled", "cancelled", "expired"]);
  });
});
