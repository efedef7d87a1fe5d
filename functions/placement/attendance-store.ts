import type { ParticipantId } from "../../shared/kernel/ids.ts";
import { type LocalDate, mondayOf } from "../../shared/kernel/local-date.ts";
import type { AttendanceDay, AttendanceVersion, AttendanceWeek } from "../../shared/placement/attendance.ts";
import { intakeEntities, placementEntities } from "../../shared/placement/register.ts";
import { fieldsOf, rowsOf } from "../records/rows.ts";
import { type Command, store } from "../storage/command.ts";
import { batchGet } from "../storage/table.ts";
import { check, ifNew, ifStill, ifVersion, put, type Write } from "../storage/transaction.ts";
import { type Card, withoutFinal } from "./cards.ts";
import { datedRow } from "./dated-row.ts";
import { intakePartitions, intakePrefixes, keys, partitions, prefixes } from "./keys.ts";
import type { PlacementTables } from "./participants-store.ts";
import type { PendingSubmission } from "../../shared/placement/register.ts";
import type * as z from "zod";

/** A day as it is to be stored. */
export interface DayChange {
  readonly on: LocalDate;
  readonly day: AttendanceDay;
}

/** Weeks of attendance, one item each, and beside them every version a day ever had. */
export function attendanceStore({ placement: table, intake, audit }: PlacementTables) {
  return {
    async week(id: ParticipantId, on: LocalDate): Promise<AttendanceWeek | undefined> {
      const item = await table.get(keys.week(id, mondayOf(on)));
      return item && fieldsOf(placementEntities.week, item);
    },

    /** One week of many people: one BatchGet for each hundred. */
    async weeks(ids: readonly ParticipantId[], monday: LocalDate): Promise<ReadonlyMap<ParticipantId, AttendanceWeek>> {
      const found = await batchGet([{ table, keys: ids.map((id) => keys.week(id, monday)) }]);
      const weeks = rowsOf(placementEntities.week, found.get(table.name) ?? []);
      return new Map(weeks.map((week) => [week.participantId, week]));
    },

    async versions(id: ParticipantId, on: LocalDate): Promise<AttendanceVersion[]> {
      return rowsOf(placementEntities.dayVersion, await table.all(partitions.participant(id), prefixes.day(on)));
    },

    /** Employers' submissions that have arrived and are not yet taken in. */
    async pending(): Promise<z.output<typeof PendingSubmission>[]> {
      return rowsOf(intakeEntities.pending, await intake.all(intakePartitions.pending, intakePrefixes.submission));
    },

    /** Staff's own entry of a day. Refuses `version-conflict`. */
    storeDay(command: Command, card: Card, week: AttendanceWeek | undefined, change: DayChange) {
      return store(table, audit, command, dayWrites(card, week, [change]), { version: change.day.version });
    },

    /** What a submission says of one person's week. Refuses `version-conflict`; throws `Replay` when it was taken in before. */
    storeReport(command: Command, card: Card, week: AttendanceWeek | undefined, changes: readonly DayChange[]) {
      return store(table, audit, command, dayWrites(card, week, changes), null);
    },
  };

  /** The week, a version row for each day, and a check that the case has not moved: its date of destruction is in every row. */
  function dayWrites(card: Card, week: AttendanceWeek | undefined, changes: readonly DayChange[]): Write[] {
    const { participantId } = card.participant;
    const [first] = changes;
    if (first === undefined) return [];
    const { anchor } = card.service;
    const monday = mondayOf(first.on);
    const before = withoutFinal(week, card.service.attendanceDestroyedThrough);
    const days = { ...before?.days, ...Object.fromEntries(changes.map(({ on, day }) => [on, day])) };
    const next: AttendanceWeek = { participantId, monday, days, version: (week?.version ?? 0) + 1 };
    return [
      check(table, keys.service(participantId), ifVersion(card.service.version)),
      put(table, datedRow(placementEntities.week, keys.week(participantId, monday), next, anchor), ifStill(week?.version)),
      ...changes.map(({ on, day }) =>
        put(table, datedRow(placementEntities.dayVersion, keys.dayVersion(participantId, on, day.version), { participantId, on, day }, anchor), ifNew),
      ),
    ];
  }
}

export type AttendanceStore = ReturnType<typeof attendanceStore>;
