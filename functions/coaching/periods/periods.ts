import { type ClientId, PeriodId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import type { Actor } from "../../../shared/coaching/case.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { decideAnswerFollowUp } from "../../../shared/coaching/follow-up-decisions.ts";
import type { CoachingPeriod } from "../../../shared/coaching/period.ts";
import {
  decideCancelPeriod, decideChangePeriod, decideEndPeriod, decideOpenPeriod, decideReopenPeriod, type PeriodDecision,
} from "../../../shared/coaching/period-decisions.ts";
import { found, type Reading, readAhead, settleOver } from "../../records/settle.ts";
import type { Handlers } from "../../runtime/serve.ts";
import { actorOf } from "../caller.ts";
import type { CardStore } from "../clients/card-store.ts";
import { issuesOf } from "../refusal.ts";

type Routes = "openPeriod" | "changePeriod" | "endPeriod" | "reopenPeriod" | "cancelPeriod" | "answerFollowUp";

/** Coaching periods: a command may move the end of the case, and with it the date of destruction, in its own transaction. */
export function periodHandlers(cards: CardStore): Pick<Handlers<typeof coachingContract>, Routes> {
  const readCard = ({ clientId }: { readonly clientId: ClientId }, now: number) => readAhead(() => cards.read(clientId, now));
  return {
    openPeriod: ({ params, now }) => {
      const reading = readCard(params, now);
      return (granted) => {
        const periodId = PeriodId.parse(granted.newId());
        return decided(cards, granted, reading, (card, actor) => decideOpenPeriod(card, granted.body, periodId, actor), () => ({ periodId }));
      };
    },

    changePeriod: ({ params, now }) => {
      const reading = readCard(params, now);
      return (granted) => decided(cards, granted, reading, (card, actor) => decideChangePeriod(card, params.periodId, granted.body, actor), versionOf);
    },

    endPeriod: ({ params, now }) => {
      const reading = readCard(params, now);
      return (granted) => decided(cards, granted, reading, (card, actor) => decideEndPeriod(card, params.periodId, granted.body, actor), versionOf);
    },

    reopenPeriod: ({ params, now }) => {
      const reading = readCard(params, now);
      return (granted) => decided(cards, granted, reading, (card, actor) => decideReopenPeriod(card, params.periodId, granted.body, actor), versionOf);
    },

    cancelPeriod: ({ params, now }) => {
      const reading = readCard(params, now);
      return (granted) => decided(cards, granted, reading, (card, actor) => decideCancelPeriod(card, params.periodId, granted.body, actor), versionOf);
    },

    answerFollowUp: ({ params, now }) => {
      const reading = readCard(params, now);
      const months = params.months === "6" ? 6 : 12;
      return async (granted) => {
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          const decision = decideAnswerFollowUp(card, params.periodId, months, granted.body, actorOf(granted));
          if (decision.kind === "refused") throw new Problem(decision.reason, issuesOf(decision));
          return () => cards.save(granted, card, decision.facts, versionOf(decision.followUp));
        });
        return { body };
      };
    },
  };
}

const versionOf = ({ version }: { readonly version: number }) => ({ version });

/** Decides on the card as it is, and stores what comes of it; decides anew when somebody else stored first. */
async function decided<A>(
  cards: CardStore,
  granted: Parameters<CardStore["save"]>[0] & Parameters<typeof actorOf>[0],
  reading: Reading<Card | undefined>,
  decide: (card: Card, actor: Actor) => PeriodDecision<Card>,
  answer: (period: CoachingPeriod) => A,
): Promise<{ readonly body: A }> {
  const body = await settleOver(reading, (maybe) => {
    const card = found(maybe);
    const decision = decide(card, actorOf(granted));
    if (decision.kind === "refused") throw new Problem(decision.reason, issuesOf(decision));
    return () => cards.save(granted, card, decision.facts, answer(decision.period));
  });
  return { body };
}
