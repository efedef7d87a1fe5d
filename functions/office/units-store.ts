import { officeEntities } from "../../shared/office/register.ts";
import type { UnitList } from "../../shared/office/unit.ts";
import { fieldsOf, rowOf, unstamped } from "../records/rows.ts";
import type { AuditLog } from "../storage/audit-log.ts";
import { type Command, store } from "../storage/command.ts";
import type { Table } from "../storage/table.ts";
import { ifStill, put } from "../storage/transaction.ts";
import { officeKeys } from "./keys.ts";

/** The organisation's units: one short list, saved whole. */
export function unitsStore(table: Table, audit: AuditLog) {
  return {
    async list(): Promise<UnitList | undefined> {
      const item = await table.get(officeKeys.units);
      return item && fieldsOf(officeEntities.units, item);
    },

    /** Refuses `version-conflict`. */
    save(command: Command, before: UnitList | undefined, list: UnitList) {
      return store(table, audit, command, [put(table, rowOf(officeEntities.units, officeKeys.units, list, unstamped), ifStill(before?.version))], list);
    },
  };
}

export type UnitsStore = ReturnType<typeof unitsStore>;
