import * as z from "zod";
import { PeriodId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { FreeText, ShortText, Version } from "../kernel/values.ts";
import { AuthorityType } from "./authority.ts";
import { EndReason, Known, Measure, Method, PlacementAfter, ReferralSource } from "./period-codes.ts";

/** A workshop is a unit of the organisation; its name is the office's. */
const WorkshopId = z.uuid();

const isSet = (some: readonly unknown[]): boolean => new Set(some).size === some.length;

export const PeriodDetails = z.strictObject({
  workshopId: WorkshopId.nullable(),
  measure: Measure,
  referral: ReferralSource,
  /** The sending authority, to which a summary may go. */
  sender: z.strictObject({ type: AuthorityType, name: ShortText.nullable() }).nullable(),
  /** Null: agreed in principle, not yet dated (a draft). */
  from: SentDate.nullable(),
  plannedTo: SentDate.nullable(),
  daysAWeek: z.int().min(1).max(7).nullable(),
  hoursAWeek: z.number().min(0.5).max(60).multipleOf(0.5).nullable(),
  methods: z.array(Method).max(5).refine(isSet, { error: "named-twice" }),
});
export type PeriodDetails = z.infer<typeof PeriodDetails>;

export const PeriodEnding = z.strictObject({
  on: SentDate,
  reason: EndReason,
  /** Required with the reason OTHER. */
  reasonText: FreeText(500).nullable(),
  controlled: Known,
  interrupted: z.boolean(),
  placementAfter: PlacementAfter,
  continuationKnown: Known,
  /** Who was told that the period ended. */
  informed: z.array(AuthorityType).max(9).refine(isSet, { error: "named-twice" }),
});
export type PeriodEnding = z.infer<typeof PeriodEnding>;

const PeriodEvent = z.strictObject({
  kind: z.enum(["opened", "changed", "ended", "reopened", "cancelled", "error-entry"]),
  at: Instant,
  by: UserId,
  why: ShortText.nullable(),
  /** The last day, of an ending: it stays known when the period is re-opened. */
  on: LocalDate.nullable(),
});
export const mostPeriodEvents = 60;

/** A coaching period at a workshop (notice, item 6: valmennusjaksoa koskevat tiedot). */
export const CoachingPeriod = z.strictObject({
  periodId: PeriodId,
  ...PeriodDetails.shape,
  from: LocalDate.nullable(),
  plannedTo: LocalDate.nullable(),
  ending: PeriodEnding.nullable(),
  /** Null: it counts. An entry made by mistake stays to be seen and counts nowhere. */
  outcome: z.enum(["cancelled", "error-entry"]).nullable(),
  events: z.array(PeriodEvent).max(mostPeriodEvents),
  version: Version,
});
export type CoachingPeriod = z.infer<typeof CoachingPeriod>;

export const mostPeriods = 15;

/** Derived from dates and events, never stored. */
export type PeriodStatus = "draft" | "planned" | "active" | "ended-open" | "closed" | "cancelled" | "error-entry";

export function statusOf(period: Pick<CoachingPeriod, "from" | "plannedTo" | "ending" | "outcome">, today: LocalDate): PeriodStatus {
  if (period.outcome !== null) return period.outcome;
  if (period.ending !== null) return "closed";
  if (period.from === null) return "draft";
  if (today < period.from) return "planned";
  return period.plannedTo !== null && period.plannedTo < today ? "ended-open" : "active";
}

/** Neither cancelled nor written by mistake. */
export const counts = ({ outcome }: Pick<CoachingPeriod, "outcome">): boolean => outcome === null;
export const isOpen = (period: Pick<CoachingPeriod, "outcome" | "ending">): boolean => counts(period) && period.ending === null;

/** A period ended because the person died. */
export const hasDied = (periods: readonly CoachingPeriod[]): boolean => periods.some((period) => counts(period) && period.ending?.reason === "DECEASED");

/** The last day of the last period, once none is open any more; null while one is, or while there was none. */
export function endOfPeriods(periods: readonly CoachingPeriod[]): LocalDate | null {
  if (periods.some(isOpen)) return null;
  const ends = periods.flatMap((period) => (counts(period) && period.ending !== null ? [period.ending.on] : []));
  return ends.reduce<LocalDate | null>((last, on) => (last === null || last < on ? on : last), null);
}

/** What lists show of a person's periods: the open one, or the one that ended last. */
export const PeriodSummary = CoachingPeriod.pick({ periodId: true, workshopId: true, measure: true, from: true, plannedTo: true, ending: true, outcome: true }).omit({ ending: true }).extend({
  endedOn: LocalDate.nullable(),
});
export type PeriodSummary = z.infer<typeof PeriodSummary>;

export function summaryOf(periods: readonly CoachingPeriod[]): PeriodSummary | null {
  const lastOf = (some: readonly CoachingPeriod[]) => some.toSorted((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1)).at(-1);
  const shown = lastOf(periods.filter(isOpen)) ?? lastOf(periods.filter(counts));
  if (shown === undefined) return null;
  const { periodId, workshopId, measure, from, plannedTo, ending, outcome } = shown;
  return { periodId, workshopId, measure, from, plannedTo, outcome, endedOn: ending?.on ?? null };
}
