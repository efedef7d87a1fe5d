import type * as z from "zod";
import { addDays, type LocalDate, mondayOf } from "../../shared/kernel/local-date.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { sideBySide } from "./cell-load.ts";
import { chance } from "./chance.ts";
import type { Session } from "./staff.ts";

type Fortnight = z.output<typeof placementContract.readFortnights.response>["people"][number];
type Day = Fortnight["days"][number];
type Code = NonNullable<Day["day"]>["code"];

/** Chooses by name, as ids differ from one installation to the next. */
const isOneIn = (count: number, what: string) => ({ firstNames, lastName }: Pick<Fortnight, "firstNames" | "lastName">): boolean =>
  chance(`${what}: ${firstNames} ${lastName}`).next() * count < 1;

/**
 * What instructors do of their own on top of the employers' reports: notes from the phone and from paper, a day agreed in
 * exchange, an interview known ahead, a participant who disagrees, days cut short, and reports to the payer.
 */
export async function keepFortnights(staff: readonly Session[], today: LocalDate): Promise<void> {
  const monday = mondayOf(today);
  await sideBySide(staff, async (session) => {
    for (const person of await fortnightsOf(session, monday)) await noteDays(session, person, today);
    for (const person of await fortnightsOf(session, addDays(monday, -14))) await settleDays(session, person);
    for (const person of await fortnightsOf(session, addDays(monday, -14))) await tellPayer(session, person);
  });
}

async function fortnightsOf({ client, userId }: Session, monday: LocalDate): Promise<readonly Fortnight[]> {
  const { people } = await client.call(placementContract.readFortnights, { params: { staffId: userId, monday } });
  return people;
}

interface Details {
  readonly minutes?: number;
  readonly behalf?: "phone" | "paper";
  readonly swappedTo?: LocalDate;
  readonly correction?: string;
}

async function record({ client }: Session, { participantId }: Fortnight, { on, placementId, day }: Day, code: Code, details: Details = {}): Promise<void> {
  const entry = { on, placementId, code, version: day?.version ?? null, minutes: null, behalf: null, swappedTo: null, correction: null, ...details };
  await client.call(placementContract.recordWeek, { params: { participantId, monday: mondayOf(on) }, body: { entries: [entry] } });
}

const untold = ({ service, day }: Day): boolean => service && day === null;

/** The fortnight that is going on: what came by phone and on paper, and what is known ahead. */
async function noteDays(session: Session, person: Fortnight, today: LocalDate): Promise<void> {
  const past = person.days.filter((day) => untold(day) && day.on < today);
  const [next, ...later] = person.days.filter((day) => untold(day) && day.on > today);
  if (isOneIn(3, "paper")(person)) for (const day of past.slice(0, 2)) await record(session, person, day, "PRESENT", { behalf: "paper" });
  else if (isOneIn(2, "phone")(person)) for (const day of past.slice(0, 1)) await record(session, person, day, "ABSENT_NOTIFIED", { behalf: "phone" });
  if (next !== undefined && isOneIn(6, "interview")(person)) await record(session, person, next, "ABSENT_JOB_INTERVIEW");
  const [given] = later;
  const free = person.days.find(({ on, kind, day }) => on > today && kind === "not-agreed" && day === null);
  if (given !== undefined && free !== undefined && isOneIn(8, "swap")(person)) await record(session, person, given, "SWAPPED", { swappedTo: free.on });
}

/** The fortnight before: most neutral absences are cleared up, most short days decided, and here and there somebody disagrees. */
async function settleDays(session: Session, person: Fortnight): Promise<void> {
  const { client } = session;
  for (const day of person.days) {
    const params = { participantId: person.participantId, on: day.on };
    const version = day.day?.version;
    const what = person.open.find(({ on }) => on === day.on)?.what;
    if (version === undefined || isOneIn(3, "left open")(person)) continue;
    if (what === "unclassified") await record(session, person, day, isOneIn(4, "unauthorised")(person) ? "ABSENT_UNAUTHORISED" : "ABSENT_ILLNESS");
    if (what === "short-day") await client.call(placementContract.countDay, { params, body: { counts: true, version } });
  }
  const disputed = person.days.find(({ day }) => day?.confirmed != null && day.dispute === null);
  if (disputed?.day != null && person.days.every(({ day }) => day?.dispute == null) && isOneIn(10, "dispute")(person)) {
    const body = { what: "Oli mielestään paikalla koko sovitun ajan.", version: disputed.day.version };
    await client.call(placementContract.disputeDay, { params: { participantId: person.participantId, on: disputed.on }, body });
  }
}

/** Some reports have gone to the payer, and a day or two were corrected afterwards. */
async function tellPayer(session: Session, person: Fortnight): Promise<void> {
  const { client } = session;
  if (person.state !== "complete" || person.counts.planned === 0 || !isOneIn(3, "sent")(person)) return;
  const params = { participantId: person.participantId, monday: person.monday };
  await client.call(placementContract.absenceReport, { params, body: { language: "fi" } });
  await client.call(placementContract.markFortnightSent, { params, body: person.seen });
  const attended = person.days.find(({ day }) => day?.code === "PRESENT");
  if (attended !== undefined && isOneIn(3, "corrected")(person))
    await record(session, person, attended, "ABSENT_ILLNESS", { correction: "Työpaikka oikaisi ilmoituksensa puhelimessa." });
}
