import type { APIGatewayProxyResult } from "aws-lambda";
import type { Language } from "../../shared/kernel/languages.ts";
import { problemSentences } from "../../shared/kernel/problem-sentences.ts";
import { Problem, type ProblemBody, problemStatus } from "../../shared/kernel/problems.ts";

/** How AWS says "not now", after its own client has tried several times. */
const passing = new Set([
  "ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded", "TransactionInProgressException",
  "InternalServerError", "ServiceUnavailable", "TimeoutError",
]);

/** Whatever was thrown, as the one refusal it stands for: nothing of an unexpected error is told. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(error instanceof Error && passing.has(error.name) ? "unavailable" : "internal");
}

/** The one place where a refusal becomes an HTTP answer (RFC 9457). */
export function problemResponse(problem: Problem, language: Language): APIGatewayProxyResult {
  const body: ProblemBody = {
    type: `urn:pajapolku:problem:${problem.code}`,
    code: problem.code,
    status: problemStatus[problem.code],
    title: problemSentences[problem.code][language],
    ...(problem.issues.length > 0 && { issues: problem.issues }),
  };
  return {
    statusCode: body.status,
    headers: { "content-type": "application/problem+json", "content-language": language },
    body: JSON.stringify(body),
  };
}
