import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { mostPlacements } from "../../shared/placement/placement.ts";
import { addMonths, LocalDate } from "../../shared/kernel/local-date.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { endService, linkToken, type Placed, placeSomebody, registerParticipant, versionsOf } from "../support/journey.ts";

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

const List = z.object({ rows: z.array(z.object({ participantId: z.string(), lastName: z.string(), responsibleId: z.string() })), cursor: z.string().nullable().optional() });
const own = async (staff: string) => List.parse((await cell.as(staff)("listOwnParticipants", { params: { staffId: staff } })).body).rows;
const params = () => ({ participantId: placed.participantId });
const change = (body: object) => cell.as(placed.staff)("changeParticipant", { params: params(), body });
const move = (by: string, staffId: string, version: number) => cell.as(by)("moveParticipant", { params: params(), body: { staffId, version } });

describe("changing a participant", () => {
  test("reaches the card, both lists and the employer's page together", async () => {
    const token = await linkToken(cell, placed);
    const main = await cell.staff("Main User", { placement: "main" });
    expect(await change({ firstNames: "Mikko", lastName: "Åberg", workInfo: "B-kortti", version: 1 })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await cell.as(placed.staff)("readParticipant", { params: params() })).toMatchObject({ body: { participant: { lastName: "Åberg", workInfo: "B-kortti", version: 2 } } });
    expect(await own(placed.staff)).toMatchObject([{ lastName: "Åberg" }]);
    expect(List.parse((await cell.as(main)("listAllParticipants")).body).rows).toMatchObject([{ lastName: "Åberg" }]);
    expect(await cell.holding(token)("openLink")).toMatchObject({ body: { people: [{ displayName: "Mikko Å." }] } });
  });

  test.each([
    ["a stale version", { version: 2 }, 409, "version-conflict"],
    ["no version", { version: undefined }, 400, "invalid-input"],
    ["another's id in the body", { participantId: "7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a3b" }, 400, "invalid-input"],
    ["another instructor in the body", { responsibleId: "7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a3b" }, 400, "invalid-input"],
    ["a ttl", { ttl: 1 }, 400, "invalid-input"],
    ["a key", { PK: "PARTICIPANTS" }, 400, "invalid-input"],
    ["a number for a name", { lastName: 7 }, 400, "invalid-input"],
  ])("with %s: refused, nothing changed", async (_what, more, status, code) => {
    const body = { firstNames: "Mikko", lastName: "Åberg", workInfo: "", version: 1, ...more };
    expect(await change(body)).toMatchObject({ status, body: { code } });
    expect(await own(placed.staff)).toMatchObject([{ lastName: "Korhonen" }]);
  });

  test("after the end of service: refused", async () => {
    await endService(cell, placed, "2026-11-23");
    const { participant } = await versionsOf(cell, placed);
    expect(await change({ firstNames: "M", lastName: "K", workInfo: "", version: participant })).toMatchObject({ status: 409, body: { code: "service-ended" } });
  });
});

describe("moving a participant", () => {
  test("bites on the very next request, for the one who lost and the one who got", async () => {
    const colleague = await cell.staff("Kaisa Koski");
    expect(await cell.as(colleague)("readParticipant", { params: params() })).toMatchObject({ status: 404 });
    expect(await move(placed.staff, colleague, 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await cell.as(placed.staff)("readParticipant", { params: params() })).toMatchObject({ status: 404, body: { code: "not-found" } });
    expect(await own(placed.staff)).toEqual([]);
    expect(await cell.as(colleague)("readParticipant", { params: params() })).toMatchObject({ status: 200 });
    expect(await own(colleague)).toMatchObject([{ participantId: placed.participantId, responsibleId: colleague }]);
    const week = await cell.as(colleague)("readWeek", { params: { staffId: colleague, monday: "2026-11-23" } });
    expect(JSON.stringify(week.body)).toContain(placed.participantId);
  });

  test("to oneself changes nothing but the version", async () => {
    expect(await move(placed.staff, placed.staff, 1)).toMatchObject({ status: 200 });
    expect(await own(placed.staff)).toHaveLength(1);
  });

  test("only to somebody who works in the register now", async () => {
    const elsewhere = [
      await cell.staff("Disabled", { placement: "ordinary" }, "disabled"), await cell.staff("Invited", { placement: "ordinary" }, "invited"),
      await cell.staff("Coaching", { coaching: "main" }), "7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a3b",
    ];
    for (const staffId of elsewhere) expect(await move(placed.staff, staffId, 1)).toMatchObject({ status: 400, body: { issues: [{ path: "staffId", code: "not-working-here" }] } });
    expect(await own(placed.staff)).toHaveLength(1);
  });
});

test("a thirty-first placement is refused with what to do, and the service still ends", async () => {
  const plan = [{ weekday: 3, start: "08:00", end: "12:00" }];
  for (let month = 1; month < mostPlacements; month += 1) {
    const from = addMonths(LocalDate.parse("2024-01-01"), month);
    const body = { workplaceId: placed.workplaceId, contactId: placed.contactId, from, to: from, plan };
    expect(await cell.as(placed.staff)("openPlacement", { params: params(), body })).toMatchObject({ status: 200 });
  }
  const body = { workplaceId: placed.workplaceId, contactId: placed.contactId, from: "2027-03-01", to: "2027-06-30", plan };
  expect(await cell.as(placed.staff)("openPlacement", { params: params(), body })).toMatchObject({ status: 409, body: { code: "too-many-placements" } });
  await endService(cell, placed, "2026-11-23");
});

describe("the main user's list", () => {
  let main: string;
  beforeEach(async () => {
    main = await cell.staff("Main User", { placement: "main" });
  });
  const page = (cursor?: string, by = main) => cell.as(by)("listAllParticipants", cursor === undefined ? {} : { query: { cursor } });

  async function wholeList(): Promise<string[][]> {
    const pages: string[][] = [];
    let cursor: string | null | undefined;
    do {
      const found = List.parse((await page(cursor ?? undefined)).body);
      pages.push(found.rows.map(({ participantId }) => participantId));
      cursor = found.cursor;
    } while (cursor != null);
    return pages;
  }

  /** Rows as they would lie there after many years: some of them expired, none of them swept. */
  async function fill(shown: number, hidden: number): Promise<void> {
    const source = (await cloud.rows(cell.tables.placement)).find(({ PK }) => PK === "PARTICIPANTS");
    const rows = Array.from({ length: shown + hidden }, (_, index) => {
      const participantId = `${(index * 7919 % 65_536).toString(16).padStart(8, "0")}-0000-4000-8000-${String(index).padStart(12, "0")}`;
      const anchor = { endedOn: index < hidden ? "1990-01-01" : null, policyId: "notice", revision: 0, restricted: false, held: false };
      return { ...source, SK: `PARTICIPANT#${participantId}`, participantId, anchor };
    });
    await Promise.all(rows.map((row) => cell.tables.placement.replace(row)));
  }

  test.each([[129, 0], [60, 70], [3, 127], [0, 130], [49, 80], [50, 80]])("%i shown among %i hidden: full pages, nobody twice, nobody missing", async (shown, hidden) => {
    await fill(shown, hidden);
    const pages = await wholeList();
    const ids = pages.flat();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(shown + 1);
    expect(pages.slice(0, -1).every(({ length }) => length === 50)).toBe(true);
  });

  test("a cursor is sealed to its user and its list", async () => {
    await fill(60, 0);
    const { cursor } = List.parse((await page()).body);
    if (cursor == null) throw new Error("The list has one page only.");
    expect((await page(cursor)).status).toBe(200);
    expect(cursor).not.toContain("PARTICIPANT");
    expect(Buffer.from(cursor, "base64url").toString("latin1")).not.toContain("PARTICIPANT");
    const other = await cell.staff("Other Main User", { placement: "main" });
    const flip = (at: number) => `${cursor.slice(0, at)}${cursor[at] === "A" ? "B" : "A"}${cursor.slice(at + 1)}`;
    const spoilt = [flip(0), flip(20), flip(cursor.length - 5), cursor.slice(0, 30), "", "AAAA", Buffer.from(`{"PK":"STAFF#${placed.staff}","SK":""}`).toString("base64url")];
    for (const answer of [...(await Promise.all(spoilt.map((one) => page(one)))), await page(cursor, other)])
      expect(answer).toMatchObject({ status: 400, body: { code: "invalid-input", issues: [{ path: "cursor" }] } });
  });

  test("an ordinary user has no such list, and nobody else's caseload", async () => {
    expect(await page(undefined, placed.staff)).toMatchObject({ status: 404 });
    const colleague = await cell.staff("Kaisa Koski");
    expect(await cell.as(colleague)("listOwnParticipants", { params: { staffId: placed.staff } })).toMatchObject({ status: 404 });
    expect(await cell.as(main)("listOwnParticipants", { params: { staffId: placed.staff } })).toMatchObject({ status: 200 });
  });

  test("of a restricted person it shows the name and nothing else", async () => {
    const id = await registerParticipant(cell, placed.staff, "Rajoitettu");
    for (const row of await cloud.rows(cell.tables.placement))
      if (row["participantId"] === id && row["kind"] === "CaseloadRow")
        await cell.tables.placement.replace({ ...row, placements: [], anchor: { endedOn: null, policyId: "notice", revision: 1, restricted: true, held: false } });
    const rows = List.parse((await page()).body).rows.filter(({ participantId }) => participantId === id);
    expect(rows).toMatchObject([{ lastName: "Rajoitettu" }]);
  });
});
