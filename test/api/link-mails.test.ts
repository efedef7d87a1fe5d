import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { addDays, LocalDate, millisecondsOf, startOfDay } from "../../shared/kernel/local-date.ts";
import type { Job } from "../../shared/placement/jobs.ts";
import { Message } from "../../shared/placement/message.ts";
import { ContactLink } from "../../shared/placement/workplace.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { addContact, linkToken, type Placed, placeSomebody, recordAll, registerParticipant, report, sunnyWeek } from "../support/journey.ts";

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

const hour = 3_600_000;
/** Puts the clock to a time of day in Finland, in winter time and on days without a change of clocks. */
const goTo = (date: string, hours: number): void => cell.goToInstant(startOfDay(LocalDate.parse(date)) + hours * hour);
const fire = (job: Job) => cell.jobs({ job });
const tokenIn = (text: string): string => /plk1_[0-9a-f]+/u.exec(text)?.[0] ?? "";
const Card = z.object({ contacts: z.array(z.object({ contactId: z.string(), version: z.number(), link: ContactLink, messages: z.array(Message) })) });

async function contact(contactId = placed.contactId) {
  const answer = await cell.as(placed.staff)("readWorkplace", { params: { workplaceId: placed.workplaceId } });
  const found = Card.parse(answer.body).contacts.find((one) => one.contactId === contactId);
  if (found === undefined) throw new Error("No such contact.");
  return found;
}

/** What the workplace's card tells of the messages, oldest first. */
async function messages() {
  const { messages: rows } = await contact();
  return rows.toSorted((a, b) => a.queuedAt.localeCompare(b.queuedAt)).map(({ template, week, attempt, delivery }) => [template, week, attempt, delivery]);
}

const friday = "2026-11-27";

describe("Friday's mail", () => {
  test("asks for the week, names nobody, opens the page, and shows on the workplace's card", async () => {
    goTo(friday, 12);
    await fire("mail-links");
    const [mail, ...others] = cell.mails;
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: "yhteys@example.fi", subject: "Viikon 48 läsnäolot – Porin työpajat" });
    expect(mail?.text).toContain("Kirjaston kirjavarasto");
    expect(mail?.text).toContain("(23.11.2026–29.11.2026)");
    expect(mail?.text).toContain("voimassa 27.12.2026 saakka");
    expect(mail?.text).not.toMatch(/Matti|Korhonen|kuntouttava/u);
    expect((await cell.holding(tokenIn(mail?.text ?? ""))("openLink")).status).toBe(200);
    expect(await messages()).toEqual([["attendance-link", "2026-11-23", 1, "sent"]]);
  });

  test("fired five times, at once and later, and met by the catch-up: one mail", async () => {
    goTo(friday, 12);
    await Promise.all([fire("mail-links"), fire("mail-links"), fire("mail-links")]);
    await fire("mail-links");
    goTo("2026-11-28", 12);
    await cell.catchUp();
    await fire("mail-links");
    expect(cell.mails).toHaveLength(1);
  });

  test("fired late it asks for its own week, and the link counts from the real sending", async () => {
    goTo("2026-12-01", 9);
    await fire("mail-links");
    expect(cell.mails.map(({ subject }) => subject)).toEqual(["Viikon 48 läsnäolot – Porin työpajat"]);
    expect((await contact()).link.expiresAt).toBe("2026-12-31T22:00:00.000Z");
    goTo("2026-12-04", 12);
    await fire("mail-links");
    expect(cell.mails).toHaveLength(2);
  });

  test("a week that was never fired is asked for with the next one", async () => {
    goTo(friday, 12);
    await fire("mail-links");
    goTo("2026-12-11", 12);
    await fire("mail-links");
    expect(cell.mails.map(({ subject }) => subject)).toEqual(["Viikon 48 läsnäolot – Porin työpajat", "Viikon 50 läsnäolot – Porin työpajat"]);
  });

  test("one whose schedule was lost is found by the catch-up, once there has been a turn before", async () => {
    goTo(friday, 13);
    await cell.catchUp();
    expect(cell.mails).toEqual([]);
    await fire("mail-links");
    goTo("2026-12-04", 13);
    await cell.catchUp();
    await cell.catchUp();
    expect(cell.mails).toHaveLength(2);
  });

  test("an earlier link stays alive beside it", async () => {
    const copied = await linkToken(cell, placed);
    goTo(friday, 12);
    await fire("mail-links");
    expect((await cell.holding(copied)("openLink")).status).toBe(200);
  });

  const silent: [string, () => Promise<void>][] = [
    ["all of the week is on the card already", () => recordAll(cell, placed, ["2026-11-10", "2026-11-12", "2026-11-16", "2026-11-17", "2026-11-19", "2026-11-23", "2026-11-24", "2026-11-26"])],
    ["staff revoked his link", async () => {
      await linkToken(cell, placed);
      goTo(friday, 11);
      await cell.as(placed.staff)("revokeLink", { params: { workplaceId: placed.workplaceId, contactId: placed.contactId }, body: {} });
    }],
  ];
  test.each(silent)("none when %s", async (_what, prepare) => {
    goTo(friday, 11);
    await prepare();
    goTo(friday, 12);
    await fire("mail-links");
    expect(cell.mails).toEqual([]);
    expect(await messages()).toEqual([]);
  });

  test("none when he has reported everything himself, taken in or not", async () => {
    goTo(friday, 11);
    const token = await linkToken(cell, placed);
    const days = ["2026-11-16", "2026-11-17", "2026-11-19", "2026-11-23", "2026-11-24", "2026-11-26"];
    for (const [index, on] of days.entries()) expect(await report(cell, token, placed, on, "PRESENT", index === 0 ? null : index)).toMatchObject({ status: 200 });
    goTo(friday, 12);
    await fire("mail-links");
    expect(cell.mails).toEqual([]);
  });

  test("none for a week of nothing but holidays, and none to a contact nobody is placed under", async () => {
    const other = await addContact(cell, placed.staff, placed.workplaceId, "toinen@example.fi");
    const person = await registerParticipant(cell, placed.staff, "Nieminen");
    // Fridays only: Christmas Day 2026 and New Year's Day 2027.
    const body = { workplaceId: placed.workplaceId, contactId: other, from: "2026-12-21", to: "2027-03-26", plan: [{ weekday: 5, start: "08:00", end: "14:00" }] };
    expect(await cell.as(placed.staff)("openPlacement", { params: { participantId: person }, body })).toMatchObject({ status: 200 });
    await addContact(cell, placed.staff, placed.workplaceId, "kukaan@example.fi");
    for (const date of ["2026-12-25", "2027-01-01", "2027-01-08"]) {
      goTo(date, 12);
      await fire("mail-links");
    }
    expect(cell.mails.filter(({ to }) => to === "toinen@example.fi").map(({ subject }) => subject)).toEqual(["Viikon 1 läsnäolot – Porin työpajat"]);
    expect(cell.mails.filter(({ to }) => to === "kukaan@example.fi")).toEqual([]);
  });
});

describe("a mail that does not arrive", () => {
  test("its sender dies between queue and post: a new try with a link of its own, and the first one said to have failed", async () => {
    goTo(friday, 12);
    cell.post.state = "dies";
    await fire("mail-links");
    expect(await messages()).toEqual([["attendance-link", "2026-11-23", 1, "queued"]]);
    cell.post.state = "sent";
    await cell.catchUp();
    expect(cell.mails).toEqual([]);
    cell.goToInstant(millisecondsOf(cell.now()) + 11 * 60_000);
    await Promise.all([cell.catchUp(), cell.catchUp()]);
    expect(cell.mails).toHaveLength(1);
    expect(await messages()).toEqual([["attendance-link", "2026-11-23", 1, "failed"], ["attendance-link", "2026-11-23", 2, "sent"]]);
  });

  test("the post is shut: tried again after a quarter of an hour and after an hour, then laid down", async () => {
    goTo(friday, 12);
    cell.post.state = "failed";
    await fire("mail-links");
    for (let quarter = 0; quarter < 12; quarter += 1) {
      cell.goToInstant(millisecondsOf(cell.now()) + 15 * 60_000);
      await cell.catchUp();
    }
    expect(await messages()).toEqual([1, 2, 3].map((attempt) => ["attendance-link", "2026-11-23", attempt, "failed"]));
    expect((await cloud.rows(cell.tables.placement)).filter(({ kind }) => kind === "WaitingMail")).toEqual([]);
  });

  test("nothing is left to ask when its turn comes again: skipped", async () => {
    goTo(friday, 12);
    cell.post.state = "failed";
    await fire("mail-links");
    cell.post.state = "sent";
    await recordAll(cell, placed, ["2026-11-16", "2026-11-17", "2026-11-19", "2026-11-23", "2026-11-24", "2026-11-26"]);
    goTo(friday, 13);
    await cell.catchUp();
    expect(cell.mails).toEqual([]);
    expect(await messages()).toEqual([["attendance-link", "2026-11-23", 1, "failed"]]);
  });

  const correct = async (workEmail: string) => {
    const { version } = await contact();
    const body = { name: "Raija Salonen", workEmail, workPhone: null, language: "sv", version };
    const params = { workplaceId: placed.workplaceId, contactId: placed.contactId };
    expect(await cell.as(placed.staff)("changeContact", { params, body })).toMatchObject({ status: 200 });
  };

  test("an address that takes no mail gets none until it is corrected", async () => {
    await correct("poistunut@example.invalid");
    goTo(friday, 12);
    await fire("mail-links");
    expect((await contact()).link.bouncedAt).toBe("2026-11-27T10:00:00.000Z");
    goTo("2026-12-04", 12);
    await fire("mail-links");
    await fire("mail-reminders");
    expect(await messages()).toEqual([["attendance-link", "2026-11-23", 1, "bounced"], ["attendance-link", "2026-11-30", 1, "skipped"]]);
    await correct("uusi@example.fi");
    expect((await contact()).link.bouncedAt).toBeNull();
    goTo("2026-12-11", 12);
    await fire("mail-links");
    expect(cell.mails.map(({ to, subject }) => [to, subject])).toEqual([["uusi@example.fi", "Närvaron vecka 50 – Porin työpajat"]]);
  });

  test.each([["Permanent", "bounced"], ["Transient", "failed"]])("it comes back from SES later on (%s): %s", async (bounceType, delivery) => {
    goTo(friday, 12);
    await fire("mail-links");
    const tags = cell.mails[0]?.tags ?? {};
    const event = { job: "mail-returned", bounceType, workplace: [tags["workplace"]], contact: [tags["contact"]], message: [tags["message"]] };
    const Event = z.custom<Parameters<typeof cell.jobs>[0]>();
    goTo(friday, 15);
    await cell.jobs(Event.parse(event));
    expect(await messages()).toEqual([["attendance-link", "2026-11-23", 1, delivery]]);
    expect((await contact()).link.bouncedAt).toBe(bounceType === "Permanent" ? "2026-11-27T13:00:00.000Z" : null);
    await cell.jobs(Event.parse({ ...event, message: ["00000000-0000-4000-8000-000000000000"] }));
    expect(cell.log.filter(({ line }) => line === "failure")).toEqual([]);
  });
});

describe("the reminder", () => {
  const firedDaily = async (from: string, days: number) => {
    for (let day = 0; day < days; day += 1) {
      goTo(addDays(LocalDate.parse(from), day), 12);
      await fire("mail-reminders");
      await fire("mail-reminders");
    }
  };

  test("comes once, five days after, while days are missing", async () => {
    goTo(friday, 12);
    await fire("mail-links");
    await firedDaily("2026-11-28", 6);
    expect(await messages()).toEqual([["attendance-link", "2026-11-23", 1, "sent"], ["attendance-reminder", "2026-11-23", 1, "sent"]]);
    expect(cell.mails[1]).toMatchObject({ subject: "Muistutus: viikon 48 läsnäolot – Porin työpajat" });
    expect((await contact()).messages.find(({ template }) => template === "attendance-reminder")?.queuedAt).toBe("2026-12-02T10:00:00.000Z");
  });

  test("does not come when the days have been told meanwhile", async () => {
    goTo(friday, 12);
    await fire("mail-links");
    const token = tokenIn(cell.mails[0]?.text ?? "");
    const body = {
      entries: ["2026-11-16", "2026-11-17", "2026-11-19", "2026-11-23", "2026-11-24", "2026-11-26"].map((on) => ({ placementId: placed.placementId, on, code: "PRESENT", minutes: null })),
      seen: { [placed.placementId]: null },
    };
    expect(await cell.holding(token)("reportAttendance", { body })).toMatchObject({ status: 200 });
    await firedDaily("2026-11-28", 6);
    expect(cell.mails).toHaveLength(1);
  });
});

test("a failure at one contact stops no other", async () => {
  const other = await placeSomebody(cell, placed.staff);
  const row = (await cloud.rows(cell.tables.placement)).find(({ SK }) => SK === `CARD#LINK#${placed.contactId}`);
  await cell.tables.placement.replace({ ...row, kind: "ContactLink", issuedAt: "not an instant" });
  goTo(friday, 12);
  await fire("mail-links");
  expect(cell.mails).toHaveLength(1);
  expect(cell.mails[0]?.tags).toMatchObject({ contact: other.contactId });
  const [run] = (await cloud.rows(cell.tables.placement)).filter(({ kind }) => kind === "JobRun");
  expect(run).toMatchObject({ job: "mail-links", period: "2026-W48", done: 1, failed: [placed.workplaceId], finishedAt: null, attempts: 1 });
});

test("the two of a placement's days that lie ahead on Friday count: a plan of Sundays alone is asked for", async () => {
  const other = await placeSomebody(cell, placed.staff);
  const person = await registerParticipant(cell, placed.staff, "Laine");
  const contactId = await addContact(cell, placed.staff, other.workplaceId, "sunnuntai@example.fi");
  const body = { workplaceId: other.workplaceId, contactId, from: "2026-11-23", to: "2027-03-26", plan: [{ ...sunnyWeek[0], weekday: 7 }] };
  expect(await cell.as(placed.staff)("openPlacement", { params: { participantId: person }, body })).toMatchObject({ status: 200 });
  goTo(friday, 12);
  await fire("mail-links");
  expect(cell.mails.map(({ to }) => to)).toContain("sunnuntai@example.fi");
});
