import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { CaseloadRow } from "../../../../../shared/placement/participant.ts";
import { type PlacementSummary, type WorkStatus, workStatus } from "../../../../../shared/placement/placement.ts";
import type { ParticipantFilters } from "./filters.ts";

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

/** What goes on now, then what comes, then what is over. */
function nearness(placement: PlacementSummary, today: LocalDate): number {
  const status = workStatus(placement, today);
  if (status === "upcoming") return 1;
  return status === "ended" ? 2 : 0;
}

/** The soonest of those to come, the latest of those that are over. */
const byDate = (a: PlacementSummary, b: PlacementSummary, today: LocalDate): number =>
  today < a.from ? a.from.localeCompare(b.from) : b.to.localeCompare(a.to);

/** Whether a person belongs into the list as its filters stand: all of them must agree. */
export function matchesFilters(row: CaseloadRow, { ended, status, workplace }: ParticipantFilters, today: LocalDate): boolean {
  if (ended !== 1 && row.anchor.endedOn !== null) return false;
  const standing = standingOf(row, today);
  if (status !== undefined && standing.status !== status) return false;
  return workplace === undefined || standing.placement?.workplaceId === workplace;
}

/** Every word of the filter begins a part of the name: "aal ai" finds Aalto Aino. */
export function matchesName(row: CaseloadRow, typed: string): boolean {
  const parts = `${row.lastName} ${row.firstNames}`.toLocaleLowerCase("fi").split(/[\s-]+/u);
  const words = typed.toLocaleLowerCase("fi").split(/[\s-]+/u).filter((word) => word !== "");
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}

export const byName = (a: CaseloadRow, b: CaseloadRow): number =>
  `${a.lastName} ${a.firstNames}`.localeCompare(`${b.lastName} ${b.firstNames}`, "fi");
