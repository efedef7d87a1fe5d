import * as z from "zod";
import { expect } from "vitest";
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
  const body = { workplaceId, contactId, from: "2026-09-01", to: "2027-02-26", plan: sunnyWeek };
  const answer = await cell.as(by)("openPlacement", { params: { participantId }, body });
  const { placementId } = z.object({ placementId: z.string() }).parse(ok(answer));
  return { staff: by, workplaceId, contactId, participantId, placementId };
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

/** Staff's own entry of a day; `version` is the one they saw. */
export function record(cell: Cell, placed: Placed, on: string, code = "PRESENT", version: number | null = null) {
  const body = { placementId: placed.placementId, code, minutes: null, version };
  return cell.as(placed.staff)("recordDay", { params: { participantId: placed.participantId, on }, body });
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
