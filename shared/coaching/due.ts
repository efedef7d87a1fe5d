import * as z from "zod";
import { addDays, addMonths, LocalDate } from "../kernel/local-date.ts";
import type { Card } from "./card.ts";
import { groundsOf } from "./consent.ts";
import { counts, hasDied } from "./period.ts";

/** What a coach has to see to about a client. The words are the front end's. */
export const DueKind = z.enum([
  "pre-form", "period-ends", "review", "goal", "situation", "assessment", "follow-up", "withdrawal-decision", "address-protection-ends", "no-period",
]);
export type DueKind = z.infer<typeof DueKind>;

/** Something to do, and the day by which it should be done. `ref` is the opaque id of what it is about. */
export const Due = z.strictObject({ kind: DueKind, on: LocalDate, ref: z.string() });
export type Due = z.infer<typeof Due>;

/** The paper is destroyed once its contents are stored (notice, item 11 A): two weeks are given for it. */
const preFormDays = 14;
const noPeriodDays = 14;
const lastPictureDays = 14;
/** A decision on erasing what lost its ground is made within a month. */
const decisionDays = 30;

/** What of a card tells what there is to do; a screen that was told the card knows as much. */
export interface DueFacts extends Pick<Card, "case" | "consents" | "preForm" | "periods" | "goals" | "followUps"> {
  readonly client: Pick<Card["client"], "clientId" | "addressProtection">;
  readonly situations: Pick<Card["situations"], "rows">;
  readonly assessments: Pick<Card["assessments"], "rows">;
}

/** Everything there is to do about a person, by the day it is due. Restricted people are left alone, and the dead. */
export function duesOf(card: DueFacts): Due[] {
  const { clientId, addressProtection } = card.client;
  if (card.case.anchor.restricted) return [];
  if (card.case.withdrawnOn !== null) return [{ kind: "withdrawal-decision", on: addDays(card.case.withdrawnOn, decisionDays), ref: clientId }];
  const dues: Due[] = [];
  if (card.preForm !== null && card.preForm.destroyed === null)
    dues.push({ kind: "pre-form", on: addDays(card.preForm.receivedOn, preFormDays), ref: clientId });
  if (hasDied(card.periods)) return dues;
  if (addressProtection !== null) dues.push({ kind: "address-protection-ends", on: addressProtection.until, ref: clientId });
  // A person who is kept and not coached: either a period is missing or the file is.
  if (!card.periods.some(counts)) dues.push({ kind: "no-period", on: addDays(card.case.openedOn, noPeriodDays), ref: clientId });
  dues.push(...periodDues(card), ...goalDues(card), ...followUpDues(card));
  return dues.toSorted((one, other) => (one.on < other.on ? -1 : 1)).slice(0, 40);
}

/** A first picture and a first assessment within a month of the beginning; a last one when a period ends. */
function periodDues({ periods, situations, assessments }: DueFacts): Due[] {
  return periods.filter(counts).flatMap(({ periodId, from, plannedTo, ending }): Due[] => {
    if (from === null) return [];
    if (ending !== null) {
      const hasLast = situations.rows.some((one) => one.periodId === periodId && one.occasion === "END");
      return hasLast ? [] : [{ kind: "situation", on: addDays(ending.on, lastPictureDays), ref: periodId }];
    }
    const firstBy = addMonths(from, 1);
    const hasPicture = situations.rows.some((one) => one.periodId === periodId);
    const hasAssessment = assessments.rows.some((one) => one.periodId === periodId);
    return [
      ...(plannedTo === null ? [] : [{ kind: "period-ends" as const, on: plannedTo, ref: periodId }]),
      ...(hasPicture ? [] : [{ kind: "situation" as const, on: firstBy, ref: periodId }]),
      ...(hasAssessment ? [] : [{ kind: "assessment" as const, on: firstBy, ref: periodId }]),
    ];
  });
}

const goalDues = ({ goals }: DueFacts): Due[] =>
  goals.flatMap(({ goalId, dueOn, status }) => (dueOn !== null && status === "OPEN" ? [{ kind: "goal" as const, on: dueOn, ref: goalId }] : []));

/** Nobody is asked after the consent to ask was taken back. */
function followUpDues({ followUps, consents }: DueFacts): Due[] {
  if (!groundsOf(consents).scopes.has("follow-up")) return [];
  return followUps.flatMap(({ periodId, months, dueOn, answer }) =>
    answer === null ? [{ kind: "follow-up" as const, on: dueOn, ref: `${periodId}-${String(months)}` }] : [],
  );
}
