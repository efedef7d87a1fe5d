import type { LocalDate } from "../../shared/kernel/local-date.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { Refused } from "./api-client.ts";
import { uuidOf } from "./chance.ts";
import { type DemoPerson, type DemoPlacement, demoPerson } from "./people.ts";
import type { Session } from "./staff.ts";
import { contactDetails, workplaces } from "./workplaces.ts";

/** A workplace with the contact who reports for it, looked after by one instructor. */
export interface PlacedWorkplace {
  readonly workplaceId: string;
  readonly contactId: string;
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
export function addWorkplaces(cellId: string, staff: readonly Session[]): Promise<PlacedWorkplace[]> {
  return sideBySide(workplaces[cellId] ?? [], async (workplace, index) => {
    const { contact: _contact, language: _language, ...body } = workplace;
    const session = shareOut(staff, index);
    const key = (what: string): string => uuidOf(`${cellId} ${what} ${index}`);
    const { workplaceId } = await session.client.call(placementContract.addWorkplace, { body, idempotencyKey: key("workplace") });
    const { contactId } = await session.client.call(placementContract.addContact, {
      params: { workplaceId },
      body: contactDetails(workplace, index),
      idempotencyKey: key("contact"),
    });
    return { workplaceId, contactId, staff: session };
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
  await endService(session, participantId, person);
}

async function placeAndRecord(session: Session, participantId: string, placement: DemoPlacement, places: readonly PlacedWorkplace[], idempotencyKey: string): Promise<void> {
  const { workplace, from, to, plan, recorded } = placement;
  const place = places[workplace];
  if (place === undefined) throw new Error("The placement is at no workplace.");
  const { workplaceId, contactId } = place;
  const { placementId } = await session.client.call(placementContract.openPlacement, {
    params: { participantId },
    body: { workplaceId, contactId, from, to, plan },
    idempotencyKey,
  });
  for (const { on, code, minutes } of recorded) {
    await unlessDone("version-conflict", () =>
      session.client.call(placementContract.recordDay, {
        params: { participantId, on },
        body: { placementId, code, minutes, version: null },
      }),
    );
  }
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

/** What an earlier, broken loading did is left as it is. */
export async function unlessDone(refusal: string, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code !== refusal) throw error;
  });
}
