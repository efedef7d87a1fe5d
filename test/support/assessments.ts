import { expect } from "vitest";
import * as z from "zod";
import type { AssessmentMode, Response } from "../../shared/coaching/assessment.ts";
import { defaultInstrument } from "../../shared/coaching/default-instrument.ts";
import { itemsOf } from "../../shared/coaching/instrument.ts";
import type { Answer, Cell } from "./cell.ts";

/** An answer to every item of the shipped instrument. */
export const answersOf = (value: number | null, comment = ""): Response[] => itemsOf(defaultInstrument).map(({ itemId }) => ({ itemId, value, comment }));

export const newAssessment = (mode: AssessmentMode, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  instrument: defaultInstrument.code, occasion: "START", mode, periodId: null, on: "2026-11-23", ...more,
});

/** An assessment begun by a coach; what its routes name in their path. */
export async function openAssessment(cell: Cell, coach: string, clientId: string, mode: AssessmentMode, more: Readonly<Record<string, unknown>> = {}) {
  const answer = await cell.coach(coach)("openAssessment", { params: { clientId }, body: newAssessment(mode, more) });
  expect(answer.status, answer.text).toBe(200);
  return { clientId, assessmentId: z.object({ assessmentId: z.string() }).parse(answer.body).assessmentId };
}

export type AssessmentPath = Awaited<ReturnType<typeof openAssessment>>;

/** A code for the client's tablet, as the coach is told it. */
export async function kioskCode(cell: Cell, coach: string, params: AssessmentPath): Promise<string> {
  const answer = await cell.coach(coach)("openKiosk", { params, body: { language: "fi" } });
  expect(answer.status, answer.text).toBe(200);
  return z.object({ code: z.string() }).parse(answer.body).code;
}

/** The token of a tablet that was opened with a code. */
export async function kioskToken(cell: Cell, code: string): Promise<string> {
  const answer = await cell.tablet()("redeemKiosk", { body: { code } });
  expect(answer.status, answer.text).toBe(200);
  return z.object({ token: z.string() }).parse(answer.body).token;
}

/** The client answers everything and is ready. */
export async function answerAll(cell: Cell, coach: string, params: AssessmentPath, answers: readonly Response[]): Promise<void> {
  const tablet = cell.tablet(await kioskToken(cell, await kioskCode(cell, coach, params)));
  for (const body of answers) expect(await tablet("answerKiosk", { body })).toMatchObject({ status: 204 });
  expect(await tablet("finishKiosk", { body: {} })).toMatchObject({ status: 204 });
}

const Versioned = z.object({ assessment: z.object({ version: z.int() }) });
const versionOf = async (cell: Cell, coach: string, params: AssessmentPath): Promise<number> =>
  Versioned.parse((await cell.coach(coach)("readAssessment", { params })).body).assessment.version;

/** The coach rates and signs with a reason why the client's part is missing. */
export async function signWithoutSelf(cell: Cell, coach: string, params: AssessmentPath): Promise<Answer> {
  const as = cell.coach(coach);
  await as("rateAssessment", { params, body: { responses: answersOf(4), done: true, version: 0 } });
  return as("signAssessment", { params, body: { discussion: "", withoutSelf: "Aika loppui.", version: await versionOf(cell, coach, params) } });
}

/** The consent that storing rests on is taken back. */
export async function withdrawConsent(cell: Cell, coach: string, { clientId }: AssessmentPath): Promise<Answer> {
  const as = cell.coach(coach);
  const { consents } = z.object({ consents: z.array(z.object({ consentId: z.string() })) }).parse((await as("readClient", { params: { clientId } })).body);
  return as("withdrawConsent", { params: { clientId, consentId: consents[0]?.consentId ?? "" }, body: { scopes: ["store"], shareWith: [], on: "2026-11-23", version: 1 } });
}

export async function dropAssessment(cell: Cell, coach: string, params: AssessmentPath): Promise<Answer> {
  return cell.coach(coach)("dropAssessment", { params, body: { why: "Väärä mittari.", version: await versionOf(cell, coach, params) } });
}
