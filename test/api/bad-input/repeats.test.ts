import { randomUUID } from "node:crypto";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Route } from "../../../shared/kernel/route.ts";
import { officeContract } from "../../../shared/office/contract.ts";
import { placementContract } from "../../../shared/placement/contract.ts";
import { linkContract } from "../../../shared/placement/link-contract.ts";
import { type Answer, answerOf } from "../../support/cell.ts";
import { lambdaContext, proxyEvent, type Sent } from "../../support/event.ts";
import { paramsOf } from "../../support/requests.ts";
import { stored } from "../../support/stored.ts";
import { closeHouse, type House, openHouse } from "./house.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => closeHouse(house));

type SurfaceName = keyof House["surfaces"];
type Named = readonly [surface: SurfaceName, name: string, route: Route];

const all: readonly Named[] = [
  ...Object.entries(placementContract).map(([name, route]) => ["placement", name, route] as const),
  ...Object.entries(linkContract).map(([name, route]) => ["link", name, route] as const),
  ...Object.entries(officeContract).map(([name, route]) => ["office", name, route] as const),
];
const creating = all.filter(([, , { idempotent }]) => idempotent);
/** Bodies that name the version they were written over; the day's own version is another test's. */
const versioned = all.filter(([, , { body }]) => body !== null && "shape" in body && typeof body.shape === "object" && body.shape !== null && "version" in body.shape);

async function send(surface: SurfaceName, name: string, route: Route, change: Partial<Sent> = {}, body?: unknown): Promise<Answer> {
  const { handler, targets } = house.surfaces[surface];
  const { body: right, credentials } = targets(name);
  const sent = {
    method: route.method, resource: route.path, pathParameters: paramsOf(route.path, house.named), body: JSON.stringify(body ?? right),
    ...change, headers: { "content-type": "application/json", "idempotency-key": randomUUID(), ...credentials, ...change.headers },
  };
  return answerOf(await handler(proxyEvent(sent), lambdaContext));
}

describe("a command that is sent again", () => {
  test("is every route that makes something new", () => {
    expect(creating.map(([, name]) => name).sort()).toEqual([
      "addBooking", "addContact", "addSlot", "addWorkplace", "changeCode", "changePlacement", "inviteUser", "openPlacement", "proposeChange",
      "registerParticipant", "reportAttendance", "sendEvaluation",
    ]);
  });

  test.each(creating)("%s.%s: under the same key is obeyed once and answered alike, many at once too", async (surface, name, route) => {
    const key = { headers: { "idempotency-key": randomUUID() } };
    const first = await send(surface, name, route, key);
    expect(first, first.text).toMatchObject({ status: 200 });
    const kept = await stored(house.cloud, house.cell);
    const again = await Promise.all([1, 2, 3].map(() => send(surface, name, route, key)));
    // The mail of an invitation goes once; to a repeated post it counts as not sent.
    const withoutDelivery = (body: unknown) => ({ ...z.record(z.string(), z.unknown()).parse(body), delivery: "" });
    for (const answer of again) expect(withoutDelivery(answer.body)).toEqual(withoutDelivery(first.body));
    expect(await stored(house.cloud, house.cell)).toEqual(kept);
  });

  test.each(creating)("%s.%s: under the same key with another body is refused", async (surface, name, route) => {
    const key = { headers: { "idempotency-key": randomUUID() } };
    const right = z.record(z.string(), z.unknown()).parse(house.surfaces[surface].targets(name).body);
    const one = { ...right, ...anotherOf(name) };
    expect(await send(surface, name, route, key, one)).toMatchObject({ status: 200 });
    const kept = await stored(house.cloud, house.cell);
    expect(await send(surface, name, route, key, right)).toMatchObject({ status: 409, body: { code: "idempotency-key-reused" } });
    expect(await stored(house.cloud, house.cell)).toEqual(kept);
  });

  /** What makes a command another one than the test before has sent, and lets it be obeyed beside that. */
  function anotherOf(name: string): object {
    switch (name) {
      case "inviteUser":
        return { userName: "toinen.uusi" };
      case "changeCode":
        return { label: { fi: "Grafiikka", sv: "Grafik", en: "Printmaking" } };
      case "openPlacement":
        return { from: "2027-06-01", to: "2027-09-30", plan: [{ weekday: 7, start: "09:00", end: "13:00" }] };
      case "changePlacement":
        return { to: "2027-06-25", version: 2 };
      case "addBooking":
        return { from: "2027-03-01", to: "2027-05-28" };
      case "addSlot":
        return { instruction: "Ovi kadun puolelta" };
      case "sendEvaluation":
        return { text: "Oppi nopeasti myös luetteloinnin.", version: 1 };
      case "proposeChange":
        return { change: { kind: "not-the-contact" } };
      case "reportAttendance":
        return { seen: { [house.named.placementId]: 1 } };
      case "registerParticipant":
        return { lastName: "Toinen" };
      default:
        return { name: "Toinen" };
    }
  }

  test("at the same moment makes one thing", async () => {
    const count = async () => (await stored(house.cloud, house.cell)).length;
    const before = await count();
    const key = { headers: { "idempotency-key": randomUUID() } };
    const answers = await Promise.all(Array.from({ length: 8 }, () => send("placement", "addWorkplace", placementContract.addWorkplace, key)));
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    // A workplace is three rows: on its card, in the list, and in the hands of who looks after it.
    expect(await count()).toBe(before + 3);
  });

  test("under somebody else's key is that other's own command", async () => {
    const key = randomUUID();
    const colleague = await house.cell.staff("Kaisa Kollega");
    const { body } = house.surfaces.placement.targets("addWorkplace");
    const mine = await send("placement", "addWorkplace", placementContract.addWorkplace, { headers: { "idempotency-key": key } });
    const hers = await house.cell.as(colleague)("addWorkplace", { body, headers: { "idempotency-key": key } });
    expect([mine.status, hers.status]).toEqual([200, 200]);
    expect(hers.text).not.toBe(mine.text);
  });
});

describe("a stale version", () => {
  test.each(versioned)("%s.%s: is refused, and nothing is written", async (surface, name, route) => {
    const before = await stored(house.cloud, house.cell);
    const right = z.record(z.string(), z.unknown()).parse(house.surfaces[surface].targets(name).body);
    for (const version of [99, Number.MAX_SAFE_INTEGER]) {
      const answer = await send(surface, name, route, {}, { ...right, version });
      // There is nothing to confirm or to answer on a day nobody has reported.
      const aboutDay = ["answerProposal", "countDay", "disputeDay", "settleDispute"].includes(name);
      const refusal = aboutDay ? "nothing-to-confirm" : "version-conflict";
      expect(answer, answer.text).toMatchObject({ status: 409, body: { code: refusal } });
    }
    expect(await stored(house.cloud, house.cell)).toEqual(before);
  });
});

describe("what the gateway may change on the way", () => {
  const read = (change: Partial<Sent>) => send("placement", "changeWorkplace", placementContract.changeWorkplace, change);

  test("names of headers in any case, and a body that travels in base64, are understood", async () => {
    const { credentials, body } = house.surfaces.placement.targets("changeWorkplace");
    const headers = { "content-type": "", "Content-Type": "application/json; charset=utf-8", Authorization: credentials["authorization"] ?? "" };
    const event = proxyEvent({
      method: "PUT", resource: placementContract.changeWorkplace.path, pathParameters: paramsOf(placementContract.changeWorkplace.path, house.named), headers,
    });
    delete event.multiValueHeaders["content-type"];
    const encoded = { ...event, isBase64Encoded: true, body: Buffer.from(JSON.stringify(body)).toString("base64") };
    expect(answerOf(await house.surfaces.placement.handler(encoded, lambdaContext))).toMatchObject({ status: 200, body: { version: 2 } });
  });

  test("a credential that comes twice is none", async () => {
    const { credentials } = house.surfaces.placement.targets("changeWorkplace");
    const twice = [credentials["authorization"] ?? "", "Bearer x"];
    expect(await read({ repeated: { authorization: twice } })).toMatchObject({ status: 401 });
  });

  test("a route that is not there, or a method it does not have, is not found", async () => {
    for (const change of [{ resource: "/placement/nothing" }, { method: "DELETE" }, { method: "OPTIONS" }, { resource: "/{proxy+}" }, { method: "put" }])
      expect(await read(change)).toMatchObject({ status: 404, body: { code: "not-found" } });
  });
});
