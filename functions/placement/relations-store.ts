import { ParticipantId, WorkplaceId } from "../../shared/kernel/ids.ts";
import type { RelationKeys } from "../storage/caller-facts.ts";
import { keys } from "./keys.ts";

/** A caseload row is the relation: when it is moved, the right is gone with the same transaction. */
export const placementRelations: RelationKeys = (userId, { relation, id }) => {
  switch (relation) {
    case "responsible-for-participant":
      return keys.caseloadRow(userId, ParticipantId.parse(id));
    case "responsible-for-workplace":
      return keys.responsibleForWorkplace(userId, WorkplaceId.parse(id));
    default:
      return undefined;
  }
};
