import { type Assessment, showsSelf } from "../../../../../shared/coaching/assessment.ts";

/** Where an assessment stands, in the word a list shows. */
export type AssessmentState = "signed" | "ready" | "waits-self" | "waits-coach" | "waits-both";

export function stateOf({ self, coach, signed }: Pick<Assessment, "self" | "coach" | "signed">): AssessmentState {
  if (signed !== null) return "signed";
  if (self === "open") return coach === "open" ? "waits-both" : "waits-self";
  return coach === "open" ? "waits-coach" : "ready";
}

/** Whether there is anything to look at: never the client's side before the coach's own stands. */
export const showsResults = ({ self, coach }: Pick<Assessment, "self" | "coach">): boolean => coach === "done" || showsSelf({ self, coach });
