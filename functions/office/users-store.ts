import type { UserId } from "../../shared/kernel/ids.ts";
import { type OrganisationDoor, officeEntities } from "../../shared/office/register.ts";
import type { StaffSession } from "../../shared/office/session.ts";
import type { LastSignIn, StaffUser } from "../../shared/office/user.ts";
import { fieldsOf, rowOf, rowsOf, unstamped } from "../records/rows.ts";
import type { AuditRow } from "../runtime/audit.ts";
import type { AuditLog } from "../storage/audit-log.ts";
import { userKey } from "../storage/caller-facts.ts";
import { type Command, store } from "../storage/command.ts";
import type { Table } from "../storage/table.ts";
import { check, commit, type Condition, ifNew, ifVersion, put } from "../storage/transaction.ts";
import { officeKeys, officePartitions, officePrefixes } from "./keys.ts";
import { endings } from "./sessions-store.ts";

/** Staff accounts, as the office knows them, and the organisation's own door. */
export function usersStore(table: Table, audit: AuditLog) {
  const rowFor = (user: StaffUser) => rowOf(officeEntities.user, userKey(user.userId), user, unstamped);
  const changed = (before: StaffUser, user: StaffUser) => put(table, rowFor(user), ifVersion(before.version));
  return {
    async list(): Promise<StaffUser[]> {
      return rowsOf(officeEntities.user, await table.all(officePartitions.users, officePrefixes.user));
    },

    async lastSignIns(): Promise<ReadonlyMap<UserId, LastSignIn["on"]>> {
      const rows = rowsOf(officeEntities.lastSignIn, await table.all(officePartitions.users, officePrefixes.lastSignIn));
      return new Map(rows.map(({ userId, on }) => [userId, on]));
    },

    async user(id: UserId): Promise<StaffUser | undefined> {
      const item = await table.get(userKey(id));
      return item && fieldsOf(officeEntities.user, item);
    },

    /**
     * Refuses `user-name-taken`. To a post that is repeated, the mail counts as failed: nobody knows whether it left,
     * and renewing the invitation mends either case.
     */
    invite(command: Command, user: StaffUser) {
      const writes = [put(table, rowFor(user), { ...ifNew, refusal: "user-name-taken" })];
      return store(table, audit, command, writes, { userId: user.userId, delivery: "failed" as const });
    },

    /** A change that takes no right from anybody. Refuses `version-conflict`. */
    change(command: Command, before: StaffUser, user: StaffUser) {
      return store(table, audit, command, [changed(before, user)], { version: user.version });
    },

    /**
     * What the user administration does to somebody else's rights; `ended` are the sessions that end with it. Refuses
     * `version-conflict`, and `rights-changed` when the one who does it was disabled or lost the user administration
     * meanwhile: two who take it from each other at the same moment would leave nobody.
     */
    administer(command: Command, by: UserId, before: StaffUser, user: StaffUser, ended: readonly StaffSession[] = []) {
      // An item can stand in a transaction once: whoever changes himself is held to the version he saw.
      const stillAdmin = by === before.userId ? [] : [check(table, userKey(by), ifUserAdmin)];
      return store(table, audit, command, [changed(before, user), ...stillAdmin, ...endings(table, ended)], { version: user.version });
    },

    async door(): Promise<OrganisationDoor | undefined> {
      const item = await table.get(officeKeys.organisationDoor);
      return item && fieldsOf(officeEntities.door, item);
    },

    /** The first door and the first user of a new cell, together or not at all. */
    async setUp(door: OrganisationDoor, user: StaffUser, row: AuditRow, token: string): Promise<void> {
      const doorRow = rowOf(officeEntities.door, officeKeys.organisationDoor, door, unstamped);
      await commit(table, [put(table, doorRow, ifNew), put(table, rowFor(user), ifNew), audit.write(row)], token);
    },
  };
}

const ifUserAdmin: Condition = {
  expression: "#status = :active AND contains(#roles.#office, :admin)",
  names: { "#status": "status", "#roles": "roles", "#office": "office" },
  values: { ":active": "active", ":admin": "user-admin" },
  refusal: "rights-changed",
};

export type UsersStore = ReturnType<typeof usersStore>;
