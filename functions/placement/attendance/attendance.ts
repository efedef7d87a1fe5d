import { addDays, type LocalDate } from "../../../shared/kernel/local-date.ts";
import type { OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import type { CaseloadRow } from "../../../shared/placement/participant.ts";
import { found } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import type { AttendanceStore } from "./attendance-store.ts";
import { type Card, showsAttendance, withoutFinal } from "../participants/cards.ts";
import { staffOf } from "../participants/participants.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";
import type { SubmissionsStore } from "../employer/submissions-store.ts";

type Routes = typeof placementContract;

export interface AttendanceStores {
  readonly participants: ParticipantsStore;
  readonly attendance: AttendanceStore;
  readonly submissions: Pick<SubmissionsStore, "pending">;
}

/** The weeks of a caseload, and what a day said before. */
export function attendanceReads(
  { participants, attendance, submissions }: AttendanceStores,
  { freeEves }: OrganisationCalendar,
): Pick<Handlers<Routes>, "readWeek" | "readDayHistory"> {
  return {
    readWeek: ({ params, query, now, today }) => {
      const reading = ahead(Promise.all([participants.caseload(params.staffId, now, today), submissions.pending()]));
      const mondays = Array.from({ length: Number(query.weeks ?? 1) }, (_, week) => addDays(params.monday, 7 * week));
      return async ({ caller, trail }) => {
        const [caseload, pending] = await reading;
        const rows = caseload(staffOf(caller)).filter((row) => isWithinWeeks(row, mondays) && showsAttendance(row.anchor, now));
        const weeks = await attendance.weeks(rows.map(({ participantId }) => participantId), mondays);
        trail.concerns(rows.map(({ participantId }) => participantId));
        const placed = new Set(rows.flatMap(({ placements }) => placements.map(({ placementId }) => placementId)));
        const waiting = pending.flatMap(({ placementIds }) => placementIds).filter((id) => placed.has(id)).length;
        const withWeeks = rows.map((row) => ({ ...row, weeks: weeksShown(row, weeks.get(row.participantId)) }));
        return { body: { monday: params.monday, today, rows: withWeeks, waiting, freeEves: [...freeEves] } };
      };
    },

    readDayHistory: ({ params, now }) => {
      const { participantId, on } = params;
      const reading = ahead(Promise.all([participants.card(participantId, now), attendance.versions(participantId, on)]));
      return async () => {
        const [card, versions] = await reading;
        return { body: { versions: showsDay(found(card), on, now) ? versions : [] } };
      };
    },
  };
}

const weeksShown = ({ attendanceDestroyedThrough: final }: CaseloadRow, weeks: Awaited<ReturnType<AttendanceStore["everyWeek"]>> = []) =>
  weeks.flatMap((week) => withoutFinal(week, final) ?? []);

/** Attendance past its own, shorter time is not shown, and what was final before a re-opening stays so. */
export function showsDay({ service }: Pick<Card, "service">, on: LocalDate, now: number): boolean {
  const { attendanceDestroyedThrough: final } = service;
  return showsAttendance(service.anchor, now) && (final === null || on > final);
}

function isWithinWeeks(row: CaseloadRow, mondays: readonly LocalDate[]): boolean {
  const [first] = mondays;
  const last = mondays.at(-1);
  if (first === undefined || last === undefined) return false;
  const final = row.attendanceDestroyedThrough;
  const sunday = addDays(last, 6);
  if (final !== null && sunday <= final) return false;
  return row.placements.some(({ from, to }) => from <= sunday && first <= to);
}
