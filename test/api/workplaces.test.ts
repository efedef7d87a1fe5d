import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { endService, linkToken, type Placed, placeSomebody, registerParticipant } from "../support/journey.ts";

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

const place = { name: "Kierrätyskeskus", organisationType: "FOUNDATION", streetAddress: "Satakunnankatu 3", postalCode: "28130", town: "Pori", tasks: "" };
const person = { name: "Raija Salonen-Ek", workEmail: "raija@example.fi", workPhone: null, language: "sv" };
const params = () => ({ workplaceId: placed.workplaceId });
const contactParams = () => ({ ...params(), contactId: placed.contactId });
const read = () => cell.as(placed.staff)("readWorkplace", { params: params() });
const changePlace = (version: number, by = placed.staff) => cell.as(by)("changeWorkplace", { params: params(), body: { ...place, version } });
const changePerson = (version: number, by = placed.staff) => cell.as(by)("changeContact", { params: contactParams(), body: { ...person, version } });

describe("a workplace", () => {
  test("changed: on its card, in the list and on the employer's page together", async () => {
    const token = await linkToken(cell, placed);
    expect(await changePlace(1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await read()).toMatchObject({ body: { workplace: { ...place, version: 2 } } });
    expect(await cell.as(placed.staff)("listWorkplaces")).toMatchObject({ body: { rows: [{ name: "Kierrätyskeskus" }] } });
    expect(await cell.holding(token)("openLink")).toMatchObject({ body: { workplaceName: "Kierrätyskeskus" } });
    expect(await changePlace(1)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
  });

  test("is read by every instructor, changed by the one who looks after it and by the main user", async () => {
    const colleague = await cell.staff("Kaisa Koski");
    const main = await cell.staff("Main User", { placement: "main" });
    expect(await cell.as(colleague)("readWorkplace", { params: params() })).toMatchObject({ status: 200 });
    expect(await changePlace(1, colleague)).toMatchObject({ status: 404 });
    expect(await changePerson(2, colleague)).toMatchObject({ status: 404 });
    expect(await changePlace(1, main)).toMatchObject({ status: 200 });
  });

  test("tells who is placed there by ids and dates alone", async () => {
    const { body } = await read();
    expect(body).toMatchObject({
      placements: [{ participantId: placed.participantId, placementId: placed.placementId, contactId: placed.contactId, from: "2026-09-01", to: "2027-02-26" }],
    });
    expect(JSON.stringify(body)).not.toMatch(/Korhonen|Matti|anchor|endedOn/u);
  });

  test.each([
    ["an unknown kind of organisation", { organisationType: "CLUB" }], ["a short post code", { postalCode: "2813" }], ["no name", { name: " " }],
    ["a name of two lines", { name: "a\nb" }], ["an unknown field", { ttl: 1 }], ["a novel", { tasks: "a".repeat(501) }],
  ])("with %s is refused", async (_what, more) => {
    expect(await cell.as(placed.staff)("addWorkplace", { body: { ...place, ...more } })).toMatchObject({ status: 400, body: { code: "invalid-input" } });
  });
});

describe("a contact", () => {
  test("changed: on the card and on the employer's page, the link stays", async () => {
    const token = await linkToken(cell, placed);
    expect(await changePerson(2)).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await read()).toMatchObject({ body: { contacts: [{ ...person, version: 3 }] } });
    expect(await cell.holding(token)("openLink")).toMatchObject({ body: { language: "sv", aboutYou: { name: "Raija Salonen-Ek", workEmail: "raija@example.fi" } } });
    expect(await changePerson(2)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
  });

  test("of another workplace does not exist here", async () => {
    const other = await placeSomebody(cell);
    const wrong = { workplaceId: placed.workplaceId, contactId: other.contactId };
    expect(await cell.as(placed.staff)("changeContact", { params: wrong, body: { ...person, version: 2 } })).toMatchObject({ status: 404 });
    expect(await cell.as(placed.staff)("issueLink", { params: wrong, body: { by: "copy", renew: false } })).toMatchObject({ status: 404 });
    expect(await cell.as(placed.staff)("revokeLink", { params: wrong, body: {} })).toMatchObject({ status: 404 });
  });

  test("keeps his own clock: the last of the placements under him, whichever service ends", async () => {
    const ends = async () => JSON.stringify((await read()).body).match(/"lastPlacementEndsOn":"([^"]+)"/u)?.[1];
    expect(await ends()).toBe("2027-02-26");
    const participantId = await registerParticipant(cell, placed.staff, "Laine");
    const body = { workplaceId: placed.workplaceId, contactId: placed.contactId, from: "2026-10-12", to: "2027-01-15", plan: [{ weekday: 5, start: "08:00", end: "12:00" }] };
    expect(await cell.as(placed.staff)("openPlacement", { params: { participantId }, body })).toMatchObject({ status: 200 });
    expect(await ends()).toBe("2027-02-26");
    await endService(cell, placed, "2026-11-23");
    expect(await ends()).toBe("2027-01-15");
    await endService(cell, { ...placed, participantId }, "2026-11-20");
    expect(await ends()).toBe("2026-11-23");
  });
});
