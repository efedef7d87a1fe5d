import { Problem } from "../../shared/kernel/problems.ts";
import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import type { ParticipantId } from "../../shared/kernel/ids.ts";
import { type AttendanceDay, type DayDecision, decideConfirmDay, decideProposal, decideRecordDay } from "../../shared/placement/attendance.ts";
import type { placementContract } from "../../shared/placement/contract.ts";
import type { CaseloadRow } from "../../shared/placement/participant.ts";
import { found, settle } from "../records/settle.ts";
import { ahead, type Granted, type Handlers } from "../runtime/serve.ts";
import type { AttendanceStore } from "./attendance-store.ts";
import { type Card, showsAttendance, withoutFinal } from "./cards.ts";
import { staffOf } from "./participants.ts";
import type { ParticipantsStore } from "./participants-store.ts";

type Routes = typeof placementContract;
type DayRoute = "recordDay" | "confirmDay" | "answerProposal";

interface DayFile {
  readonly card: Card;
  readonly day: AttendanceDay | undefined;
}

/** The week of a caseload, and what staff say of single days. */
export function attendanceHandlers(
  participants: ParticipantsStore,
  attendance: AttendanceStore,
): Pick<Handlers<Routes>, "readWeek" | "readDayHistory" | DayRoute> {
  const { readDay, storeDay } = dayKeeper(participants, attendance);
  return {
    readWeek: ({ params, now, today }) => {
      const reading = ahead(Promise.all([participants.caseload(params.staffId, now), attendance.pending()]));
      return async ({ trail }) => {
        const [caseload, pending] = await reading;
        const rows = caseload.filter((row) => isInWeek(row, params.monday) && showsAttendance(row.anchor, now));
        const weeks = await attendance.weeks(rows.map(({ participantId }) => participantId), params.monday);
        trail.concerns(rows.map(({ participantId }) => participantId));
        const placed = new Set(rows.flatMap(({ placements }) => placements.map(({ placementId }) => placementId)));
        const waiting = pending.flatMap(({ placementIds }) => placementIds).filter((id) => placed.has(id)).length;
        const withWeeks = rows.map((row) => ({ ...row, week: withoutFinal(weeks.get(row.participantId), row.attendanceDestroyedThrough) ?? null }));
        return { body: { monday: params.monday, today, rows: withWeeks, waiting } };
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

    recordDay: ({ params, now }) => {
      const { participantId, on } = params;
      const reading = ahead(readDay(participantId, on, now));
      return (granted) =>
        storeDay(granted, participantId, on, reading, ({ card, day }) => {
          const placement = card.placements.find(
            ({ placementId, outcome }) => placementId === granted.body.placementId && outcome === null,
          );
          return decideRecordDay({ on, today: granted.today, day, placement }, granted.body, staffOf(granted.caller), granted.at);
        });
    },

    confirmDay: ({ params, now }) => {
      const { participantId, on } = params;
      const reading = ahead(readDay(participantId, on, now));
      return (granted) =>
        storeDay(granted, participantId, on, reading, ({ day }) =>
          decideConfirmDay(day, granted.body.version, staffOf(granted.caller), granted.at),
        );
    },

    answerProposal: ({ params, now }) => {
      const { participantId, on } = params;
      const reading = ahead(readDay(participantId, on, now));
      return (granted) =>
        storeDay(granted, participantId, on, reading, ({ day }) =>
          decideProposal(day, granted.body, staffOf(granted.caller), granted.at),
        );
    },
  };
}

type DayReading = Awaited<ReturnType<ReturnType<typeof dayKeeper>["readDay"]>>;

/** The one path by which staff change a day: read, decide, store, and look again when the week has moved on. */
function dayKeeper(participants: ParticipantsStore, attendance: AttendanceStore) {
  const readDay = (id: ParticipantId, on: LocalDate, now: number) =>
    Promise.all([participants.card(id, now), attendance.week(id, on)]);

  async function storeDay(
    granted: Granted<Routes[DayRoute]>,
    id: ParticipantId,
    on: LocalDate,
    reading: Promise<DayReading>,
    decide: (file: DayFile) => DayDecision,
  ) {
    const body = await settle(async (attempt) => {
      const [maybe, week] = attempt === 1 ? await reading : await readDay(id, on, granted.now);
      const card = found(maybe);
      if (!showsDay(card, on, granted.now)) throw new Problem("not-found");
      const decision = decide({ card, day: week?.days[on] });
      if (decision.kind === "refused") throw new Problem(decision.reason);
      const { day } = decision;
      if (decision.kind === "unchanged") return () => Promise.resolve({ version: day.version });
      return () => attendance.storeDay(granted, card, week, { on, day });
    });
    return { body };
  }
  return { readDay, storeDay };
}

/** Attendance past its own, shorter time is not shown, and what was final before a re-opening stays so. */
export function showsDay({ service }: Pick<Card, "service">, on: LocalDate, now: number): boolean {
  const { attendanceDestroyedThrough: final } = service;
  return showsAttendance(service.anchor, now) && (final === null || on > final);
}

function isInWeek(row: CaseloadRow, monday: LocalDate): boolean {
  const final = row.attendanceDestroyedThrough;
  const sunday = addDays(monday, 6);
  if (final !== null && sunday <= final) return false;
  return row.placements.some(({ from, to }) => from <= sunday && monday <= to);
}
