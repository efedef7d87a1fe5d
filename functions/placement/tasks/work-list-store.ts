import type { UserId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import type { SnoozedTask } from "../../../shared/placement/work-list.ts";
import { rowOf, rowsOf } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import { put, remove } from "../../storage/transaction.ts";
import { closingStamp } from "../participants/cards.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";

/** What a member of staff has put aside. The tasks themselves are stored nowhere. */
export function workListStore({ placement: table, audit }: PlacementTables) {
  return {
    async snoozed(staff: UserId): Promise<SnoozedTask[]> {
      return rowsOf(placementEntities.snoozedTask, await table.all(partitions.staff(staff), prefixes.snoozed));
    },

    /** Puts a task aside until a date, or brings it back. */
    snooze(command: Command, userId: UserId, ref: string, until: LocalDate | null) {
      const key = keys.snoozedTask(userId, ref);
      const write =
        until === null
          ? remove(table, key)
          : put(table, rowOf(placementEntities.snoozedTask, key, { userId, ref, until }, closingStamp(until)));
      return store(table, audit, command, [write], null);
    },
  };
}

export type WorkListStore = ReturnType<typeof workListStore>;
