import * as z from "zod";

// Code sets of a coaching period. A code is never renamed: its label may change, what is stored does not.

export const Measure = z.enum([
  "REHAB_WORK", "WORK_TRIAL", "WAGE_SUBSIDY", "SOCIAL_REHAB", "JOB_COACHING", "STUDY_TRIAL", "STUDIES", "VOLUNTARY", "COMMUNITY_SANCTION", "OTHER", "NO_INFO",
]);
export type Measure = z.infer<typeof Measure>;

/** How the person came to the workshop. */
export const ReferralSource = z.enum([
  "EMPLOYMENT_AUTHORITY", "WELLBEING_SOCIAL", "WELLBEING_HEALTH", "OUTREACH_YOUTH", "SCHOOL", "GUIDANCE_CENTRE", "PROBATION", "KELA", "INTEGRATION",
  "OWN_INITIATIVE", "OTHER", "NO_INFO",
]);
export type ReferralSource = z.infer<typeof ReferralSource>;

export const Method = z.enum(["WORK_COACHING", "INDIVIDUAL_COACHING", "GROUP", "STUDY_SUPPORT", "PEER"]);
export type Method = z.infer<typeof Method>;

export const EndReason = z.enum([
  "COMPLETED_AS_PLANNED", "EMPLOYED_OPEN", "EMPLOYED_SUBSIDISED", "ENTREPRENEUR", "EDUCATION", "OTHER_MEASURE", "TRANSFERRED", "HEALTH", "PARENTAL_LEAVE",
  "MILITARY_SERVICE", "PENSION", "MOVED", "OWN_WISH", "NO_SHOW", "ABSENCES", "PLACE_ENDED", "MAX_DURATION", "BASIS_CEASED", "DECEASED", "OTHER", "NO_INFO",
]);
export type EndReason = z.infer<typeof EndReason>;

/** Where the person went. */
export const PlacementAfter = z.enum([
  "STILL_IN_WORKSHOP", "WORK_OPEN", "WORK_SUBSIDISED", "EDUCATION_VOCATIONAL", "EDUCATION_OTHER", "OTHER_MEASURE", "REHAB_WORK", "SOCIAL_OR_HEALTH_REHAB",
  "MILITARY", "FAMILY_LEAVE", "UNEMPLOYED", "PENSION", "OTHER", "NO_INFO",
]);
export type PlacementAfter = z.infer<typeof PlacementAfter>;

/** "Nobody knows" is an answer of its own, distinct from none. */
export const Known = z.enum(["YES", "NO", "NO_INFO"]);
export type Known = z.infer<typeof Known>;
