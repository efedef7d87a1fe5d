import * as z from "zod";
import { type AddressListVersion, ListedNetwork } from "../../shared/office/address-list.ts";
import { Version } from "../../shared/kernel/values.ts";
import { officeEntities } from "../../shared/office/register.ts";
import { rowOf, rowsOf, unstamped } from "../records/rows.ts";
import type { AuditLog } from "../storage/audit-log.ts";
import { addressListKey } from "../storage/caller-facts.ts";
import { type Command, store } from "../storage/command.ts";
import type { Table } from "../storage/table.ts";
import { type Condition, ifNew, ifVersion, put } from "../storage/transaction.ts";
import { officeKeys, officePartitions, officePrefixes } from "./keys.ts";

/** An operator who lets an organisation in again writes plain networks without owner, end or version. */
const StoredList = z.object({
  networks: z.array(z.union([ListedNetwork, z.string().transform((network) => ({ network, owner: "", until: null }))])),
  version: Version.nullable().default(null),
});
export type StoredList = z.infer<typeof StoredList>;

const shownVersions = 20;

/** The list of networks the staff may call from, which the shell of every surface reads, and each version it ever had. */
export function addressListStore(table: Table, audit: AuditLog) {
  return {
    async list(): Promise<StoredList | undefined> {
      const item = await table.get(addressListKey);
      return item && StoredList.parse(item);
    },

    /** The newest versions, the newest first. */
    async history(): Promise<AddressListVersion[]> {
      const page = await table.page(officePartitions.settings, officePrefixes.addressListVersion, { limit: shownVersions, newestFirst: true });
      return rowsOf(officeEntities.addressListVersion, page.items);
    },

    /** Refuses `version-conflict`. */
    save(command: Command, seen: number | null, list: AddressListVersion) {
      const writes = [
        put(table, rowOf(officeEntities.addressList, addressListKey, list, unstamped), seen === null ? ifUnversioned : ifVersion(seen)),
        put(table, rowOf(officeEntities.addressListVersion, officeKeys.addressListVersion(list.version), list, unstamped), ifNew),
      ];
      return store(table, audit, command, writes, { version: list.version });
    },
  };
}

const ifUnversioned: Condition = {
  expression: "attribute_not_exists(PK) OR attribute_not_exists(version)",
  refusal: "version-conflict",
};

export type AddressListStore = ReturnType<typeof addressListStore>;
