import type { ParticipantId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { type LocalDate, mondayOf } from "../../../shared/kernel/local-date.ts";
import type { AttendanceVersion, AttendanceWeek, DayChange } from "../../../shared/placement/attendance.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import type { Workplace } from "../../../shared/placement/workplace.ts";
import { fieldsOf, rowsOf } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import { batchGet, type Table } from "../../storage/table.ts";
import { check, ifNew, ifStill, ifVersion, put, type Write } from "../../storage/transaction.ts";
import { type Card, withoutFinal } from "../participants/cards.ts";
import { datedRow } from "../dated-row.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";

/** What else a command on a week may have to know. */
export interface AttendanceSurroundings {
  readonly weeks: readonly AttendanceWeek[];
  readonly workplaces: readonly Workplace[];
  readonly versions: readonly AttendanceVersion[];
}

interface DayVersion {
  readonly on: LocalDate;
  readonly version: number;
}

/** Weeks of attendance, one item each, and beside them every version a day ever had. */
export function attendanceStore({ placement: table, audit }: Pick<PlacementTables, "placement" | "audit">) {
  return {
    async week(id: ParticipantId, on: LocalDate): Promise<AttendanceWeek | undefined> {
      const item = await table.get(keys.week(id, mondayOf(on)));
      return item && fieldsOf(placementEntities.week, item);
    },

    /** Weeks of many people, each person's oldest first: for each week one BatchGet to a hundred people. */
    async weeks(ids: readonly ParticipantId[], mondays: readonly LocalDate[]): Promise<ReadonlyMap<ParticipantId, AttendanceWeek[]>> {
      const found = await Promise.all(mondays.map((monday) => batchGet([{ table, keys: ids.map((id) => keys.week(id, monday)) }])));
      const weeks = found.flatMap((items) => rowsOf(placementEntities.week, items.get(table.name) ?? []));
      return Map.groupBy(weeks.toSorted((a, b) => a.monday.localeCompare(b.monday)), ({ participantId }) => participantId);
    },

    /** All weeks of one person; two years of them are about 100 kB. */
    async everyWeek(id: ParticipantId): Promise<AttendanceWeek[]> {
      return rowsOf(placementEntities.week, await table.all(partitions.participant(id), prefixes.week));
    },

    /** Other weeks of one person, the workplaces that may be closed and earlier versions of days, in one BatchGet. */
    async surroundings(id: ParticipantId, mondays: readonly LocalDate[], workplaces: readonly WorkplaceId[], days: readonly DayVersion[]): Promise<AttendanceSurroundings> {
      const wanted = [
        ...mondays.map((monday) => keys.week(id, monday)), ...workplaces.map((workplace) => keys.workplaceRow(workplace)),
        ...days.map(({ on, version }) => keys.dayVersion(id, on, version)),
      ];
      const items = (await batchGet([{ table, keys: wanted }])).get(table.name) ?? [];
      return {
        weeks: rowsOf(placementEntities.week, items), workplaces: rowsOf(placementEntities.workplace, items), versions: rowsOf(placementEntities.dayVersion, items),
      };
    },

    async versions(id: ParticipantId, on: LocalDate): Promise<AttendanceVersion[]> {
      return rowsOf(placementEntities.dayVersion, await table.all(partitions.participant(id), prefixes.day(on)));
    },

    /** What staff say of days, in as many weeks as they touch. Refuses `version-conflict`. */
    storeDays<A>(command: Command, card: Card, weeks: readonly AttendanceWeek[], changes: readonly DayChange[], answer: A) {
      return store(table, audit, command, dayWrites(table, card, weeks, changes), answer);
    },

    /** What a submission says of one person's week. Refuses `version-conflict`; throws `Replay` when it was taken in before. */
    storeReport(command: Command, card: Card, week: AttendanceWeek | undefined, changes: readonly DayChange[]) {
      return store(table, audit, command, dayWrites(table, card, week === undefined ? [] : [week], changes), null);
    },
  };
}

/** The weeks, a version row for each day, and a check that the case has not moved: its date of destruction is in every row. */
function dayWrites(table: Table, card: Card, weeks: readonly AttendanceWeek[], changes: readonly DayChange[]): Write[] {
  const { participantId } = card.participant;
  const { anchor, version } = card.service;
  // An end or a break that is stored meanwhile would leave the day outside: the placement is as it was judged.
  const judged = card.placements.filter(({ placementId }) => changes.some(({ day }) => day.placementId === placementId));
  const byWeek = [...Map.groupBy(changes, ({ on }) => mondayOf(on))];
  return [
    check(table, keys.service(participantId), ifVersion(version)),
    ...judged.map((placement) => check(table, keys.placement(participantId, placement.placementId), ifVersion(placement.version))),
    ...byWeek.map(([monday, changed]) => {
      const days = Object.fromEntries(changed.map(({ on, day }) => [on, day]));
      return weekWrite(table, card, monday, weeks.find((week) => week.monday === monday), { days });
    }),
    ...changes.map(({ on, day }) =>
      put(table, datedRow(placementEntities.dayVersion, keys.dayVersion(participantId, on, day.version), { participantId, on, day }, anchor), ifNew),
    ),
  ];
}

/** A week with what changes in it. Refuses `version-conflict`. */
export function weekWrite(table: Table, { participant: { participantId }, service }: Card, monday: LocalDate, week: AttendanceWeek | undefined, changes: Partial<Pick<AttendanceWeek, "days" | "sent">>): Write {
  const before = withoutFinal(week, service.attendanceDestroyedThrough);
  const days = { ...before?.days, ...changes.days };
  const sent = changes.sent ?? week?.sent ?? null;
  const next: AttendanceWeek = { participantId, monday, days, sent, version: (week?.version ?? 0) + 1 };
  return put(table, datedRow(placementEntities.week, keys.week(participantId, monday), next, service.anchor), ifStill(week?.version));
}

export type AttendanceStore = ReturnType<typeof attendanceStore>;
