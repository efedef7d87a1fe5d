import { type ClientId, GoalId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import type { Actor } from "../../../shared/coaching/case.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import type { Goal } from "../../../shared/coaching/goal.ts";
import { decideAddGoal, decideChangeGoal, decideCommentGoal, type GoalDecision } from "../../../shared/coaching/goal-decisions.ts";
import { found, type Reading, readAhead, settleOver } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { actorOf } from "../caller.ts";
import type { CardStore } from "../clients/card-store.ts";
import { issuesOf } from "../refusal.ts";
import type { GoalsStore } from "./goals-store.ts";

type Routes = "addGoal" | "changeGoal" | "commentGoal" | "readGoalHistory";

/** Goals of the coaching plan. */
export function goalHandlers(cards: CardStore, goals: GoalsStore): Pick<Handlers<typeof coachingContract>, Routes> {
  const readCard = ({ clientId }: { readonly clientId: ClientId }, now: number) => readAhead(() => cards.read(clientId, now));
  return {
    addGoal: ({ params, now }) => {
      const reading = readCard(params, now);
      return (granted) => {
        const goalId = GoalId.parse(granted.newId());
        return decided(goals, granted, reading, (card, actor) => decideAddGoal(card, granted.body, goalId, actor), () => ({ goalId }));
      };
    },

    changeGoal: ({ params, now }) => {
      const reading = readCard(params, now);
      const answer = ({ version, changed, edition }: Goal) => ({ version, changed, edition });
      return (granted) => decided(goals, granted, reading, (card, actor) => decideChangeGoal(card, params.goalId, granted.body, actor), answer);
    },

    commentGoal: ({ params, now }) => {
      const reading = readCard(params, now);
      const answer = ({ version }: Goal) => ({ version });
      return (granted) => decided(goals, granted, reading, (card, actor) => decideCommentGoal(card, params.goalId, granted.body.text, actor), answer);
    },

    readGoalHistory: ({ params, now }) => {
      const reading = ahead(Promise.all([cards.readCase(params.clientId, now), goals.editions(params.clientId, params.goalId)]));
      return async () => {
        const [maybe, rows] = await reading;
        if (found(maybe).withdrawnOn !== null) throw new Problem("consent-withdrawn");
        found(rows[0]);
        return { body: { rows } };
      };
    },
  };
}

/** Decides on the card as it is, and stores what comes of it; decides anew when somebody else stored first. */
async function decided<A>(
  goals: GoalsStore,
  granted: Parameters<CardStore["save"]>[0] & Parameters<typeof actorOf>[0],
  reading: Reading<Card | undefined>,
  decide: (card: Card, actor: Actor) => GoalDecision,
  answer: (goal: Goal) => A,
): Promise<{ readonly body: A }> {
  const body = await settleOver(reading, (maybe) => {
    const card = found(maybe);
    const decision = decide(card, actorOf(granted));
    if (decision.kind === "refused") throw new Problem(decision.reason, issuesOf(decision));
    return () => goals.save(granted, card, decision, answer(decision.goal));
  });
  return { body };
}
