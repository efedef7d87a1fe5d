import type { WorkEvaluation } from "../../../../../shared/placement/evaluation.ts";

/** A placement's evaluation as it stands, and how often the workplace sent it anew. */
export interface StandingEvaluation {
  readonly evaluation: WorkEvaluation;
  readonly amendments: number;
}

/** Of all versions the last of each placement, the newest first. */
export function latestEvaluations(versions: readonly WorkEvaluation[]): StandingEvaluation[] {
  const byPlacement = new Map<string, WorkEvaluation[]>();
  for (const version of versions) byPlacement.set(version.placementId, [...(byPlacement.get(version.placementId) ?? []), version]);
  return [...byPlacement.values()]
    .flatMap((all) => {
      const evaluation = all.reduce((latest, one) => (one.version > latest.version ? one : latest));
      return [{ evaluation, amendments: new Set(all.map(({ evaluationId }) => evaluationId)).size - 1 }];
    })
    .sort((a, b) => b.evaluation.receivedAt.localeCompare(a.evaluation.receivedAt));
}
