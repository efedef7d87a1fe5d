import { addMonths, type LocalDate } from "../kernel/local-date.ts";
import type { Card } from "./card.ts";
import { type Actor, keptUntil, withEnd } from "./case.ts";
import { groundsOf } from "./consent.ts";
import { type FollowUp, followUpMonths } from "./follow-up.ts";
import { type CoachingPeriod, endOfPeriods, hasDied, isOpen } from "./period.ts";

/** The parts of a card that a change of its periods moves: a stored card has them, and so has the one on the screen. */
export type PeriodFacts = Pick<Card, "case" | "periods" | "followUps" | "consents">;

/**
 * A card with other periods: its case ends with the last of them or begins anew, and the questions of the follow-up
 * are those of the last end. Undefined where everything of the person would be past its time at once: what is destroyed
 * is drawn up and approved beforehand, never the by-product of a date.
 */
export function withPeriods<F extends PeriodFacts>(facts: F, periods: readonly CoachingPeriod[], actor: Actor): F | undefined {
  const theCase = withEnd(facts.case, endOfPeriods(periods), actor);
  const until = keptUntil(theCase.anchor);
  if (until !== null && until < actor.today) return undefined;
  return { ...facts, case: theCase, periods, followUps: followUpsOf({ ...facts, periods }) };
}

/**
 * Answers stay, and nobody is asked how somebody is doing who has died. A question stands 6 and 12 months after the last end, where the person consented to being asked; it is
 * withdrawn when coaching goes on after all. One answered already is not asked again.
 */
function followUpsOf({ periods, followUps, consents }: Pick<PeriodFacts, "periods" | "followUps" | "consents">): FollowUp[] {
  const last = lastEnded(periods);
  const asked = last === undefined || hasDied(periods) || !groundsOf(consents).scopes.has("follow-up") ? [] : questionsAfter(last.periodId, last.on);
  const stays = followUps.filter(({ answer }) => answer !== null);
  const isAnswered = ({ periodId, months }: FollowUp) => stays.some((one) => one.periodId === periodId && one.months === months);
  return [...stays, ...asked.filter((one) => !isAnswered(one)).map((one) => asBefore(one, followUps))];
}

/** A question that stands already stays as it is; one of another day is moved. */
function asBefore(wanted: FollowUp, followUps: readonly FollowUp[]): FollowUp {
  const before = followUps.find(({ periodId, months }) => periodId === wanted.periodId && months === wanted.months);
  if (before === undefined) return wanted;
  return before.dueOn === wanted.dueOn ? before : { ...before, dueOn: wanted.dueOn, version: before.version + 1 };
}

function lastEnded(periods: readonly CoachingPeriod[]): { readonly periodId: CoachingPeriod["periodId"]; readonly on: LocalDate } | undefined {
  if (periods.some(isOpen)) return undefined;
  return periods
    .flatMap(({ periodId, ending, outcome }) => (outcome === null && ending !== null ? [{ periodId, on: ending.on }] : []))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1);
}

const questionsAfter = (periodId: CoachingPeriod["periodId"], endedOn: LocalDate): FollowUp[] =>
  followUpMonths.map((months) => ({ periodId, months, dueOn: addMonths(endedOn, months), answer: null, version: 1 }));
