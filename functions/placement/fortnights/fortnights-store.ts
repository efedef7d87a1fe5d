import type { ParticipantId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { AbsenceReport } from "../../../shared/placement/absence-report.ts";
import type { AttendanceWeek } from "../../../shared/placement/attendance.ts";
import type { Fortnight } from "../../../shared/placement/fortnight.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import { fieldsOf, rowsOf } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import { batchGet } from "../../storage/table.ts";
import { check, ifStill, ifVersion, put, type Write } from "../../storage/transaction.ts";
import { weekWrite } from "../attendance/attendance-store.ts";
import type { Card } from "../participants/cards.ts";
import { datedRow } from "../dated-row.ts";
import { keys } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";

/** One week of the two, as it stood when it was judged. */
export interface SentWeek {
  readonly monday: LocalDate;
  readonly week: AttendanceWeek | undefined;
}

/** What is noted of people's fortnights, and the reports made of them. */
export function fortnightsStore({ placement: table, audit }: Pick<PlacementTables, "placement" | "audit">) {
  return {
    /** Those of many people, each with the Monday it begins on: one BatchGet to a hundred. */
    async many(wanted: readonly { readonly participantId: ParticipantId; readonly monday: LocalDate }[]): Promise<Fortnight[]> {
      const found = await batchGet([{ table, keys: wanted.map(({ participantId, monday }) => keys.fortnight(participantId, monday)) }]);
      return rowsOf(placementEntities.fortnight, found.get(table.name) ?? []);
    },

    async report(id: ParticipantId, monday: LocalDate, number: number): Promise<AbsenceReport | undefined> {
      const item = await table.get(keys.absenceReport(id, monday, number));
      return item && fieldsOf(placementEntities.absenceReport, item);
    },

    /** Something noted of the two weeks. Refuses `version-conflict`. */
    note(command: Command, card: Card, next: Fortnight) {
      return store(table, audit, command, fortnightWrites(card, next), { version: next.version });
    },

    /** A report as it was made; one that has not been sent takes the place of the one made before it. Refuses `version-conflict`. */
    keepReport<A>(command: Command, card: Card, next: Fortnight, report: AbsenceReport, answer: A) {
      const key = keys.absenceReport(report.participantId, report.monday, report.number);
      const row = put(table, datedRow(placementEntities.absenceReport, key, report, card.service.anchor));
      return store(table, audit, command, [...fortnightWrites(card, next), row], answer);
    },

    /** The report is on its way: it stands, and so do the days it tells of. Refuses `version-conflict`. */
    send(command: Command, card: Card, next: Fortnight, weeks: readonly SentWeek[], number: number) {
      const locks = weeks.map(({ monday, week }) => weekWrite(table, card, monday, week, { sent: { report: number } }));
      return store(table, audit, command, [...fortnightWrites(card, next), ...locks], { number });
    },
  };

  function fortnightWrites(card: Card, next: Fortnight): Write[] {
    const { participantId } = card.participant;
    const row = datedRow(placementEntities.fortnight, keys.fortnight(participantId, next.monday), next, card.service.anchor);
    return [
      check(table, keys.service(participantId), ifVersion(card.service.version)),
      put(table, row, ifStill(next.version === 1 ? undefined : next.version - 1)),
    ];
  }
}

export type FortnightsStore = ReturnType<typeof fortnightsStore>;
