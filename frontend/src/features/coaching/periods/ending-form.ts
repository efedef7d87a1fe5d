import * as z from "zod";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { keptUntil } from "../../../../../shared/coaching/case.ts";
import { groundsOf } from "../../../../../shared/coaching/consent.ts";
import { followUpMonths } from "../../../../../shared/coaching/follow-up.ts";
import { type CoachingPeriod, endOfPeriods, hasDied, PeriodEnding } from "../../../../../shared/coaching/period.ts";
import type { EndReason } from "../../../../../shared/coaching/period-codes.ts";
import { addMonths, type LocalDate, SentDate } from "../../../../../shared/kernel/local-date.ts";

interface EndingSentences {
  readonly onFuture: string;
  readonly endBeforeStart: string;
  readonly reasonTextMissing: string;
}

const { reason, controlled, placementAfter, continuationKnown, informed } = PeriodEnding.shape;

/** An ending as the form holds it. */
export const endingFormSchema = (period: Pick<CoachingPeriod, "from">, today: LocalDate, t: EndingSentences) =>
  z
    .object({
      on: SentDate.refine((on) => on <= today, { error: t.onFuture }).refine((on) => period.from === null || period.from <= on, { error: t.endBeforeStart }),
      reason,
      reasonText: z.string().trim().transform((typed) => (typed === "" ? null : typed)).pipe(PeriodEnding.shape.reasonText),
      controlled,
      interrupted: z.boolean(),
      placementAfter,
      continuationKnown,
      informed,
    })
    // Told together with what else is missing, not only once all else is right.
    .refine((ending) => ending.reason !== "OTHER" || ending.reasonText !== null, { error: t.reasonTextMissing, path: ["reasonText"], when: () => true });

/** What follows from an ending, told before it is made. */
export type EndingOutlook =
  | { readonly kind: "goes-on" }
  | { readonly kind: "due-at-once" }
  | { readonly kind: "case-ends"; readonly on: LocalDate; readonly keptUntil: LocalDate; readonly asks: "died" | "no-consent" | readonly LocalDate[] };

/** The same rules the server goes by (`withPeriods`), as they would be with the period ended on a day. */
export function outlookOf(card: Pick<OpenClientCard, "case" | "periods" | "consents" | "today">, period: CoachingPeriod, on: LocalDate, why: EndReason | undefined): EndingOutlook {
  const ending = { on, reason: why ?? ("NO_INFO" as const), reasonText: null, controlled: "NO_INFO" as const, interrupted: false, placementAfter: "NO_INFO" as const, continuationKnown: "NO_INFO" as const, informed: [] };
  const after = card.periods.map((one) => (one.periodId === period.periodId ? { ...one, ending } : one));
  return caseOutlook(card, after);
}

/** What becomes of the case with other periods. */
export function caseOutlook(card: Pick<OpenClientCard, "case" | "consents" | "today">, after: readonly CoachingPeriod[]): EndingOutlook {
  const endedOn = endOfPeriods(after);
  const until = keptUntil({ ...card.case.anchor, endedOn });
  if (endedOn === null || until === null) return { kind: "goes-on" };
  if (until < card.today) return { kind: "due-at-once" };
  const consented = groundsOf(card.consents).scopes.has("follow-up");
  const asks = hasDied(after) ? "died" : consented ? followUpMonths.map((months) => addMonths(endedOn, months)) : "no-consent";
  return { kind: "case-ends", on: endedOn, keptUntil: until, asks };
}
