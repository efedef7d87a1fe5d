import type { AssessmentId, ClientId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { decideCorrect, decideDrop, decideRate, decideSign } from "../../../shared/coaching/assessment-decisions.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { found, readAhead, type Reading, settleOver } from "../../records/settle.ts";
import type { Handlers } from "../../runtime/serve.ts";
import { actorOf } from "../caller.ts";
import type { CardStore } from "../clients/card-store.ts";
import { writable } from "../clients/clients.ts";
import { withMark, withoutMark } from "./assessments.ts";
import type { AssessmentsStore, WholeFile } from "./assessments-store.ts";

type Rating = Pick<Handlers<typeof coachingContract>, "rateAssessment">;
type Closing = Pick<Handlers<typeof coachingContract>, "signAssessment" | "correctAssessment" | "dropAssessment">;

interface Facts {
  readonly card: Card;
  readonly file: WholeFile;
}

type Read = (now: number, clientId: ClientId, assessmentId: AssessmentId) => Reading<Facts>;

/** The coach's own part, its closing and what is put right afterwards. */
export function ratingHandlers(cards: CardStore, store: AssessmentsStore): Rating & Closing {
  const read: Read = (now, clientId, assessmentId) =>
    readAhead(async () => {
      const [card, file] = await Promise.all([cards.read(clientId, now), store.file(clientId, assessmentId)]);
      return { card: found(card), file: found(file) };
    });
  return { ...rating(cards, store, read), ...closing(cards, store, read) };
}

function rating(cards: CardStore, store: AssessmentsStore, read: Read): Rating {
  return {
    rateAssessment: ({ params: { clientId, assessmentId }, now }) => {
      const reading = read(now, clientId, assessmentId);
      return async (granted) => {
        const body = await settleOver(reading, ({ card, file }) => {
          const { anchor } = writable(card).case;
          const decision = decideRate(file, granted.body, actorOf(granted));
          if (decision.kind === "refused") throw new Problem(decision.reason, decision.issues);
          const { assessment, rating: saved } = decision;
          const answer = { version: saved.version };
          const same = assessment === file.assessment;
          const writes: Parameters<CardStore["saveBeside"]>[3] = (rows) => [
            store.writeRating(rows, clientId, anchor, assessment, file.rating, saved),
            ...(same ? [] : [store.write(rows, clientId, anchor, file.assessment, assessment)]),
          ];
          return () => (same ? cards.saveBeside(granted, card, answer, writes) : cards.save(granted, card, withMark(card, assessment), answer, { writes }));
        });
        return { body };
      };
    },
  };
}

function closing(cards: CardStore, store: AssessmentsStore, read: Read): Closing {
  return {
    signAssessment: ({ params: { clientId, assessmentId }, now }) => {
      const reading = read(now, clientId, assessmentId);
      return async (granted) => {
        const body = await settleOver(reading, ({ card, file }) => {
          const { anchor } = writable(card).case;
          const decision = decideSign(file, granted.body, actorOf(granted));
          if (decision.kind === "refused") throw new Problem(decision.reason, decision.issues);
          const { assessment } = decision;
          const answer = { version: assessment.version };
          return () => cards.save(granted, card, withMark(card, assessment), answer, {
            writes: (rows) => [store.write(rows, clientId, anchor, file.assessment, assessment)],
          });
        });
        return { body };
      };
    },

    dropAssessment: ({ params: { clientId, assessmentId }, now }) => {
      const reading = read(now, clientId, assessmentId);
      return async (granted) => {
        const body = await settleOver(reading, ({ card, file }) => {
          const { anchor } = writable(card).case;
          const decision = decideDrop(file.assessment, granted.body, actorOf(granted));
          if (decision.kind === "refused") throw new Problem(decision.reason, decision.issues);
          const { assessment } = decision;
          return () => cards.save(granted, card, withoutMark(card, assessment), null, {
            writes: (rows) => [store.write(rows, clientId, anchor, file.assessment, assessment)],
          });
        });
        return { body };
      };
    },

    correctAssessment: ({ params: { clientId, assessmentId }, now }) => {
      const reading = read(now, clientId, assessmentId);
      return async (granted) => {
        const body = await settleOver(reading, ({ card, file }) => {
          const { anchor } = writable(card).case;
          const decision = decideCorrect(file, card.periods, granted.body, actorOf(granted));
          if (decision.kind === "refused") throw new Problem(decision.reason, decision.issues);
          const { assessment, rating: corrected } = decision;
          const answer = { edition: assessment.edition, version: assessment.version };
          return () => cards.save(granted, card, withMark(card, assessment), answer, {
            writes: (rows) => [
              store.write(rows, clientId, anchor, file.assessment, assessment),
              ...(corrected === undefined ? [] : [store.writeRating(rows, clientId, anchor, assessment, undefined, corrected)]),
            ],
          });
        });
        return { body };
      };
    },
  };
}
