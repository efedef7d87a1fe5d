import type { ClientId, UserId } from "../../../shared/kernel/ids.ts";
import { addDays, type LocalDate, startOfDay } from "../../../shared/kernel/local-date.ts";
import type { Block } from "../../../shared/coaching/block.ts";
import type { Case } from "../../../shared/coaching/case.ts";
import type { StatedGround } from "../../../shared/coaching/opening-ground.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import type { SnoozedCoachingTask } from "../../../shared/coaching/work-list.ts";
import type { Stamp } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import { check, type Condition, ifVersion, put, remove } from "../../storage/transaction.ts";
import type { Beside } from "../clients/card-store.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import { type CoachingTables, rowsOf } from "../register-store.ts";

const notThere: Condition = { expression: "attribute_not_exists(PK)", refusal: "version-conflict" };
const there: Condition = { expression: "attribute_exists(PK)", refusal: "version-conflict" };

/** Kept through its last day. */
const through = (lastDay: LocalDate): Stamp => ({ rv: 0, ttl: Math.floor(startOfDay(addDays(lastDay, 1)) / 1000) });

/** Rows about members of staff beside the card: who must not see a client, who said why she opens one, what is put aside. */
export function staffingStore(tables: CoachingTables) {
  const { coaching: table, audit } = tables;
  return {
    /** What a main user said opens the client to her through that day; who there is behind the id is not looked at. */
    async stateGround(command: Command, stated: StatedGround): Promise<null> {
      const rows = await rowsOf(tables);
      const row = rows.stamped(coachingEntities.statedGround, keys.statedGround(stated.staffId, stated.clientId), stated, through(stated.on));
      return store(table, audit, command, [put(table, row)], null);
    },

    /** Stored beside somebody's right to a client: nobody is given one from whom she is blocked; refuses `staff-blocked`. */
    ifNotBlocked: (staff: UserId, id: ClientId): Beside => ({ writes: () => [check(table, keys.block(staff, id), { ...notThere, refusal: "staff-blocked" })] }),

    async blocksOf(id: ClientId): Promise<Block[]> {
      const [items, rows] = await Promise.all([table.all(partitions.blocks, ""), rowsOf(tables)]);
      return rows.all(coachingEntities.block, items).filter(({ clientId }) => clientId === id);
    },

    /** Refuses `version-conflict` where somebody has done it already, or the case moved meanwhile. */
    async block(command: Command, theCase: Case, block: Block): Promise<null> {
      const rows = await rowsOf(tables);
      const row = rows.dated(coachingEntities.block, keys.block(block.staffId, block.clientId), block, theCase.anchor);
      return store(table, audit, command, [check(table, keys.case(block.clientId), ifVersion(theCase.version)), put(table, row, notThere)], null);
    },

    /** Refuses `version-conflict` where there is none. */
    unblock: (command: Command, staff: UserId, id: ClientId): Promise<null> => store(table, audit, command, [remove(table, keys.block(staff, id), there)], null),

    async snoozed(staff: UserId): Promise<SnoozedCoachingTask[]> {
      const [items, rows] = await Promise.all([table.all(partitions.staff(staff), prefixes.snoozed), rowsOf(tables)]);
      return rows.all(coachingEntities.snoozedTask, items);
    },

    /** Puts a task aside until a date, or brings it back. */
    async snooze(command: Command, userId: UserId, ref: string, until: LocalDate | null): Promise<null> {
      const key = keys.snoozedTask(userId, ref);
      const rows = await rowsOf(tables);
      const write = until === null ? remove(table, key) : put(table, rows.stamped(coachingEntities.snoozedTask, key, { userId, ref, until }, through(until)));
      return store(table, audit, command, [write], null);
    },
  };
}

export type StaffingStore = ReturnType<typeof staffingStore>;
