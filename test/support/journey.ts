import * as z from "zod";
import { expect } from "vitest";
import { LocalDate, mondayOf } from "../../shared/kernel/local-date.ts";
import { type ProblemCode, problemStatus } from "../../shared/kernel/problems.ts";
import type { Answer, Cell } from "./cell.ts";

/** Steps of the main journey, as tests take them; each insists that the step went well. */
const ok = (answer: Answer): unknown => {
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 });
  return answer.body;
};

export const sunnyWeek = [
  { weekday: 1, start: "08:00", end: "14:00" },
  { weekday: 2, start: "08:00", end: "14:00" },
  { weekday: 4, start: "08:00", end: "14:00" },
] as const;

async function addWorkplace(cell: Cell, staff: string) {
  const details = {
    name: "Kirjaston kirjavarasto", organisationType: "MUNICIPALITY", streetAddress: "Gallen-Kallelankatu 12",
    postalCode: "28100", town: "Pori", tasks: "Kirjojen lajittelu",
  };
  return z.object({ workplaceId: z.string() }).parse(ok(await cell.as(staff)("addWorkplace", { body: details }))).workplaceId;
}

export async function addContact(cell: Cell, staff: string, workplaceId: string, workEmail = "yhteys@example.fi") {
  const body = { name: "Raija Salonen", workEmail, workPhone: "044 701 0000", language: "fi" };
  const answer = await cell.as(staff)("addContact", { params: { workplaceId }, body });
  return z.object({ contactId: z.string() }).parse(ok(answer)).contactId;
}

export async function registerParticipant(cell: Cell, staff: string, lastName = "Korhonen") {
  const body = { firstNames: "Matti Olavi", lastName, workInfo: "Trukkikortti", serviceFrom: "2026-09-01" };
  return z.object({ participantId: z.string() }).parse(ok(await cell.as(staff)("registerParticipant", { body }))).participantId;
}

export interface Placed {
  readonly staff: string;
  readonly workplaceId: string;
  readonly contactId: string;
  readonly participantId: string;
  readonly placementId: string;
}

/** An instructor with one person placed on Mondays, Tuesdays and Thursdays, since September. */
export async function placeSomebody(cell: Cell, staff?: string): Promise<Placed> {
  const by = staff ?? (await cell.staff("Päivi Mäkelä"));
  const workplaceId = await addWorkplace(cell, by);
  const contactId = await addContact(cell, by, workplaceId);
  const participantId = await registerParticipant(cell, by);
  const place = { staff: by, workplaceId, contactId, participantId };
  return { ...place, placementId: await openPlacement(cell, place) };
}

/** Places a person on Mondays, Tuesdays and Thursdays, since September, unless told otherwise. */
export async function openPlacement(cell: Cell, { staff, participantId, workplaceId, contactId }: Omit<Placed, "placementId">, more: object = {}): Promise<string> {
  const body = { workplaceId, contactId, from: "2026-09-01", to: "2027-02-26", plan: sunnyWeek, ...more };
  const answer = await cell.as(staff)("openPlacement", { params: { participantId }, body });
  return z.object({ placementId: z.string() }).parse(ok(answer)).placementId;
}

/** Room for a few on every weekday of the plan, at any time. */
export async function addSlot(cell: Cell, staff: string, workplaceId: string, seats = 3, more: object = {}): Promise<string> {
  const capacity = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, seats }));
  const body = { taskCode: "LIBRARY", capacity, from: "2026-09-01", lastDay: null, accessible: true, instruction: "", ...more };
  const answer = await cell.as(staff)("addSlot", { params: { workplaceId }, body });
  return z.object({ slotId: z.string() }).parse(ok(answer)).slotId;
}

interface Place {
  readonly workplaceId: string;
  readonly slotId: string;
}

export const booking = ({ workplaceId, slotId }: Place, more: object = {}) => ({
  workplaceId, slotId, from: "2026-12-01", to: "2027-02-26", weekdays: [3, 5], state: "held", holdUntil: null, ...more,
});

/** Books a place for a person: held for two weeks, unless told otherwise. */
export async function book(cell: Cell, staff: string, participantId: string, place: Place, more: object = {}): Promise<string> {
  const answer = await cell.as(staff)("addBooking", { params: { participantId }, body: booking(place, more) });
  return z.object({ bookingId: z.string() }).parse(ok(answer)).bookingId;
}

/** A link for the contact, as copied from the workplace's card. */
export async function linkToken(cell: Cell, placed: Placed): Promise<string> {
  const params = { workplaceId: placed.workplaceId, contactId: placed.contactId };
  const answer = await cell.as(placed.staff)("issueLink", { params, body: { by: "copy", renew: false } });
  const { url } = z.object({ url: z.string() }).parse(ok(answer));
  return url.split("#")[1] ?? "";
}

export async function report(cell: Cell, token: string, placed: Placed, on: string, code = "PRESENT", version: number | null = null) {
  const body = { entries: [{ placementId: placed.placementId, on, code, minutes: null }], seen: { [placed.placementId]: version } };
  return cell.holding(token)("reportAttendance", { body });
}

const Card = z.object({
  participant: z.object({ version: z.number() }),
  service: z.object({ version: z.number(), attendanceDestroyedThrough: z.string().nullable() }),
});

/** The versions on a participant's card, as the next command must name them. */
export async function versionsOf(cell: Cell, { staff, participantId }: Placed) {
  const { participant, service } = Card.parse(ok(await cell.as(staff)("readParticipant", { params: { participantId } })));
  return { participant: participant.version, service: service.version };
}

/** Ends the service on a date, and lets the job that dates the attendance run. */
export async function endService(cell: Cell, placed: Placed, endedOn: string): Promise<void> {
  const { service } = await versionsOf(cell, placed);
  const body = { endedOn, reason: "COMPLETED_AS_PLANNED", version: service };
  ok(await cell.as(placed.staff)("endService", { params: { participantId: placed.participantId }, body }));
  await cell.catchUp();
}

export async function reopenService(cell: Cell, placed: Placed): Promise<void> {
  const { service } = await versionsOf(cell, placed);
  ok(await cell.as(placed.staff)("reopenService", { params: { participantId: placed.participantId }, body: { version: service } }));
}

const Outcomes = z.object({
  days: z.tuple([
    z.union([
      z.object({ outcome: z.enum(["stored", "unchanged"]), version: z.number() }),
      z.object({ outcome: z.literal("refused"), reason: z.custom<ProblemCode>((code) => typeof code === "string" && code in problemStatus) }),
    ]),
  ]),
});

/** The answer about the one day that was asked for, as if the day had a route of its own: its version, or its refusal. */
function aboutDay(answer: Answer): Answer {
  if (answer.status !== 200) return answer;
  const [day] = Outcomes.parse(answer.body).days;
  if (day.outcome === "refused") return { ...answer, status: problemStatus[day.reason], body: { code: day.reason } };
  return { ...answer, body: { version: day.version } };
}

/** What staff write of a day beside its code. */
interface EntryDetails {
  readonly minutes?: number;
  readonly behalf?: "phone" | "paper";
  readonly swappedTo?: string;
  readonly correction?: string;
  readonly restores?: number;
}

/** Staff's own entry of a day as it is sent; `version` is the one they saw. */
export const entryOf = (placementId: string, on: string, code = "PRESENT", version: number | null = null, details: EntryDetails = {}) => ({
  on, placementId, code, version, minutes: null, behalf: null, swappedTo: null, correction: null, ...details,
});

/** Staff's own entry of a day; `version` is the one they saw. */
export async function record(cell: Cell, placed: Placed, on: string, code = "PRESENT", version: number | null = null, details: EntryDetails = {}) {
  const date = LocalDate.safeParse(on);
  const params = { participantId: placed.participantId, monday: date.success ? mondayOf(date.data) : on };
  return aboutDay(await cell.as(placed.staff)("recordWeek", { params, body: { entries: [entryOf(placed.placementId, on, code, version, details)] } }));
}

/** Staff agree with what a day says. */
export async function confirm(cell: Cell, placed: Placed, on: string, version: number) {
  const params = { participantId: placed.participantId, monday: mondayOf(LocalDate.parse(on)) };
  return aboutDay(await cell.as(placed.staff)("confirmWeek", { params, body: { days: [{ on, version }] } }));
}

export async function recordAll(cell: Cell, placed: Placed, days: readonly string[]): Promise<void> {
  for (const on of days) ok(await record(cell, placed, on));
}

/** Everything staff can be shown of a person, as texts to search in. */
export async function everythingShown(cell: Cell, placed: Placed, monday: string, on: string) {
  const { staff, participantId, workplaceId } = placed;
  const main = await cell.staff("Main User", { placement: "main" });
  const answers = {
    card: await cell.as(staff)("readParticipant", { params: { participantId } }),
    list: await cell.as(staff)("listOwnParticipants", { params: { staffId: staff } }),
    everybody: await cell.as(main)("listAllParticipants"),
    week: await cell.as(staff)("readWeek", { params: { staffId: staff, monday } }),
    history: await cell.as(staff)("readDayHistory", { params: { participantId, on } }),
    workplace: await cell.as(staff)("readWorkplace", { params: { workplaceId } }),
  };
  const names = ({ body }: Answer): boolean => JSON.stringify(body).includes(participantId);
  return {
    card: answers.card.status === 200,
    list: names(answers.list),
    everybody: names(answers.everybody),
    week: names(answers.week),
    history: answers.history.status === 200 && JSON.stringify(answers.history.body).includes("PRESENT"),
    workplace: names(answers.workplace),
  };
}
