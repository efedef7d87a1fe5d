import type { PeriodId } from "../kernel/ids.ts";
import type { Actor } from "./case.ts";
import { type CoachingPeriod, counts, isOpen, mostPeriodEvents, mostPeriods, type PeriodDetails } from "./period.ts";
import type { CancelPeriod, ChangePeriod, EndPeriod, ReopenPeriod } from "./period-contract.ts";
import { type PeriodFacts, withPeriods } from "./period-course.ts";
import { refusalToWrite } from "./state.ts";

type Refusal =
  | "not-found" | "version-conflict" | "consent-withdrawn" | "case-ended" | "period-state" | "period-begun" | "period-not-dated" | "end-before-start"
  | "end-in-future" | "due-at-once" | "nothing-changes" | "too-many-changes" | "too-many-periods";

type Refused<R extends Refusal> = { readonly kind: "refused"; readonly reason: R; readonly field?: string };

/** The card as it stands afterwards, and the period it is about. */
export type PeriodDecision<F, R extends Refusal = Refusal> = { readonly kind: "store"; readonly facts: F; readonly period: CoachingPeriod } | Refused<R>;

const refused = <R extends Refusal>(reason: R, field?: string): Refused<R> => ({ kind: "refused", reason, ...(field !== undefined && { field }) });

/** Another period that goes on is no hindrance: what overlaps is remarked on (`judgePeriods`), not refused. */
export function decideOpenPeriod<F extends PeriodFacts>(facts: F, wanted: PeriodDetails, periodId: PeriodId, actor: Actor): PeriodDecision<F> {
  if (facts.case.withdrawnOn !== null) return refused("consent-withdrawn");
  if (facts.periods.length >= mostPeriods) return refused("too-many-periods");
  if (!inOrder(wanted)) return refused("end-before-start", "plannedTo");
  const period: CoachingPeriod = { periodId, ...wanted, ending: null, outcome: null, events: [eventOf("opened", actor)], version: 1 };
  return stored(facts, [...facts.periods, period], period, actor);
}

/** Dates and what was agreed; an end already recorded is not touched. */
export function decideChangePeriod<F extends PeriodFacts>(facts: F, periodId: PeriodId, { version, ...details }: ChangePeriod, actor: Actor): PeriodDecision<F> {
  return changed(facts, periodId, version, actor, (period) => {
    const refusal = refusalToWrite(facts.case);
    if (refusal !== undefined) return refused(refusal);
    if (!counts(period)) return refused("period-state");
    if (!inOrder(details)) return refused("end-before-start", "plannedTo");
    if (period.ending !== null && details.from === null) return refused("period-not-dated", "from");
    if (period.ending !== null && details.from !== null && period.ending.on < details.from) return refused("end-before-start", "from");
    return sameDetails(period, details) ? refused("nothing-changes") : { ...period, ...details, events: [...period.events, eventOf("changed", actor)] };
  });
}

/** A fact of the past: not before the period began, never in the future. The end of the last open one is the case's. */
export function decideEndPeriod<F extends PeriodFacts>(facts: F, periodId: PeriodId, { version, ...ending }: EndPeriod, actor: Actor): PeriodDecision<F> {
  return changed(facts, periodId, version, actor, (period) => {
    const refusal = refusalToWrite(facts.case);
    if (refusal !== undefined) return refused(refusal);
    if (!isOpen(period)) return refused("period-state");
    if (period.from === null) return refused("period-not-dated", "on");
    if (ending.on > actor.today) return refused("end-in-future", "on");
    if (ending.on < period.from) return refused("end-before-start", "on");
    return { ...period, ending, events: [...period.events, eventOf("ended", actor, { on: ending.on })] };
  });
}

/** The period goes on: the end is taken back and its date stays among the events. */
export function decideReopenPeriod<F extends PeriodFacts>(facts: F, periodId: PeriodId, { version, why, plannedTo }: ReopenPeriod, actor: Actor): PeriodDecision<F> {
  return changed(facts, periodId, version, actor, (period) => {
    if (facts.case.withdrawnOn !== null) return refused("consent-withdrawn");
    if (!counts(period) || period.ending === null) return refused("period-state");
    if (!inOrder({ ...period, plannedTo })) return refused("end-before-start", "plannedTo");
    return { ...period, plannedTo, ending: null, events: [...period.events, eventOf("reopened", actor, { why })] };
  });
}

/** What has begun cannot be called off, only ended; an entry made by mistake counts nowhere, whatever its state. */
export function decideCancelPeriod<F extends PeriodFacts>(facts: F, periodId: PeriodId, { version, outcome, why }: CancelPeriod, actor: Actor): PeriodDecision<F> {
  return changed(facts, periodId, version, actor, (period) => {
    if (facts.case.withdrawnOn !== null) return refused("consent-withdrawn");
    if (!counts(period)) return refused("period-state");
    if (outcome === "cancelled" && (period.ending !== null || (period.from !== null && period.from <= actor.today))) return refused("period-begun");
    return { ...period, outcome, events: [...period.events, eventOf(outcome, actor, { why })] };
  });
}

/** One period of the card changed, under the version its writer saw. */
function changed<F extends PeriodFacts>(
  facts: F, periodId: PeriodId, version: number, actor: Actor, change: (period: CoachingPeriod) => CoachingPeriod | Refused<Refusal>,
): PeriodDecision<F> {
  const before = facts.periods.find((period) => period.periodId === periodId);
  if (before === undefined) return refused("not-found");
  if (before.version !== version) return refused("version-conflict");
  if (before.events.length >= mostPeriodEvents) return refused("too-many-changes");
  const outcome = change(before);
  if ("kind" in outcome) return outcome;
  const period = { ...outcome, version: before.version + 1 };
  return stored(facts, facts.periods.map((one) => (one === before ? period : one)), period, actor);
}

function stored<F extends PeriodFacts>(facts: F, periods: readonly CoachingPeriod[], period: CoachingPeriod, actor: Actor): PeriodDecision<F> {
  const after = withPeriods(facts, periods, actor);
  return after === undefined ? refused("due-at-once", "on") : { kind: "store", facts: after, period };
}

type Event = CoachingPeriod["events"][number];

const eventOf = (kind: Event["kind"], { at, userId: by }: Actor, more: Partial<Pick<Event, "why" | "on">> = {}): Event => ({ kind, at, by, why: null, on: null, ...more });

const inOrder = ({ from, plannedTo }: Pick<PeriodDetails, "from" | "plannedTo">): boolean => from === null || plannedTo === null || from <= plannedTo;

function sameDetails(period: CoachingPeriod, details: PeriodDetails): boolean {
  const { workshopId, measure, referral, sender, from, plannedTo, daysAWeek, hoursAWeek, methods } = period;
  return JSON.stringify({ workshopId, measure, referral, sender, from, plannedTo, daysAWeek, hoursAWeek, methods }) === JSON.stringify(details);
}
