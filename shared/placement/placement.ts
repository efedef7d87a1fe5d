import * as z from "zod";
import { ContactId, PlacementId, WorkplaceId } from "../kernel/ids.ts";
import { type DateRange, type LocalDate, SentDate } from "../kernel/local-date.ts";
import { Version } from "../kernel/values.ts";
import { WeeklyPlan } from "./weekly-plan.ts";

const range = { from: SentDate, to: SentDate };

/** A period of rehabilitative work at one workplace, under one contact person. */
export const NewPlacement = z
  .strictObject({ workplaceId: WorkplaceId, contactId: ContactId, ...range, plan: WeeklyPlan })
  .refine((placement) => placement.from <= placement.to, { error: "end-before-start", path: ["to"] });
export type NewPlacement = z.infer<typeof NewPlacement>;

export const PlacementSummary = z.strictObject({
  placementId: PlacementId,
  workplaceId: WorkplaceId,
  contactId: ContactId,
  ...range,
  plan: WeeklyPlan,
});
export type PlacementSummary = z.infer<typeof PlacementSummary>;

export const Placement = z.strictObject({
  ...PlacementSummary.shape,
  /** The service ended before the placement began. */
  cancelled: z.boolean(),
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
  placementId: PlacementId,
): OpenPlacementDecision {
  if (facts.serviceEnded) return { kind: "refused", reason: "service-ended" };
  if (facts.placements.length >= mostPlacements) return { kind: "refused", reason: "too-many-placements" };
  const days = new Set(wanted.plan.map((day) => day.weekday));
  const clash = facts.placements.some(
    (other) =>
      other.from <= wanted.to && wanted.from <= other.to && other.plan.some((day) => days.has(day.weekday)),
  );
  if (clash) return { kind: "refused", reason: "placement-overlaps" };
  return { kind: "open", placement: { ...wanted, placementId, cancelled: false, version: 1 } };
}

export const summaryOf = ({ version: _version, cancelled: _cancelled, ...summary }: Placement): PlacementSummary =>
  summary;
