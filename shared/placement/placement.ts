import * as z from "zod";
import { ContactId, PlacementId, SlotId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { addDays, type DateRange, Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { type DatedPlan, Schedule, WeeklyPlan } from "./weekly-plan.ts";

const range = { from: SentDate, to: SentDate };

/** Both ends inclusive. */
export const DateSpan = z.strictObject(range).refine(({ from, to }) => from <= to, { error: "end-before-start", path: ["to"] });
export type DateSpan = z.infer<typeof DateSpan>;

/** A period of rehabilitative work at one workplace, under one contact person. */
export const NewPlacement = z
  .strictObject({ workplaceId: WorkplaceId, contactId: ContactId, ...range, plan: WeeklyPlan })
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
});
export type PlacementEvent = z.infer<typeof PlacementEvent>;

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
  events: z.array(PlacementEvent).max(60),
  version: Version,
});
export type Placement = z.infer<typeof Placement>;

/** Where a placement stands on a day; derived from its dates, never stored. */
export type WorkStatus = "upcoming" | "in-progress" | "ended";

export function workStatus(placement: DateRange, today: LocalDate): WorkStatus {
  if (today < placement.from) return "upcoming";
  return today > placement.to ? "ended" : "in-progress";
}

export type OpenPlacementDecision =
  | { readonly kind: "open"; readonly placement: Placement }
  | { readonly kind: "refused"; readonly reason: "service-ended" | "placement-overlaps" | "too-many-placements" };

/** As many as one transaction can date when the service ends, and a row of the caseload can carry. */
export const mostPlacements = 15;

interface OpenPlacementFacts {
  readonly serviceEnded: boolean;
  readonly placements: readonly PlacementSummary[];
}

/**
 * Two placements may run side by side (Mondays here, Thursdays there), but never both claim the same
 * weekday while their dates overlap: there is one service day per person per date.
 */
export function decideOpenPlacement(
  facts: OpenPlacementFacts,
  wanted: NewPlacement,
  opened: Pick<PlacementEvent, "at" | "by"> & Pick<Placement, "placementId">,
): OpenPlacementDecision {
  if (facts.serviceEnded) return { kind: "refused", reason: "service-ended" };
  if (facts.placements.length >= mostPlacements) return { kind: "refused", reason: "too-many-placements" };
  const { plan, ...agreed } = wanted;
  const { placementId, ...who } = opened;
  const schedule = [{ from: wanted.from, plan }];
  if (facts.placements.some((other) => claimSameDay(other, { ...agreed, schedule }))) return { kind: "refused", reason: "placement-overlaps" };
  const events: PlacementEvent[] = [{ kind: "opened", on: wanted.from, ...who, why: "" }];
  return {
    kind: "open",
    placement: { placementId, ...agreed, slotId: null, schedule, interruptions: [], outcome: null, events, version: 1 },
  };
}

type Claim = DateRange & { readonly schedule: readonly DatedPlan[] };

/** Whether two placements agree on one and the same weekday at one and the same time of the year. */
export const claimSameDay = (a: Claim, b: Claim): boolean =>
  stretchesOf(a).some((one) =>
    stretchesOf(b).some((other) => one.from <= other.to && other.from <= one.to && one.plan.some(({ weekday }) => other.plan.some((day) => day.weekday === weekday))),
  );

/** The dates each of its usual weeks is in force. */
const stretchesOf = ({ to, schedule }: Claim) =>
  schedule.map(({ from, plan }, index) => {
    const next = schedule[index + 1];
    return { from, to: next === undefined ? to : addDays(next.from, -1), plan };
  });

/** As lists and the employer's surface know it. */
export const summaryOf = ({ version: _version, outcome: _outcome, events: _events, ...summary }: Placement): PlacementSummary => summary;

export const counts = ({ outcome }: Pick<Placement, "outcome">): boolean => outcome === null;
