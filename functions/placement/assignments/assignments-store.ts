import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Assignment } from "../../../shared/placement/assignment.ts";
import type { CaseloadRow } from "../../../shared/placement/participant.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import { fieldsOf, rowsOf } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import { batchGet, type Key, type Table } from "../../storage/table.ts";
import { check, ifStill, ifVersion, put, remove, type Write } from "../../storage/transaction.ts";
import { assignmentKeys, assignmentRows } from "./assignment-rows.ts";
import { notBlocked } from "./blocks-store.ts";
import { type Card, isOpen } from "../participants/cards.ts";
import { keys, partitions } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";

const pageSize = 100;

/** Second, dated rights to people. */
export function assignmentsStore({ placement: table, audit }: Pick<PlacementTables, "placement" | "audit">) {
  return {
    /** Refuses `version-conflict` when the person was moved or the service changed meanwhile, and `staff-blocked`. */
    assign(command: Command, card: Card, assignment: Assignment, before: Assignment | undefined) {
      const { participantId, version } = card.participant;
      const writes = [
        notBlocked(table, assignment.staffId, participantId),
        check(table, keys.participant(participantId), ifVersion(version)),
        check(table, keys.service(participantId), ifVersion(card.service.version)),
        ...assignmentWrites(table, card, assignment, before),
      ];
      return store(table, audit, command, writes, { version: assignment.version });
    },

    /** The right is gone with this transaction. Refuses `version-conflict`. */
    end(command: Command, assignment: Assignment) {
      return store(table, audit, command, removals(table, assignment), null);
    },

    /** Rights that have not ended, the one that ends first before the others, with whose they are; a page. */
    async page(from: Key | undefined, today: LocalDate, now: number) {
      const start = from ?? { PK: partitions.assignments, SK: today };
      const { items, next } = await table.page(partitions.assignments, "", { from: start, limit: pageSize });
      const assignments = rowsOf(placementEntities.assignment, items);
      const people = await participantRows(table, assignments.map(({ participantId }) => participantId));
      const rows = assignments.flatMap((assignment) => {
        const row = people.get(assignment.participantId);
        return row === undefined || !isOpen(row.anchor, now) ? [] : [{ assignment, row }];
      });
      return { rows, next };
    },
  };
}

export type AssignmentsStore = ReturnType<typeof assignmentsStore>;

/** Rows of the main user's list by person, in one BatchGet for each hundred. */
export async function participantRows(table: Table, ids: readonly CaseloadRow["participantId"][]): Promise<Map<string, CaseloadRow>> {
  const wanted = [...new Set(ids)].map((id) => keys.participantRow(id));
  const found = wanted.length === 0 ? undefined : await batchGet([{ table, keys: wanted }]);
  const rows = (found?.get(table.name) ?? []).map((item) => fieldsOf(placementEntities.caseloadRow, item));
  return new Map(rows.map((row) => [row.participantId, row]));
}

/** An assignment in its three places, over the one that was there. */
export function assignmentWrites(table: Table, card: Card, assignment: Assignment, before: Assignment | undefined): Write[] {
  const rows = assignmentRows(card, assignment);
  return [
    put(table, rows.card, ifStill(before?.version)),
    put(table, rows.right),
    ...(before === undefined || before.to === assignment.to ? [] : [remove(table, assignmentKeys(before).byEnd)]),
    put(table, rows.byEnd),
  ];
}

export function removals(table: Table, assignment: Assignment): Write[] {
  const at = assignmentKeys(assignment);
  return [remove(table, at.card, ifVersion(assignment.version)), remove(table, at.right), remove(table, at.byEnd)];
}
