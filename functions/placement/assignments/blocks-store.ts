import type { ParticipantId, UserId } from "../../../shared/kernel/ids.ts";
import type { Block } from "../../../shared/placement/assignment.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import { rowsOf } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import type { Table } from "../../storage/table.ts";
import { check, type Condition, put, remove, type Write } from "../../storage/transaction.ts";
import type { Card } from "../participants/cards.ts";
import { datedRow } from "../dated-row.ts";
import { keys, partitions } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";

/** Whom somebody must not see: nothing of them stands in a list, a count or a week of hers. */
export type HiddenFrom = (viewer: UserId) => (id: ParticipantId) => boolean;

const notThere: Condition = { expression: "attribute_not_exists(PK)", refusal: "version-conflict" };
const there: Condition = { expression: "attribute_exists(PK)", refusal: "version-conflict" };

/** Conflicts of interest: a few in a cell, so that every list reads them all beside its own rows. */
export function blocksStore({ placement: table, audit }: Pick<PlacementTables, "placement" | "audit">) {
  return {
    all: () => blocksIn(table),

    /** Refuses `version-conflict` where somebody has done it already. */
    add(command: Command, card: Card, block: Block) {
      const row = datedRow(placementEntities.block, keys.block(block.staffId, block.participantId), block, card.service.anchor);
      return store(table, audit, command, [put(table, row, notThere)], null);
    },

    /** Refuses `version-conflict` where there is none. */
    remove(command: Command, staff: UserId, id: ParticipantId) {
      return store(table, audit, command, [remove(table, keys.block(staff, id), there)], null);
    },
  };
}

export type BlocksStore = ReturnType<typeof blocksStore>;

export const blocksIn = async (table: Table): Promise<Block[]> =>
  rowsOf(placementEntities.block, await table.all(partitions.blocks, ""));

export function hidingOf(blocks: readonly Block[]): HiddenFrom {
  const pairs = new Set(blocks.map(({ staffId, participantId }) => `${staffId} ${participantId}`));
  return (viewer) => (id) => pairs.has(`${viewer} ${id}`);
}

/** Nobody is given a person from whom she is blocked; refuses `staff-blocked`. */
export const notBlocked = (table: Table, staff: UserId, id: ParticipantId): Write =>
  check(table, keys.block(staff, id), { ...notThere, refusal: "staff-blocked" });
