import { Problem } from "../../../shared/kernel/problems.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { decideAcceptEvaluation } from "../../../shared/placement/evaluation.ts";
import { found } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import type { EvaluationsStore } from "./evaluations-store.ts";
import { staffOf } from "../participants/participants.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";

type Routes = typeof placementContract;

/** Evaluations of the work: read on the person's card, gone through with the person, and then standing as they are. */
export function evaluationHandlers(
  participants: ParticipantsStore,
  evaluations: EvaluationsStore,
): Pick<Handlers<Routes>, "listEvaluations" | "acceptEvaluation"> {
  return {
    listEvaluations: ({ params, now, today }) => {
      const reading = ahead(Promise.all([participants.card(params.participantId, now), evaluations.all(params.participantId)]));
      return async () => {
        const [card, all] = await reading;
        found(card);
        return { body: { evaluations: all, today } };
      };
    },

    acceptEvaluation: ({ params: { participantId, placementId }, now }) => {
      const reading = ahead(Promise.all([participants.card(participantId, now), evaluations.latest(participantId, placementId)]));
      return async (granted) => {
        const { today, at, body, caller } = granted;
        const [shown, latest] = await reading;
        const card = found(shown);
        const decision = decideAcceptEvaluation({ latest, today }, body, staffOf(caller), at);
        if (decision.kind === "refused") throw new Problem(decision.reason);
        return { body: await evaluations.accept(granted, card, decision.evaluation, today) };
      };
    },
  };
}
