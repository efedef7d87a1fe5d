import type { InputIssue, ProblemCode } from "../kernel/problems.ts";
import type { LocalDate } from "../kernel/local-date.ts";
import type { Card } from "./card.ts";
import { type Consent, groundsOf } from "./consent.ts";
import { counts } from "./period.ts";
import type { NamedRecipient, SharingGround, SummaryRecipient, SummaryRequest } from "./summary.ts";
import { contentOf, isEmpty, type SummaryContent, type SummaryFacts } from "./summary-content.ts";

export type SummaryDecision =
  | { readonly kind: "print"; readonly content: SummaryContent; readonly ground: SharingGround }
  | { readonly kind: "refused"; readonly reason: ProblemCode; readonly issues: readonly InputIssue[] };

type RecipientFacts = Pick<Card, "authorities"> & { readonly periods: Card["periods"] };

/** Who a recipient is; undefined where the card no longer names it. */
export function namedRecipient({ periods, authorities }: RecipientFacts, wanted: SummaryRecipient): NamedRecipient | undefined {
  if (wanted.kind === "other") return { kind: "other", type: wanted.type, name: wanted.name };
  if (wanted.kind === "authority") {
    const row = authorities.rows[wanted.row];
    // The office when there is one: whoever sits there reads it.
    return row && { kind: "authority", type: row.type, name: row.office ?? row.name };
  }
  const sender = periods.find((period) => period.periodId === wanted.periodId && counts(period))?.sender;
  return sender == null ? undefined : { kind: "sender", type: sender.type, name: sender.name };
}

/**
 * The consent by which a recipient may be given a summary: the sender by the consent to that or by one that names its
 * kind, everybody else by one that names its kind alone. Undefined where there is none.
 */
export function sharingGround(consents: readonly Consent[], { kind, type }: Pick<NamedRecipient, "kind" | "type">): SharingGround | undefined {
  const now = groundsOf(consents);
  const newest = (gives: (one: Consent) => boolean) => consents.filter(gives).toSorted((one, other) => (one.signedOn < other.signedOn ? 1 : -1))[0];
  const by = (scope: SharingGround["scope"], paper: Consent | undefined) => paper && { scope, consentId: paper.consentId, signedOn: paper.signedOn };
  if (kind === "sender" && now.scopes.has("share-sender")) return by("share-sender", newest((one) => givenBy(one).scopes.has("share-sender")));
  return now.shareWith.has(type) ? by("share-with", newest((one) => givenBy(one).shareWith.has(type))) : undefined;
}

/** What one paper gives and has not been taken back, whatever storing rests on. */
const givenBy = (consent: Consent) => groundsOf([{ ...consent, kind: "informed" }]);

/**
 * Printing goes on after the case has ended, for as long as the information is kept; not once consent to storing was
 * withdrawn. A restricted person's card is not even read.
 */
export function decideSummary(facts: SummaryFacts, request: SummaryRequest, today: LocalDate): SummaryDecision {
  const refused = (reason: ProblemCode, issues: readonly InputIssue[] = []): SummaryDecision => ({ kind: "refused", reason, issues });
  if (facts.card.case.withdrawnOn !== null) return refused("consent-withdrawn");
  const recipient = namedRecipient(facts.card, request.recipient);
  if (recipient === undefined) return refused("invalid-input", [{ path: "recipient", code: "unknown" }]);
  const ground = sharingGround(facts.card.consents, recipient);
  if (ground === undefined) return refused("share-not-consented", [{ path: "recipient", code: "share-not-consented" }]);
  const content = contentOf(facts, request, recipient, today);
  return isEmpty(content) ? refused("summary-empty") : { kind: "print", content, ground };
}
