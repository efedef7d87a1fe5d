import type { Assessment, Response } from "../../../../../shared/coaching/assessment.ts";
import type { ShownAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import { degreeOf, type Scores, scoresOf } from "../../../../../shared/coaching/assessment-scores.ts";
import { type InstrumentItem, itemsOfDomain } from "../../../../../shared/coaching/instrument.ts";
import type { Localised } from "../../../../../shared/kernel/languages.ts";

/** Whose answer it is. */
export type Side = "self" | "coach";

/** The sides an assessment has: what was never asked of somebody is not shown as lacking. */
export const sidesOf = ({ self, coach }: Pick<Assessment, Side>): Side[] => [...(self === "none" ? [] : ["self" as const]), ...(coach === "none" ? [] : ["coach" as const])];

/** Both sides of one thing. */
export interface Pair<Value> {
  readonly self: Value;
  readonly coach: Value;
}

interface ComparedItem extends Pair<Response | undefined> {
  readonly item: InstrumentItem;
  /** The coach's less the client's; null where one of them names no degree. */
  readonly difference: number | null;
  readonly previous: Pair<Response | undefined>;
}

export interface ComparedDomain extends Pair<number | null> {
  readonly domainId: string;
  readonly name: Localised;
  readonly difference: number | null;
  readonly previous: Pair<number | null>;
  readonly items: readonly ComparedItem[];
}

interface Comparison {
  readonly domains: readonly ComparedDomain[];
  readonly totals: Pair<Scores["total"] | null>;
}

/** Steps apart from which a difference is worth talking about. */
export const worthTalking = 2;

const less = (one: number | null, other: number | null): number | null => (one === null || other === null ? null : one - other);

/** Everything that is looked at side by side, by domain, in the order it was asked. */
export function compare({ instrument, self, coach, previous }: Pick<ShownAssessment, "instrument" | "self" | "coach" | "previous">): Comparison {
  const { kind } = instrument.scale;
  const scored = (responses: readonly Response[] | null | undefined): Scores | null => (responses == null ? null : scoresOf(instrument, responses));
  const [ownScores, coachScores] = [scored(self), scored(coach?.responses)];
  const [ownBefore, coachBefore] = [scored(previous?.self), scored(previous?.coach)];
  const answerIn = (responses: readonly Response[] | null | undefined, itemId: string) => responses?.find((one) => one.itemId === itemId);
  const degree = (response: Response | undefined): number | null => (response === undefined ? null : degreeOf(kind, response.value));
  const meanIn = (scores: Scores | null, domainId: string): number | null => scores?.domains.find((one) => one.domainId === domainId)?.mean ?? null;

  const compared = (item: InstrumentItem): ComparedItem => {
    const [own, seen] = [answerIn(self, item.itemId), answerIn(coach?.responses, item.itemId)];
    return {
      item, self: own, coach: seen, difference: less(degree(seen), degree(own)),
      previous: { self: answerIn(previous?.self, item.itemId), coach: answerIn(previous?.coach, item.itemId) },
    };
  };
  return {
    domains: instrument.domains.map((domain) => {
      const { domainId, name } = domain;
      const [own, seen] = [meanIn(ownScores, domainId), meanIn(coachScores, domainId)];
      return {
        domainId, name, self: own, coach: seen, difference: less(seen, own),
        previous: { self: meanIn(ownBefore, domainId), coach: meanIn(coachBefore, domainId) },
        items: itemsOfDomain(domain).map(compared),
      };
    }),
    totals: { self: ownScores?.total ?? null, coach: coachScores?.total ?? null },
  };
}
