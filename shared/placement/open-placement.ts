import type { LocalDate } from "../kernel/local-date.ts";
import { claimSameDay, mostPlacements, type NewPlacement, type Placement, type PlacementEvent } from "./placement.ts";
import { type Finding, judgePlan, stayOf } from "./rules.ts";
import type { OrganisationType } from "./workplace.ts";

export type OpenPlacementDecision =
  | { readonly kind: "open"; readonly placement: Placement }
  | { readonly kind: "refused"; readonly reason: "service-ended" | "placement-overlaps" | "too-many-placements" }
  | { readonly kind: "refused"; readonly reason: "plan-against-rules"; readonly findings: readonly Finding[] };

interface OpenPlacementFacts {
  readonly serviceEnded: boolean;
  /** Those of the person that count. */
  readonly placements: readonly Placement[];
  readonly organisationType: OrganisationType;
  readonly today: LocalDate;
}

/**
 * Two placements may run side by side (Mondays here, Thursdays there), but never both claim the same
 * weekday while their dates overlap: there is one service day per person per date. A plan the act does
 * not allow is refused; one that is over already is a fact, and is taken as it was.
 */
export function decideOpenPlacement(
  facts: OpenPlacementFacts,
  wanted: NewPlacement,
  opened: Pick<PlacementEvent, "at" | "by"> & Pick<Placement, "placementId" | "slotId">,
): OpenPlacementDecision {
  if (facts.serviceEnded) return { kind: "refused", reason: "service-ended" };
  if (facts.placements.length >= mostPlacements) return { kind: "refused", reason: "too-many-placements" };
  const placement = opening(wanted, opened);
  if (facts.placements.some((other) => claimSameDay(other, placement))) return { kind: "refused", reason: "placement-overlaps" };
  const findings = judgePlan({ ...facts, wanted: stayOf(placement), others: facts.placements.map(stayOf) });
  const errors = findings.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? { kind: "refused", reason: "plan-against-rules", findings: errors } : { kind: "open", placement };
}

function opening(
  { workplaceId, contactId, from, to, plan, reviewedOn }: NewPlacement,
  { placementId, slotId, ...who }: Pick<PlacementEvent, "at" | "by"> & Pick<Placement, "placementId" | "slotId">,
): Placement {
  return {
    placementId, workplaceId, contactId, slotId, from, to, schedule: [{ from, plan }], interruptions: [], outcome: null, reviewedOn: reviewedOn ?? null,
    events: [{ kind: "opened", on: from, ...who, why: "", reason: null }], version: 1,
  };
}
