import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Roles, UserStatus } from "../../../shared/kernel/caller.ts";
import { officeEntities } from "../../../shared/office/register.ts";
import { UserId } from "../../../shared/kernel/ids.ts";
import { fieldsOf, rowOf, unstamped } from "../../../functions/records/rows.ts";
import { userKey } from "../../../functions/storage/caller-facts.ts";
import { type Cell, startCell } from "../../support/cell.ts";
import type { Cloud } from "../../support/cloud.ts";
import { placeSomebody, registerParticipant } from "../../support/journey.ts";
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
  placementId: randomUUID(), userId: randomUUID(), ...when,
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
  const actors: Actor[] = [];
  for (const role of roles) {
    const userId = await cell.staff("Ossi Oma");
    const own = await belongings(cell, userId);
    const participantId = await handedOver(cell, userId, colleague.staffId);
    if (role !== "anonymous") await become(cell, userId, ...granted[role]);
    const named = { own, "former own": { ...colleague, participantId }, "colleague's": colleague, "other cell's": foreign, missing: missing() };
    actors.push({ role, userId: role === "anonymous" ? undefined : userId, named });
  }
  return { cell, other, actors };
}

async function belongings(cell: Cell, staffId: string): Promise<Named> {
  const { participantId, workplaceId, contactId, placementId } = await placeSomebody(cell, staffId);
  return { staffId, userId: staffId, participantId, workplaceId, contactId, placementId, ...when };
}

async function handedOver(cell: Cell, from: string, to: string): Promise<string> {
  const participantId = await registerParticipant(cell, from, "Siirtynyt");
  const moved = await cell.as(from)("moveParticipant", { params: { participantId }, body: { staffId: to, version: 1 } });
  expect(moved).toMatchObject({ status: 200 });
  return participantId;
}
