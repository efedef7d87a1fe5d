import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { endService, linkToken, openPlacement, type Placed, placeSomebody, registerParticipant } from "../support/journey.ts";

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
const changePerson = (version: number, by = placed.staff, more: object = {}) => cell.as(by)("changeContact", { params: contactParams(), body: { ...person, ...more, version } });

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
    expect(await changePerson(2, placed.staff, { workEmail: "yhteys@example.fi" })).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await read()).toMatchObject({ body: { contacts: [{ ...person, workEmail: "yhteys@example.fi", version: 3 }] } });
    expect(await cell.holding(token)("openLink")).toMatchObject({ body: { language: "sv", aboutYou: { name: "Raija Salonen-Ek", workEmail: "yhteys@example.fi" } } });
    expect(await changePerson(2)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
  });

  test("with a new address: what was sent to the old one opens nothing, and brings no fresh link either", async () => {
    const token = await linkToken(cell, placed);
    expect(await changePerson(2)).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await cell.holding(token)("openLink")).toMatchObject({ status: 404, body: { code: "link-not-valid" } });
    await cell.holding(token)("requestFreshLink");
    await cell.catchUp();
    expect(cell.mails).toEqual([]);
    expect(await read()).toMatchObject({ body: { contacts: [{ ...person, link: { issuedAt: null, expiresAt: null, revokedAt: null } }] } });
    expect(await cell.holding(await linkToken(cell, placed))("openLink")).toMatchObject({ body: { aboutYou: { workEmail: "raija@example.fi" } } });
  });

  test("his link comes into the hands of nobody who may not see his people, but of her who looks after the place; mailed by anyone, it goes to him", async () => {
    const [colleague, main] = [await cell.staff("Kaisa Koski"), await cell.staff("Main User", { placement: "main" })];
    const participantId = await registerParticipant(cell, colleague, "Laine");
    await openPlacement(cell, { ...placed, staff: colleague, participantId });
    const issue = (by: string, how: "copy" | "mail") => cell.as(by)("issueLink", { params: contactParams(), body: { by: how, renew: false } });
    expect(await issue(colleague, "copy")).toMatchObject({ status: 409, body: { code: "link-shows-others" } });
    expect(await issue(colleague, "mail")).toMatchObject({ status: 200, body: { url: null, delivery: "sent" } });
    expect(cell.mails.map(({ to }) => to)).toEqual(["yhteys@example.fi"]);
    for (const by of [placed.staff, main]) expect(await issue(by, "copy")).toMatchObject({ status: 200 });
    const substitute = { staffId: colleague, role: "substitute", from: "2026-11-23", to: "2026-11-30", why: "absence" };
    expect(await cell.as(placed.staff)("assign", { params: { participantId: placed.participantId }, body: substitute })).toMatchObject({ status: 200 });
    expect(await issue(colleague, "copy")).toMatchObject({ status: 200 });
    for (const staffId of [main, placed.staff]) {
      expect(await cell.as(main)("block", { params: { participantId: staffId === main ? placed.participantId : participantId }, body: { staffId, why: "relative" } })).toMatchObject({ status: 204 });
      expect(await issue(staffId, "copy")).toMatchObject({ status: 409, body: { code: "link-shows-others" } });
    }
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
