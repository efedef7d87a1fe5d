import type { ParticipantId, WorkplaceId } from "../kernel/ids.ts";
import { addDays, dateAt, type Instant, type LocalDate, millisecondsOf } from "../kernel/local-date.ts";
import { holdsEndingSoon } from "./booking.ts";
import type { ChangeProposal } from "./change-proposal.ts";
import { daysOf, fortnightOf, openPoints, sentReport, spanOf, stateOf } from "./fortnight.ts";
import type { Found, PersonsWork, WorkFacts } from "./work-list.ts";
import type { WaitingEvaluation } from "./evaluation.ts";

/** A proposal is answered while the employer still remembers it; an evaluation is gone through at the next meeting. */
const proposalDays = 3;
const evaluationDays = 14;
/** Absences are told to the payer at least every other week. */
const reportDays = 7;

/** What employers have sent that somebody must answer. */
export interface Arrived {
  readonly proposals: readonly ChangeProposal[];
  readonly evaluations: readonly WaitingEvaluation[];
}

interface Answerable extends Pick<WorkFacts, "people" | "today" | "closedAt"> {
  /** The workplaces she is responsible for: what is said of their contacts, nobody else can answer. */
  readonly workplaces: ReadonlySet<WorkplaceId>;
}

/** What waits for a member of staff beside the marks of single weeks: of her own people, and of her own workplaces. */
export function waitingTasks(facts: Answerable, { proposals, evaluations }: Arrived): Found[] {
  const own = new Set<ParticipantId>(facts.people.map(({ row }) => row.participantId));
  return [
    ...facts.people.flatMap((person) => [...fortnightTasks(person, facts), ...holdTasks(person, facts.today)]),
    ...proposals
      .filter(({ state, participantId, workplaceId }) => state === "pending" && (participantId === null ? facts.workplaces.has(workplaceId) : own.has(participantId)))
      .map(({ proposalId, participantId, workplaceId, receivedAt }) => task("change-proposed", proposalId, after(receivedAt, proposalDays), { participantId, workplaceId })),
    ...evaluations
      .filter(({ participantId }) => own.has(participantId))
      .map(({ participantId, placementId, receivedAt }) => task("evaluation-arrived", placementId, after(receivedAt, evaluationDays), { participantId })),
  ];
}

const after = (at: Instant, days: number): LocalDate => addDays(dateAt(millisecondsOf(at)), days);

const task = (kind: Found["kind"], id: string, dueOn: LocalDate, about: Partial<Pick<Found, "participantId" | "workplaceId">>): Found => ({
  ref: `${kind}#${id}`, kind, dueOn, participantId: null, workplaceId: null, monday: null, days: null, ...about,
});

/** The last fortnight that is over, as long as it held a service day: its report, or the correction of it. */
function fortnightTasks({ row, weeks }: PersonsWork, { today, closedAt }: Pick<WorkFacts, "today" | "closedAt">): Found[] {
  const monday = addDays(fortnightOf(row.fortnightFrom, today), -14);
  const { to } = spanOf(monday);
  const days = daysOf({ person: row, weeks, closedAt, today }, spanOf(monday));
  if (!days.some(({ service }) => service)) return [];
  const state = stateOf(days, openPoints(days, today), sentReport(monday, weeks));
  if (state === "sent") return [];
  const kind = state === "correction-due" ? "correction-due" : "fortnight-due";
  return [{ ...task(kind, `${row.participantId}#${monday}`, addDays(to, reportDays), { participantId: row.participantId }), monday }];
}

const holdTasks = ({ row: { participantId, bookings } }: PersonsWork, today: LocalDate): Found[] =>
  holdsEndingSoon(bookings, today).map(({ bookingId, holdUntil, workplaceId }) => task("hold-ending", bookingId, holdUntil ?? today, { participantId, workplaceId }));
