import type { UserId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isCurrent } from "../../../shared/placement/assignment.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import type { Workplace } from "../../../shared/placement/workplace.ts";
import { fieldsOf, rowOf, rowsOf, unstamped } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import { batchGet } from "../../storage/table.ts";
import { ifVersion, put, remove } from "../../storage/transaction.ts";
import { blocksIn } from "./blocks-store.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";

/** What somebody who leaves is responsible for, and its passing on. */
export function handoverStore({ placement: table, audit }: Pick<PlacementTables, "placement" | "audit">) {
  return {
    blocks: () => blocksIn(table),

    /** Her rights to other people's clients, in force and to come. */
    async assignments(staff: UserId, today: LocalDate) {
      const items = await table.all(partitions.staff(staff), prefixes.assigned);
      return rowsOf(placementEntities.assignment, items).filter((assignment) => isCurrent(assignment, today));
    },

    async workplaces(staff: UserId): Promise<Workplace[]> {
      const held = rowsOf(placementEntities.responsibility, await table.all(partitions.staff(staff), prefixes.workplace));
      if (held.length === 0) return [];
      const found = await batchGet([{ table, keys: held.map(({ workplaceId }) => keys.workplaceRow(workplaceId)) }]);
      return rowsOf(placementEntities.workplace, found.get(table.name) ?? []);
    },

    async workplace(id: WorkplaceId): Promise<Workplace | undefined> {
      const item = await table.get(keys.workplace(id));
      return item && fieldsOf(placementEntities.workplace, item);
    },

    /** The former one's right to change the place is gone with this transaction. Refuses `version-conflict`. */
    moveWorkplace(command: Command, before: Workplace, to: UserId) {
      const { workplaceId, responsibleId: former, version } = before;
      const workplace = { ...before, responsibleId: to, version: version + 1 };
      const relation = { workplaceId, userId: to };
      const writes = [
        put(table, rowOf(placementEntities.workplace, keys.workplace(workplaceId), workplace, unstamped), ifVersion(version)),
        put(table, rowOf(placementEntities.workplace, keys.workplaceRow(workplaceId), workplace, unstamped), ifVersion(version)),
        remove(table, keys.responsibleForWorkplace(former, workplaceId)),
        put(table, rowOf(placementEntities.responsibility, keys.responsibleForWorkplace(to, workplaceId), relation, unstamped)),
      ];
      return store(table, audit, command, writes, null);
    },
  };
}

export type HandoverStore = ReturnType<typeof handoverStore>;
