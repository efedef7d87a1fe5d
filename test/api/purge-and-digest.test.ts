import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LocalDate, startOfDay } from "../../shared/kernel/local-date.ts";
import { pseudonymOf } from "../../functions/runtime/audit.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { intercept } from "../support/intercept.ts";
import { addContact, endService, linkToken, type Placed, placeSomebody, report } from "../support/journey.ts";

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

const goTo = (date: string, hours: number): void => cell.goToInstant(startOfDay(LocalDate.parse(date)) + hours * 3_600_000);
const rowsOf = async (contactId: string) =>
  [...(await cloud.rows(cell.tables.placement)), ...(await cloud.rows(cell.tables.intake))]
    .filter((row) => row["contactId"] === contactId && !["WorkplacePlacement", "Placement"].includes(String(row["kind"])))
    .map(({ kind }) => String(kind))
    .sort();

describe("a contact person goes three months after his last placement", () => {
  test("with everything kept of him, the night after the last day, once and on record", async () => {
    goTo("2026-11-27", 12);
    await cell.jobs({ job: "mail-links" });
    expect(await report(cell, await linkToken(cell, placed), placed, "2026-11-26")).toMatchObject({ status: 200 });
    await endService(cell, placed, "2026-11-27");
    goTo("2027-02-27", 5);
    await cell.jobs({ job: "purge-contacts" });
    expect(await rowsOf(placed.contactId)).toEqual(expect.arrayContaining(["Contact", "ContactLink", "LinkContact", "Message"]));
    goTo("2027-02-28", 5);
    await Promise.all([cell.jobs({ job: "purge-contacts" }), cell.jobs({ job: "purge-contacts" })]);
    expect((await rowsOf(placed.contactId)).filter((kind) => kind !== "LinkToken")).toEqual([]);
    const rows = await cloud.rows(cell.tables.placement);
    expect(rows.filter(({ kind }) => kind === "Deletion").length).toBeGreaterThanOrEqual(5);
    expect(JSON.stringify(rows.filter(({ kind }) => kind === "Deletion"))).not.toContain(placed.contactId);
    expect((await cell.auditRows()).filter(({ event }) => event === "ContactPurged")).toHaveLength(1);
    // The attendance he reported stays, and says by an id that leads nowhere who did.
    expect(JSON.stringify(rows.filter(({ kind }) => kind === "AttendanceWeek"))).toContain(placed.contactId);
  });

  test("also when TTL has taken his own row and left the messages", async () => {
    goTo("2026-11-27", 12);
    await cell.jobs({ job: "mail-links" });
    await endService(cell, placed, "2026-11-27");
    const own = (await cloud.rows(cell.tables.placement)).find(({ SK }) => SK === `CARD#CONTACT#${placed.contactId}`);
    if (own !== undefined) await cloud.remove(cell.tables.placement, own);
    goTo("2027-02-28", 5);
    await cell.jobs({ job: "purge-contacts" });
    expect((await rowsOf(placed.contactId)).filter((kind) => kind !== "LinkToken")).toEqual([]);
  });

  test("but not one who is added while the purge is looking", async () => {
    let added: Promise<string> | undefined;
    const looks = ["CARD#CONTACT#", "CARD#LINK#", "MESSAGE#"].map((prefix) => JSON.stringify({ ":partition": `WORKPLACE#${placed.workplaceId}`, ":prefix": prefix }));
    const stop = intercept(cloud.documents, {
      at: "once",
      async answer({ command, input, proceed }) {
        if (command !== "QueryCommand" || !("ExpressionAttributeValues" in input) || !looks.includes(JSON.stringify(input.ExpressionAttributeValues))) return proceed();
        if (added !== undefined) {
          await added;
          return proceed();
        }
        const { promise, resolve } = Promise.withResolvers<string>();
        added = promise;
        const first = await proceed();
        resolve(await addContact(cell, placed.staff, placed.workplaceId, "uusi@example.fi"));
        return first;
      },
    });
    await cell.jobs({ job: "purge-contacts" });
    stop();
    expect(await rowsOf((await added) ?? "")).toEqual(["Contact", "ContactLink", "LinkContact"]);
  });

  test("or after the day he was added, when nobody was ever placed under him", async () => {
    const contactId = await addContact(cell, placed.staff, placed.workplaceId, "turhaan@example.fi");
    goTo("2027-02-23", 5);
    await cell.jobs({ job: "purge-contacts" });
    expect(await rowsOf(contactId)).toContain("Contact");
    goTo("2027-02-24", 5);
    await cell.jobs({ job: "purge-contacts" });
    expect(await rowsOf(contactId)).toEqual([]);
    expect(await rowsOf(placed.contactId)).toContain("Contact");
  });
});

describe("Monday's digest", () => {
  const digests = () => cell.mails.filter(({ subject }) => subject.startsWith("Viikon alku"));

  test("counts what waits, names nobody, and comes once", async () => {
    goTo("2026-11-30", 7.5);
    await Promise.all([cell.jobs({ job: "digest" }), cell.jobs({ job: "digest" })]);
    await cell.jobs({ job: "digest" });
    const [digest, ...others] = digests();
    expect(others).toEqual([]);
    expect(digest?.text).toContain("- 12 päivää ilman läsnäolomerkintää");
    expect(digest?.text).not.toMatch(/Matti|Korhonen|Kirjaston|Salonen/u);
  });

  test("leaves a row for each who is told, about her and the people whose days were counted", async () => {
    goTo("2026-11-30", 7.5);
    await cell.jobs({ job: "digest" });
    const secret = await cell.shell.secrets.of("audit-subject");
    const rows = (await cell.auditRows()).filter(({ event }) => event === "DigestCounted");
    const about = [placed.staff, placed.participantId].map((person) => pseudonymOf(secret, person));
    expect(rows).toMatchObject([{ actorKind: "job", ground: "job", outcome: "allowed", subjects: expect.arrayContaining(about) }]);
    expect(rows[0]?.["subjects"]).toHaveLength(2);
  });

  test.each([
    ["who has turned it off", { notifications: { digest: false } }],
    ["who has left", { status: "disabled" }],
    ["who works in the other register only", { roles: { coaching: "main", placement: null, office: [] } }],
  ])("does not come to one %s", async (_who, change) => {
    const [row] = (await cloud.rows(cell.tables.office)).filter(({ SK }) => SK === `USER#${placed.staff}`);
    await cell.tables.office.replace({ ...row, ...change });
    goTo("2026-11-30", 7.5);
    await cell.jobs({ job: "digest" });
    expect(cell.mails).toEqual([]);
  });

  test("does not come to one for whom nothing waits", async () => {
    const empty = await startCell(cloud);
    await empty.staff("Anna Lehto");
    await empty.jobs({ job: "digest" });
    expect(empty.mails).toEqual([]);
  });

  test("counts nothing of a person from whom she is blocked", async () => {
    const main = await cell.staff("Meri Main", { placement: "main" });
    const answer = await cell.as(main)("block", { params: { participantId: placed.participantId }, body: { staffId: placed.staff, why: "relative" } });
    expect(answer.status).toBe(204);
    goTo("2026-11-30", 7.5);
    await cell.jobs({ job: "digest" });
    expect(digests()).toEqual([]);
  });

  test("one that did not leave is tried again", async () => {
    goTo("2026-11-30", 7.5);
    cell.post.state = "failed";
    await cell.jobs({ job: "digest" });
    cell.post.state = "sent";
    goTo("2026-11-30", 8);
    await cell.catchUp();
    await cell.catchUp();
    expect(digests()).toHaveLength(1);
  });
});
