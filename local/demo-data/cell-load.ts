import { addDays, type LocalDate, mondayOf } from "../../shared/kernel/local-date.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { uuidOf } from "./chance.ts";
import { type DemoPerson, type DemoPlacement, demoPerson } from "./people.ts";
import type { Session } from "./staff.ts";
import { contactDetails, placesAt, workplaces } from "./workplaces.ts";

/** A workplace with the contact who reports for it, looked after by one instructor. */
export interface PlacedWorkplace {
  readonly workplaceId: string;
  readonly contactId: string;
  /** Its places; the second one, where there is one, has room left. */
  readonly slotIds: readonly string[];
  readonly staff: Session;
}

/** Calls are under way side by side, as when several people work at once. */
const atOnce = 6;

/** Works through a list, `atOnce` at a time, in order of the list. */
export async function sideBySide<T, R>(list: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = list.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

const shareOut = (staff: readonly Session[], index: number): Session => {
  const session = staff[index % staff.length];
  if (session === undefined) throw new Error("The cell has no instructors.");
  return session;
};

/** Adds the workplaces and their contacts; said again with the same keys it only tells their ids. */
export function addWorkplaces(cellId: string, staff: readonly Session[], today: LocalDate): Promise<PlacedWorkplace[]> {
  return sideBySide(workplaces[cellId] ?? [], async (workplace, index) => {
    const { contact: _contact, language: _language, taskCode: _task, ...body } = workplace;
    const session = shareOut(staff, index);
    const key = (what: string): string => uuidOf(`${cellId} ${what} ${index}`);
    const { workplaceId } = await session.client.call(placementContract.addWorkplace, { body, idempotencyKey: key("workplace") });
    const { contactId } = await session.client.call(placementContract.addContact, {
      params: { workplaceId },
      body: contactDetails(workplace, index),
      idempotencyKey: key("contact"),
    });
    const slotIds: string[] = [];
    for (const [number, place] of placesAt(workplace, index, today).entries()) {
      const { slotId } = await session.client.call(placementContract.addSlot, { params: { workplaceId }, body: place, idempotencyKey: key(`place ${String(number)}`) });
      slotIds.push(slotId);
    }
    return { workplaceId, contactId, slotIds, staff: session };
  });
}

/** One participant with all that has happened so far. */
export async function addPerson(cellId: string, number: number, staff: readonly Session[], places: readonly PlacedWorkplace[], today: LocalDate): Promise<void> {
  const person = demoPerson(cellId, number, places.length, today);
  const session = shareOut(staff, number);
  const { firstNames, lastName, workInfo, serviceFrom } = person;
  const { participantId } = await session.client.call(placementContract.registerParticipant, {
    body: { firstNames, lastName, workInfo, serviceFrom },
    idempotencyKey: uuidOf(`${cellId} person ${number}`),
  });
  for (const [index, placement] of person.placements.entries()) {
    const key = uuidOf(`${cellId} person ${number} placement ${index}`);
    await placeAndRecord(session, participantId, placement, places, key);
  }
  if (person.endedOn === null && number % 5 === 4) await bookNext(session, participantId, { person, number, places, today }, uuidOf(`${cellId} person ${number} booking`));
  await endService(session, participantId, person);
}

interface Next {
  readonly person: DemoPerson;
  readonly number: number;
  readonly places: readonly PlacedWorkplace[];
  readonly today: LocalDate;
}

/** What comes after the present place: asked for, held, confirmed or waited for. */
async function bookNext(session: Session, participantId: string, { person, number, places, today }: Next, idempotencyKey: string): Promise<void> {
  const order = Math.floor(number / 5);
  const withRoom = places.flatMap(({ workplaceId, slotIds: [, slotId] }) => (slotId === undefined ? [] : [{ workplaceId, slotId }]));
  const place = withRoom[order % withRoom.length];
  const last = person.placements.at(-1)?.to ?? today;
  const [state, held] = bookingKinds[order % bookingKinds.length] ?? ["requested", null];
  const holdUntil = held === null ? null : addDays(today, held);
  const from = addDays(last, 1);
  const body = { ...place, from, to: addDays(from, 7 * 14 - 1), weekdays: order % 2 === 0 ? [1, 3] : [2, 4], state, holdUntil };
  await session.client.call(placementContract.addBooking, { params: { participantId }, body, idempotencyKey });
}

/** With the days a hold has left. */
const bookingKinds = [["held", 3], ["requested", null], ["confirmed", null], ["held", 12], ["waiting", null], ["held", 1]] as const;

async function placeAndRecord(session: Session, participantId: string, placement: DemoPlacement, places: readonly PlacedWorkplace[], idempotencyKey: string): Promise<void> {
  const { workplace, from, to, plan, recorded } = placement;
  const place = places[workplace];
  if (place === undefined) throw new Error("The placement is at no workplace.");
  const { workplaceId, contactId, slotIds } = place;
  const { placementId } = await session.client.call(placementContract.openPlacement, {
    params: { participantId },
    body: { workplaceId, contactId, slotId: slotIds[0], from, to, plan },
    idempotencyKey,
  });
  const entries = recorded.map((day) => ({ ...day, placementId, version: null, behalf: null, swappedTo: null, correction: null }));
  // Said again by a second loading, a day is refused or unchanged, and stands as it is.
  for (const [monday, week] of Map.groupBy(entries, ({ on }) => mondayOf(on)))
    await session.client.call(placementContract.recordWeek, { params: { participantId, monday }, body: { entries: week } });
}

async function endService(session: Session, participantId: string, { endedOn }: DemoPerson): Promise<void> {
  if (endedOn === null) return;
  const { service } = await session.client.call(placementContract.readParticipant, { params: { participantId } });
  if (service.anchor.endedOn !== null) return;
  await session.client.call(placementContract.endService, {
    params: { participantId },
    body: { endedOn, reason: "COMPLETED_AS_PLANNED", version: service.version },
  });
}
