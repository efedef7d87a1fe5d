import * as z from "zod";
import { BookingId, ContactId, PlacementId, SlotId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { addDays, type DateRange, Instant, isWithin, LocalDate, SentDate } from "../kernel/local-date.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { PlacementEndReason } from "./end-reason.ts";
import { type DatedPlan, Schedule, WeeklyPlan } from "./weekly-plan.ts";

const range = { from: SentDate, to: SentDate };

/** Both ends inclusive. */
export const DateSpan = z.strictObject(range).refine(({ from, to }) => from <= to, { error: "end-before-start", path: ["to"] });
export type DateSpan = z.infer<typeof DateSpan>;

/** A period of rehabilitative work at one workplace, under one contact person. */
export const NewPlacement = z
  .strictObject({
    workplaceId: WorkplaceId,
    contactId: ContactId,
    /** The place it takes up, where the workplace keeps a list of them. */
    slotId: SlotId.optional(),
    /** The booking it comes of; the place is the booking's then. */
    bookingId: BookingId.optional(),
    ...range,
    plan: WeeklyPlan,
    /** When the activation plan was reviewed before this period; the rules ask for it after 24 months in all. */
    reviewedOn: SentDate.optional(),
  })
  .refine((placement) => placement.from <= placement.to, { error: "end-before-start", path: ["to"] });
export type NewPlacement = z.infer<typeof NewPlacement>;

export const PlacementSummary = z.strictObject({
  placementId: PlacementId,
  workplaceId: WorkplaceId,
  contactId: ContactId,
  /** The place it takes up; null where the workplace keeps no list of places. */
  slotId: SlotId.nullable(),
  ...range,
  schedule: Schedule,
  /** Breaks within the dates, agreed or ordered; no day of them is a service day. */
  interruptions: z.array(DateSpan).max(20),
});
export type PlacementSummary = z.infer<typeof PlacementSummary>;

/** What happened to a placement: who, when, why. The placement itself shows how it stands. */
export const PlacementEvent = z.strictObject({
  kind: z.enum([
    "opened", "extended", "shortened", "ended", "days-changed", "contact-changed", "interrupted", "resumed", "cancelled", "not-started",
    "error-entry",
  ]),
  /** The date from which it holds. */
  on: LocalDate,
  at: Instant,
  by: UserId,
  why: FreeText(300),
  /** Of an end: by what it ended. */
  reason: PlacementEndReason.nullable(),
});
export type PlacementEvent = z.infer<typeof PlacementEvent>;

/** More changes than any placement has seen, and few enough for one row. */
export const mostEvents = 60;

/**
 * Why a placement does not count: the service ended before it began, the person never came, or it was entered by
 * mistake.
 */
export const PlacementOutcome = z.enum(["cancelled", "not-started", "error-entry"]);
export type PlacementOutcome = z.infer<typeof PlacementOutcome>;

export const Placement = z.strictObject({
  ...PlacementSummary.shape,
  /** Null while it counts. */
  outcome: PlacementOutcome.nullable(),
  /** When the activation plan was reviewed before this period. */
  reviewedOn: LocalDate.nullable(),
  events: z.array(PlacementEvent).max(mostEvents),
  version: Version,
});
export type Placement = z.infer<typeof Placement>;

/** A placement that ends within this many days is said to end soon: time to agree on what comes after it. */
export const endingSoonDays = 28;

/** Työtilanne: where a placement stands on a day; derived from its dates and what happened to it, never stored. */
export type WorkStatus = "upcoming" | "in-progress" | "on-break" | "ending-soon" | "ended" | PlacementOutcome;

interface Standing extends DateRange {
  readonly interruptions?: readonly DateRange[];
  readonly outcome?: PlacementOutcome | null;
}

export function workStatus({ from, to, interruptions = [], outcome = null }: Standing, today: LocalDate): WorkStatus {
  if (outcome !== null) return outcome;
  if (today < from) return "upcoming";
  if (today > to) return "ended";
  if (interruptions.some((one) => isWithin(today, one))) return "on-break";
  return to <= addDays(today, endingSoonDays) ? "ending-soon" : "in-progress";
}

/** As many as one transaction can date when the service ends, and a row of the caseload can carry. */
export const mostPlacements = 12;

type Claim = DateRange & { readonly schedule: readonly DatedPlan[] };

/** Whether two placements agree on one and the same weekday at one and the same time of the year. */
export const claimSameDay = (a: Claim, b: Claim): boolean =>
  stretchesOf(a).some((one) =>
    stretchesOf(b).some((other) => one.from <= other.to && other.from <= one.to && one.plan.some(({ weekday }) => other.plan.some((day) => day.weekday === weekday))),
  );

/** The dates each of its usual weeks is in force. */
export const stretchesOf = ({ to, schedule }: Claim) =>
  schedule.map(({ from, plan }, index) => {
    const next = schedule[index + 1];
    return { from, to: next === undefined ? to : addDays(next.from, -1), plan };
  });

/** As lists and the employer's surface know it. */
export const summaryOf = ({ version: _version, outcome: _outcome, reviewedOn: _reviewedOn, events: _events, ...summary }: Placement): PlacementSummary => summary;

export const counts = ({ outcome }: Pick<Placement, "outcome">): boolean => outcome === null;
