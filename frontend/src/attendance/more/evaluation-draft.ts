import type { EvaluationItem, Rating } from "../../../../shared/placement/evaluation.ts";

/** What has been answered so far; kept in this tab until it is sent, because a text is long to write twice. */
export interface EvaluationDraft {
  readonly ratings: Partial<Record<EvaluationItem, Rating>>;
  readonly text: string;
}

export type FullRatings = Record<EvaluationItem, Rating>;

export const items = ["QUALITY", "PUNCTUALITY", "INSTRUCTIONS", "COOPERATION", "INITIATIVE", "BEHAVIOUR"] as const satisfies readonly EvaluationItem[];
export const scale = ["EXCELLENT", "GOOD", "SATISFACTORY", "UNSATISFACTORY", "POOR", "NOT_APPLICABLE"] as const satisfies readonly Rating[];

export const longestText = 1000;
export const emptyEvaluation: EvaluationDraft = { ratings: {}, text: "" };

export const firstUnanswered = ({ ratings }: EvaluationDraft): EvaluationItem | undefined => items.find((item) => ratings[item] === undefined);

export const isFull = (ratings: EvaluationDraft["ratings"]): ratings is FullRatings => items.every((item) => ratings[item] !== undefined);

const isDraft = (value: unknown): value is EvaluationDraft =>
  typeof value === "object" && value !== null && "ratings" in value && typeof value.ratings === "object" && "text" in value && typeof value.text === "string";

const nameOf = (placementId: string): string => `evaluation/${placementId}`;

/** A tab that forbids storing only loses the comfort. */
export function readDraft(placementId: string): EvaluationDraft | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(nameOf(placementId)) ?? "null");
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

export function keepDraft(placementId: string, draft: EvaluationDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(nameOf(placementId));
    else sessionStorage.setItem(nameOf(placementId), JSON.stringify(draft));
  } catch {
    // What is on the screen stays there all the same.
  }
}
