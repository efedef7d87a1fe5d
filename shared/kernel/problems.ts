/**
 * The closed list of refusals. The code is the identity; the HTTP status is a column of the table,
 * because eight different refusals may share one number.
 */
export const problemStatus = {
  "malformed-body": 400,
  "invalid-input": 400,
  "idempotency-key-missing": 400,
  "sign-in-required": 401,
  "organisation-required": 401,
  "sign-in-refused": 401,
  "code-refused": 401,
  "sign-in-expired": 401,
  "address-refused": 403,
  "invitation-expired": 403,
  "account-disabled": 403,
  "not-found": 404,
  "link-not-valid": 404,
  "kiosk-code-refused": 404,
  "kiosk-closed": 404,
  "version-conflict": 409,
  "idempotency-key-reused": 409,
  "user-name-taken": 409,
  "own-account": 409,
  "own-user-admin": 409,
  "rights-changed": 409,
  "current-session": 409,
  "service-ended": 409,
  "service-open": 409,
  "placement-overlaps": 409,
  "too-many-placements": 409,
  "no-free-place": 409,
  "booking-state": 409,
  "too-many-bookings": 409,
  "too-many-slots": 409,
  "seats-taken": 409,
  "nothing-to-confirm": 409,
  "placement-void": 409,
  "too-many-changes": 409,
  "attendance-recorded": 409,
  "break-overlaps": 409,
  "no-break": 409,
  "too-many-contacts": 409,
  "contact-without-placement": 409,
  "link-shows-others": 409,
  "evaluation-accepted": 409,
  "evaluation-closed": 409,
  "proposal-waiting": 409,
  "proposal-answered": 409,
  "staff-blocked": 409,
  "already-assigned": 409,
  "code-unknown": 409,
  "code-in-use": 409,
  "code-named-twice": 409,
  "code-changes-later": 409,
  "identity-code-taken": 409,
  "case-ended": 409,
  "last-coach": 409,
  "consent-withdrawn": 409,
  "too-many-instruments": 409,
  "too-many-assessments": 409,
  "too-many-corrections": 409,
  "assessment-signed": 409,
  "assessment-not-signed": 409,
  "assessment-not-ready": 409,
  "assessment-seen": 409,
  "assessment-incomplete": 409,
  "part-not-included": 409,
  "period-state": 409,
  "period-begun": 409,
  "period-not-dated": 409,
  "too-many-periods": 409,
  "too-many-situations": 409,
  "too-many-goals": 409,
  "too-many-comments": 409,
  "too-many-addenda": 409,
  "entry-locked": 409,
  "sensitive-stays": 409,
  "follow-up-not-consented": 409,
  "share-not-consented": 409,
  "summary-empty": 409,
  "summary-changed": 409,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "weak-password": 422,
  "unknown-unit": 422,
  "unit-named-twice": 422,
  "unit-left-out": 422,
  "network-too-wide": 422,
  "network-outside-frame": 422,
  "network-listed-twice": 422,
  "address-locks-out": 422,
  "booking-over": 422,
  "task-not-in-use": 422,
  "hold-out-of-range": 422,
  "day-outside-placement": 422,
  "day-in-future": 422,
  "day-closed": 422,
  "minutes-required": 422,
  "minutes-not-allowed": 422,
  "code-not-allowed": 422,
  "code-ended": 422,
  "day-not-arranged": 422,
  "day-too-long": 422,
  "day-sent": 409,
  "swap-not-possible": 422,
  "nothing-to-clear": 409,
  "certificate-in-future": 422,
  "fortnight-incomplete": 409,
  "report-missing": 409,
  "assignment-too-early": 422,
  "assignment-too-long": 422,
  "code-change-too-early": 422,
  "plan-against-rules": 422,
  "nothing-changes": 422,
  "change-in-past": 422,
  "end-before-start": 422,
  "end-in-future": 422,
  "end-before-attendance": 422,
  "discussed-in-future": 422,
  "snooze-too-long": 422,
  "identity-code-invalid": 422,
  "signed-in-future": 422,
  "under-age": 422,
  "attainment-missing": 422,
  "instrument-unknown": 422,
  "due-at-once": 422,
  "locked": 429,
  "too-many-requests": 429,
  "internal": 500,
  "unavailable": 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** Refusals the shell itself can give on any route; a contract lists only what is particular to it. */
export const sharedRefusals = [
  "malformed-body",
  "invalid-input",
  "sign-in-required",
  "address-refused",
  "not-found",
  "body-too-large",
  "unsupported-media-type",
  "too-many-requests",
  "internal",
  "unavailable",
] as const satisfies readonly ProblemCode[];

/** Where the input was wrong: a path and zod's code, never the value that was sent. */
export interface InputIssue {
  readonly path: string;
  readonly code: string;
}

/** The body of every refusal, `application/problem+json` (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly code: ProblemCode;
  readonly status: number;
  /** A sentence a person understands, in the language of the request, that says what to do next. */
  readonly title: string;
  readonly issues?: readonly InputIssue[];
}

/** The one thing the shell throws for an expected refusal. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly issues: readonly InputIssue[];

  constructor(code: ProblemCode, issues: readonly InputIssue[] = []) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.issues = issues;
  }
}
