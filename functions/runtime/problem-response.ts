import type { APIGatewayProxyResult } from "aws-lambda";
import type { Language } from "../../shared/kernel/languages.ts";
import { problemSentences } from "../../shared/kernel/problem-sentences.ts";
import { Problem, type ProblemBody, problemStatus } from "../../shared/kernel/problems.ts";

/** Whatever was thrown, as the one refusal it stands for: nothing of an unexpected error is told. */
export const problemOf = (error: unknown): Problem => (error instanceof Problem ? error : new Problem("internal"));

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
