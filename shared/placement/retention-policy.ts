import type { RetentionPolicy } from "../kernel/retention.ts";

/** `intake`: copies on the employer's surface, which end by themselves soon after their last open day. */
export type PlacementClass = "service" | "attendance" | "contact" | "workplace" | "intake";

const sameInEveryPolicy = {
  contact: { anchor: "last-placement-ended", months: 3, source: "The controller's decision: contact persons 3 months after their last placement" },
  workplace: { anchor: "never", source: "A workplace is not a person" },
  intake: { anchor: "own-end", source: "A copy: the register holds what was reported" },
} as const;

/** The controller's stated policy: the notice, item 9. */
export const placementPolicyId = "notice";

/** The notice's figures are shipped; the figures of the act that replaced 254/2015 stand ready. */
export const placementPolicies: readonly RetentionPolicy<PlacementClass>[] = [
  {
    id: placementPolicyId,
    rules: {
      service: { anchor: "service-ended", years: 30, source: "Placement register notice, item 9: 30 years from the end of service" },
      attendance: { anchor: "service-ended", years: 10, source: "Placement register notice, item 9: attendance 10 years from the end of service" },
      ...sameInEveryPolicy,
    },
  },
  {
    id: "act-703-2023",
    rules: {
      service: { anchor: "service-ended", years: 10, source: "Act 703/2023, services for working-age people: 10 years from closing the matter" },
      attendance: { anchor: "service-ended", years: 10, source: "Act 703/2023, services for working-age people: 10 years from closing the matter" },
      ...sameInEveryPolicy,
    },
  },
];
