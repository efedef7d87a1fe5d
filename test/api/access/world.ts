import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import * as z from "zod";
import type { Roles, UserStatus } from "../../../shared/kernel/caller.ts";
import { officeEntities } from "../../../shared/office/register.ts";
import { UserId } from "../../../shared/kernel/ids.ts";
import { fieldsOf, rowOf, unstamped } from "../../../functions/records/rows.ts";
import { userKey } from "../../../functions/storage/caller-facts.ts";
import { type Cell, startCell } from "../../support/cell.ts";
import type { Cloud } from "../../support/cloud.ts";
import { storeEvaluation } from "../../support/evaluations.ts";
import { addSlot, book, placeSomebody, registerParticipant, sunnyWeek } from "../../support/journey.ts";
import { storeProposals } from "../../support/proposals.ts";
import type { Named } from "../../support/requests.ts";
import { type Relation, type Role, roles } from "./expectation.ts";

const granted: Readonly<Record<Exclude<Role, "anonymous">, readonly [Partial<Roles>, UserStatus]>> = {
  "ordinary": [{ placement: "ordinary" }, "active"],
  "main": [{ placement: "main" }, "active"],
  "coaching ordinary": [{ coaching: "ordinary" }, "active"],
  "coaching main": [{ coaching: "main" }, "active"],
  "user admin": [{ office: ["user-admin"] }, "active"],
  "officer": [{ office: ["data-protection-officer"] }, "active"],
  "statistics": [{ office: ["statistics"] }, "active"],
  "disabled": [{ coaching: "main", placement: "main", office: ["user-admin"] }, "disabled"],
  "invited": [{ coaching: "main", placement: "main", office: ["user-admin"] }, "invited"],
};

/** What somebody calls hers: by relation, everything a path can name. */
export interface Actor {
  readonly role: Role;
  /** Undefined for who is not signed in. */
  readonly userId: string | undefined;
  readonly named: Readonly<Record<Relation, Named>>;
}

export interface World {
  readonly cell: Cell;
  readonly other: Cell;
  readonly actors: readonly Actor[];
}

const when = { monday: "2026-11-23", on: "2026-11-23" };
const missing = (): Named => ({
  staffId: randomUUID(), participantId: randomUUID(), workplaceId: randomUUID(), contactId: randomUUID(),
  placementId: randomUUID(), slotId: randomUUID(), bookingId: randomUUID(), proposalId: randomUUID(), contactProposalId: randomUUID(), userId: randomUUID(), sessionId: randomUUID(), colleagueId: randomUUID(), ...when,
});

/** Stores another role or status for a member of staff, as the office would. */
export async function become(cell: Cell, id: string, roles: Partial<Roles>, status: UserStatus = "active"): Promise<void> {
  const key = userKey(UserId.parse(id));
  const item = await cell.tables.office.get(key);
  const before = fieldsOf(officeEntities.user, item ?? {});
  const user = { ...before, status, roles: { coaching: null, placement: null, office: [], ...roles } };
  await cell.tables.office.replace(rowOf(officeEntities.user, key, user, unstamped));
}

/**
 * Two cells, and in the first one for every role somebody who has people and a workplace of her own and has handed a
 * person over. All were instructors when they got them: whoever lost the role has kept the rows.
 */
export async function openWorld(cloud: Cloud): Promise<World> {
  const [cell, other] = await Promise.all([startCell(cloud), startCell(cloud)]);
  const colleague = await belongings(cell, await cell.staff("Kaisa Kollega"));
  const foreign = await belongings(other, await other.staff("Toinen Talo", { placement: "main" }));
  const chief = await cell.staff("Meri Main", { placement: "main" });
  const shared = await colleaguesPeople(cell, colleague.staffId);
  const actors: Actor[] = [];
  for (const role of roles) {
    const userId = await cell.staff("Ossi Oma");
    const own = await belongings(cell, userId);
    const formerOwn = await handedOver(cell, userId, own, colleague.staffId);
    await shared.giveTo(userId);
    const dated = { ...shared.people, ...(await handedAndBlocked(cell, userId, colleague.staffId, chief)) };
    if (role !== "anonymous") await become(cell, userId, ...granted[role]);
    const named = {
      own, "former own": { ...colleague, ...formerOwn }, "colleague's": colleague, "other cell's": foreign, missing: missing(), ...dated,
    };
    actors.push({ role, userId: role === "anonymous" ? undefined : userId, named });
  }
  return { cell, other, actors };
}

/** A colleague's people, to whom everybody is given a right for some days, on the right's own first day at the latest. */
async function colleaguesPeople(cell: Cell, colleague: string) {
  const days = {
    "substitute, not yet": ["2026-11-24", "2026-11-30"], "substitute, first day": ["2026-11-23", "2026-11-30"],
    "substitute, last day": ["2026-11-16", "2026-11-23"], "substitute, over": ["2026-11-16", "2026-11-22"],
  } as const;
  const people = {
    "substitute, not yet": await belongings(cell, colleague), "substitute, first day": await belongings(cell, colleague),
    "substitute, last day": await belongings(cell, colleague), "substitute, over": await belongings(cell, colleague),
  };
  const assign = async (userId: string, relation: keyof typeof days): Promise<void> => {
    const [from, to] = days[relation];
    cell.goTo(from < when.on ? from : when.on);
    await insist(cell, colleague, "assign", people[relation], { staffId: userId, role: "substitute", from, to, why: "absence" });
    cell.goTo(when.on);
  };
  return {
    people,
    async giveTo(userId: string): Promise<void> {
      for (const relation of ["substitute, not yet", "substitute, first day", "substitute, last day", "substitute, over"] as const)
        await assign(userId, relation);
    },
  };
}

/** A person she has handed over and still helps with, and an own one with a conflict of interest. */
async function handedAndBlocked(cell: Cell, userId: string, colleague: string, main: string): Promise<Readonly<Record<"handover" | "blocked", Named>>> {
  const [handed, blocked] = [await belongings(cell, userId), await belongings(cell, userId)];
  await insist(cell, userId, "moveParticipant", handed, { staffId: colleague, version: 1, handoverUntil: when.on });
  await insist(cell, main, "block", blocked, { staffId: userId, why: "relative" });
  return { handover: { ...handed, staffId: colleague }, blocked };
}

async function insist(cell: Cell, by: string, route: "assign" | "moveParticipant" | "block", { participantId }: Named, body: unknown): Promise<void> {
  const answer = await cell.as(by)(route, { params: { participantId }, body });
  expect(answer.status, answer.text).toBeLessThan(300);
}

async function belongings(cell: Cell, staffId: string): Promise<Named> {
  const { participantId, workplaceId, contactId, placementId } = await placeSomebody(cell, staffId);
  const slotId = await addSlot(cell, staffId, workplaceId);
  const bookingId = await book(cell, staffId, participantId, { workplaceId, slotId });
  const colleagueId = await cell.staff("Outi Outo");
  const proposals = await storeProposals(cell, { participantId, workplaceId, contactId, placementId });
  await storeEvaluation(cell, { participantId, contactId, placementId });
  return { ...proposals, staffId, userId: staffId, sessionId: staffId, colleagueId, participantId, workplaceId, contactId, placementId, slotId, bookingId, ...when };
}

async function handedOver(cell: Cell, from: string, place: Named, to: string): Promise<Pick<Named, "participantId" | "placementId" | "bookingId" | "proposalId">> {
  const participantId = await registerParticipant(cell, from, "Siirtynyt");
  const bookingId = await book(cell, from, participantId, place);
  const body = { workplaceId: place.workplaceId, contactId: place.contactId, from: "2026-09-01", to: "2027-02-26", plan: sunnyWeek };
  const { placementId } = z.object({ placementId: z.string() }).parse((await cell.as(from)("openPlacement", { params: { participantId }, body })).body);
  const { proposalId } = await storeProposals(cell, { ...place, participantId, placementId });
  await storeEvaluation(cell, { ...place, participantId, placementId });
  const moved = await cell.as(from)("moveParticipant", { params: { participantId }, body: { staffId: to, version: 1 } });
  expect(moved).toMatchObject({ status: 200 });
  return { participantId, placementId, bookingId, proposalId };
}
