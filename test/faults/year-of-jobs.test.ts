import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, LocalDate, mondayOf, weekdayOf } from "../../shared/kernel/local-date.ts";
import type { Job } from "../../shared/placement/jobs.ts";
import { LinkPage } from "../../shared/placement/link-contract.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { runs } from "../support/depth.ts";
import { intercept } from "../support/intercept.ts";
import { Expectation, finnish, firstDay, lastDay, purgedOn, settleIn, type World } from "../support/job-year.ts";
import { entryOf } from "../support/journey.ts";

/** Whether the figures are run in full: whole years then. */
const full = runs(2) === 2;

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

type Fate = "lost" | "once" | "twice" | "at-once" | "dies";
type Event = Job | "catch-up";

/** Behaviour that changes from week to week: when a contact tells of his people's days, if he does. */
const habits = ["prompt", "on-monday", "when-reminded", "never", "staff"] as const;
type Habit = (typeof habits)[number];
const habitOf = (contact: number, monday: LocalDate): Habit => habits[(Math.floor(Date.parse(monday) / 604_800_000) * 7 + contact * 3) % habits.length] ?? "never";

const wholeYear: readonly (readonly [LocalDate, LocalDate])[] = [[firstDay, lastDay]];

/**
 * What `npm test` lives of it: the turn of the year, and the night on which the clocks go forward, with the end of a
 * placement and of a contact. In between lies an outage of nine weeks, whose jobs all come too late.
 */
const sample: typeof wholeYear = [
  [firstDay, LocalDate.parse("2027-01-12")],
  [LocalDate.parse("2027-03-15"), LocalDate.parse("2027-04-02")],
];

/** One year in the hands of chance, held against what was to come of it at every step. */
class Year {
  readonly #cell: Cell;
  readonly #world: World;
  readonly #expected: Expectation;
  /** Numbers from 0 up to 1, in an order that the seed decides. */
  readonly #chance: () => number;
  readonly #begun = new Set<Event>();
  /** Mails of which a dead worker never noted what became of them: they may come once more. */
  #owed: string[] = [];
  #read = 0;
  readonly counts = { mails: 0, again: 0, digests: 0, lost: 0, died: 0 };

  constructor(cell: Cell, world: World, chance: () => number) {
    this.#cell = cell;
    this.#world = world;
    this.#expected = new Expectation(world.people);
    this.#chance = chance;
  }

  async live(lived: typeof wholeYear): Promise<void> {
    for (const [from, to] of lived) for (let today = from; today <= to; today = addDays(today, 1)) await this.#day(today);
  }

  async #day(today: LocalDate): Promise<void> {
    const weekday = weekdayOf(today);
    await this.#attempt(today, "expire-holds", finnish(today, 5));
    await this.#attempt(today, "purge-contacts", finnish(today, 5));
    if (weekday === 1) await this.#digest(today);
    if (weekday === 1) await this.#report(today, "on-monday", 9);
    if (weekday === 4) await this.#report(today, "when-reminded", 9);
    if (weekday === 4) await this.#record(today, 10);
    if (weekday === 5) await this.#attempt(today, "mail-links", finnish(today, 12));
    await this.#attempt(today, "mail-reminders", finnish(today, 12));
    if (weekday === 5) await this.#report(today, "prompt", 15);
    const fate = await this.#attempt(today, "catch-up", finnish(today, 18));
    if (fate !== "dies" && fate !== "lost") await this.#standsRight(today);
  }

  /** The first turn of each job comes as it should: one that never was cannot be missed. */
  #fateOf(event: Event): Fate {
    const draw = this.#chance();
    if (!this.#begun.has(event)) {
      this.#begun.add(event);
      return "once";
    }
    return draw < 0.08 ? "lost" : draw < 0.15 ? "dies" : draw < 0.3 ? "twice" : draw < 0.4 ? "at-once" : "once";
  }

  async #attempt(today: LocalDate, event: Event, at: number): Promise<Fate> {
    const fate = this.#fateOf(event);
    this.#cell.goToInstant(at);
    if (fate === "lost") this.counts.lost += 1;
    else await this.#fire(today, event, at, fate);
    return fate;
  }

  async #fire(today: LocalDate, event: Event, at: number, fate: Fate): Promise<void> {
    const due = this.#expected.due(today, at >= finnish(today, 12));
    const heal = fate === "dies" ? this.#dying() : undefined;
    await Promise.all(Array.from({ length: fate === "at-once" ? 2 : 1 }, () => this.#cell.jobs({ job: event }).catch(() => undefined)));
    heal?.();
    if (fate === "twice") await this.#cell.jobs({ job: event });
    const mailed = this.#newMails();
    for (const line of mailed) expect([...due, ...this.#owed], `${today} ${event} ${fate}`).toContain(line);
    expect(new Set(mailed).size, `${today} ${event} ${fate}`).toBe(mailed.length);
    this.counts.again += mailed.filter((line) => !due.includes(line)).length;
    for (const line of mailed) this.#expected.asked(line, today);
    if (fate === "dies" || event === "catch-up") await this.#waiting(today, mailed, fate);
    const left = this.#expected.due(today, at >= finnish(today, 12)).filter((line) => event === "catch-up" || line.includes("Viikon") === (event === "mail-links"));
    if (fate !== "dies" && ["catch-up", "mail-links", "mail-reminders"].includes(event)) expect(left, `${today} ${event} ${fate}`).toEqual([]);
  }

  /** The worker dies at one of its requests: from there on nothing of it reaches a table. */
  #dying(): () => void {
    this.counts.died += 1;
    let left = Math.floor(this.#chance() * 60);
    return intercept(cloud.documents, {
      at: "once",
      answer({ proceed }) {
        left -= 1;
        return left < 0 ? Promise.reject(new Error("The worker died.")) : proceed();
      },
    });
  }

  /** Mails to contacts since the last look, by contact and what they ask for. */
  #newMails(): string[] {
    const mails = this.#cell.mails.slice(this.#read);
    this.#read = this.#cell.mails.length;
    this.counts.mails += mails.length;
    return mails.flatMap(({ tags, subject }) => {
      const contact = this.#world.contacts.findIndex(({ contactId }) => contactId === tags?.["contact"]);
      return contact < 0 ? [] : [`${String(contact)} ${subject.split(" läsnäolot")[0] ?? ""}`];
    });
  }

  /** What is queued and not noted as sent: nothing, but for what a dead worker leaves until the next catch-up. */
  async #waiting(today: LocalDate, mailed: readonly string[], fate: Fate): Promise<void> {
    const { items } = await this.#cell.tables.placement.page("MAILS", "");
    if (fate !== "dies") expect(items, today).toEqual([]);
    const rows = items.length === 0 ? [] : await cloud.rows(this.#cell.tables.placement);
    this.#owed = items.flatMap(({ messageId }) => rows.filter((row) => row["kind"] === "Message" && row["messageId"] === messageId).map((row) => this.#lineOf(row)));
    for (const line of this.#owed) if (!mailed.includes(line)) this.#expected.asked(line, today);
  }

  #lineOf({ contactId, template, week }: Readonly<Record<string, unknown>>): string {
    const contact = this.#world.contacts.findIndex((one) => one.contactId === contactId);
    return this.#expected.lineFor(contact, template === "attendance-reminder", String(week));
  }

  async #digest(today: LocalDate): Promise<void> {
    const before = this.#cell.mails.length;
    const fate = await this.#attempt(today, "digest", finnish(today, 7, 30));
    const digests = this.#cell.mails.slice(before).filter(({ subject }) => subject.startsWith("Viikon alku"));
    this.counts.digests += digests.length;
    expect(digests.length).toBeLessThanOrEqual(1);
    const missing = this.#expected.missing(today);
    if (fate === "lost" || fate === "dies" || missing === 0) return;
    expect(digests.map(({ text }) => Number(/- (\d+) päivä/u.exec(text)?.[1])), today).toEqual([missing]);
  }

  async #report(today: LocalDate, habit: Habit, hour: number): Promise<void> {
    this.#cell.goToInstant(finnish(today, hour));
    const monday = habit === "prompt" ? mondayOf(today) : addDays(mondayOf(today), -7);
    for (const [index, { contactId }] of this.#world.contacts.entries()) {
      const people = this.#world.people.filter(({ contact }) => contact === index);
      const days = people.flatMap((person) => this.#expected.unsaid(person, addDays(today, -14), today).map((on) => ({ person, on })));
      const mail = this.#cell.mails.findLast(({ tags }) => tags?.["contact"] === contactId);
      const token = /plk1_[0-9a-f]+/u.exec(mail?.text ?? "")?.[0];
      if (token === undefined || days.length === 0 || habitOf(index, monday) !== habit) continue;
      const surface = this.#cell.holding(token);
      const opened = await surface("openLink");
      if (opened.status !== 200) continue;
      const seen = Object.fromEntries(pageVersions(opened.body).filter(([id]) => days.some(({ person }) => person.placementId === id)));
      const entries = days.map(({ person, on }) => ({ placementId: person.placementId, on, code: "PRESENT", minutes: null }));
      expect(await surface("reportAttendance", { body: { entries, seen } }), today).toMatchObject({ status: 200 });
      for (const { person, on } of days) this.#expected.say(person, on);
    }
  }

  /** Staff write the week down themselves, before anybody is asked. */
  async #record(today: LocalDate, hour: number): Promise<void> {
    this.#cell.goToInstant(finnish(today, hour));
    for (const person of this.#world.people.filter(({ contact }) => habitOf(contact, mondayOf(today)) === "staff")) {
      const days = this.#expected.unsaid(person, mondayOf(today), today);
      if (days.length === 0) continue;
      const params = { participantId: person.participantId, monday: mondayOf(today) };
      const body = { entries: days.map((on) => entryOf(person.placementId, on)) };
      expect(await this.#cell.as(this.#world.staff)("recordWeek", { params, body }), today).toMatchObject({ status: 200 });
      for (const on of days) this.#expected.say(person, on);
    }
  }

  /** On the days that matter: who is kept is kept, who is past his time is gone from both tables, and no hold outlives its day. */
  async #standsRight(today: LocalDate): Promise<void> {
    const ends: string[] = [...purgedOn.flatMap((on) => on ?? []), ...this.#world.holds.map(({ over }) => over)];
    const matters = ends.some((on) => on === today || on === addDays(today, 1) || on === addDays(today, -1)) || today === lastDay;
    if (!matters) return;
    const rows = [...(await cloud.rows(this.#cell.tables.placement)), ...(await cloud.rows(this.#cell.tables.intake))];
    for (const [index, { contactId }] of this.#world.contacts.entries()) {
      const kinds = new Set(rows.filter((row) => row["contactId"] === contactId && ofContact.has(String(row["kind"]))).map((row) => row["kind"]));
      const gone = purgedOn[index] ?? "9999-12-31";
      if (today < gone) expect(kinds, `${today} ${String(index)}`).toContain("Contact");
      else expect(kinds, `${today} ${String(index)}`).toEqual(new Set());
    }
    for (const { bookingId, over } of this.#world.holds) {
      const booking = rows.find((row) => row["kind"] === "Booking" && row["bookingId"] === bookingId);
      expect(booking?.["state"], `${today} ${over}`).toBe(today <= over ? "held" : "expired");
    }
  }
}

const ofContact = new Set(["Contact", "ContactLink", "Message", "LinkContact", "LinkWindow", "OwnReports", "Submission", "WaitingMail"]);

function pageVersions(body: unknown): [string, number | null][] {
  return LinkPage.parse(body).people.map(({ placementId, version }) => [placementId, version]);
}

/** The same numbers for the same seed, spread evenly enough (Park and Miller). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A year is two thousand turns of jobs: only a hang takes this long. */
const hang = 15 * 60_000;

/** What is lived through, and how many mails, and how many digests, deaths and losses it must at least have seen. */
const { stretches, mailed, met } = full ? { stretches: wholeYear, mailed: 100, met: 30 } : { stretches: sample, mailed: 20, met: 5 };

test.each(Array.from({ length: runs(50) }, (_, index) => index + 1))("a year of jobs, lost, doubled, late and dying half-way (seed %i)", async (seed) => {
  const cell = await startCell(cloud);
  cell.goToInstant(finnish(firstDay, 0, 30));
  const year = new Year(cell, await settleIn(cell), chanceOf(20_261_123 + seed));
  await year.live(stretches);
  const { mails, digests, died, lost } = year.counts;
  expect(mails).toBeGreaterThan(mailed);
  expect(Math.min(digests, died, lost)).toBeGreaterThan(met);
}, hang);
