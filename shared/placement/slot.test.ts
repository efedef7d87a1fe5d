import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { BookingId, ContactId, ParticipantId, PlacementId, SlotId, WorkplaceId } from "../kernel/ids.ts";
import { addDays, LocalDate, type Weekday, weekdayOf, weekdays } from "../kernel/local-date.ts";
import type { Placement } from "./placement.ts";
import {
  decideChangeSlot, decideSeats, freeBy, fullestDay, mostTaken, type Seat, seatsOf, type Slot, type SlotDetails, takesSeat, withoutPast,
} from "./slot.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const uuid = (index: number): string => `${String(index).padStart(8, "0")}-0000-4000-a000-000000000000`;
const today = on("2026-11-23");
const details: SlotDetails = {
  taskCode: "KITCHEN", capacity: [{ weekday: 1, seats: 2 }, { weekday: 3, seats: 1 }], from: on("2026-09-01"), lastDay: null, accessible: true, instruction: "",
};
const slot = (seats: Seat[] = [], more: Partial<Slot> = {}): Slot => ({
  slotId: SlotId.parse(uuid(1)), workplaceId: WorkplaceId.parse(uuid(2)), workplaceName: "Kirpputori", town: "Pori", ...details, detailsVersion: 1, seats, version: 1, ...more,
});
const seat = (index: number, more: Partial<Seat> = {}): Seat => ({
  holderId: BookingId.parse(uuid(100 + index)), participantId: ParticipantId.parse(uuid(200 + index)), state: "confirmed",
  from: on("2026-11-30"), to: on("2027-02-28"), weekdays: [1], holdUntil: null, ...more,
});
const span = { from: on("2026-12-01"), to: on("2027-01-31") };

describe("what takes up room", () => {
  test.each([
    ["placed", null, true], ["confirmed", null, true], ["requested", null, false], ["waiting", null, false],
    ["held", "2026-11-24", true], ["held", "2026-11-23", true], ["held", "2026-11-22", false], ["held", null, false],
  ] as const)("%s, held until %s: %s", (state, holdUntil, takes) => {
    expect(takesSeat({ state, holdUntil: holdUntil === null ? null : on(holdUntil) }, today)).toBe(takes);
  });
});

describe("room left", () => {
  test.each([
    ["an empty place", slot(), 1, 2],
    ["a weekday without room", slot(), 2, 0],
    ["one booked", slot([seat(1)]), 1, 1],
    ["two booked", slot([seat(1), seat(2)]), 1, 0],
    ["a hold that has lapsed", slot([seat(1, { state: "held", holdUntil: on("2026-11-22") })]), 1, 2],
    ["two who follow each other", slot([seat(1, { to: on("2026-12-20") }), seat(2, { from: on("2026-12-21") })]), 1, 1],
    ["somebody who leaves before the first Monday", slot([seat(1, { to: on("2026-12-06") })]), 1, 2],
    ["another weekday", slot([seat(1, { weekdays: [3] })]), 1, 2],
    ["a place that ends within the dates", slot([], { lastDay: on("2027-01-30") }), 1, 0],
    ["a place that begins within them", slot([], { from: on("2026-12-02") }), 1, 0],
  ] as const)("%s", (_name, place, weekday, free) => {
    expect(freeBy(place, weekday, span, today)).toBe(free);
  });

  const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(on("2026-11-16"), days));
  const anySpan = fc.tuple(anyDay, fc.integer({ min: 0, max: 40 })).map(([from, days]) => ({ from, to: addDays(from, days) }));
  const anySeat = fc.record({
    range: anySpan, days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }), state: fc.constantFrom("requested", "waiting", "held", "confirmed", "placed"),
    holdUntil: fc.option(anyDay),
  });

  test("is what a walk day by day through the calendar finds", () => {
    fc.assert(
      fc.property(fc.array(anySeat, { maxLength: 8 }), fc.constantFrom(...weekdays), fc.integer({ min: 0, max: 5 }), anySpan, anySpan, (found, weekday, seats, lasting, asked) => {
        const taken = found.map(({ range, days, state, holdUntil }, index) => seat(index, { ...range, weekdays: days, state, holdUntil }));
        const place = slot(taken, { capacity: seats === 0 ? [] : [{ weekday, seats }], from: lasting.from, lastDay: lasting.to });
        expect(freeBy(place, weekday, asked, today)).toBe(walk(place, weekday, seats, asked));
      }),
      { numRuns: runs(10_000) },
    );
  });

  /** Knows nothing of breaks and holders: asks each date of the span for itself. */
  function walk(place: Slot, weekday: Weekday, seats: number, asked: { from: LocalDate; to: LocalDate }): number {
    let least = seats;
    for (let day = asked.from; day <= asked.to; day = addDays(day, 1)) {
      if (day < place.from || (place.lastDay !== null && day > place.lastDay)) return 0;
      if (weekdayOf(day) !== weekday) continue;
      let there = 0;
      for (const { state, holdUntil, from, to, weekdays: days } of place.seats) {
        const holds = state === "held" && holdUntil !== null && !(holdUntil < today);
        if ((holds || state === "confirmed" || state === "placed") && days.includes(weekday) && !(day < from) && !(day > to)) there += 1;
      }
      least = Math.min(least, Math.max(0, seats - there));
    }
    return least;
  }
});

describe("taking a seat", () => {
  test("the last one once, and again by who has it already", () => {
    const full = slot([seat(1), seat(2)]);
    const third = seat(3);
    expect(decideSeats(full, [third.holderId], [third], today)).toEqual({ kind: "refused", reason: "no-free-place" });
    const own = seat(2, { to: on("2027-06-30") });
    expect(decideSeats(full, [own.holderId], [own], today)).toMatchObject({ kind: "seated", slot: { seats: [seat(1), own] } });
  });

  test("who only waits takes none", () => {
    const full = slot([seat(1), seat(2)]);
    const waiting = seat(3, { state: "waiting" });
    expect(decideSeats(full, [waiting.holderId], [waiting], today)).toMatchObject({ kind: "seated" });
  });

  test("days that have gone by ask for no room, and seats of placements that are over fall away", () => {
    const over = seat(1, { state: "placed", from: on("2026-09-01"), to: on("2026-11-22") });
    const late = seat(2, { from: on("2026-08-01"), to: on("2026-12-31") });
    expect(decideSeats(slot([over]), [late.holderId], [late], today)).toMatchObject({ kind: "seated", slot: { seats: [late] } });
    const gone = seat(3, { to: on("2026-11-22"), from: on("2026-11-16") });
    expect(decideSeats(slot([over]), [gone.holderId], [gone], today)).toMatchObject({ kind: "seated", slot: { seats: [] } });
  });

  test("a lapsed booking's seat is left for its own command", () => {
    const lapsed = seat(1, { state: "held", holdUntil: on("2026-11-01"), to: on("2026-11-20") });
    expect(withoutPast(slot([lapsed]), today).seats).toEqual([lapsed]);
  });

  test("however people come and go, no weekday ever holds more than its room", () => {
    const wish = fc.record({
      who: fc.integer({ min: 0, max: 5 }), first: fc.integer({ min: 0, max: 40 }), days: fc.integer({ min: 0, max: 40 }),
      state: fc.constantFrom("waiting", "held", "confirmed", "placed"), leaves: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        let place = slot();
        for (const { who, first, days, state, leaves } of wishes) {
          const from = addDays(today, first);
          const wanted = seat(who, { from, to: addDays(from, days), state, weekdays: [1, 3], holdUntil: state === "held" ? addDays(today, 7) : null });
          const decision = decideSeats(place, [wanted.holderId], leaves ? [] : [wanted], today);
          if (decision.kind === "seated") place = decision.slot;
          else expect(leaves).toBe(false);
        }
        for (let day = today; day < addDays(today, 90); day = addDays(day, 1)) {
          const room = place.capacity.find(({ weekday }) => weekday === weekdayOf(day))?.seats ?? 0;
          const there = place.seats.filter((one) => one.state !== "waiting" && one.weekdays.includes(weekdayOf(day)) && one.from <= day && day <= one.to);
          expect(there.length).toBeLessThanOrEqual(room);
        }
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe("a placement's seats", () => {
  const placement: Placement = {
    placementId: PlacementId.parse(uuid(7)), workplaceId: WorkplaceId.parse(uuid(2)), contactId: ContactId.parse(uuid(8)), slotId: SlotId.parse(uuid(1)),
    from: on("2026-12-01"), to: on("2027-05-31"),
    schedule: [
      { from: on("2026-12-01"), plan: [{ weekday: 1, start: "08:00", end: "14:00" }] },
      { from: on("2027-02-01"), plan: [{ weekday: 3, start: "08:00", end: "14:00" }, { weekday: 4, start: "08:00", end: "14:00" }] },
    ],
    interruptions: [{ from: on("2027-01-01"), to: on("2027-01-31") }], outcome: null, reviewedOn: null, events: [], version: 1,
  };
  const participantId = ParticipantId.parse(uuid(9));

  test("one for each of its usual weeks; a break keeps the seat", () => {
    expect(seatsOf(participantId, placement).map(({ from, to, weekdays: days, state }) => [from, to, days, state])).toEqual([
      ["2026-12-01", "2027-01-31", [1], "placed"], ["2027-02-01", "2027-05-31", [3, 4], "placed"],
    ]);
  });

  test("none when it does not count", () => {
    expect(seatsOf(participantId, { ...placement, outcome: "not-started" })).toEqual([]);
  });
});

describe("changing a place", () => {
  const taken = [seat(1), seat(2), seat(3, { weekdays: [3], state: "held", holdUntil: on("2026-12-04") })];
  const one = { weekday: 1, seats: 1 } as const;
  test.each([
    ["nothing of the room", details, 1, "change"],
    ["by another version", details, 2, "version-conflict"],
    ["more room", { ...details, capacity: [{ weekday: 1, seats: 5 }, { weekday: 3, seats: 1 }] }, 1, "change"],
    ["less room than is taken", { ...details, capacity: [one, { weekday: 3, seats: 1 }] }, 1, "seats-taken"],
    ["a weekday away that somebody holds", { ...details, capacity: [{ weekday: 1, seats: 2 }] }, 1, "seats-taken"],
    ["an end with the last of them", { ...details, lastDay: on("2027-02-28") }, 1, "change"],
    ["an end before it", { ...details, lastDay: on("2027-02-27") }, 1, "seats-taken"],
    ["a beginning after the first of them", { ...details, from: on("2026-12-01") }, 1, "seats-taken"],
  ] as const)("%s", (_name, wanted, version, outcome) => {
    const decision = decideChangeSlot(slot(taken), { ...wanted, capacity: [...wanted.capacity] }, version, today);
    expect(decision.kind === "change" ? decision.kind : decision.reason).toBe(outcome);
    if (decision.kind === "change") expect(decision.slot).toMatchObject({ ...wanted, detailsVersion: 2, seats: taken });
  });

  test("a hold that has lapsed stands in nobody's way", () => {
    const lapsed = slot([seat(1, { state: "held", holdUntil: on("2026-11-22") })]);
    expect(decideChangeSlot(lapsed, { ...details, lastDay: today }, 1, today)).toMatchObject({ kind: "change" });
  });

  test("who holds the fullest day", () => {
    expect(mostTaken(slot(taken), 1, today)).toEqual([taken[0], taken[1]]);
    expect(fullestDay(slot(taken), 3, { from: on("2027-03-01"), to: on("2027-03-31") }, today)).toEqual([]);
  });
});
