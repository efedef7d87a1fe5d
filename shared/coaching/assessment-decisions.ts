import type { AssessmentId } from "../kernel/ids.ts";
import type { InputIssue, ProblemCode } from "../kernel/problems.ts";
import { type AssessmentMarks, mostAssessments } from "./assessment-mark.ts";
import type { CorrectAssessment, DropAssessment, RateAssessment, SignAssessment } from "./assessment-contract.ts";
import { type Assessment, isSeenByBoth, type NewAssessment, type Rating, type Response, showsSelf } from "./assessment.ts";
import { scoresOf } from "./assessment-scores.ts";
import type { Actor } from "./case.ts";
import { type Instrument, itemsOf } from "./instrument.ts";
import { scaleValues } from "./instrument-faults.ts";
import type { CoachingPeriod } from "./period.ts";

interface Refused {
  readonly kind: "refused";
  readonly reason: ProblemCode;
  readonly issues?: readonly InputIssue[];
}
const refused = (reason: ProblemCode, issues: readonly InputIssue[] = []): Refused => ({ kind: "refused", reason, issues });

/** What an assessment is decided on. */
export interface AssessmentFile {
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  readonly rating: Rating | undefined;
  readonly self: readonly Response[];
}

interface PersonFacts {
  readonly assessments: AssessmentMarks;
  readonly periods: readonly CoachingPeriod[];
}

const mostEditions = 21;

type Changed = { readonly kind: "change"; readonly assessment: Assessment } | Refused;

/** Both parts that the mode asks for stand open. Refuses a day to come, a period of somebody else, and a sixty-first. */
export function decideOpenAssessment(
  { assessments, periods }: PersonFacts, instrument: Instrument | undefined, { instrument: _code, ...wanted }: NewAssessment, assessmentId: AssessmentId, { userId, at, today }: Actor,
): Changed {
  if (instrument === undefined) return refused("instrument-unknown");
  if (wanted.on > today) return refused("day-in-future", [{ path: "on", code: "day-in-future" }]);
  if (assessments.rows.length >= mostAssessments) return refused("too-many-assessments");
  if (!isPeriodOf(periods, wanted.periodId)) return refused("invalid-input", [{ path: "periodId", code: "unknown" }]);
  const { code, version } = instrument;
  return {
    kind: "change",
    assessment: {
      ...wanted, assessmentId, edition: 1, instrument: { code, version }, openedBy: userId, openedAt: at,
      self: wanted.mode === "OBSERVED" ? "none" : "open", coach: wanted.mode === "SELF" ? "none" : "open",
      raterId: null, kiosk: null, signed: null, dropped: null, correction: null, scores: null, version: 1,
    },
  };
}

const isPeriodOf = (periods: readonly CoachingPeriod[], wanted: NewAssessment["periodId"]): boolean =>
  wanted === null || periods.some(({ periodId }) => periodId === wanted);

/** Where answers do not fit their instrument: an item it does not have, one answered twice, a value outside the scale. */
export function faultsOfResponses({ domains, scale }: Instrument, responses: readonly Response[]): InputIssue[] {
  const items = new Set(itemsOf({ domains }).map(({ itemId }) => itemId));
  const values: readonly number[] = scaleValues[scale.kind];
  return responses.flatMap(({ itemId, value }, at) => {
    const path = `responses.${String(at)}`;
    if (!items.has(itemId)) return [{ path: `${path}.itemId`, code: "unknown-item" }];
    if (responses.findIndex((other) => other.itemId === itemId) < at) return [{ path: `${path}.itemId`, code: "duplicate-id" }];
    return value !== null && !values.includes(value) ? [{ path: `${path}.value`, code: "scale-out-of-bounds" }] : [];
  });
}

/** Every item has been come to; "not asked" is an answer, too. */
const isComplete = (instrument: Instrument, responses: readonly Response[]): boolean => {
  const answered = new Set(responses.map(({ itemId }) => itemId));
  return itemsOf(instrument).every(({ itemId }) => answered.has(itemId));
};

export type RateDecision = { readonly kind: "rate"; readonly rating: Rating; readonly assessment: Assessment } | Refused;

/** The coach's part, saved as it grows. Once both sides have been seen it is what it is. */
export function decideRate({ assessment, instrument, rating }: AssessmentFile, { responses, done, version }: RateAssessment, { userId }: Actor): RateDecision {
  if (assessment.signed !== null) return refused("assessment-signed");
  if (assessment.coach === "none") return refused("part-not-included");
  if ((rating?.version ?? 0) !== version) return refused("version-conflict");
  if (isSeenByBoth(assessment)) return refused("assessment-seen");
  const issues = faultsOfResponses(instrument, responses);
  if (issues.length > 0) return refused("invalid-input", issues);
  if (done && !isComplete(instrument, responses)) return refused("assessment-incomplete");
  const coach = done ? "done" : "open";
  // Whoever signs what is done has seen it as it is: another look at a part that was done is another version of the whole.
  const same = coach === "open" && assessment.coach === "open" && assessment.raterId === userId;
  return {
    kind: "rate",
    rating: { responses: [...responses], raterId: userId, version: version + 1 },
    assessment: same ? assessment : { ...assessment, coach, raterId: userId, version: assessment.version + 1 },
  };
}

/** Signing closes the assessment: both parts done, or the coach's alone with the reason why the client's is missing. */
export function decideSign({ assessment, instrument, rating, self }: AssessmentFile, { discussion, withoutSelf, version }: SignAssessment, { userId, at, today }: Actor): Changed {
  if (assessment.signed !== null) return refused("assessment-signed");
  if (assessment.version !== version) return refused("version-conflict");
  const mayLack = assessment.mode === "JOINT" && assessment.self === "open";
  if (withoutSelf !== null && !mayLack) return refused("invalid-input", [{ path: "withoutSelf", code: "not-possible" }]);
  if (assessment.coach === "open" || (assessment.self === "open" && withoutSelf === null)) return refused("assessment-not-ready");
  return {
    kind: "change",
    assessment: {
      ...assessment,
      kiosk: null,
      signed: { on: today, at, by: userId, discussion, withoutSelf },
      scores: {
        self: showsSelf(assessment) ? scoresOf(instrument, self) : null,
        coach: rating === undefined ? null : scoresOf(instrument, rating.responses),
      },
      version: version + 1,
    },
  };
}

/** Begun by mistake: it may be dropped until it is signed, and its reason stays. */
export function decideDrop(assessment: Assessment, { why, version }: DropAssessment, { userId, at }: Actor): Changed {
  if (assessment.signed !== null) return refused("assessment-signed");
  if (assessment.version !== version) return refused("version-conflict");
  return { kind: "change", assessment: { ...assessment, kiosk: null, dropped: { why, at, by: userId }, version: version + 1 } };
}

export type CorrectDecision = { readonly kind: "correct"; readonly assessment: Assessment; readonly rating: Rating | undefined } | Refused;

/** A new edition beside the signed one: facts and the coach's own part are put right, the client's answers never are. */
export function decideCorrect(
  { assessment, instrument, rating }: AssessmentFile, periods: readonly CoachingPeriod[], wanted: CorrectAssessment, { userId, at, today }: Actor,
): CorrectDecision {
  const { why, occasion, periodId, on, responses, discussion, version } = wanted;
  const { signed } = assessment;
  if (assessment.version !== version) return refused("version-conflict");
  if (signed === null) return refused("assessment-not-signed");
  if (assessment.edition >= mostEditions) return refused("too-many-corrections");
  if (on > today) return refused("day-in-future", [{ path: "on", code: "day-in-future" }]);
  if (!isPeriodOf(periods, periodId)) return refused("invalid-input", [{ path: "periodId", code: "unknown" }]);
  if ((responses === null) !== (assessment.coach === "none")) return refused("part-not-included");
  const issues = faultsOfResponses(instrument, responses ?? []);
  if (issues.length > 0) return refused("invalid-input", issues);
  if (responses !== null && !isComplete(instrument, responses)) return refused("assessment-incomplete");
  return {
    kind: "correct",
    // Who rated stays who rated; who put it right stands in the correction.
    rating: responses === null ? undefined : { responses: [...responses], raterId: rating?.raterId ?? userId, version: 1 },
    assessment: {
      ...assessment, edition: assessment.edition + 1, occasion, periodId, on,
      signed: { ...signed, on: today, at, by: userId, discussion },
      correction: { why, at, by: userId },
      scores: { self: assessment.scores?.self ?? null, coach: responses === null ? null : scoresOf(instrument, responses) },
      version: version + 1,
    },
  };
}
