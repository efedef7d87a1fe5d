import * as z from "zod";
import { AssessmentId, ClientId, PeriodId, UserId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { Occasion } from "./assessment-mark.ts";
import { Assessment, NewAssessment, Rating, Responses } from "./assessment.ts";
import { Instrument, InstrumentCode, InstrumentFile, InstrumentRef, InstrumentSummary } from "./instrument.ts";

const nothing = z.strictObject({});
const versioned = z.strictObject({ version: Version });
const clientPath = z.strictObject({ clientId: ClientId });
const assessmentPath = z.strictObject({ clientId: ClientId, assessmentId: AssessmentId });
const Numbered = z.string().regex(/^[1-9]\d{0,3}$/u);

const aboutClient = { credential: "person", subject: "clientId", query: null } as const;
const refusedToWrite = ["version-conflict", "case-ended", "consent-withdrawn"] as const;

/** An assessment of the same instrument that was signed before this one, for the eye to compare with. */
const PreviousAssessment = z.strictObject({
  assessment: Assessment,
  self: Responses.nullable(),
  coach: Responses.nullable(),
  /** Null where either was not rated by a coach: differences between two raters are not the client's progress. */
  sameRater: z.boolean().nullable(),
});

export const ShownAssessment = z.strictObject({
  assessment: Assessment,
  instrument: Instrument,
  /** The client's answers; null while they may not be seen (`showsSelf`), and where there are none. */
  self: Responses.nullable(),
  /** How far the client has come, without what was answered. */
  selfAnswered: z.int(),
  coach: Rating.nullable(),
  previous: PreviousAssessment.nullable(),
  /** What was corrected, oldest edition first; an earlier one is read with `edition`. */
  editions: z.array(z.strictObject({ edition: Version, at: Instant, by: UserId, why: z.string().nullable() })),
  today: LocalDate,
});
export type ShownAssessment = z.infer<typeof ShownAssessment>;

export const RateAssessment = z.strictObject({
  responses: Responses,
  /** Every item has an answer and the coach will not come back to it. */
  done: z.boolean(),
  /** Of the rating; 0 before it is first saved. */
  version: z.int().nonnegative(),
});
export type RateAssessment = z.infer<typeof RateAssessment>;

export const SignAssessment = z.strictObject({
  discussion: FreeText(2000),
  /** Why the coach signs without the client's own part; null where it is there or was never meant to be. */
  withoutSelf: FreeText(500).min(1).nullable(),
  version: Version,
});
export type SignAssessment = z.infer<typeof SignAssessment>;

export const DropAssessment = z.strictObject({ why: FreeText(500).min(1), version: Version });
export type DropAssessment = z.infer<typeof DropAssessment>;

/** The whole of what may be put right: never the client's own answers. */
export const CorrectAssessment = z.strictObject({
  why: FreeText(500).min(1),
  occasion: Occasion,
  periodId: PeriodId.nullable(),
  on: SentDate,
  /** Null where the coach rated nothing. */
  responses: Responses.nullable(),
  discussion: FreeText(2000),
  version: Version,
});
export type CorrectAssessment = z.infer<typeof CorrectAssessment>;

/** Instruments and what is assessed with them. */
export const assessmentRoutes = contract({
  listInstruments: {
    method: "GET", path: "/coaching/instruments", credential: "person",
    action: "coaching.instrument.list", audit: "InstrumentListRead",
    params: nothing, query: null, body: null,
    /** Newest version of each first, then its earlier ones. */
    response: z.strictObject({ rows: z.array(InstrumentSummary) }), refusals: [],
  },
  readInstrument: {
    method: "GET", path: "/coaching/instruments/content", credential: "person",
    action: "coaching.instrument.read", audit: "InstrumentRead",
    params: nothing, query: z.strictObject({ code: InstrumentCode, version: Numbered }), body: null,
    response: Instrument, refusals: [],
  },
  importInstrument: {
    method: "POST", path: "/coaching/instruments", credential: "person", idempotent: true,
    action: "coaching.instrument.import", audit: "InstrumentImported",
    params: nothing, query: null, body: InstrumentFile, response: InstrumentRef,
    refusals: ["idempotency-key-missing", "idempotency-key-reused", "version-conflict", "too-many-instruments"],
  },
  openAssessment: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/assessments", idempotent: true,
    action: "coaching.assessment.open", audit: "AssessmentOpened",
    params: clientPath, body: NewAssessment, response: z.strictObject({ assessmentId: AssessmentId }),
    refusals: [...refusedToWrite, "idempotency-key-missing", "idempotency-key-reused", "instrument-unknown", "day-in-future", "too-many-assessments"],
  },
  readAssessments: {
    ...aboutClient, method: "GET", path: "/coaching/clients/{clientId}/assessments",
    action: "coaching.assessment.list", audit: "AssessmentListRead",
    params: clientPath, body: null,
    /** The edition in force of each, newest first. */
    response: z.strictObject({ rows: z.array(Assessment), today: LocalDate }), refusals: ["consent-withdrawn"],
  },
  readAssessment: {
    ...aboutClient, method: "GET", path: "/coaching/clients/{clientId}/assessments/{assessmentId}",
    action: "coaching.assessment.read", audit: "AssessmentRead",
    params: assessmentPath, query: z.strictObject({ edition: Numbered.optional() }), body: null,
    response: ShownAssessment, refusals: ["consent-withdrawn"],
  },
  rateAssessment: {
    ...aboutClient, method: "PUT", path: "/coaching/clients/{clientId}/assessments/{assessmentId}/rating",
    action: "coaching.assessment.rate", audit: "AssessmentRated",
    params: assessmentPath, body: RateAssessment, response: versioned,
    refusals: [...refusedToWrite, "assessment-signed", "assessment-seen", "assessment-incomplete", "part-not-included"],
  },
  signAssessment: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/assessments/{assessmentId}/signature",
    action: "coaching.assessment.sign", audit: "AssessmentSigned",
    params: assessmentPath, body: SignAssessment, response: versioned,
    refusals: [...refusedToWrite, "assessment-signed", "assessment-not-ready"],
  },
  correctAssessment: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/assessments/{assessmentId}/corrections",
    action: "coaching.assessment.correct", audit: "AssessmentCorrected",
    params: assessmentPath, body: CorrectAssessment, response: z.strictObject({ edition: Version, version: Version }),
    refusals: [...refusedToWrite, "assessment-not-signed", "assessment-incomplete", "part-not-included", "day-in-future", "too-many-corrections"],
  },
  dropAssessment: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/assessments/{assessmentId}/drop",
    action: "coaching.assessment.drop", audit: "AssessmentDropped",
    params: assessmentPath, body: DropAssessment, response: null,
    refusals: [...refusedToWrite, "assessment-signed"],
  },
  openKiosk: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/assessments/{assessmentId}/kiosk",
    action: "coaching.kiosk.open", audit: "KioskOpened",
    params: assessmentPath, body: z.strictObject({ language: Language }),
    /** Ten characters, told once; the former code and the tablet it opened are shut. */
    response: z.strictObject({ code: z.string(), codeEndsAt: Instant }),
    refusals: [...refusedToWrite, "assessment-signed", "assessment-seen", "part-not-included"],
  },
  closeKiosk: {
    ...aboutClient, method: "DELETE", path: "/coaching/clients/{clientId}/assessments/{assessmentId}/kiosk",
    action: "coaching.kiosk.close", audit: "KioskClosed",
    params: assessmentPath, body: null, response: null, refusals: ["version-conflict"],
  },
});
