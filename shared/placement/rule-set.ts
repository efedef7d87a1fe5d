import { LocalDate } from "../kernel/local-date.ts";

/** The figures of the act on rehabilitative work as they are in force from a date on. */
export interface RuleSet {
  readonly validFrom: LocalDate;
  readonly source: string;
  /** A day's length without travel. */
  readonly minMinutesDay: number;
  readonly maxMinutesDay: number;
  /** Of a calendar week, Monday to Sunday; at least one day is what a weekly plan is. */
  readonly maxDaysWeek: number;
  readonly maxMinutesWeek: number;
  /** One period. */
  readonly minMonths: number;
  readonly maxMonths: number;
  /** Of periods in all, after which the activation plan is reviewed before the next. */
  readonly reviewAfterMonths: number;
  /** Whether a company may provide the work itself. */
  readonly companies: boolean;
}

/**
 * Oldest first. A change of the act is one more row: a plan is held against the row in force on its first day. Days a
 * week, hours at least and months stand in the act itself; hours at most, travel, hours a week and the review are as
 * the Finnish Institute for Health and Welfare tells the practice. That a placement is one period, and that time side
 * by side counts once, is our reading.
 */
const ruleSets: readonly RuleSet[] = [
  {
    validFrom: LocalDate.parse("1900-01-01"),
    source: "Act on Rehabilitative Work 189/2001, section 13 (as amended by 142/2015), sections 13 a and 13 b (702/2020)",
    minMinutesDay: 4 * 60,
    maxMinutesDay: 8 * 60,
    maxDaysWeek: 4,
    maxMinutesWeek: 32 * 60,
    minMonths: 3,
    maxMonths: 24,
    reviewAfterMonths: 24,
    companies: false,
  },
];

export function rulesOn(on: LocalDate): RuleSet {
  const inForce = ruleSets.findLast(({ validFrom }) => validFrom <= on);
  if (inForce === undefined) throw new Error("No rules are known for so early a date.");
  return inForce;
}

/** Each rule, with the side on which it is broken: a figure over its limit, or under it. */
export const ruleSides = {
  company: "over",
  "day-short": "under",
  "day-long": "over",
  "week-days": "over",
  "week-long": "over",
  "period-short": "under",
  "period-long": "over",
  "review-missing": "over",
  "review-ahead": "over",
} as const;

export type RuleName = keyof typeof ruleSides;
