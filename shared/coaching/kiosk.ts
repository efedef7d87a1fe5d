import type { KioskId } from "../kernel/ids.ts";
import type { Language } from "../kernel/languages.ts";
import { type Instant, instantAt } from "../kernel/local-date.ts";
import type { ProblemCode } from "../kernel/problems.ts";
import { type AssessmentFile, faultsOfResponses } from "./assessment-decisions.ts";
import { type Assessment, isSeenByBoth, type Response } from "./assessment.ts";
import { itemsOf } from "./instrument.ts";

/** How long a code may be typed, and how long the tablet stays open after that. */
export const codeMinutes = 15;
export const kioskMinutes = 120;

/** Ten characters that are not taken for one another: no 0 and O, no 1 and I. Fifty bits. */
export const kioskAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
export const kioskCodeLength = 10;
const codeShape = /^[2-9A-HJ-NP-Z]{10}$/u;

export const later = (now: number, minutes: number): Instant => instantAt(now + minutes * 60_000);

/** As somebody types a code; undefined for what cannot be one. */
export function readKioskCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/gu, "");
  return codeShape.test(code) ? code : undefined;
}

export type OpenKioskDecision =
  | { readonly kind: "open"; readonly assessment: Assessment }
  | { readonly kind: "refused"; readonly reason: Extract<ProblemCode, "assessment-signed" | "part-not-included" | "assessment-seen"> };

/**
 * The client's part is opened, or opened again while the coach's is not done; an earlier opening is over with it, because
 * the assessment names one.
 */
export function decideOpenKiosk(assessment: Assessment, kioskId: KioskId, language: Language, now: number): OpenKioskDecision {
  if (assessment.signed !== null) return { kind: "refused", reason: "assessment-signed" };
  if (assessment.self === "none") return { kind: "refused", reason: "part-not-included" };
  if (isSeenByBoth(assessment)) return { kind: "refused", reason: "assessment-seen" };
  const endsAt = later(now, codeMinutes + kioskMinutes);
  return { kind: "open", assessment: { ...assessment, self: "open", kiosk: { kioskId, language, endsAt }, version: assessment.version + 1 } };
}

/** Whether an opening still counts: not after signing, finishing, shutting or another opening. */
export const isOpenKiosk = ({ signed, self, kiosk }: Assessment, kioskId: KioskId): boolean =>
  signed === null && self === "open" && kiosk?.kioskId === kioskId;

/** What is wrong with one answer, by its field. */
export const faultsOfAnswer = ({ instrument }: Pick<AssessmentFile, "instrument">, answer: Response) =>
  faultsOfResponses(instrument, [answer]).map(({ path, code }) => ({ path: path.replace("responses.0.", ""), code }));

/** The client is ready; undefined while an item has no answer. */
export function decideFinish({ assessment, instrument, self }: AssessmentFile): Assessment | undefined {
  const answered = new Set(self.map(({ itemId }) => itemId));
  if (!itemsOf(instrument).every(({ itemId }) => answered.has(itemId))) return undefined;
  return { ...assessment, self: "done", kiosk: null, version: assessment.version + 1 };
}
