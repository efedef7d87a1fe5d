import type { LocalDate } from "../kernel/local-date.ts";
import { attributesOf } from "./attendance-codes.ts";
import { judgeStatement } from "./attendance-statement.ts";
import { type AttendanceDay, type DayDecision, type Proposal, refused, saidAnew, sameStatement } from "./attendance.ts";
import type { PlacementSummary } from "./placement.ts";

export interface ReportFacts {
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly day: AttendanceDay | undefined;
  readonly placement: PlacementSummary | undefined;
}

/**
 * An employer's contact reports a day. What he says takes the place of his own earlier words until staff have taken a
 * stand; against staff's stand, or against another contact's word, it becomes a proposal and both stay in sight. A report
 * that arrives behind a newer one of the same contact changes nothing; neither does one that says what already stands.
 * The calendar was judged when he pressed the button.
 */
export function decideReportDay(facts: ReportFacts, report: Proposal): DayDecision {
  const { day, placement } = facts;
  if (!attributesOf(report.code, facts.on).who.employer) return refused("code-not-allowed");
  const said = judgeStatement({ ...facts, closed: null }, report);
  if ("kind" in said) return said;
  if (placement === undefined) return refused("day-outside-placement");
  const told = { ...report, ...said };
  if (day === undefined || (day.reportedBy.kind === "staff" && day.confirmed === null))
    return store({ ...(day === undefined ? untouched : saidAnew(day)), ...told, placementId: placement.placementId, version: day?.version ?? 0 });
  if (isOlder(told, day) || (day.proposal !== null && isOlder(told, day.proposal))) return { kind: "unchanged", day };
  return day.confirmed === null && isBySame(told, day) ? ownCorrection(day, told) : besideTheStand(day, told);
}

/** A day before anybody has said anything of it. */
export const untouched = { confirmed: null, proposal: null, swappedTo: null, swappedFrom: null, counts: null, dispute: null, correction: null } as const;

const store = (day: AttendanceDay): DayDecision => ({ kind: "store", day: { ...day, version: day.version + 1 } });

/** The contact whose word stands says something else. Another contact who has said just that has no quarrel left. */
function ownCorrection(day: AttendanceDay, told: Proposal): DayDecision {
  if (sameStatement(day, told)) return { kind: "unchanged", day };
  const proposal = day.proposal !== null && sameStatement(day.proposal, told) ? null : day.proposal;
  return store({ ...saidAnew(day), ...told, counts: null, proposal });
}

function besideTheStand(day: AttendanceDay, told: Proposal): DayDecision {
  const { proposal } = day;
  if (sameStatement(day, told)) return proposal !== null && isBySame(told, proposal) ? store({ ...day, proposal: null }) : { kind: "unchanged", day };
  if (day.confirmed === null && told.reportedAt < day.reportedAt) return store({ ...saidAnew(day), ...told, counts: null, proposal: wordsOf(day) });
  if (proposal !== null && proposal.reportedAt > told.reportedAt) return { kind: "unchanged", day };
  return store({ ...day, proposal: told });
}

const wordsOf = ({ code, minutes, reportedBy, reportedAt }: AttendanceDay): Proposal => ({ code, minutes, reportedBy, reportedAt });

/** Two statements of one and the same contact. */
const isBySame = ({ reportedBy: a }: Proposal, { reportedBy: b }: Proposal): boolean =>
  a.kind === "employer" && b.kind === "employer" && a.contactId === b.contactId;

/** A report behind a newer one of the same contact, or the same one once more. */
function isOlder(report: Proposal, known: Proposal): boolean {
  if (report.reportedBy.kind !== "employer" || known.reportedBy.kind !== "employer" || !isBySame(report, known)) return false;
  return known.reportedAt > report.reportedAt || known.reportedBy.submissionId === report.reportedBy.submissionId;
}
