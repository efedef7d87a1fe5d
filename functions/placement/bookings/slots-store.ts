import type { ParticipantId, SlotId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import type { Slot } from "../../../shared/placement/slot.ts";
import type { Workplace } from "../../../shared/placement/workplace.ts";
import { fieldsOf, rowOf, rowsOf, unstamped } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import type { Table } from "../../storage/table.ts";
import { check, commit, ifNew, ifVersion, put, type Write } from "../../storage/transaction.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";
import { type Viewer, visibleTo } from "../participants/visibility-store.ts";

/** A place before and after a command. */
export interface SlotChange {
  readonly before: Slot;
  readonly after: Slot;
}

/** The organisation's places, all in one partition. */
export function slotsStore({ placement: table, audit }: PlacementTables) {
  return {
    async all(): Promise<Slot[]> {
      return rowsOf(placementEntities.slot, await table.all(partitions.slots, prefixes.slot));
    },

    async ofWorkplace(id: WorkplaceId): Promise<Slot[]> {
      return rowsOf(placementEntities.slot, await table.all(partitions.slots, prefixes.slotsOf(id)));
    },

    async find(workplace: WorkplaceId, id: SlotId): Promise<Slot | undefined> {
      const item = await table.get(keys.slot(workplace, id));
      return item && fieldsOf(placementEntities.slot, item);
    },

    /** Those of the participants whom somebody may be shown. */
    visible: (viewer: Viewer, ids: readonly ParticipantId[], moment: { readonly now: number; readonly today: LocalDate }) =>
      visibleTo(table, viewer, ids, moment),

    /** Refuses `version-conflict` when the workplace has changed meanwhile: its name and town are copied. */
    add(command: Command, { workplaceId, version }: Pick<Workplace, "workplaceId" | "version">, slot: Slot) {
      const writes = [check(table, keys.workplace(workplaceId), ifVersion(version)), put(table, rowOfSlot(slot), ifNew)];
      return store(table, audit, command, writes, { slotId: slot.slotId });
    },

    /** Refuses `version-conflict`. */
    change(command: Command, change: SlotChange) {
      return store(table, audit, command, slotWrites(table, [change]), { version: change.after.detailsVersion });
    },

    /** Housekeeping of the nightly job, which is about nobody. Refuses `version-conflict`. */
    tidy(change: SlotChange, token: string): Promise<void> {
      return commit(table, slotWrites(table, [change]), token);
    },
  };
}

export type SlotsStore = ReturnType<typeof slotsStore>;

/** Every write of a place names the version it was decided on: two who take one seat are taken one after the other. */
export const slotWrites = (table: Table, changes: readonly SlotChange[]): Write[] =>
  changes.map(({ before, after }) => put(table, rowOfSlot({ ...after, version: before.version + 1 }), ifVersion(before.version)));

/** A workplace's new name or town on its places. */
export const renamed = (slots: readonly Slot[], { name, town }: Pick<Workplace, "name" | "town">): SlotChange[] =>
  slots
    .filter((slot) => slot.workplaceName !== name || slot.town !== town)
    .map((before) => ({ before, after: { ...before, workplaceName: name, town } }));

const rowOfSlot = (slot: Slot) => rowOf(placementEntities.slot, keys.slot(slot.workplaceId, slot.slotId), slot, unstamped);
