import type { Assignment } from "../../../shared/placement/assignment.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import { datedRow } from "../dated-row.ts";
import { keys } from "../keys.ts";
import type { Card } from "../participants/cards.ts";

/** The three places of one assignment: the right itself, the person's card, and the main user's list by its end. */
export const assignmentKeys = ({ staffId, participantId, to }: Pick<Assignment, "staffId" | "participantId" | "to">) => ({
  right: keys.assignment(staffId, participantId),
  card: keys.cardAssignment(participantId, staffId),
  byEnd: keys.assignmentByEnd(to, staffId, participantId),
});

/** The rows follow the case's anchor, as everything about the person does. */
export function assignmentRows({ service }: Pick<Card, "service">, assignment: Assignment) {
  const at = assignmentKeys(assignment);
  const row = (key: (typeof at)[keyof typeof at]) => datedRow(placementEntities.assignment, key, assignment, service.anchor);
  return { right: row(at.right), card: row(at.card), byEnd: row(at.byEnd) };
}
