import * as z from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Answer, type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { addSlot, book, booking, type Placed, placeSomebody, registerParticipant } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
});
afterAll(() => cloud.stop());

const details = { taskCode: "KITCHEN", capacity: [{ weekday: 1, seats: 2 }, { weekday: 3, seats: 1 }], from: "2026-09-01", lastDay: null, accessible: true, instruction: "Ovi pihan puolelta" };
const Found = z.object({ towns: z.array(z.string()), places: z.array(z.object({ workplaceName: z.string(), waiting: z.number(), days: z.array(z.object({ weekday: z.number(), seats: z.number(), free: z.number() })) })) });
const find = async (query: Record<string, string> = {}) => Found.parse((await cell.as(placed.staff)("findPlaces", { query })).body);
const freeOn = (place: z.infer<typeof Found>["places"][number] | undefined) => place?.days.map(({ weekday, free }) => [weekday, free]);
const change = (slotId: string, body: object) => cell.as(placed.staff)("changeSlot", { params: { workplaceId: placed.workplaceId, slotId }, body });
const workplaceBody = { name: "Kirjaston kahvila", organisationType: "MUNICIPALITY", streetAddress: "Gallen-Kallelankatu 12", postalCode: "28500", town: "Ulvila", tasks: "" };
const slotsIn = (answer: Answer) => z.object({ slots: z.array(z.looseObject({ slotId: z.string(), seats: z.array(z.looseObject({ state: z.string() })) })) }).parse(answer.body).slots;
const readSlots = async (staff = placed.staff) => slotsIn(await cell.as(staff)("readSlots", { params: { workplaceId: placed.workplaceId } }));

describe("the places of a workplace", () => {
  test("are added, changed and ended by the one who looks after it; what a day holds already bounds them", async () => {
    const slotId = await addSlot(cell, placed.staff, placed.workplaceId, 2, details);
    const other = await registerParticipant(cell, placed.staff, "Aalto");
    const place = { workplaceId: placed.workplaceId, slotId };
    for (const person of [placed.participantId, other]) await book(cell, placed.staff, person, place, { weekdays: [1] });
    expect(await change(slotId, { details: { ...details, instruction: "Ovi kadun puolelta" }, version: 1 })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await change(slotId, { details, version: 1 })).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await change(slotId, { details: { ...details, capacity: [{ weekday: 1, seats: 1 }] }, version: 2 })).toMatchObject({ status: 409, body: { code: "seats-taken" } });
    expect(await change(slotId, { details: { ...details, lastDay: "2027-02-25" }, version: 2 })).toMatchObject({ status: 409, body: { code: "seats-taken" } });
    expect(await change(slotId, { details: { ...details, lastDay: "2027-02-26" }, version: 2 })).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await readSlots()).toMatchObject([{ slotId, lastDay: "2027-02-26", detailsVersion: 3, seats: [{ state: "held" }, { state: "held" }] }]);
    cell.goTo("2027-02-27");
    expect((await find()).places).toEqual([]);
  });

  test("twenty at most", async () => {
    for (let index = 0; index < 20; index += 1) await addSlot(cell, placed.staff, placed.workplaceId);
    const answer = await cell.as(placed.staff)("addSlot", { params: { workplaceId: placed.workplaceId }, body: details });
    expect(answer).toMatchObject({ status: 409, body: { code: "too-many-slots" } });
    const renamed = await cell.as(placed.staff)("changeWorkplace", { params: { workplaceId: placed.workplaceId }, body: { ...workplaceBody, version: 1 } });
    expect(renamed).toMatchObject({ status: 200 });
  });

  test("a place whose days are wrong is refused, and nothing is stored", async () => {
    const wrong = [
      { capacity: [] }, { capacity: [{ weekday: 1, seats: 2 }, { weekday: 1, seats: 1 }] }, { capacity: [{ weekday: 1, seats: 21 }] },
      { from: "2027-01-02", lastDay: "2027-01-01" }, { taskCode: "<b>" }, { instruction: "a".repeat(301) },
    ];
    for (const more of wrong) {
      const answer = await cell.as(placed.staff)("addSlot", { params: { workplaceId: placed.workplaceId }, body: { ...details, ...more } });
      expect(answer, JSON.stringify(more)).toMatchObject({ status: 400, body: { code: "invalid-input" } });
    }
    expect(await readSlots()).toEqual([]);
  });
});

describe("looking for a place", () => {
  test("tells the room left through all of the dates, and keeps to what was asked", async () => {
    const slotId = await addSlot(cell, placed.staff, placed.workplaceId, 2, details);
    await book(cell, placed.staff, placed.participantId, { workplaceId: placed.workplaceId, slotId }, { weekdays: [1], state: "confirmed" });
    await book(cell, placed.staff, placed.participantId, { workplaceId: placed.workplaceId, slotId }, { weekdays: [3], state: "waiting" });
    const dates = { from: "2026-12-01", to: "2027-01-31" };
    expect(await find(dates)).toMatchObject({ towns: ["Pori"], places: [{ workplaceName: "Kirjaston kirjavarasto", waiting: 1 }] });
    expect(freeOn((await find(dates)).places[0])).toEqual([[1, 1], [3, 1]]);
    expect(freeOn((await find({ from: "2027-03-01", to: "2027-03-31" })).places[0])).toEqual([[1, 2], [3, 1]]);
    expect((await find({ weekdays: "25" })).places).toEqual([]);
    expect((await find({ weekdays: "13", town: "Pori", task: "KITCHEN" })).places).toHaveLength(1);
    expect((await find({ town: "Ulvila" })).places).toEqual([]);
    expect((await find({ task: "LIBRARY" })).places).toEqual([]);
    expect(await cell.as(placed.staff)("findPlaces", { query: { from: "2027-02-01", to: "2027-01-31" } })).toMatchObject({ status: 422, body: { code: "end-before-start" } });
    for (const query of [{ weekdays: "8" }, { weekdays: "31" }, { from: "2026-02-30" }, { to: "tomorrow" }, { colour: "red" }])
      expect(await cell.as(placed.staff)("findPlaces", { query }), JSON.stringify(query)).toMatchObject({ status: 400 });
  });

  test("shows the workplace's new name and town at once, even while somebody books", async () => {
    const slotId = await addSlot(cell, placed.staff, placed.workplaceId, 3, details);
    const params = { workplaceId: placed.workplaceId };
    const [renamed] = await Promise.all([
      cell.as(placed.staff)("changeWorkplace", { params, body: { ...workplaceBody, version: 1 } }),
      book(cell, placed.staff, placed.participantId, { ...params, slotId }, { weekdays: [1] }),
    ]);
    expect(renamed).toMatchObject({ status: 200 });
    expect(await find({ town: "Ulvila" })).toMatchObject({ towns: ["Ulvila"], places: [{ workplaceName: "Kirjaston kahvila" }] });
    expect(await readSlots()).toMatchObject([{ seats: [{ state: "held" }] }]);
  });

  test("a new name and a new place at once: the place bears the name", async () => {
    const params = { workplaceId: placed.workplaceId };
    const [renamed] = await Promise.all([
      cell.as(placed.staff)("changeWorkplace", { params, body: { ...workplaceBody, version: 1 } }),
      cell.as(placed.staff)("addSlot", { params, body: details }),
    ]);
    expect(renamed).toMatchObject({ status: 200 });
    for (const { workplaceName } of (await find()).places) expect(workplaceName).toBe("Kirjaston kahvila");
  });
});

describe("the nightly job", () => {
  const expire = () => cell.jobs({ job: "expire-holds" });
  const stored = async () => z.object({ version: z.number(), seats: z.array(z.looseObject({})) }).parse((await cloud.rows(cell.tables.placement)).find(({ kind }) => kind === "Slot"));
  const statesOf = async (participantId: string) => {
    const { body } = await cell.as(placed.staff)("readParticipant", { params: { participantId } });
    return z.object({ bookings: z.array(z.looseObject({ state: z.string(), events: z.array(z.looseObject({ kind: z.string(), by: z.string().nullable() })) })) }).parse(body).bookings;
  };

  test("says of a lapsed hold that it has lapsed and frees its seat, once, however often it runs", async () => {
    const slotId = await addSlot(cell, placed.staff, placed.workplaceId, 1);
    const place = { workplaceId: placed.workplaceId, slotId };
    await book(cell, placed.staff, placed.participantId, place, { holdUntil: "2026-12-04" });
    cell.goTo("2026-12-04");
    await expire();
    expect(await statesOf(placed.participantId)).toMatchObject([{ state: "held" }]);
    cell.goTo("2026-12-05");
    const other = await registerParticipant(cell, placed.staff, "Aalto");
    // The seat is free from midnight on, before the job has come by.
    const taken = await cell.as(placed.staff)("addBooking", { params: { participantId: other }, body: booking(place, { state: "confirmed" }) });
    expect(taken).toMatchObject({ status: 200 });
    await Promise.all([expire(), expire()]);
    const { version } = await stored();
    await expire();
    expect(await stored()).toMatchObject({ version, seats: [{ participantId: other }] });
    expect(await statesOf(placed.participantId)).toMatchObject([{ state: "expired", holdUntil: "2026-12-04", events: [{ kind: "held" }, { kind: "expired", by: null }] }]);
    expect((await cell.auditRows()).filter(({ event }) => event === "BookingExpired")).toHaveLength(1);
  });

  test("lets go of seats whose days are over: no place names anybody for longer than that", async () => {
    const slotId = await addSlot(cell, placed.staff, placed.workplaceId, 1);
    const body = { workplaceId: placed.workplaceId, contactId: placed.contactId, slotId, from: "2026-12-01", to: "2027-03-31", plan: [{ weekday: 3, start: "08:00", end: "14:00" }] };
    expect(await cell.as(placed.staff)("openPlacement", { params: { participantId: placed.participantId }, body })).toMatchObject({ status: 200 });
    await book(cell, placed.staff, placed.participantId, { workplaceId: placed.workplaceId, slotId }, { state: "waiting", weekdays: [5] });
    cell.goTo("2027-03-31");
    await expire();
    expect((await stored()).seats).toHaveLength(1);
    expect(await statesOf(placed.participantId)).toMatchObject([{ state: "expired" }]);
    cell.goTo("2027-04-01");
    await expire();
    expect((await stored()).seats).toEqual([]);
  });

  test("writes nothing about a restricted person", async () => {
    const slotId = await addSlot(cell, placed.staff, placed.workplaceId, 1);
    await book(cell, placed.staff, placed.participantId, { workplaceId: placed.workplaceId, slotId });
    const rows = z.array(z.looseObject({ anchor: z.looseObject({}) })).parse((await cloud.rows(cell.tables.placement)).filter((row) => "anchor" in row));
    for (const row of rows) await cell.tables.placement.replace({ ...row, anchor: { ...row.anchor, restricted: true } });
    const before = await cloud.rows(cell.tables.placement);
    cell.goTo("2027-01-01");
    await expire();
    const after = await cloud.rows(cell.tables.placement);
    const ofKind = (all: typeof after, kind: string) => all.filter((row) => row["kind"] === kind);
    for (const kind of ["Booking", "Slot", "CaseloadRow"]) expect(ofKind(after, kind)).toEqual(ofKind(before, kind));
  });
});
