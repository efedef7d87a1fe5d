import * as z from "zod";
import { AssessmentId, KioskId, PeriodId, UserId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { type AssessmentMark, Occasion } from "./assessment-mark.ts";
import { Scores } from "./assessment-scores.ts";
import { InstrumentRef } from "./instrument.ts";
import { mostItems } from "./instrument-faults.ts";

/** Who is asked: the client, the coach, or each of them without seeing the other's answers. */
export const AssessmentMode = z.enum(["SELF", "OBSERVED", "JOINT"]);
export type AssessmentMode = z.infer<typeof AssessmentMode>;

/** One answer. */
export const Response = z.strictObject({
  itemId: z.string().max(40),
  /** A value of the instrument's scale; null: not asked, or no answer to give. An item nobody came to has no response at all. */
  value: z.int().min(-2).max(10).nullable(),
  comment: FreeText(500),
});
export type Response = z.infer<typeof Response>;

export const Responses = z.array(Response).max(mostItems);

/** What is agreed on when an assessment is begun. */
export const NewAssessment = z.strictObject({
  instrument: InstrumentRef.shape.code,
  occasion: Occasion,
  mode: AssessmentMode,
  periodId: PeriodId.nullable(),
  on: SentDate,
});
export type NewAssessment = z.infer<typeof NewAssessment>;

const Part = z.enum(["open", "done", "none"]);

/** Closed by signing: by whom, what was said when both sides were gone through, and why the client's own is missing. */
const Signature = z.strictObject({
  on: LocalDate,
  at: Instant,
  by: UserId,
  discussion: FreeText(2000),
  withoutSelf: FreeText(500).nullable(),
});

/**
 * An assessment (notice, item 6: valmennuksen edistymisen arvioinnin tukijärjestelmän tiedot). Once signed it never
 * changes; a correction is a new edition beside it. The answers lie in rows of their own, the client's and the coach's
 * apart, so that the side that is not to be seen is not even read into an answer.
 */
export const Assessment = z.strictObject({
  assessmentId: AssessmentId,
  /** 1, and one more with each correction. */
  edition: Version,
  instrument: InstrumentRef,
  occasion: Occasion,
  mode: AssessmentMode,
  periodId: PeriodId.nullable(),
  on: LocalDate,
  openedBy: UserId,
  openedAt: Instant,
  self: Part,
  coach: Part,
  /** The coach who rated; null before. */
  raterId: UserId.nullable(),
  /** The tablet on which the client answers now. */
  kiosk: z.strictObject({ kioskId: KioskId, language: Language, endsAt: Instant }).nullable(),
  signed: Signature.nullable(),
  /** It was begun by mistake and counts nowhere: nobody opens it any more. */
  dropped: z.strictObject({ why: FreeText(500), at: Instant, by: UserId }).nullable(),
  /** Why this edition took the place of the one before. */
  correction: z.strictObject({ why: FreeText(500), at: Instant, by: UserId }).nullable(),
  /** What the signed answers come to. */
  scores: z.strictObject({ self: Scores.nullable(), coach: Scores.nullable() }).nullable(),
  version: Version,
});
export type Assessment = z.infer<typeof Assessment>;

/** What the coach saw: autosaved while it is open. Version 0 is the form nobody has touched. */
export const Rating = z.strictObject({ responses: Responses, raterId: UserId, version: Version });
export type Rating = z.infer<typeof Rating>;

/** One answer of the client's, stored the moment it is given. */
export const SelfResponse = Response;

/** Both parts done: each is seen by both, and neither changes any more. */
export const isSeenByBoth = ({ self, coach }: Pick<Assessment, "self" | "coach">): boolean => self === "done" && coach === "done";

/** Whether the client's answers may be shown to a coach: not while her own rating could still be led by them. */
export const showsSelf = ({ self, coach }: Pick<Assessment, "self" | "coach">): boolean => self === "done" && coach !== "open";

export function markOf({ assessmentId, periodId, instrument, occasion, on, self, coach, raterId, signed }: Assessment): AssessmentMark {
  return { assessmentId, periodId, instrument: instrument.code, occasion, on, self, coach, raterId, signedOn: signed?.on ?? null };
}
