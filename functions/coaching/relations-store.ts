import * as z from "zod";
import { ClientId } from "../../shared/kernel/ids.ts";
import { isCoach } from "../../shared/coaching/responsibility-decisions.ts";
import { isInForce, Responsibility } from "../../shared/coaching/responsibility.ts";
import type { RelationRows } from "../storage/caller-facts.ts";
import { keys } from "./keys.ts";

/** What a relation is judged by stands readable in the row: who is responsible from when to when is no secret of the client's. */
const Responsible = z.object({ responsibilities: z.array(Responsibility) });
const Stated = z.object({ on: z.string() });

/** A row of one's own caseload is the right to the client, on the days it names. */
export const coachingRelations: RelationRows = (userId, { relation, id, on }) => {
  const clientId = ClientId.parse(id);
  switch (relation) {
    case "responsible-for-client":
      return {
        key: keys.caseloadRow(userId, clientId),
        holds: (row) => Responsible.parse(row).responsibilities.some((one) => one.staffId === userId && isInForce(one, on)),
      };
    case "coach-of-client":
      return {
        key: keys.caseloadRow(userId, clientId),
        holds: (row) => Responsible.parse(row).responsibilities.some((one) => one.staffId === userId && isCoach(one) && isInForce(one, on)),
      };
    case "stated-ground-for-client":
      return { key: keys.statedGround(userId, clientId), holds: (row) => Stated.parse(row).on === on };
    case "blocked-from-client":
      return { key: keys.block(userId, clientId) };
    default:
      return undefined;
  }
};
