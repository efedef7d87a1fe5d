import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../shared/kernel/local-date.ts";
import { freshLinkDays, linkDays } from "../../shared/placement/link.ts";
import { type Answer, type Cell, monday, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { endService, linkToken, type Placed, placeSomebody } from "../support/journey.ts";
import { measured } from "../support/measure.ts";
import { stored } from "../support/stored.ts";
import { tokenFaults } from "../support/token-faults.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
let token: string;

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
  token = await linkToken(cell, placed);
});
afterAll(() => cloud.stop());

const ask = (held = token) => cell.holding(held)("requestFreshLink");
const seen = ({ status, text, headers, cookies }: Answer) => ({ status, text, headers: { ...headers, "x-request-id": "" }, cookies });
const requests = async () => (await cloud.rows(cell.tables.intake)).filter(({ kind }) => kind === "FreshLinkRequest");
const mailedTo = () => cell.mails.map(({ to }) => to);
const later = (minutes: number) => cell.goToInstant(Date.parse(cell.now()) + minutes * 60_000);
const linkInMail = () => /plk1_[0-9a-f]+/u.exec(cell.mails.at(-1)?.text ?? "")?.[0] ?? "";

describe("whoever asks with whatever link", () => {
  test.each(Object.entries(tokenFaults))("%s: the same answer, and no row but the access log's", async (_name, make) => {
    const known = seen(await ask());
    expect(known).toMatchObject({ status: 200, text: "{}" });
    const before = await stored(cloud, cell);
    expect(seen(await ask(make(token)))).toEqual(known);
    expect(await stored(cloud, cell)).toEqual(before);
  });

  test("asks as much of the database for one that is known as for one that never was, also a second time", async () => {
    const asked = (held: string) => measured(cloud.documents, () => ask(held));
    const never = await asked(tokenFaults["well-formed and unknown"]?.(token) ?? "");
    const cut = await asked(token.slice(0, 20));
    const known = await asked(token);
    const again = await asked(token);
    const shape = ({ requests: count, roundTrips }: typeof never) => [count, roundTrips];
    expect([shape(cut), shape(known), shape(again)]).toEqual([shape(never), shape(never), shape(never)]);
  });
});

describe("a fresh link", () => {
  test("goes to the registered address only, opens, and leaves the old one as it was", async () => {
    cell.goTo(addDays(monday, linkDays + 1));
    expect((await cell.holding(token)("openLink")).status).toBe(404);
    await ask();
    await cell.catchUp();
    expect(mailedTo()).toEqual(["yhteys@example.fi"]);
    expect((await cell.holding(linkInMail())("openLink")).status).toBe(200);
    expect((await cell.holding(token)("openLink")).status).toBe(404);
  });

  test("is sent once, however often it is asked for within the hour and however often the job runs", async () => {
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    await Promise.all([cell.catchUp(), cell.catchUp()]);
    await cell.catchUp();
    expect(mailedTo()).toHaveLength(1);
    later(59);
    await ask();
    await cell.catchUp();
    expect(mailedTo()).toHaveLength(1);
    later(2);
    await ask();
    await cell.catchUp();
    expect(mailedTo()).toHaveLength(2);
  });

  test("comes of an old link for sixty days after its end, and not a day longer", async () => {
    const lastValid = addDays(monday, linkDays);
    cell.goTo(addDays(lastValid, freshLinkDays));
    await ask();
    expect(await requests()).not.toEqual([]);
    const tokens = (await cloud.rows(cell.tables.intake)).filter(({ kind }) => kind === "LinkToken");
    // The broom's date; that rows past it are gone is DynamoDB's to see to.
    expect(tokens.map(({ ttl }) => new Date(Number(ttl) * 1000).toISOString())).toEqual(["2027-02-22T22:00:00.000Z"]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["was revoked", () => cell.as(placed.staff)("revokeLink", { params: { workplaceId: placed.workplaceId, contactId: placed.contactId }, body: {} })],
    ["was renewed away", () => cell.as(placed.staff)("issueLink", { params: { workplaceId: placed.workplaceId, contactId: placed.contactId }, body: { by: "copy", renew: true } })],
    ["belongs to a contact nobody is placed under any more", () => endService(cell, placed, "2026-10-20")],
  ])("does not come of a link that %s", async (_why, happens) => {
    await happens();
    expect(seen(await ask())).toMatchObject({ status: 200, text: "{}" });
    await cell.catchUp();
    expect([mailedTo(), await requests()]).toEqual([[], []]);
  });

  test("brings the stream's record to the mail, the same record twice to one mail", async () => {
    await ask();
    const [row] = (await requests()).filter(({ PK }) => String(PK).startsWith("CONTACT#"));
    const record = { eventName: "INSERT" as const, dynamodb: { Keys: { PK: { S: String(row?.["PK"]) }, SK: { S: String(row?.["SK"]) } } } };
    for (let time = 0; time < 2; time += 1) expect(await cell.jobs({ Records: [record] })).toEqual({ batchItemFailures: [] });
    expect(mailedTo()).toEqual(["yhteys@example.fi"]);
    expect((await requests()).map(({ PK }) => PK)).toEqual([row?.["PK"]]);
  });
});
