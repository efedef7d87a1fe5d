import { randomUUID } from "node:crypto";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UserId } from "../../shared/kernel/ids.ts";
import type { Contract } from "../../shared/kernel/route.ts";
import { officeContract } from "../../shared/office/contract.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { type Cell, openSession, startCell, surface } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { linkToken, type Placed, placeSomebody } from "../support/journey.ts";
import { type Office, startOffice } from "../support/office.ts";
import { linkBodies, type Named, officeBodies, paramsOf, placementBodies } from "../support/requests.ts";
import { stored } from "../support/stored.ts";
import { type Account, door, firstSignIn, firstUser, invitedPassword, type Visitor, visitorOf } from "../support/visitor.ts";

let cloud: Cloud;
let cell: Cell;
let office: Office;
let paula: Account;
let placed: Placed;
let token: string;
let visitor: Visitor;
let colleague: string;

/** Everything is ready to succeed; then the access log is taken away. */
beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  office = await startOffice(cell, "ids");
  await office.setUp({ job: "setup", organisationCode: door.code, organisationPassword: door.password, firstUser });
  visitor = visitorOf(office);
  paula = await firstSignIn(office, visitor, firstUser.userName, invitedPassword(cell.mails, firstUser.userName));
  await cell.tables.office.replace(openSession(UserId.parse(paula.userId)));
  const kaisa = { userName: "kaisa", name: "Kaisa", email: "kaisa@example.fi", language: "fi", roles: { coaching: null, placement: null, office: [] }, units: [] };
  const invited = await office.as(paula.userId)("inviteUser", { body: kaisa });
  colleague = z.object({ userId: z.string() }).parse(invited.body).userId;
  cell.goTo("2026-11-23");
  placed = await placeSomebody(cell, paula.userId);
  token = await linkToken(cell, placed);
  await cloud.dropTable(cell.tables.audit);
}, 60_000);
afterAll(async () => {
  await office.stop();
  await cloud.stop();
});

const named = (): Named => ({ slotId: "", bookingId: "", proposalId: "", contactProposalId: "",
  staffId: paula.userId, userId: colleague, sessionId: paula.userId, colleagueId: colleague, monday: "2026-11-23", on: "2026-11-23",
  ...placed,
});
/** Versions as they stand; a contact's has moved on with the placement. */
const versions: Readonly<Record<string, number>> = { changeContact: 2 };

/** What is left in the office and the registers; the table of the log is gone. */
const everything = () => stored(cloud, { ...cell, tables: { ...cell.tables, audit: cell.tables.office } });

const unavailable = { status: 503, body: { code: "unavailable" }, cookies: [] };

describe("without the access log", () => {
  test.each(Object.entries<Contract[string]>(placementContract))("%s is not answered, and nothing of it is stored", async (name, route) => {
    const before = await everything();
    const bodies: Readonly<Record<string, (about: Named, version: number) => unknown>> = placementBodies;
    const ask = { params: paramsOf(route.path, named()), body: bodies[name]?.(named(), versions[name] ?? 1) };
    const answer = await surface<Contract>(cell.entries.placement, placementContract, { authorization: `Bearer ${paula.userId}` })(name, ask);
    expect(answer, answer.text).toMatchObject(unavailable);
    expect(await everything()).toEqual(before);
    expect(cell.mails.filter(({ text }) => text.includes("attendance.html"))).toEqual([]);
  });

  test.each(["openLink", "reportAttendance"] as const)("%s is not answered, and nothing of it is stored", async (name) => {
    const before = await everything();
    expect(await cell.holding(token)(name, { body: linkBodies[name](named(), 1) })).toMatchObject(unavailable);
    expect(await everything()).toEqual(before);
  });

  test.each(Object.entries<Contract[string]>(officeContract))("%s is not answered, and nothing of it is stored", async (name, route) => {
    const before = await everything();
    const bodies: Readonly<Record<string, (about: Named, version: number) => unknown>> = officeBodies;
    const cookie = [...visitor.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
    const ask = { params: paramsOf(route.path, named()), body: bodies[name]?.(named(), 1), headers: { "idempotency-key": randomUUID() } };
    const answer = await surface<Contract>(office.handler, officeContract, { authorization: `Bearer ${paula.userId}`, cookie })(name, ask);
    expect(answer, answer.text).toMatchObject(unavailable);
    expect(await everything()).toEqual(before);
  });

  test("a refusal is not answered either", async () => {
    expect(await cell.anonymous("listWorkplaces")).toMatchObject(unavailable);
    expect(await cell.holding("plk1_")("openLink")).toMatchObject(unavailable);
  });
});
