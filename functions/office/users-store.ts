import type { UserId } from "../../shared/kernel/ids.ts";
import { type OrganisationDoor, officeEntities } from "../../shared/office/register.ts";
import type { StaffUser } from "../../shared/office/user.ts";
import { fieldsOf, rowOf, rowsOf, unstamped } from "../records/rows.ts";
import type { AuditRow } from "../runtime/audit.ts";
import type { AuditLog } from "../storage/audit-log.ts";
import { userKey } from "../storage/caller-facts.ts";
import { type Command, store } from "../storage/command.ts";
import type { Table } from "../storage/table.ts";
import { check, commit, type Condition, ifNew, ifVersion, put } from "../storage/transaction.ts";
import { officePartitions, officePrefixes, organisationDoorKey } from "./keys.ts";

/** Staff accounts, as the office knows them, and the organisation's own door. */
export function usersStore(table: Table, audit: AuditLog) {
  const rowFor = (user: StaffUser) => rowOf(officeEntities.user, userKey(user.userId), user, unstamped);
  return {
    async list(): Promise<StaffUser[]> {
      return rowsOf(officeEntities.user, await table.all(officePartitions.users, officePrefixes.user));
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

    /** Refuses `version-conflict`. */
    change(command: Command, before: StaffUser, user: StaffUser) {
      return store(table, audit, command, [put(table, rowFor(user), ifVersion(before.version))], { version: user.version });
    },

    /**
     * Refuses `version-conflict`, and `last-main-user` when the one who disables is disabled meanwhile: two who
     * disable each other at the same moment would leave nobody.
     */
    disable(command: Command, by: UserId, before: StaffUser) {
      const user: StaffUser = { ...before, status: "disabled", version: before.version + 1 };
      const writes = [put(table, rowFor(user), ifVersion(before.version)), check(table, userKey(by), ifActive)];
      return store(table, audit, command, writes, { version: user.version });
    },

    async door(): Promise<OrganisationDoor | undefined> {
      const item = await table.get(organisationDoorKey);
      return item && fieldsOf(officeEntities.door, item);
    },

    /** The first door and the first user of a new cell, together or not at all. */
    async setUp(door: OrganisationDoor, user: StaffUser, row: AuditRow, token: string): Promise<void> {
      const doorRow = rowOf(officeEntities.door, organisationDoorKey, door, unstamped);
      await commit(table, [put(table, doorRow, ifNew), put(table, rowFor(user), ifNew), audit.write(row)], token);
    },
  };
}

const ifActive: Condition = {
  expression: "#status = :active",
  names: { "#status": "status" },
  values: { ":active": "active" },
  refusal: "last-main-user",
};

export type UsersStore = ReturnType<typeof usersStore>;
