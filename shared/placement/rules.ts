import { addDays, addMonths, type DateRange, daysBetween, isWithin, type LocalDate, mondayOf, weekFrom } from "../kernel/local-date.ts";
import type { Placement } from "./placement.ts";
import { type RuleName, type RuleSet, ruleSides, rulesOn } from "./rule-set.ts";
import { type DatedPlan, dayPlanOn, minutesOf } from "./weekly-plan.ts";
import type { OrganisationType } from "./workplace.ts";

/** A field of the form in which a plan is made. */
export type PlanField = "workplaceId" | "from" | "to" | "plan" | "reviewedOn";

/**
 * What a rule says of a plan. An error stops it; a warning only tells, because what happened must be recordable. The
 * sentence is the reader's: the finding carries the figures it needs.
 */
export interface Finding {
  readonly rule: RuleName;
  readonly severity: "error" | "warning";
  readonly field: PlanField;
  /** The figure the rule was held against: minutes of a day or a week, days of a week, months of a period. */
  readonly limit: number;
  /** What was found: minutes, days of a week; days of a period. */
  readonly found: number;
  /** The date it is about: a Monday for a week, a day for a plan of days. */
  readonly on: LocalDate;
}

interface Stay extends DateRange {
  readonly schedule: readonly DatedPlan[];
  readonly interruptions: readonly DateRange[];
  readonly reviewedOn: LocalDate | null;
}

export interface PlanFacts {
  readonly wanted: Stay;
  /** The person's other placements that count; side by side they share one calendar week. */
  readonly others: readonly Stay[];
  readonly organisationType: OrganisationType;
  readonly today: LocalDate;
}

/** What an error is worth: of a placement that is over already (a paper file taken over) it is a fact to record. */
const severityOf = ({ wanted, today }: PlanFacts): Finding["severity"] => (wanted.to < today ? "warning" : "error");

/** Holds a plan against the rules in force when it begins. Empty: nothing to say. */
export function judgePlan(facts: PlanFacts): Finding[] {
  const rules = rulesOn(facts.wanted.from);
  return [...judgeWorkplace(rules, facts), ...judgeLength(rules, facts), ...judgeReview(rules, facts), ...judgeDays(rules, facts), ...judgeWeeks(rules, facts)];
}

/** Findings that a change brings are errors; those that were there before it are told, and stop nothing. */
export function judgeChange(before: PlanFacts, after: PlanFacts): Finding[] {
  const known = judgePlan(before);
  return judgePlan(after).map((finding) => (known.some((old) => isNoWorse(finding, old)) ? { ...finding, severity: "warning" as const } : finding));
}

const isNoWorse = (finding: Finding, old: Finding): boolean =>
  old.rule === finding.rule && (ruleSides[finding.rule] === "over" ? finding.found <= old.found : finding.found >= old.found);

/** Rehabilitative work may not be bought from a company; support and guidance may, so companies stand in the list of workplaces. */
function judgeWorkplace({ companies }: RuleSet, facts: PlanFacts): Finding[] {
  if (companies || facts.organisationType !== "COMPANY") return [];
  return [{ rule: "company", severity: severityOf(facts), field: "workplaceId", limit: 0, found: 1, on: facts.wanted.from }];
}

/** The last day of a period of so many months. */
const lastDayOf = (from: LocalDate, months: number): LocalDate => addDays(addMonths(from, months), -1);

function judgeLength({ minMonths, maxMonths }: RuleSet, facts: PlanFacts): Finding[] {
  const { from, to } = facts.wanted;
  const severity = severityOf(facts);
  const found = { severity, field: "to", found: daysBetween(from, to) + 1 } as const;
  if (to < lastDayOf(from, minMonths)) return [{ rule: "period-short", ...found, limit: minMonths, on: lastDayOf(from, minMonths) }];
  return to > lastDayOf(from, maxMonths) ? [{ rule: "period-long", ...found, limit: maxMonths, on: lastDayOf(from, maxMonths) }] : [];
}

/**
 * After 24 months in all the plan is reviewed before the next period (our reading of the practice the Finnish Institute
 * for Health and Welfare describes). Time side by side counts once, and a recorded review begins the count anew.
 */
function judgeReview({ reviewAfterMonths }: RuleSet, facts: PlanFacts): Finding[] {
  const { wanted, others, today } = facts;
  const since = others.flatMap(({ reviewedOn, from }) => (reviewedOn === null || from >= wanted.from ? [] : [from])).sort().at(-1);
  const earlier = others.filter(({ from }) => from < wanted.from && (since === undefined || from >= since));
  const first = earlier.map(({ from }) => from).sort()[0] ?? wanted.from;
  const full = daysBetween(first, addMonths(first, reviewAfterMonths));
  const before = daysCovered(earlier.map(({ from, to }) => ({ from, to: to < wanted.from ? to : addDays(wanted.from, -1) })));
  const finding = { limit: reviewAfterMonths, on: wanted.from, field: "reviewedOn" } as const;
  if (before >= full && !isReviewed(wanted, first, today))
    return [{ ...finding, rule: "review-missing", severity: severityOf(facts), found: before }];
  const reaches = addDays(wanted.from, full - before);
  const within = wanted.reviewedOn === null && before > 0 && before < full && reaches <= wanted.to;
  return within ? [{ ...finding, rule: "review-ahead", severity: "warning", found: before, on: reaches, field: "to" }] : [];
}

const isReviewed = ({ reviewedOn }: Stay, first: LocalDate, today: LocalDate): boolean => reviewedOn !== null && first <= reviewedOn && reviewedOn <= today;

/** Days that lie in at least one of the ranges. */
function daysCovered(ranges: readonly DateRange[]): number {
  let days = 0;
  let through: LocalDate | undefined;
  for (const { from, to } of ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = through === undefined || through < from ? from : addDays(through, 1);
    if (start <= to) days += daysBetween(start, to) + 1;
    if (through === undefined || through < to) through = to;
  }
  return days;
}

/** Times as agreed, travel not included. */
function judgeDays({ minMinutesDay, maxMinutesDay }: RuleSet, facts: PlanFacts): Finding[] {
  const { wanted } = facts;
  const minutes = wanted.schedule.filter(({ from }) => from <= wanted.to).flatMap(({ from, plan }) => plan.map((day) => ({ from, minutes: minutesOf(day) })));
  const shortest = minutes.toSorted((a, b) => a.minutes - b.minutes)[0];
  const longest = minutes.toSorted((a, b) => b.minutes - a.minutes)[0];
  const about = { severity: severityOf(facts), field: "plan" } as const;
  return [
    ...(shortest !== undefined && shortest.minutes < minMinutesDay
      ? [{ ...about, rule: "day-short" as const, limit: minMinutesDay, found: shortest.minutes, on: shortest.from }]
      : []),
    ...(longest !== undefined && longest.minutes > maxMinutesDay
      ? [{ ...about, rule: "day-long" as const, limit: maxMinutesDay, found: longest.minutes, on: longest.from }]
      : []),
  ];
}

function judgeWeeks(rules: RuleSet, facts: PlanFacts): Finding[] {
  const weeks = weeksThatDiffer(facts).map((monday) => ({ monday, ...weekOf(facts, monday) }));
  const fullest = weeks.toSorted((a, b) => b.days - a.days)[0];
  const longest = weeks.toSorted((a, b) => b.minutes - a.minutes)[0];
  const about = { severity: severityOf(facts), field: "plan" } as const;
  return [
    ...(fullest !== undefined && fullest.days > rules.maxDaysWeek
      ? [{ ...about, rule: "week-days" as const, limit: rules.maxDaysWeek, found: fullest.days, on: fullest.monday }]
      : []),
    ...(longest !== undefined && longest.minutes > rules.maxMinutesWeek
      ? [{ ...about, rule: "week-long" as const, limit: rules.maxMinutesWeek, found: longest.minutes, on: longest.monday }]
      : []),
  ];
}

/** Between the dates at which something changes all calendar weeks are alike: the week of each and the one after it stand for all. */
function weeksThatDiffer({ wanted, others }: PlanFacts): LocalDate[] {
  const dates = [wanted, ...others].flatMap(({ from, to, schedule, interruptions }) => [
    from, to, ...schedule.map((dated) => dated.from), ...interruptions.flatMap((one) => [one.from, one.to]),
  ]);
  const mondays = new Set(dates.flatMap((on) => [mondayOf(on), addDays(mondayOf(on), 7)]));
  return [...mondays].filter((monday) => monday <= wanted.to && addDays(monday, 6) >= wanted.from).sort();
}

/** What is agreed for a calendar week in which the wanted placement has a day; nothing for one in which it has none. */
function weekOf({ wanted, others }: PlanFacts, monday: LocalDate): { readonly days: number; readonly minutes: number } {
  const own = agreedIn(wanted, monday);
  const all = own.length === 0 ? [] : [...own, ...others.flatMap((other) => agreedIn(other, monday))];
  return { days: all.length, minutes: all.reduce((sum, minutes) => sum + minutes, 0) };
}

/** Minutes of each agreed day of a week. Holidays count: a plan that leans on them breaks in the next week. */
const agreedIn = (stay: Stay, monday: LocalDate): number[] =>
  weekFrom(monday).flatMap((on) => {
    const day = isWithin(on, stay) && !stay.interruptions.some((one) => isWithin(on, one)) ? dayPlanOn(stay.schedule, on) : undefined;
    return day === undefined ? [] : [minutesOf(day)];
  });

/** A placement as the rules look at it. */
export const stayOf = ({ from, to, schedule, interruptions, reviewedOn }: Placement): Stay => ({ from, to, schedule, interruptions, reviewedOn });
