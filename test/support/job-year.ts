import * as z from "zod";
import { addDays, LocalDate, mondayOf, weekdayOf, weekNumber } from "../../shared/kernel/local-date.ts";
import { addContact, addSlot, book, registerParticipant } from "./journey.ts";
import type { Cell } from "./cell.ts";

// A year of an organisation, small enough to live through day by day, and what its jobs must do in it: reckoned from
// lists written by hand, without the calendar, the decisions and the periods of the system.

export const firstDay = LocalDate.parse("2026-11-23");
export const lastDay = LocalDate.parse("2027-11-30");

/** Days of this year on which nobody works, Sundays left out: the almanac. */
const closed = new Set([
  "2026-12-24", "2026-12-25", "2026-12-26", "2027-01-01", "2027-01-06", "2027-03-26", "2027-03-29", "2027-05-01", "2027-05-06", "2027-06-25",
  "2027-06-26", "2027-11-06",
]);

/** The instant of a wall-clock hour in Finland, on days when the clocks are not being changed just then. */
export function finnish(on: LocalDate, hour: number, minute = 0): number {
  const summer = "2027-03-28" <= on && on < "2027-10-31";
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  return Date.UTC(year, month - 1, day, hour - (summer ? 3 : 2), minute);
}

interface Plan {
  readonly contact: number;
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly number[];
}

/** Who works under whom. The contact in the third place never has anybody. */
const plans: readonly Plan[] = [
  { contact: 0, from: "2026-09-01", to: "2027-05-31", weekdays: [1, 2, 4] },
  { contact: 0, from: "2026-12-07", to: "2027-03-12", weekdays: [3, 5] },
  { contact: 1, from: "2026-09-01", to: "2026-12-18", weekdays: [5] },
  { contact: 3, from: "2027-01-11", to: "2027-10-29", weekdays: [1, 3, 4] },
  { contact: 4, from: "2027-03-01", to: "2027-06-25", weekdays: [5, 6] },
];

/** The night each contact's rows go: the one after three months from his last placement, or from the day he was added. */
export const purgedOn = ["2027-09-01", "2027-03-19", "2027-02-24", null, "2027-09-26"] as const;

export interface Person extends Plan {
  readonly participantId: string;
  readonly placementId: string;
  readonly workplaceId: string;
}

export interface World {
  readonly staff: string;
  readonly contacts: readonly { readonly contactId: string; readonly workplaceId: string; readonly email: string }[];
  readonly people: readonly Person[];
  /** Holds, with the day on which each is over. */
  readonly holds: readonly { readonly bookingId: string; readonly over: string }[];
}

const Placement = z.object({ placementId: z.string() });
const Workplace = z.object({ workplaceId: z.string() });

/** Fills a cell with the year's people, on its first morning. */
export async function settleIn(cell: Cell): Promise<World> {
  const staff = await cell.staff("Päivi Mäkelä");
  const addWorkplace = async (name: string) => {
    const body = { name, organisationType: "ASSOCIATION", streetAddress: "Itsenäisyydenkatu 3", postalCode: "28100", town: "Pori", tasks: "" };
    return Workplace.parse((await cell.as(staff)("addWorkplace", { body })).body).workplaceId;
  };
  const workplaces = [await addWorkplace("Kirpputori Kontti"), await addWorkplace("Polkupyöräpaja")];
  const contacts: { contactId: string; workplaceId: string; email: string }[] = [];
  for (const index of purgedOn.keys()) {
    const workplaceId = workplaces[index % 2] ?? "";
    const email = `yhteys${String(index)}@example.fi`;
    contacts.push({ contactId: await addContact(cell, staff, workplaceId, email), workplaceId, email });
  }
  const people: Person[] = [];
  for (const plan of plans) {
    const { contactId = "", workplaceId = "" } = contacts[plan.contact] ?? {};
    const participantId = await registerParticipant(cell, staff);
    const days = plan.weekdays.map((weekday) => ({ weekday, start: "08:00", end: "13:00" }));
    const body = { workplaceId, contactId, from: plan.from, to: plan.to, plan: days };
    const answer = await cell.as(staff)("openPlacement", { params: { participantId }, body });
    people.push({ ...plan, participantId, workplaceId, placementId: Placement.parse(answer.body).placementId });
  }
  const workplaceId = workplaces[0] ?? "";
  const place = { workplaceId, slotId: await addSlot(cell, staff, workplaceId) };
  const holds: { bookingId: string; over: string }[] = [];
  for (const over of ["2026-12-01", "2026-12-31", "2027-01-10"]) {
    const participantId = await registerParticipant(cell, staff, "Varaaja");
    holds.push({ bookingId: await book(cell, staff, participantId, place, { holdUntil: over, from: "2027-02-01", to: "2027-06-30" }), over });
  }
  return { staff, contacts, people, holds };
}

/** The agreed days of a person between two dates, both included. */
function agreedDays({ from, to, weekdays }: Plan, first: string, last: string): LocalDate[] {
  const days: LocalDate[] = [];
  for (let on = LocalDate.parse(first); on <= last; on = addDays(on, 1))
    if (from <= on && on <= to && weekdays.includes(weekdayOf(on)) && !closed.has(on)) days.push(on);
  return days;
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

interface Asked {
  week: LocalDate | null;
  reminded: LocalDate | null;
  lastMailOn: LocalDate | null;
}

/** What each contact has been asked and has said, and what mail he must get. */
export class Expectation {
  readonly #people: readonly Person[];
  readonly #said = new Map<string, Set<string>>();
  readonly #asked: Asked[] = purgedOn.map(() => ({ week: null, reminded: null, lastMailOn: null }));

  constructor(people: readonly Person[]) {
    this.#people = people;
  }

  say(person: Person, on: string): void {
    this.#said.set(person.placementId, (this.#said.get(person.placementId) ?? new Set()).add(on));
  }

  unsaid(person: Person, first: string, last: string): LocalDate[] {
    return agreedDays(person, first, last).filter((on) => this.#said.get(person.placementId)?.has(on) !== true);
  }

  #unsaidOf(contact: number, first: string, last: string): number {
    return this.#people.filter((person) => person.contact === contact).reduce((sum, person) => sum + this.unsaid(person, first, last).length, 0);
  }

  /** What the Friday mail for a week comes to today, by contact, as the mails' subjects name it. */
  links(today: LocalDate, week: LocalDate): string[] {
    return this.#each((contact, asked) => {
      if (asked.week !== null && asked.week >= week) return undefined;
      const first = asked.week === null ? addDays(today, -14) : later(addDays(today, -14), addDays(asked.week, 7));
      if (this.#unsaidOf(contact, first, addDays(week, 6)) === 0) return undefined;
      return this.lineFor(contact, false, week);
    });
  }

  reminders(today: LocalDate): string[] {
    return this.#each((contact, asked) => {
      const { week, reminded, lastMailOn } = asked;
      if (week === null || reminded === week || lastMailOn === null || addDays(lastMailOn, 5) > today) return undefined;
      if (this.#unsaidOf(contact, addDays(today, -14), earlier(today, addDays(week, 6))) === 0) return undefined;
      return this.lineFor(contact, true, week);
    });
  }

  /** Everything that is to be mailed now: Friday's noon opens a week, the first of them ours. */
  due(today: LocalDate, afternoon: boolean): string[] {
    const reached = weekdayOf(today) > 5 || (weekdayOf(today) === 5 && afternoon);
    const week = addDays(mondayOf(today), reached ? 0 : -7);
    return [...(week < firstDay ? [] : this.links(today, week)), ...(afternoon ? this.reminders(today) : [])];
  }

  /** A mail by contact and subject. */
  lineFor(contact: number, again: boolean, week: string): string {
    return `${String(contact)} ${again ? "Muistutus: viikon" : "Viikon"} ${String(weekNumber(LocalDate.parse(week)).week)}`;
  }

  /** A mail was queued: the week counts as asked, whatever becomes of the mail. */
  asked(line: string, today: LocalDate): void {
    const [contact = "", kind] = line.split(" ");
    const asked = this.#asked[Number(contact)];
    if (asked === undefined) return;
    if (kind === "Viikon") asked.week = LocalDate.parse(weekOf(line, today));
    else asked.reminded = asked.week;
    asked.lastMailOn = today;
  }

  /** Agreed days of the four weeks before this one that nobody has said anything of. */
  missing(today: LocalDate): number {
    const first = addDays(mondayOf(today), -28);
    return this.#people.reduce((sum, person) => sum + this.unsaid(person, first, addDays(today, -1)).length, 0);
  }

  #each(line: (contact: number, asked: Asked) => string | undefined): string[] {
    return this.#asked.flatMap((asked, contact) => line(contact, asked) ?? []);
  }
}

/** The Monday of the week a subject names by its number, the latest one up to today's week. */
function weekOf(line: string, today: LocalDate): string {
  const number = Number(line.split(" ").at(-1));
  let monday = mondayOf(today);
  while (weekNumber(monday).week !== number) monday = addDays(monday, -7);
  return monday;
}
