import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { CaseloadRow } from "../../../../../shared/placement/participant.ts";
import { type PlacementSummary, type WorkStatus, workStatus } from "../../../../../shared/placement/placement.ts";

/** Where a person stands today, for one line of a list. */
export interface Standing {
  readonly status: WorkStatus | "service-ended" | "no-placement";
  /** The placement the status is about: the present one, else the next one, else the last one. */
  readonly placement: PlacementSummary | undefined;
}

export function standingOf(row: CaseloadRow, today: LocalDate): Standing {
  const placement = row.placements.toSorted((a, b) => nearness(a, today) - nearness(b, today) || byDate(a, b, today))[0];
  if (row.anchor.endedOn !== null) return { status: "service-ended", placement };
  return placement === undefined ? { status: "no-placement", placement } : { status: workStatus(placement, today), placement };
}

const nearness = (placement: PlacementSummary, today: LocalDate): number =>
  ({ "in-progress": 0, upcoming: 1, ended: 2 })[workStatus(placement, today)];

/** The soonest of those to come, the latest of those that are over. */
const byDate = (a: PlacementSummary, b: PlacementSummary, today: LocalDate): number =>
  today < a.from ? a.from.localeCompare(b.from) : b.to.localeCompare(a.to);

/** Every word of the filter begins a part of the name: "aal ai" finds Aalto Aino. */
export function matchesName(row: CaseloadRow, typed: string): boolean {
  const parts = `${row.lastName} ${row.firstNames}`.toLocaleLowerCase("fi").split(/[\s-]+/u);
  const words = typed.toLocaleLowerCase("fi").split(/[\s-]+/u).filter((word) => word !== "");
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}

export const byName = (a: CaseloadRow, b: CaseloadRow): number =>
  `${a.lastName} ${a.firstNames}`.localeCompare(`${b.lastName} ${b.firstNames}`, "fi");
