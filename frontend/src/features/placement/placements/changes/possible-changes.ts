import type { LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import { counts, type Placement } from "../../../../../../shared/placement/placement.ts";
import type { PlacementChange } from "../../../../../../shared/placement/placement-change.ts";

/** The changes that make sense of a placement today, the commonest first. What cannot be is not offered. */
export function possibleChanges(placement: Pick<Placement, "from" | "to" | "interruptions" | "outcome">, today: LocalDate): PlacementChange["kind"][] {
  if (!counts(placement)) return [];
  const goesOn = placement.to >= today;
  const away = placement.interruptions.some(({ to }) => to >= today);
  return [
    "extend",
    "end",
    ...(goesOn ? (["change-days", "change-contact", "interrupt"] as const) : []),
    ...(away ? (["resume"] as const) : []),
    ...(placement.from <= today ? (["not-started"] as const) : []),
    "error-entry",
  ];
}
