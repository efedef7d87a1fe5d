import * as z from "zod";
import { PeriodId, SituationId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { FreeText, Version } from "../kernel/values.ts";

export const Livelihood = z.enum([
  "WAGE", "UNEMPLOYMENT_ALLOWANCE", "SOCIAL_ASSISTANCE", "STUDY_GRANT", "SICKNESS", "REHABILITATION", "PENSION", "NONE", "OTHER", "NO_INFO",
]);
export type Livelihood = z.infer<typeof Livelihood>;

export const Housing = z.enum(["OWN", "RENTED", "WITH_PARENTS", "SUPPORTED", "TEMPORARY", "HOMELESS", "OTHER", "NO_INFO"]);
export type Housing = z.infer<typeof Housing>;

export const SituationOccasion = z.enum(["START", "REVIEW", "END", "M12"]);
export type SituationOccasion = z.infer<typeof SituationOccasion>;

/** "No income" and "not known" are answers that stand alone. */
export const standAlone: readonly Livelihood[] = ["NONE", "NO_INFO"];

const Livelihoods = z
  .array(Livelihood)
  .min(1)
  .max(10)
  .refine((sources) => new Set(sources).size === sources.length, { error: "named-twice" })
  .refine((sources) => sources.length === 1 || !sources.some((source) => standAlone.includes(source)), { error: "stands-alone" });

export const SituationDetails = z.strictObject({
  occasion: SituationOccasion,
  on: SentDate,
  periodId: PeriodId.nullable(),
  /** Several at once are usual: an allowance, and social assistance beside it. */
  livelihood: Livelihoods,
  housing: Housing,
  note: FreeText(2000),
});
export type SituationDetails = z.infer<typeof SituationDetails>;

/** A picture of the life situation on a day (notice, item 6: toimeentulo, asumismuoto). A later one never replaces an earlier one. */
export const LifeSituation = z.strictObject({
  situationId: SituationId,
  ...SituationDetails.shape,
  on: LocalDate,
  by: UserId,
  at: Instant,
  version: Version,
});
export type LifeSituation = z.infer<typeof LifeSituation>;

/** What is different from the picture before. */
export const SituationChanges = z.strictObject({
  /** The day of the picture before. */
  on: LocalDate,
  begun: z.array(Livelihood),
  ended: z.array(Livelihood),
  /** How the person lived before; null where that is the same. */
  housingWas: Housing.nullable(),
});
export type SituationChanges = z.infer<typeof SituationChanges>;

/** What the card must know of the pictures taken, to say which one is missing. */
export const SituationMark = LifeSituation.pick({ situationId: true, occasion: true, on: true, periodId: true });
export type SituationMark = z.infer<typeof SituationMark>;

export const mostSituations = 60;
export const SituationMarks = z.strictObject({ rows: z.array(SituationMark).max(mostSituations), version: z.int().nonnegative() });
export type SituationMarks = z.infer<typeof SituationMarks>;
