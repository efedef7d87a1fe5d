import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { type LocalDate, weekFrom } from "../../../../../shared/kernel/local-date.ts";
import type { AttendanceDay, AttendanceWeek } from "../../../../../shared/placement/attendance.ts";
import { attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import { dayKind } from "../../../../../shared/placement/calendar.ts";
import type { WeekView } from "../../../../../shared/placement/attendance-contract.ts";
import type { ClosedAt } from "../../../../../shared/placement/missing.ts";

export type Person = WeekView["rows"][number];

/**
 * How what an employer said stands to what staff know: against their own mark, otherwise than agreed (an absence, other
 * hours, a day nobody agreed on), or just as agreed.
 */
export type Difference = "own-mark" | "plan" | null;

export interface ReceivedDay {
  readonly on: LocalDate;
  readonly day: AttendanceDay;
  /** Minutes agreed for the day; null where none were, or where nothing is arranged. */
  readonly plannedMinutes: number | null;
  readonly difference: Difference;
}

export interface ReceivedPerson {
  readonly person: Person;
  readonly days: readonly ReceivedDay[];
}

/** What one workplace has said of one week and nobody on the staff has answered yet. */
export interface ReceivedWeek {
  readonly workplaceId: WorkplaceId;
  readonly monday: LocalDate;
  readonly people: readonly ReceivedPerson[];
}

/** The weeks that wait for an answer, the oldest first and by workplace; people in the order they are given. */
export function receivedWeeks(people: readonly Person[], closedAt: ClosedAt): ReceivedWeek[] {
  const found = new Map<string, ReceivedWeek>();
  for (const person of people)
    for (const week of person.weeks)
      for (const [workplaceId, days] of waitingDays(person, week, closedAt)) {
        const key = `${week.monday} ${workplaceId}`;
        const earlier = found.get(key)?.people ?? [];
        found.set(key, { workplaceId, monday: week.monday, people: [...earlier, { person, days }] });
      }
  return [...found.values()].sort((a, b) => a.monday.localeCompare(b.monday) || a.workplaceId.localeCompare(b.workplaceId));
}

function waitingDays(person: Person, { monday, days }: AttendanceWeek, closedAt: ClosedAt): Map<WorkplaceId, ReceivedDay[]> {
  const byWorkplace = new Map<WorkplaceId, ReceivedDay[]>();
  for (const on of weekFrom(monday)) {
    const day = days[on];
    const placement = person.placements.find(({ placementId }) => placementId === day?.placementId);
    if (day === undefined || placement === undefined || !awaitsAnswer(day)) continue;
    const kind = dayKind(placement, closedAt(placement.workplaceId), on);
    const plannedMinutes = kind.kind === "planned" ? kind.minutes : null;
    const received = { on, day, plannedMinutes, difference: differenceOf(day, on, plannedMinutes) };
    byWorkplace.set(placement.workplaceId, [...(byWorkplace.get(placement.workplaceId) ?? []), received]);
  }
  return byWorkplace;
}

const awaitsAnswer = ({ confirmed, proposal, reportedBy }: AttendanceDay): boolean =>
  proposal !== null || (reportedBy.kind === "employer" && confirmed === null);

function differenceOf(day: AttendanceDay, on: LocalDate, plannedMinutes: number | null): Difference {
  if (day.proposal !== null) return "own-mark";
  return attributesOf(day.code, on).attended && day.minutes === plannedMinutes ? null : "plan";
}

/** The days that say just what was agreed, by person: what "confirm all equal" confirms. */
export const equalDays = (weeks: readonly ReceivedWeek[]) =>
  weeks.flatMap(({ monday, people }) =>
    people.flatMap(({ person, days }) => {
      const equal = days.filter(({ difference }) => difference === null).map(({ on, day: { version } }) => ({ on, version }));
      return equal.length === 0 ? [] : [{ participantId: person.participantId, monday, days: equal }];
    }),
  );
