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
  "version-conflict": 409,
  "idempotency-key-reused": 409,
  "user-name-taken": 409,
  "own-account": 409,
  "last-main-user": 409,
  "service-ended": 409,
  "service-open": 409,
  "placement-overlaps": 409,
  "too-many-placements": 409,
  "nothing-to-confirm": 409,
  "contact-without-placement": 409,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "weak-password": 422,
  "day-outside-placement": 422,
  "day-in-future": 422,
  "day-closed": 422,
  "minutes-required": 422,
  "minutes-not-allowed": 422,
  "code-not-allowed": 422,
  "end-before-start": 422,
  "end-in-future": 422,
  "end-before-attendance": 422,
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
