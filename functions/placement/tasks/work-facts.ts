import type { UserId } from "../../../shared/kernel/ids.ts";
import { addDays, mondayOf } from "../../../shared/kernel/local-date.ts";
import type { OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import { contactsOf, contactTasks } from "../../../shared/placement/contact-tasks.ts";
import { closedAtEach } from "../../../shared/placement/missing.ts";
import { waitingTasks } from "../../../shared/placement/waiting-tasks.ts";
import { type Task, tasksOf, type WorkFacts, weeksLookedAt } from "../../../shared/placement/work-list.ts";
import type { Workplace } from "../../../shared/placement/workplace.ts";
import type { Moment } from "../../runtime/clock.ts";
import type { AttendanceStore } from "../attendance/attendance-store.ts";
import { showsAttendance, withoutFinal } from "../participants/cards.ts";
import type { ChangeProposalsStore } from "../placements/change-proposals-store.ts";
import type { EvaluationsStore } from "../evaluations/evaluations-store.ts";
import type { LinksStore } from "../links/links-store.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";
import type { WorkListStore } from "./work-list-store.ts";
import type { WorkplacesStore } from "../workplaces/workplaces-store.ts";

export interface WorkStores {
  readonly participants: ParticipantsStore;
  readonly attendance: AttendanceStore;
  readonly workplaces: Pick<WorkplacesStore, "list">;
  readonly work: WorkListStore;
  readonly links: Pick<LinksStore, "states">;
  readonly proposals: Pick<ChangeProposalsStore, "all">;
  readonly evaluations: Pick<EvaluationsStore, "waiting">;
}

export interface OwnWork {
  readonly facts: WorkFacts;
  readonly tasks: readonly Task[];
  /** Every workplace of the organisation, for their names. */
  readonly places: readonly Workplace[];
}

type When = Pick<Moment, "now" | "today">;

/** What can be read before anything is known of the caseload. */
export function beginOwnWork({ participants, workplaces, work, proposals, evaluations }: WorkStores, staff: UserId, { now, today }: When) {
  return Promise.all([participants.caseload(staff, now, today), workplaces.list(), work.snoozed(staff), proposals.all(), evaluations.waiting()]);
}

/** A member of staff's own work, and what it is reckoned from. */
export async function ownWork(
  { attendance, links }: WorkStores,
  { freeEves }: OrganisationCalendar,
  staff: UserId,
  { now, today }: When,
  reading: ReturnType<typeof beginOwnWork>,
): Promise<OwnWork> {
  const [caseload, places, snoozed, proposals, evaluations] = await reading;
  const rows = caseload(staff).filter(({ anchor }) => showsAttendance(anchor, now));
  const closedAt = closedAtEach(places, freeEves);
  const mondays = Array.from({ length: weeksLookedAt }, (_, weeksBack) => addDays(mondayOf(today), -7 * weeksBack));
  const [weeks, states] = await Promise.all([
    attendance.weeks(rows.map(({ participantId }) => participantId), mondays),
    links.states(contactsOf({ people: rows.map((row) => ({ row, weeks: [] })), today })),
  ]);
  const people = rows.map((row) => ({
    row,
    weeks: (weeks.get(row.participantId) ?? []).flatMap((week) => withoutFinal(week, row.attendanceDestroyedThrough) ?? []),
  }));
  const workplaces = new Set(places.filter(({ responsibleId }) => responsibleId === staff).map(({ workplaceId }) => workplaceId));
  const facts: WorkFacts = { today, people, closedAt, snoozed };
  const waiting = [...contactTasks(facts, states), ...waitingTasks({ ...facts, workplaces }, { proposals, evaluations })];
  return { facts, places, tasks: tasksOf(facts, waiting) };
}
