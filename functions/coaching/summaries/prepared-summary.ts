import { createHash } from "node:crypto";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { type IdentityCode, maskedCode } from "../../../shared/kernel/personal-identity-code.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { SharingGround, SummaryRequest } from "../../../shared/coaching/summary.ts";
import type { SummaryContent, SummaryFacts } from "../../../shared/coaching/summary-content.ts";
import { decideSummary } from "../../../shared/coaching/summary-decisions.ts";
import type { SummaryDocument } from "../../../shared/coaching/summary-document.ts";
import { type WrittenSummary, writeSummary } from "./summary-document.ts";

/** A summary that may be printed: what it tells, on what ground, word for word, and the mark of those words. */
export interface PreparedSummary extends WrittenSummary {
  readonly content: SummaryContent;
  readonly ground: SharingGround;
  readonly seen: string;
}

export const sha256Of = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** The same for looking and for printing. Refuses what the decision refuses. */
export function prepared(facts: SummaryFacts, request: SummaryRequest, organisationName: string, today: LocalDate): PreparedSummary {
  const decision = decideSummary(facts, request, today);
  if (decision.kind === "refused") throw new Problem(decision.reason, decision.issues);
  const { content, ground } = decision;
  const written = writeSummary(content, ground, request, organisationName);
  return { content, ground, ...written, seen: sha256Of(JSON.stringify([written.document, content.recipient, ground])) };
}

/** The words for the screen: the identity code leaves whole on paper alone, where the ledger names the reason. */
export function withCodeCovered({ document, content: { identityCode } }: PreparedSummary): SummaryDocument {
  if (identityCode === null) return document;
  const shown = (code: IdentityCode) => ({ ...document, head: document.head.map((row) => (row.text === code ? { ...row, text: maskedCode(code) } : row)) });
  return shown(identityCode);
}
