import type { ClosedDays } from "../../../../../../shared/placement/calendar.ts";
import type { ParticipantCard } from "../../../../../../shared/placement/contract.ts";
import type { LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import { counts, type Placement } from "../../../../../../shared/placement/placement.ts";
import type { PlacementChange } from "../../../../../../shared/placement/placement-change.ts";
import { type Finding, judgeChange, stayOf } from "../../../../../../shared/placement/rules.ts";
import type { WeeklyPlan } from "../../../../../../shared/placement/weekly-plan.ts";
import type { Workplace } from "../../../../../../shared/placement/workplace.ts";

/** What every form of a change is given. */
export interface ChangeProps {
  readonly card: ParticipantCard;
  readonly placement: Placement;
  /** Undefined until the workplaces have come. */
  readonly workplace: Workplace | undefined;
  readonly send: (change: PlacementChange) => Promise<unknown>;
  readonly onClose: () => void;
  /** What an employer's contact has proposed. */
  readonly proposed?: { readonly lastDay?: LocalDate; readonly plan?: WeeklyPlan };
}

export const closedOf = ({ card, workplace }: Pick<ChangeProps, "card" | "workplace">): ClosedDays => ({
  closures: workplace?.closures ?? [],
  freeEves: card.freeEves,
});

/** The act's findings on a placement as it would be; what was so before is no error. */
export function judgeAfter({ card, placement, workplace }: ChangeProps, after: Pick<Placement, "to" | "schedule">): Finding[] {
  if (workplace === undefined) return [];
  const others = card.placements.filter((other) => counts(other) && other.placementId !== placement.placementId).map(stayOf);
  const about = { others, organisationType: workplace.organisationType, today: card.today };
  return judgeChange({ ...about, wanted: stayOf(placement) }, { ...about, wanted: stayOf({ ...placement, ...after }) });
}
