import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { LinkPage } from "../../shared/placement/link-contract.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { addContact, endService, linkToken, type Placed, placeSomebody, registerParticipant, reopenService, report, sunnyWeek, versionsOf } from "../support/journey.ts";

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

const open = (held = token) => cell.holding(held)("openLink");
const page = async () => LinkPage.parse((await open()).body);
const aboutContact = () => ({ workplaceId: placed.workplaceId, contactId: placed.contactId });
const issue = (body: { by: "mail" | "copy"; renew: boolean }) => cell.as(placed.staff)("issueLink", { params: aboutContact(), body });
const revoke = () => cell.as(placed.staff)("revokeLink", { params: aboutContact(), body: {} });
const tokenIn = (text: string): string => /plk1_[0-9a-f]+/u.exec(text)?.[0] ?? "";
const Url = z.object({ url: z.string() });

describe("one neutral answer for every link that opens nothing", () => {
  const withOtherEnd = (text: string) => `${text.slice(0, -1)}${text.endsWith("0") ? "1" : "0"}`;
  const cases: [string, () => Promise<string>][] = [
    ["revoked", async () => ((await revoke()).status === 200 ? token : "")],
    ["renewed: the old one", async () => ((await issue({ by: "copy", renew: true })).status === 200 ? token : "")],
    ["expired", async () => (cell.goToInstant(Date.parse("2026-12-23T22:00:00Z")), token)],
    ["mistyped", async () => withOtherEnd(token)],
    ["cut off", async () => token.slice(0, 20)],
    ["empty", async () => ""],
    ["unknown, well-formed", async () => tokenOfNobody],
    ["thirty-one days after the placement's last", async () => (await endService(cell, placed, "2026-11-05"), cell.goTo("2026-12-06"), token)],
  ];
  /** Right checksum, no such link. */
  const tokenOfNobody = "plk1_0000000000000000000000000000000000000000963fbb8e";

  test.each(cases)("%s", async (_what, prepare) => {
    const spent = await prepare();
    const answers = [await open(spent), await report(cell, spent, placed, "2026-11-23")];
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(body).toEqual({ type: "urn:pajapolku:problem:link-not-valid", code: "link-not-valid", status: 404, title: expect.any(String) });
    }
    expect((await cloud.rows(cell.tables.intake)).filter(({ kind }) => kind === "Submission")).toEqual([]);
  });
});

describe("a link's life", () => {
  test("it is valid through its thirtieth day", async () => {
    expect((await page()).validUntil).toBe("2026-12-23T22:00:00.000Z");
    cell.goToInstant(Date.parse("2026-12-23T21:59:59.999Z"));
    expect((await open()).status).toBe(200);
  });

  test("a further link leaves the first one alive, until all are revoked together", async () => {
    const second = tokenIn(Url.parse((await issue({ by: "copy", renew: false })).body).url);
    expect([(await open()).status, (await open(second)).status]).toEqual([200, 200]);
    await revoke();
    expect([(await open()).status, (await open(second)).status]).toEqual([404, 404]);
    const third = tokenIn(Url.parse((await issue({ by: "copy", renew: false })).body).url);
    expect([(await open()).status, (await open(third)).status]).toEqual([404, 200]);
  });

  test("a mailed link arrives in the contact's language, without the participant's name, and opens", async () => {
    expect(await issue({ by: "mail", renew: false })).toMatchObject({ status: 200, body: { url: null, delivery: "sent" } });
    const [mail] = cell.mails;
    expect(mail).toMatchObject({ to: "yhteys@example.fi", subject: "Läsnäolojen ilmoittaminen – Porin työpajat" });
    expect(mail?.text).toContain("23.12.2026");
    expect(mail?.text).not.toMatch(/Matti|Korhonen/u);
    expect((await open(tokenIn(mail?.text ?? ""))).status).toBe(200);
    const card = await cell.as(placed.staff)("readWorkplace", { params: { workplaceId: placed.workplaceId } });
    expect(card).toMatchObject({ body: { contacts: [{ messages: [{ delivery: "sent", template: "attendance-link" }] }] } });
  });

  test("a token is kept as a hash only", async () => {
    for (const table of Object.values(cell.tables)) expect(JSON.stringify(await cloud.rows(table))).not.toContain(token);
  });

  test("a contact nobody is placed under gets none", async () => {
    await endService(cell, placed, "2026-11-23");
    cell.goTo("2026-12-23");
    expect((await issue({ by: "copy", renew: false })).status).toBe(200);
    cell.goTo("2026-12-24");
    expect(await issue({ by: "copy", renew: false })).toMatchObject({ status: 409, body: { code: "contact-without-placement" } });
  });
});

describe("what a link is good for follows the placement, not the day it was sent", () => {
  const change = async (body: object) => {
    const params = { participantId: placed.participantId, placementId: placed.placementId };
    const card = z.object({ placements: z.array(z.object({ version: z.number() })) })
      .parse((await cell.as(placed.staff)("readParticipant", { params: { participantId: placed.participantId } })).body);
    expect(await cell.as(placed.staff)("changePlacement", { params, body: { ...body, version: card.placements[0]?.version, why: "" } })).toMatchObject({ status: 200 });
  };
  const otherContact = () => addContact(cell, placed.staff, placed.workplaceId, "uusi@example.fi");
  const restart = async () => {
    cell.goTo("2027-03-01");
    const body = { workplaceId: placed.workplaceId, contactId: placed.contactId, from: "2027-04-15", to: "2027-12-31", plan: sunnyWeek };
    expect(await cell.as(placed.staff)("openPlacement", { params: { participantId: placed.participantId }, body })).toMatchObject({ status: 200 });
    token = tokenIn(Url.parse((await issue({ by: "copy", renew: false })).body).url);
  };
  const seen = async (): Promise<string> => {
    const answer = await open();
    if (answer.status !== 200) return "nothing";
    const { people, evaluations } = LinkPage.parse(answer.body);
    const days = people.flatMap((person) => person.days.map(({ on }) => on));
    return [days.length > 0 && `${days[0] ?? ""}…${days.at(-1) ?? ""}`, evaluations.length > 0 && "evaluation"].filter(Boolean).join(" and ");
  };

  const cases: [string, () => Promise<unknown>, string, string][] = [
    ["in the middle of it", async () => undefined, "2026-12-01", "2026-11-17…2026-12-01"],
    ["ended today", () => change({ kind: "end", to: "2026-11-23", reason: "COMPLETED_AS_PLANNED" }), "2026-11-23", "2026-11-09…2026-11-23 and evaluation"],
    ["ended, and a fortnight later", () => change({ kind: "end", to: "2026-11-23", reason: "COMPLETED_AS_PLANNED" }), "2026-12-07", "2026-11-23…2026-11-23 and evaluation"],
    ["ended, and fifteen days later", () => change({ kind: "end", to: "2026-11-23", reason: "COMPLETED_AS_PLANNED" }), "2026-12-08", "evaluation"],
    ["ended long ago", () => change({ kind: "end", to: "2026-11-10", reason: "COMPLETED_AS_PLANNED" }), "2026-12-11", "nothing"],
    ["extended", () => change({ kind: "extend", to: "2027-03-31" }), "2026-12-01", "2026-11-17…2026-12-01"],
    ["broken off for a while: the days are told as such", () => change({ kind: "interrupt", from: "2026-11-24", to: "2026-12-31" }), "2026-12-01", "2026-11-17…2026-12-01"],
    ["moved to another contact", async () => change({ kind: "change-contact", contactId: await otherContact() }), "2026-11-23", "nothing"],
    ["never begun", () => change({ kind: "not-started" }), "2026-11-23", "nothing"],
    ["entered by mistake", () => change({ kind: "error-entry" }), "2026-11-23", "nothing"],
    ["ended with the service, and re-opened", async () => (await endService(cell, placed, "2026-11-23"), reopenService(cell, placed)), "2026-12-01", "2026-11-17…2026-11-23 and evaluation"],
    ["between two placements", restart, "2027-03-28", "evaluation"],
    ["between two placements, later", restart, "2027-03-30", "nothing"],
  ];
  test.each(cases)("%s", async (_what, happens, today, expected) => {
    await happens();
    cell.goTo(today);
    expect(await seen()).toBe(expected);
  });
});

describe("what the page shows", () => {
  test("the days from 14 back to today, and not one more after a change of clocks", async () => {
    const shown = async () => (await page()).people[0]?.days.map(({ on }) => on);
    expect([(await shown())?.at(0), (await shown())?.at(-1), (await shown())?.length]).toEqual(["2026-11-09", "2026-11-23", 15]);
  });

  test.each([
    ["2027-03-27T21:59:59Z", "2027-03-13", "2027-03-27"], ["2027-03-27T22:00:00Z", "2027-03-14", "2027-03-28"],
    ["2027-03-28T20:59:59Z", "2027-03-14", "2027-03-28"], ["2027-03-28T21:00:00Z", "2027-03-15", "2027-03-29"],
    ["2027-10-30T21:00:00Z", "2027-10-17", "2027-10-31"], ["2027-10-31T21:59:59Z", "2027-10-17", "2027-10-31"],
    ["2027-10-31T22:00:00Z", "2027-10-18", "2027-11-01"],
  ])("at %s: %s to %s", async (instant, first, last) => {
    const other = await registerParticipant(cell, placed.staff, "Mäki");
    const body = { workplaceId: placed.workplaceId, contactId: placed.contactId, from: "2026-09-01", to: "2027-12-31", plan: sunnyWeek };
    await cell.as(placed.staff)("openPlacement", { params: { participantId: other }, body });
    cell.goToInstant(Date.parse(instant));
    token = tokenIn(Url.parse((await issue({ by: "copy", renew: false })).body).url);
    const days = (await page()).people.find(({ displayName }) => displayName === "Matti M.")?.days ?? [];
    expect([days[0]?.on, days.at(-1)?.on, days.length]).toEqual([first, last, 15]);
  });

  test("a renamed person shows the new display name at once", async () => {
    const { participant } = await versionsOf(cell, placed);
    const body = { firstNames: "Mikko", lastName: "Åberg", workInfo: "", version: participant };
    await cell.as(placed.staff)("changeParticipant", { params: { participantId: placed.participantId }, body });
    expect((await page()).people.map(({ displayName }) => displayName)).toEqual(["Mikko Å."]);
  });

  test("the service's end cuts the open days; a fortnight later only its work can be evaluated", async () => {
    cell.goTo("2026-11-25");
    await endService(cell, placed, "2026-11-24");
    expect((await page()).people[0]?.days.at(-1)?.on).toBe("2026-11-24");
    cell.goTo("2026-12-08");
    expect((await page()).people[0]?.days.map(({ on }) => on)).toEqual(["2026-11-24"]);
    cell.goTo("2026-12-09");
    expect(await page()).toMatchObject({ people: [], evaluations: [{ endsOn: "2026-11-24", until: "2026-12-24" }] });
  });

  test("nothing of the register: no id of a person, no surname, no reason, no staff", async () => {
    const text = JSON.stringify((await open()).body);
    for (const secret of [placed.participantId, placed.staff, "Korhonen", "Olavi", "Trukkikortti", "ILLNESS", "Päivi"]) expect(text).not.toContain(secret);
  });

  test("the contact learns what is kept of him and until when", async () => {
    expect((await page()).aboutYou).toEqual({ name: "Raija Salonen", workEmail: "yhteys@example.fi", workPhone: "+358447010000", keptUntil: "2027-05-26" });
    await endService(cell, placed, "2026-11-23");
    expect((await page()).aboutYou.keptUntil).toBe("2027-02-23");
  });
});

test("opening it a hundred times changes nothing but the audit log", async () => {
  const tables = [cell.tables.office, cell.tables.placement, cell.tables.intake];
  const before = await Promise.all(tables.map((table) => cloud.rows(table)));
  const audited = (await cell.auditRows()).length;
  for (let time = 0; time < 10; time += 1) await Promise.all(Array.from({ length: 10 }, () => open()));
  expect(await Promise.all(tables.map((table) => cloud.rows(table)))).toEqual(before);
  expect((await cell.auditRows()).length).toBe(audited + 100);
});

test("a link revoked while somebody corrects the contact's details stays revoked", async () => {
  const contact = { name: "Raija Salonen", workEmail: "uusi@example.fi", workPhone: null, language: "sv" };
  for (let round = 0; round < 10; round += 1) {
    const fresh = tokenIn(Url.parse((await issue({ by: "copy", renew: false })).body).url);
    const card = z.object({ workplace: z.object({ version: z.number() }), contacts: z.tuple([z.object({ version: z.number() })]) })
      .parse((await cell.as(placed.staff)("readWorkplace", { params: { workplaceId: placed.workplaceId } })).body);
    const workplace = { name: "Kirjasto", organisationType: "MUNICIPALITY", streetAddress: "Antinkatu 1", postalCode: "28100", town: "Pori", tasks: "" };
    const [revoked] = await Promise.all([
      revoke(),
      cell.as(placed.staff)("changeContact", { params: aboutContact(), body: { ...contact, version: card.contacts[0].version } }),
      cell.as(placed.staff)("changeWorkplace", { params: { workplaceId: placed.workplaceId }, body: { ...workplace, version: card.workplace.version } }),
    ]);
    if (revoked.status === 200) expect((await open(fresh)).status).toBe(404);
    else expect(revoked).toMatchObject({ status: 409, body: { code: "version-conflict" } });
  }
});
