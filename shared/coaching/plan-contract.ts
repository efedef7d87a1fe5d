import * as z from "zod";
import { ClientId, GoalId } from "../kernel/ids.ts";
import { contract } from "../kernel/route.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { Goal, GoalDetails, GoalEdition } from "./goal.ts";

const clientPath = z.strictObject({ clientId: ClientId });
const goalPath = z.strictObject({ clientId: ClientId, goalId: GoalId });
const aboutClient = { credential: "person", subject: "clientId", query: null } as const;

export const NewGoal = GoalDetails.pick({ category: true, text: true });
export type NewGoal = z.infer<typeof NewGoal>;

const ChangeGoal = z.strictObject({ ...GoalDetails.shape, version: Version });

const refusals = ["version-conflict", "case-ended", "consent-withdrawn"] as const;
const refusalsOfPost = ["idempotency-key-missing", "idempotency-key-reused", ...refusals] as const;

/** The coaching plan: its goals stand on the card, their history beside it. */
export const planRoutes = contract({
  addGoal: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/goals", idempotent: true,
    action: "coaching.goal.add", audit: "GoalAdded",
    params: clientPath, body: NewGoal, response: z.strictObject({ goalId: GoalId }), refusals: [...refusalsOfPost, "too-many-goals"],
  },
  changeGoal: {
    ...aboutClient, method: "PUT", path: "/coaching/clients/{clientId}/goals/{goalId}",
    action: "coaching.goal.change", audit: "GoalChanged",
    params: goalPath, body: ChangeGoal, response: Goal.pick({ version: true, changed: true, edition: true }),
    refusals: [...refusals, "day-in-future", "attainment-missing", "nothing-changes", "too-many-changes"],
  },
  commentGoal: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/goals/{goalId}/comments", idempotent: true,
    action: "coaching.goal.comment", audit: "GoalCommented",
    params: goalPath, body: z.strictObject({ text: FreeText(1000).min(1) }), response: z.strictObject({ version: Version }),
    refusals: [...refusalsOfPost, "too-many-comments"],
  },
  readGoalHistory: {
    ...aboutClient, method: "GET", path: "/coaching/clients/{clientId}/goals/{goalId}/history",
    action: "coaching.goal.history", audit: "GoalHistoryRead",
    params: goalPath, body: null,
    /** Newest first; the first is how the goal stands. */
    response: z.strictObject({ rows: z.array(GoalEdition) }), refusals: ["consent-withdrawn"],
  },
});
