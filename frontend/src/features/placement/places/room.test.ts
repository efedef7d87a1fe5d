import { describe, expect, test } from "vitest";
import { SlotId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { ShownSeat, ShownSlot } from "../../../../../shared/placement/slot-contract.ts";
import { mondaysFrom, roomOn } from "./room.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const today = on("2026-11-25");
const seat = (state: ShownSeat["state"], holdUntil: string | null = null): ShownSeat => ({
  participantId: null, state, from: on("2026-12-01"), to: on("2026-12-31"), weekdays: [1], holdUntil: holdUntil === null ? null : on(holdUntil),
});
const slot = (seats: ShownSeat[] = []): ShownSlot => ({
  slotId: SlotId.parse("11111111-1111-4111-a111-111111111111"), workplaceId: WorkplaceId.parse("22222222-2222-4222-a222-222222222222"), taskCode: "KITCHEN",
  capacity: [{ weekday: 1, seats: 2 }], from: on("2026-11-30"), lastDay: on("2027-01-31"), accessible: false, instruction: "", detailsVersion: 1, seats,
});

describe("the room of a date", () => {
  test.each([
    ["nobody there", [], "2026-12-07", "free", 2],
    ["one of two", [seat("placed")], "2026-12-07", "free", 1],
    ["both placed", [seat("placed"), seat("placed")], "2026-12-07", "occupied", 0],
    ["one placed, one held", [seat("placed"), seat("held", "2026-12-04")], "2026-12-07", "booked", 0],
    ["one placed, a hold that has lapsed", [seat("placed"), seat("held", "2026-11-24")], "2026-12-07", "free", 1],
    ["a queue takes no room", [seat("waiting"), seat("requested")], "2026-12-07", "free", 2],
    ["after they have left", [seat("placed"), seat("placed")], "2027-01-04", "free", 2],
    ["before the place begins", [], "2026-11-23", "none", 0],
    ["after it has ended", [], "2027-02-01", "none", 0],
  ] as const)("%s", (_name, seats, day, kind, free) => {
    expect(roomOn(slot([...seats]), 1, on(day), today)).toMatchObject({ kind, free });
  });

  test("a weekday on which the place is not in use", () => {
    expect(roomOn(slot(), 2, on("2026-12-08"), today)).toEqual({ kind: "none", free: 0, seats: 0 });
  });
});

test("weeks from this one on, over the turn of the year", () => {
  expect(mondaysFrom(today, 7)).toEqual(["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04"]);
});
