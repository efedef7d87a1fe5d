import type { RetentionPolicy } from "../kernel/retention.ts";

/** `client`: everything about a person. `short`: what ends by itself soon (a one-time code, a task put aside). */
export type CoachingClass = "client" | "setting" | "short";

const sameInEveryPolicy = {
  setting: { anchor: "never", source: "No personal data: instruments and settings of the register" },
  short: { anchor: "own-end", source: "Ends by itself" },
} as const;

/** The controller's stated policy: the notice, item 9. */
export const coachingPolicyId = "notice";

export const coachingPolicies: readonly RetentionPolicy<CoachingClass>[] = [
  {
    id: coachingPolicyId,
    rules: {
      client: {
        anchor: "service-ended", years: 3,
        source: "Coaching register notice, item 9: 3 years; from the end of the last coaching period, which the controller is to confirm",
      },
      ...sameInEveryPolicy,
    },
  },
];
