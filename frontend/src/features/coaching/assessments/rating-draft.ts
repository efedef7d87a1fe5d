import type { Response } from "../../../../../shared/coaching/assessment.ts";
import { type Instrument, type InstrumentItem, itemsOf } from "../../../../../shared/coaching/instrument.ts";

/** Answers by their item. */
export type Answers = ReadonlyMap<string, Response>;

export const answersOf = (responses: readonly Response[]): Answers => new Map(responses.map((response) => [response.itemId, response]));

/** In the order of the instrument, as they are sent. */
export const responsesOf = (instrument: Instrument, answers: Answers): Response[] => itemsOf(instrument).flatMap(({ itemId }) => answers.get(itemId) ?? []);

/** What nobody has come to yet; "not asked" is an answer, too. */
export const unanswered = (instrument: Instrument, answers: Answers): InstrumentItem[] => itemsOf(instrument).filter(({ itemId }) => !answers.has(itemId));

export function withAnswer(answers: Answers, itemId: string, change: Partial<Pick<Response, "value" | "comment">>): Answers {
  const before = answers.get(itemId) ?? { itemId, value: null, comment: "" };
  return new Map(answers).set(itemId, { ...before, ...change });
}

/** Texts are stored without the space around them. */
const same = (one: Response | undefined, other: Response | undefined): boolean => one?.value === other?.value && one?.comment.trim() === other?.comment.trim();

export interface MergedRating {
  readonly answers: Answers;
  /** What somebody else had answered to items that are answered otherwise here. */
  readonly theirs: readonly Response[];
}

/**
 * Two who rated at once: what was changed here stays, what was changed elsewhere comes in, and where both changed the
 * same item the other answer is told.
 */
export function mergeRatings(base: Answers, mine: Answers, stored: Answers): MergedRating {
  const answers = new Map(stored);
  const theirs: Response[] = [];
  for (const [itemId, own] of mine) {
    const [before, other] = [base.get(itemId), stored.get(itemId)];
    if (same(own, before)) continue;
    answers.set(itemId, own);
    if (other !== undefined && !same(other, before) && !same(other, own)) theirs.push(other);
  }
  return { answers, theirs };
}
