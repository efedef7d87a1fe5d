import * as z from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays, addMonths, LocalDate } from "../../shared/kernel/local-date.ts";
import { mostOpenBookings } from "../../shared/placement/booking.ts";
import { mostPlacements } from "../../shared/placement/placement.ts";
import { type Answer, type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { runs } from "../support/depth.ts";
import { addContact, addSlot, book, booking, endService, type Placed, placeSomebody, registerParticipant, reopenService, versionsOf } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
let place: { readonly workplaceId: string; readonly slotId: string };

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
  place = { workplaceId: placed.workplaceId, slotId: await addSlot(cell, placed.staff, placed.workplaceId, 1) };
});
afterAll(() => cloud.stop());

const Bookings = z.object({ bookings: z.array(z.object({ bookingId: z.string(), state: z.string(), placementId: z.string().nullable(), version: z.number(), events: z.array(z.unknown()) })) });
const bookingsOf = async (participantId = placed.participantId, staff = placed.staff) =>
  Bookings.parse((await cell.as(staff)("readParticipant", { params: { participantId } })).body).bookings;
const change = (bookingId: string, command: string, more: object = {}, participantId = placed.participantId) =>
  cell.as(placed.staff)("changeBooking", { params: { participantId, bookingId }, body: { command, holdUntil: null, why: "", version: 1, ...more } });
const add = (participantId: string, more: object = {}) => cell.as(placed.staff)("addBooking", { params: { participantId }, body: booking(place, more) });
const codeOf = ({ status, body }: Answer): string => (status === 200 ? "ok" : z.object({ code: z.string() }).parse(body).code);
const Shown = z.object({ slots: z.array(z.object({ slotId: z.string(), seats: z.array(z.object({ state: z.string(), participantId: z.string().nullable(), from: z.string(), to: z.string(), weekdays: z.array(z.number()) })) })) });
const seatsShown = async (staff = placed.staff) =>
  Shown.parse((await cell.as(staff)("readSlots", { params: { workplaceId: placed.workplaceId } })).body).slots.find(({ slotId }) => slotId === place.slotId)?.seats ?? [];
const slotRow = async () => z.object({ version: z.number(), seats: z.array(z.object({ holderId: z.string() })) }).parse(await cell.tables.placement.get({ PK: "SLOTS", SK: `SLOT#${place.workplaceId}#${place.slotId}` }));
const openPlacement = (more: object, participantId = placed.participantId) =>
  cell.as(placed.staff)("openPlacement", {
    params: { participantId },
    body: {
      workplaceId: placed.workplaceId, contactId: placed.contactId, from: "2026-12-01", to: "2027-03-31", plan: [{ weekday: 3, start: "08:00", end: "14:00" }], ...more,
    },
  });

describe("a booking's way", () => {
  test("requested, held, confirmed, and the person's card tells who did what", async () => {
    const id = await book(cell, placed.staff, placed.participantId, place, { state: "requested" });
    expect(await change(id, "hold", { holdUntil: "2026-12-10" })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await change(id, "confirm", { version: 2, why: "Sovittu Raijan kanssa" })).toMatchObject({ status: 200, body: { version: 3 } });
    const card = await cell.as(placed.staff)("readParticipant", { params: { participantId: placed.participantId } });
    expect(card).toMatchObject({
      body: {
        bookings: [{
          bookingId: id, ...place, state: "confirmed", holdUntil: null, weekdays: [3, 5],
          events: [
            { kind: "requested", by: placed.staff, until: null }, { kind: "held", until: "2026-12-10" }, { kind: "confirmed", why: "Sovittu Raijan kanssa" },
          ],
        }],
      },
    });
    const list = await cell.as(placed.staff)("listOwnParticipants", { params: { staffId: placed.staff } });
    expect(list).toMatchObject({ body: { rows: [{ bookings: [{ bookingId: id, state: "confirmed" }] }] } });
  });

  test("each command is one audit row of the person", async () => {
    const id = await book(cell, placed.staff, placed.participantId, place);
    await change(id, "cancel");
    const rows = (await cell.auditRows()).filter(({ event }) => String(event).startsWith("Booking"));
    expect(rows.map(({ event, outcome }) => [event, outcome]).sort()).toEqual([["BookingAdded", "allowed"], ["BookingChanged", "allowed"]]);
    expect(new Set(rows.map(({ subjects }) => JSON.stringify(subjects))).size).toBe(1);
  });

  test("what was refused has moved nothing", async () => {
    const id = await book(cell, placed.staff, placed.participantId, place, { state: "confirmed" });
    const other = await registerParticipant(cell, placed.staff, "Aalto");
    const before = await slotRow();
    expect(await add(other)).toMatchObject({ status: 409, body: { code: "no-free-place" } });
    expect(await change(id, "hold")).toMatchObject({ status: 409, body: { code: "booking-state" } });
    expect(await change(id, "cancel", { version: 2 })).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await add(other, { holdUntil: "2027-04-01", weekdays: [1] })).toMatchObject({ status: 422, body: { code: "hold-out-of-range" } });
    expect(await add(other, { from: "2026-11-01", to: "2026-11-22" })).toMatchObject({ status: 422, body: { code: "booking-over" } });
    expect(await add(other, { slotId: "11111111-1111-4111-a111-111111111111" })).toMatchObject({ status: 400, body: { issues: [{ path: "slotId" }] } });
    expect(await slotRow()).toEqual(before);
    expect(await bookingsOf(other)).toEqual([]);
  });

  test("who finds it full waits, and gets the seat when it is free", async () => {
    const first = await book(cell, placed.staff, placed.participantId, place);
    const other = await registerParticipant(cell, placed.staff, "Aalto");
    const id = await book(cell, placed.staff, other, place, { state: "waiting" });
    expect(await change(id, "confirm", {}, other)).toMatchObject({ body: { code: "no-free-place" } });
    await change(first, "decline", { why: "Keittiöremontti" });
    expect(await change(id, "confirm", {}, other)).toMatchObject({ status: 200 });
    expect((await seatsShown()).map(({ state, participantId }) => [state, participantId])).toEqual([["confirmed", other]]);
  });

  test("five at once are enough", async () => {
    const requested = { state: "requested" };
    for (let index = 0; index < 5; index += 1) await book(cell, placed.staff, placed.participantId, place, requested);
    expect(await add(placed.participantId, requested)).toMatchObject({ status: 409, body: { code: "too-many-bookings" } });
  });
});

describe("another's people", () => {
  test("a colleague neither books for nor reads them; she sees that the seat is taken", async () => {
    await book(cell, placed.staff, placed.participantId, place);
    const colleague = await cell.staff("Kaisa Koski");
    const params = { participantId: placed.participantId };
    expect(await cell.as(colleague)("addBooking", { params, body: booking(place) })).toMatchObject({ status: 404 });
    expect((await seatsShown(colleague)).map(({ state, participantId }) => [state, participantId])).toEqual([["held", null]]);
    expect((await seatsShown(await cell.staff("Paula", { placement: "main" }))).map(({ participantId }) => participantId)).toEqual([placed.participantId]);
    const found = await cell.as(colleague)("findPlaces");
    expect(found.text).not.toContain(placed.participantId);
  });

  test("somebody else's booking is not there, whatever the path says", async () => {
    const id = await book(cell, placed.staff, placed.participantId, place);
    const other = await registerParticipant(cell, placed.staff, "Aalto");
    expect(await change(id, "cancel", {}, other)).toMatchObject({ status: 404 });
    expect(await openPlacement({ bookingId: id }, other)).toMatchObject({ status: 404 });
  });

  test("of a restricted person, or one past his time, nobody is told who sits there", async () => {
    await book(cell, placed.staff, placed.participantId, place);
    for (const anchor of [{ restricted: true }, { endedOn: "1990-01-01" }]) {
      const rows = z.array(z.looseObject({ kind: z.string(), anchor: z.looseObject({}) })).parse((await cloud.rows(cell.tables.placement)).filter((row) => "anchor" in row));
      for (const row of rows) await cell.tables.placement.replace({ ...row, anchor: { ...row.anchor, restricted: false, endedOn: null, ...anchor } });
      const main = await cell.staff("Paula", { placement: "main" });
      for (const staff of [placed.staff, main]) expect((await seatsShown(staff)).map(({ state, participantId }) => [state, participantId])).toEqual([["held", null]]);
      const list = await cell.as(placed.staff)("listOwnParticipants", { params: { staffId: placed.staff } });
      expect(list.text).not.toContain("bookingId");
    }
  });
});

describe("a placement in a place", () => {
  test("made of a booking takes over its seat, even the last one", async () => {
    const id = await book(cell, placed.staff, placed.participantId, place, { weekdays: [3] });
    const opened = await openPlacement({ bookingId: id });
    expect(opened).toMatchObject({ status: 200 });
    const { placementId } = z.object({ placementId: z.string() }).parse(opened.body);
    expect(await bookingsOf()).toMatchObject([{ state: "converted", placementId, version: 2 }]);
    expect((await slotRow()).seats).toMatchObject([{ holderId: placementId }]);
    expect((await seatsShown()).map(({ state, from, to, weekdays }) => ({ state, from, to, weekdays }))).toEqual([{ state: "placed", from: "2026-12-01", to: "2027-03-31", weekdays: [3] }]);
    expect(await openPlacement({ bookingId: id, from: "2027-05-03", to: "2027-09-30" })).toMatchObject({ status: 409, body: { code: "booking-state" } });
  });

  test("without a booking it needs room of its own", async () => {
    const other = await registerParticipant(cell, placed.staff, "Aalto");
    await book(cell, placed.staff, other, place);
    expect(await openPlacement({ slotId: place.slotId })).toMatchObject({ status: 409, body: { code: "no-free-place" } });
    expect(await openPlacement({ slotId: place.slotId, plan: [{ weekday: 2, start: "08:00", end: "14:00" }], from: "2027-03-01", to: "2027-06-30" })).toMatchObject({ status: 200 });
    expect((await seatsShown()).map(({ state }) => state)).toEqual(["held", "placed"]);
  });
});

describe("the end of the service", () => {
  test("cancels what is open and frees every seat at once; a booking follows the dates of its case", async () => {
    await openPlacement({ slotId: place.slotId });
    const id = await book(cell, placed.staff, placed.participantId, place, { weekdays: [5] });
    const closed = await book(cell, placed.staff, placed.participantId, place, { state: "requested" });
    await change(closed, "cancel");
    expect((await slotRow()).seats).toHaveLength(2);
    await endService(cell, placed, "2026-11-23");
    expect((await slotRow()).seats).toEqual([]);
    expect((await bookingsOf()).map(({ bookingId, state }) => [bookingId, state]).sort()).toEqual([[id, "cancelled"], [closed, "cancelled"]].sort());
    const ttls = async () => (await cloud.rows(cell.tables.placement)).filter(({ kind }) => kind === "Booking").map(({ ttl }) => ttl);
    expect(await ttls()).toEqual([0, 0].map(() => Date.parse("2056-11-23T22:00:00Z") / 1000));
    expect(await add(placed.participantId)).toMatchObject({ status: 409, body: { code: "service-ended" } });
    await reopenService(cell, placed);
    await cell.catchUp();
    expect(await ttls()).toEqual([undefined, undefined]);
    expect(await bookingsOf()).toHaveLength(2);
  });

  test("with as many placements, contacts, places and bookings as there may be, still is one transaction", async () => {
    const { staff, workplaceId, participantId } = placed;
    const day = { start: "08:00", end: "12:00" };
    for (let count = 1; count < mostPlacements; count += 1) {
      const contactId = await addContact(cell, staff, workplaceId, `yhteys${String(count)}@example.fi`);
      const slotId = await addSlot(cell, staff, workplaceId, 1);
      const from = addMonths(LocalDate.parse("2027-03-01"), 3 * (count - 1));
      const to = addMonths(from, 3);
      const body = { contactId, slotId, from: addDays(from, 1), to, plan: [{ weekday: 1, ...day }], reviewedOn: "2026-11-23" };
      expect(await openPlacement(body)).toMatchObject({ status: 200 });
    }
    for (let count = 0; count < mostOpenBookings; count += 1) {
      const slotId = await addSlot(cell, staff, workplaceId, 1);
      await book(cell, staff, participantId, { workplaceId, slotId });
    }
    await endService(cell, placed, "2026-11-23");
    const slots = z.array(z.object({ seats: z.array(z.unknown()) })).parse((await cloud.rows(cell.tables.placement)).filter(({ kind }) => kind === "Slot"));
    expect(slots.flatMap(({ seats }) => seats)).toEqual([]);
    expect((await bookingsOf()).map(({ state }) => state)).toEqual(["cancelled", "cancelled", "cancelled", "cancelled", "cancelled"]);
  });

  test("a booking at the same moment is cancelled by it, or refused because of it", async () => {
    const { service } = await versionsOf(cell, placed);
    const params = { participantId: placed.participantId };
    const [ended, booked] = await Promise.all([
      cell.as(placed.staff)("endService", { params, body: { endedOn: "2026-11-23", reason: "MOVED", version: service } }),
      add(placed.participantId),
    ]);
    expect(codeOf(ended)).toBe("ok");
    expect(["ok", "service-ended"]).toContain(codeOf(booked));
    expect((await slotRow()).seats).toEqual([]);
    expect((await bookingsOf()).filter(({ state }) => state !== "cancelled")).toEqual([]);
  });
});

describe("at once", () => {
  test(`two coaches, one seat: one gets it, ${String(runs(1000))} times over`, async () => {
    const colleague = await cell.staff("Kaisa Koski");
    const hers = await registerParticipant(cell, colleague, "Aalto");
    for (let round = 0; round < runs(1000); round += 1) {
      const answers = await Promise.all([
        add(placed.participantId, { state: "confirmed" }),
        cell.as(colleague)("addBooking", { params: { participantId: hers }, body: booking(place, { state: "confirmed" }) }),
      ]);
      expect(answers.map(codeOf).sort()).toEqual(["no-free-place", "ok"]);
      expect((await slotRow()).seats).toHaveLength(1);
      const won = answers[0].status === 200;
      const { bookingId } = z.object({ bookingId: z.string() }).parse(answers[won ? 0 : 1].body);
      const [staff, participantId] = won ? [placed.staff, placed.participantId] : [colleague, hers];
      await cell.as(staff)("changeBooking", { params: { participantId, bookingId }, body: { command: "cancel", holdUntil: null, why: "", version: 1 } });
      // A person's bookings are bounded: a fresh pair of rows for the next round.
      await cloud.remove(cell.tables.placement, { PK: `PARTICIPANT#${participantId}`, SK: `CARD#BOOKING#${bookingId}` });
    }
  }, 900_000);

  test("many writers on one place: every acknowledged one is a version and a seat, none is lost", async () => {
    const many = Math.max(25, runs(200));
    place = { ...place, slotId: await addSlot(cell, placed.staff, placed.workplaceId, 20) };
    const people: string[] = [];
    for (let index = 0; index < many; index += 1) people.push(await registerParticipant(cell, placed.staff, `Aalto ${String(index)}`));
    const before = await slotRow();
    const spans = (index: number) => ({ from: `20${String(27 + Math.floor(index / 20))}-01-04`, to: `20${String(27 + Math.floor(index / 20))}-12-17`, state: "confirmed" });
    let acknowledged = 0;
    await Promise.all(people.map(async (participantId, index) => {
      for (let attempt = 0; attempt < many; attempt += 1) {
        const code = codeOf(await add(participantId, spans(index)));
        if (code === "ok") {
          acknowledged += 1;
          return;
        }
        expect(["version-conflict", "unavailable"]).toContain(code);
      }
    }));
    const after = await slotRow();
    expect(acknowledged).toBe(many);
    expect(after.version).toBe(before.version + many);
    expect(new Set(after.seats.map(({ holderId }) => holderId)).size).toBe(many);
  }, 900_000);
});
