import type { PeriodId } from "../kernel/ids.ts";
import type { Actor } from "./case.ts";
import { groundsOf } from "./consent.ts";
import type { FollowUp } from "./follow-up.ts";
import type { AnswerFollowUp } from "./period-contract.ts";
import type { PeriodFacts } from "./period-course.ts";

type FollowUpDecision<F> =
  | { readonly kind: "store"; readonly facts: F; readonly followUp: FollowUp }
  | {
      readonly kind: "refused";
      readonly reason: "not-found" | "version-conflict" | "consent-withdrawn" | "follow-up-not-consented" | "day-in-future" | "invalid-input";
      readonly field?: string;
    };

/**
 * What was heard of the person after the end: after the case has ended, too, because that is when it is asked. Only with
 * consent to asking; an answer may be put right as long as it stands.
 */
export function decideAnswerFollowUp<F extends PeriodFacts>(
  facts: F, periodId: PeriodId, months: FollowUp["months"], { version, ...answer }: AnswerFollowUp, { userId: by, today }: Actor,
): FollowUpDecision<F> {
  const before = facts.followUps.find((one) => one.periodId === periodId && one.months === months);
  if (before === undefined) return { kind: "refused", reason: "not-found" };
  if (before.version !== version) return { kind: "refused", reason: "version-conflict" };
  if (facts.case.withdrawnOn !== null) return { kind: "refused", reason: "consent-withdrawn" };
  if (!groundsOf(facts.consents).scopes.has("follow-up")) return { kind: "refused", reason: "follow-up-not-consented" };
  if (answer.on > today) return { kind: "refused", reason: "day-in-future", field: "on" };
  const ended = facts.periods.find((period) => period.periodId === periodId)?.ending?.on;
  if (ended !== undefined && answer.on < ended) return { kind: "refused", reason: "invalid-input", field: "on" };
  const followUp: FollowUp = { ...before, answer: { ...answer, by }, version: version + 1 };
  return { kind: "store", facts: { ...facts, followUps: facts.followUps.map((one) => (one === before ? followUp : one)) }, followUp };
}
