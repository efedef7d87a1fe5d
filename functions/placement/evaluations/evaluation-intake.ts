import type { ContactId } from "../../../shared/kernel/ids.ts";
import { type EvaluationId, nextEvaluation } from "../../../shared/placement/evaluation.ts";
import { settle } from "../../records/settle.ts";
import { momentOf } from "../../runtime/clock.ts";
import { ignoreReplay } from "../../runtime/idempotency.ts";
import type { EvaluationsStore } from "./evaluations-store.ts";
import { intakeKeys } from "../keys.ts";
import type { IntakeWork } from "../employer/submissions.ts";

export interface EvaluationWork extends Pick<IntakeWork, "clock" | "newId" | "participants" | "trailFor"> {
  readonly evaluations: EvaluationsStore;
}

/** Turns an evaluation in the drop box into a version in the register. A second run finds the box empty, or the version there. */
export async function takeEvaluation(work: EvaluationWork, contact: ContactId, id: EvaluationId): Promise<void> {
  const sent = await work.evaluations.submission(intakeKeys.evaluation(contact, id));
  if (sent === undefined) return;
  const { participantId, placementId } = sent;
  await settle(async () => {
    const { now } = momentOf(work.clock);
    const [card, latest] = await Promise.all([work.participants.card(participantId, now), work.evaluations.latest(participantId, placementId)]);
    const next = nextEvaluation(latest, sent);
    if (card === undefined || next === undefined) return () => Promise.resolve(null);
    const trail = work.trailFor("EvaluationTaken", participantId, contact);
    const once = { owner: contact, key: id, contentHash: id, earlier: undefined };
    return () => work.evaluations.take({ now, trail, idempotency: once, newId: work.newId }, card, next).catch(ignoreReplay);
  });
  await work.evaluations.taken(sent, work.newId());
}
