import * as z from "zod";
import { AssessmentId, PeriodId, UserId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";

export const Occasion = z.enum(["START", "MID", "END", "FOLLOW_UP"]);
export type Occasion = z.infer<typeof Occasion>;

/** What the card tells of an assessment without opening it; the answers lie in rows of their own. */
export const AssessmentMark = z.strictObject({
  assessmentId: AssessmentId,
  periodId: PeriodId.nullable(),
  instrument: z.string(),
  occasion: Occasion,
  on: LocalDate,
  /** Whether the client has answered, the coach has rated, and both have been gone through and signed. */
  self: z.enum(["open", "done", "none"]),
  coach: z.enum(["open", "done", "none"]),
  raterId: UserId.nullable(),
  signedOn: LocalDate.nullable(),
});
export type AssessmentMark = z.infer<typeof AssessmentMark>;

export const mostAssessments = 60;

export const AssessmentMarks = z.strictObject({ rows: z.array(AssessmentMark).max(mostAssessments), version: z.int().nonnegative() });
export type AssessmentMarks = z.infer<typeof AssessmentMarks>;
