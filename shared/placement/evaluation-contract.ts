import * as z from "zod";
import { ParticipantId, PlacementId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Version } from "../kernel/values.ts";
import { AcceptEvaluation, WorkEvaluation } from "./evaluation.ts";

const aboutParticipant = { credential: "person", subject: "participantId", query: null } as const;

/** Evaluations of the work that employers' contacts have given, from the staff's side. */
export const evaluationContract = contract({
  listEvaluations: {
    ...aboutParticipant, method: "GET", path: "/placement/participants/{participantId}/evaluations",
    action: "placement.evaluation.read", audit: "EvaluationsRead",
    params: z.strictObject({ participantId: ParticipantId }), body: null,
    /** Every version, the oldest first within its placement. */
    response: z.strictObject({ evaluations: z.array(WorkEvaluation), today: LocalDate }), refusals: [],
  },
  acceptEvaluation: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/evaluations/{placementId}/accept",
    action: "placement.evaluation.accept", audit: "EvaluationAccepted",
    params: z.strictObject({ participantId: ParticipantId, placementId: PlacementId }), body: AcceptEvaluation,
    response: z.strictObject({ version: Version }), refusals: ["version-conflict", "discussed-in-future"],
  },
});
