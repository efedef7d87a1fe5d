import type { ParticipantId, UserId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isInForce } from "../../../shared/placement/assignment.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import { rowsOf } from "../../records/rows.ts";
import { batchGet, type Table } from "../../storage/table.ts";
import { isOpen } from "./cards.ts";
import { keys } from "../keys.ts";

/** Who looks, and whether she sees the whole register. */
export interface Viewer {
  readonly userId: UserId;
  readonly main: boolean;
}

/** Those of the participants whom somebody may be shown today, by the same facts as at the door; one BatchGet for each 33. */
export async function visibleTo(
  table: Table,
  { userId, main }: Viewer,
  ids: readonly ParticipantId[],
  { now, today }: { readonly now: number; readonly today: LocalDate },
): Promise<ReadonlySet<ParticipantId>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Set();
  // The row names the responsible one: of the rights only a dated one needs asking about.
  const wanted = asked.flatMap((id) => [keys.participantRow(id), keys.block(userId, id), ...(main ? [] : [keys.assignment(userId, id)])]);
  const items = (await batchGet([{ table, keys: wanted }])).get(table.name) ?? [];
  const open = rowsOf(placementEntities.caseloadRow, items).filter(({ anchor }) => isOpen(anchor, now));
  const assigned = rowsOf(placementEntities.assignment, items).filter((assignment) => isInForce(assignment, today));
  const blocked = new Set(rowsOf(placementEntities.block, items).map(({ participantId }) => participantId));
  const own = new Set([...open.filter(({ responsibleId }) => responsibleId === userId), ...assigned].map(({ participantId }) => participantId));
  const visible = open.filter(({ participantId }) => !blocked.has(participantId) && (main || own.has(participantId)));
  return new Set(visible.map(({ participantId }) => participantId));
}
