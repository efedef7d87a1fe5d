import { type CodeDecision, type CodeVersion, codesWith, shippedCodes } from "../../../shared/placement/code-list.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import { rowOf, rowsOf, unstamped } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import { ifNew, ifVersion, put } from "../../storage/transaction.ts";
import { keys, partitions } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";

type Stored = Extract<CodeDecision, { kind: "store" }>;

/** The words of the register's lists. What is shipped is stored only once a main user changes it. */
export function codeListsStore({ placement: table, audit }: Pick<PlacementTables, "placement" | "audit">) {
  return {
    async codes(): Promise<CodeVersion[]> {
      return codesWith(rowsOf(placementEntities.code, await table.all(partitions.codes, "")));
    },

    /** Refuses `version-conflict`, when somebody else changed the same entry. */
    change(command: Command, { code, rows }: Stored) {
      const writes = rows.map(({ before, row }) =>
        put(
          table,
          rowOf(placementEntities.code, keys.code(row.listId, row.code, row.validFrom), row, unstamped),
          before === undefined || shippedCodes.includes(before) ? ifNew : ifVersion(before.version),
        ),
      );
      return store(table, audit, command, writes, { code });
    },
  };
}

export type CodeListsStore = ReturnType<typeof codeListsStore>;
