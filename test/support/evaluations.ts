import { randomUUID } from "node:crypto";
import { ContactId, ParticipantId, PlacementId } from "../../shared/kernel/ids.ts";
import { EvaluationId, WorkEvaluation } from "../../shared/placement/evaluation.ts";
import { placementEntities } from "../../shared/placement/register.ts";
import { keys } from "../../functions/placement/keys.ts";
import { rowOf, unstamped } from "../../functions/records/rows.ts";
import type { Cell } from "./cell.ts";
import type { Placed } from "./journey.ts";
import { goodEvaluation } from "./requests.ts";

/** An evaluation of somebody's work as it lies in the register once taken in, and waits for staff. */
export async function storeEvaluation(cell: Cell, placed: Pick<Placed, "participantId" | "placementId" | "contactId">): Promise<void> {
  const [participantId, placementId] = [ParticipantId.parse(placed.participantId), PlacementId.parse(placed.placementId)];
  const evaluation = WorkEvaluation.parse({
    participantId, placementId, evaluationId: EvaluationId.parse(randomUUID()), contactId: ContactId.parse(placed.contactId),
    ...goodEvaluation, receivedAt: cell.now(), accepted: null, version: 1,
  });
  const waiting = { participantId, placementId, receivedAt: evaluation.receivedAt };
  const { placement } = cell.tables;
  await placement.replace(rowOf(placementEntities.evaluation, keys.evaluation(participantId, placementId, 1), evaluation, unstamped));
  await placement.replace(rowOf(placementEntities.waitingEvaluation, keys.waitingEvaluation(participantId, placementId), waiting, unstamped));
}
