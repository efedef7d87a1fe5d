import { expect, it } from "vitest";
import { WorkEvaluation } from "../../../../../shared/placement/evaluation.ts";
import { latestEvaluations } from "./latest-evaluations.ts";

const id = (digit: string): string => `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;
const evaluation = (placement: string, sent: string, version: number, on: string) =>
  WorkEvaluation.parse({
    participantId: id("1"), placementId: id(placement), evaluationId: id(sent), contactId: id("2"),
    ratings: { QUALITY: "GOOD", PUNCTUALITY: "GOOD", INSTRUCTIONS: "GOOD", COOPERATION: "GOOD", INITIATIVE: "GOOD", BEHAVIOUR: "GOOD" },
    text: "", receivedAt: `${on}T10:00:00.000Z`, accepted: null, version,
  });

it("shows each placement once, as it stands, the newest first", () => {
  const versions = [
    evaluation("3", "a", 1, "2026-11-01"), evaluation("3", "b", 2, "2026-11-02"), evaluation("3", "b", 3, "2026-11-02"),
    evaluation("4", "c", 1, "2026-11-20"),
  ];
  const shown = latestEvaluations(versions).map((one) => [one.evaluation.placementId, one.evaluation.version, one.amendments]);
  expect(shown).toEqual([[id("4"), 1, 0], [id("3"), 3, 1]]);
  expect(latestEvaluations([])).toEqual([]);
});
