import { ParticipantId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { isInForce } from "../../../shared/placement/assignment.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import { fieldsOf } from "../../records/rows.ts";
import type { RelationRows } from "../../storage/caller-facts.ts";
import { keys } from "../keys.ts";

/** A caseload row is the relation: when it is moved, the right is gone with the same transaction. A dated one counts on its days. */
export const placementRelations: RelationRows = (userId, { relation, id, on }) => {
  switch (relation) {
    case "responsible-for-participant":
      return { key: keys.caseloadRow(userId, ParticipantId.parse(id)) };
    case "assigned-to-participant":
      return { key: keys.assignment(userId, ParticipantId.parse(id)), holds: (row) => isInForce(fieldsOf(placementEntities.assignment, row), on) };
    case "blocked-from-participant":
      return { key: keys.block(userId, ParticipantId.parse(id)) };
    case "responsible-for-workplace":
      return { key: keys.responsibleForWorkplace(userId, WorkplaceId.parse(id)) };
    default:
      return undefined;
  }
};
