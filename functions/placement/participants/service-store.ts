import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { dateAt, weekFrom } from "../../../shared/kernel/local-date.ts";
import { saidOf } from "../../../shared/placement/attendance.ts";
import type { Booking } from "../../../shared/placement/booking.ts";
import { counts, type Placement } from "../../../shared/placement/placement.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import type { Service } from "../../../shared/placement/service.ts";
import { rowOf, rowsOf, unstamped } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import type { Key, Table } from "../../storage/table.ts";
import { ifNew, ifVersion, put, type Write } from "../../storage/transaction.ts";
import { type Card, cardRows } from "./cards.ts";
import type { ContactChange } from "../workplaces/contact-clocks.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import { contactWrites, windowWrite, workplaceWrite } from "../placements/placement-copies-store.ts";
import type { ParticipantId } from "../../../shared/kernel/ids.ts";
import { rowWrites } from "./participants-store.ts";
import type { PlacementTables } from "../tables-store.ts";
import { withBooking } from "../bookings/bookings-store.ts";
import { type SlotChange, slotWrites } from "../bookings/slots-store.ts";

/** What the end of a service leaves behind: bookings that were open, and the places they and the placements took. */
interface Left {
  readonly bookings: readonly Booking[];
  readonly seats: readonly SlotChange[];
}

/** Ending and re-opening the service relationship, the anchor of everything that is kept. */
export function serviceStore({ placement: table, intake, audit }: PlacementTables) {
  return {
    /** The latest date of which anything is said; weeks are read newest first until one has such a day. */
    async lastAttendance(id: ParticipantId): Promise<LocalDate | undefined> {
      let from: Key | undefined;
      do {
        const page = await table.page(partitions.participant(id), prefixes.week, { newestFirst: true, limit: 4, from });
        for (const { monday, days } of rowsOf(placementEntities.week, page.items)) {
          const last = weekFrom(monday).findLast((on) => saidOf(days[on]) !== undefined);
          if (last !== undefined) return last;
        }
        from = page.next;
      } while (from !== undefined);
      return undefined;
    },

    /** Refuses `version-conflict`. Attendance, and what the end leaves as it is, follow by a job of the same transaction. */
    end(command: Command, card: Card, service: Service, cut: readonly Placement[], contacts: readonly ContactChange[], left: Left) {
      const placements = card.placements.map((old) => cut.find(({ placementId }) => placementId === old.placementId) ?? old);
      const ended: Card = left.bookings.reduce(withBooking, { ...card, service, placements });
      const writes = [
        put(table, cardRows.participant(ended), ifVersion(card.participant.version)),
        ...anchorWrites(table, card, ended, cut),
        ...cut.map((placement) => windowWrite(intake, ended, placement, dateAt(command.now))),
        ...contacts.flatMap((change) => contactWrites(table, intake, change)),
        ...left.bookings.map((booking) => put(table, cardRows.booking(ended, booking), ifVersion(booking.version - 1))),
        ...slotWrites(table, left.seats),
      ];
      return store(table, audit, command, writes, { version: service.version });
    },

    /** Refuses `version-conflict`. Clears every clock; what was final already is deleted by the job. */
    reopen(command: Command, card: Card, service: Service) {
      const reopened: Card = { ...card, service };
      const writes = [
        put(table, cardRows.participant(reopened), ifVersion(card.participant.version)),
        ...anchorWrites(table, card, reopened, []),
      ];
      return store(table, audit, command, writes, { version: service.version });
    },
  };
}

export type ServiceStore = ReturnType<typeof serviceStore>;

/** Everything that carries a copy of the anchor, what the end changes, and the job that dates the rest. */
function anchorWrites(table: Table, before: Card, after: Card, cut: readonly Placement[]): Write[] {
  const { participantId } = after.participant;
  const { revision } = after.service.anchor;
  const destroyAttendanceThrough = after.service.attendanceDestroyedThrough;
  const job = { participantId, revision, destroyAttendanceThrough };
  return [
    put(table, cardRows.service(after), ifVersion(before.service.version)),
    ...rowWrites(table, after),
    ...cut.map((placement) => put(table, cardRows.placement(after, placement))),
    ...after.placements.filter((placement) => counts(placement) || cut.includes(placement)).map((placement) => workplaceWrite(table, after, placement)),
    put(table, rowOf(placementEntities.retentionJob, keys.retentionJob(participantId, revision), job, unstamped), ifNew),
  ];
}
