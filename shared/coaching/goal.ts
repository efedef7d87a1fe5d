import * as z from "zod";
import { GoalId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { FreeText, ShortText, Version } from "../kernel/values.ts";

export const GoalCategory = z.enum(["DAILY_LIFE", "WORK_SKILLS", "SOCIAL", "STUDY", "HEALTH_WELLBEING", "JOB_SEARCH", "LANGUAGE", "CERTIFICATE"]);
export type GoalCategory = z.infer<typeof GoalCategory>;

export const GoalStatus = z.enum(["OPEN", "ACHIEVED", "PARTLY", "NOT", "DROPPED"]);
export type GoalStatus = z.infer<typeof GoalStatus>;

/** Goal attainment scale: 0 is what was expected, -2 much less, +2 much more (Kiresuk & Sherman 1968). */
export const attainments = [-2, -1, 0, 1, 2] as const;
const Attainment = z.int().min(-2).max(2);

const GoalStep = z.strictObject({ text: ShortText, doneOn: SentDate.nullable() });
export const mostSteps = 20;
const GoalComment = z.strictObject({ text: FreeText(1000).min(1), at: Instant, by: UserId });
export const mostComments = 50;

export const GoalDetails = z.strictObject({
  category: GoalCategory,
  text: FreeText(500).min(1),
  baseline: FreeText(1000),
  target: FreeText(1000),
  dueOn: SentDate.nullable(),
  steps: z.array(GoalStep).max(mostSteps),
  /** What each step of the scale means for this goal, from -2 to +2; empty where the general words do. */
  scale: z.array(FreeText(200)).length(attainments.length),
  baselineAttainment: Attainment.nullable(),
  attainment: Attainment.nullable(),
  status: GoalStatus,
  realisation: FreeText(1000),
});
export type GoalDetails = z.infer<typeof GoalDetails>;

const Changed = z.strictObject({ by: UserId, at: Instant });

/** A goal of the coaching plan (notice, item 6: valmennuksen tavoite- ja toteutumatiedot). */
export const Goal = z.strictObject({
  goalId: GoalId,
  ...GoalDetails.shape,
  dueOn: LocalDate.nullable(),
  comments: z.array(GoalComment).max(mostComments),
  changed: Changed,
  /** The edition of the history it stands in, and when that was begun: what one person types in a row is one edition. */
  edition: z.strictObject({ number: Version, since: Instant }),
  version: Version,
});
export type Goal = z.infer<typeof Goal>;

/** How a goal stood once; the newest edition is how it stands now. */
export const GoalEdition = z.strictObject({ goalId: GoalId, number: Version, ...GoalDetails.shape, dueOn: LocalDate.nullable(), changed: Changed });
export type GoalEdition = z.infer<typeof GoalEdition>;

export const mostGoals = 20;

/** A goal that is over says how far it came; one that was dropped need not. */
export const needsAttainment = ({ status, attainment }: Pick<GoalDetails, "status" | "attainment">): boolean =>
  status !== "OPEN" && status !== "DROPPED" && attainment === null;
