import type { LocalDate } from "../../shared/kernel/local-date.ts";
import { addDays, dateAt } from "../../shared/kernel/local-date.ts";
import { windowClosesOn } from "../../shared/placement/link.ts";
import { counts, type Placement } from "../../shared/placement/placement.ts";
import { placementEntities } from "../../shared/placement/register.ts";
import type { Service } from "../../shared/placement/service.ts";
import { rowOf, rowsOf, unstamped } from "../records/rows.ts";
import { type Command, store } from "../storage/command.ts";
import type { Table } from "../storage/table.ts";
import { ifNew, ifVersion, put, remove, type Write } from "../storage/transaction.ts";
import { type Card, cardRows } from "./cards.ts";
import { intakeKeys, keys, partitions, prefixes } from "./keys.ts";
import type { ParticipantId } from "../../shared/kernel/ids.ts";
import { type PlacementTables, rowWrites } from "./participants-store.ts";
import type { Contact } from "../../shared/placement/workplace.ts";
import { contactRows } from "./contact-rows.ts";
import { linkOf, type WorkplaceFile } from "./workplaces-store.ts";

/** A contact whose own retention moves because a placement under him ends earlier. */
export interface ContactChange {
  readonly file: WorkplaceFile;
  readonly before: Contact;
  readonly lastPlacementEndsOn: LocalDate | null;
}

/** Ending and re-opening the service relationship, the anchor of everything that is kept. */
export function serviceStore({ placement: table, intake, audit }: PlacementTables) {
  return {
    /** The latest date with attendance on it; weeks are read newest first until one has a day. */
    async lastAttendance(id: ParticipantId): Promise<LocalDate | undefined> {
      const { items } = await table.page(partitions.participant(id), prefixes.week, { newestFirst: true, limit: 1 });
      const [week] = rowsOf(placementEntities.week, items);
      if (week === undefined) return undefined;
      const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(week.monday, offset)).filter((on) => week.days[on] !== undefined);
      return days.at(-1);
    },

    /** Refuses `version-conflict`. The rows of attendance follow by a job of the same transaction. */
    end(command: Command, card: Card, service: Service, cut: readonly Placement[], contacts: readonly ContactChange[]) {
      const placements = card.placements.map((old) => cut.find(({ placementId }) => placementId === old.placementId) ?? old);
      const ended: Card = { ...card, service, placements };
      const writes = [
        put(table, cardRows.participant(ended), ifVersion(card.participant.version)),
        ...anchorWrites(table, card, ended),
        ...cut.map((placement) => windowWrite(intake, ended, placement, dateAt(command.now))),
        ...contacts.flatMap((change) => contactWrites(table, intake, change)),
      ];
      return store(table, audit, command, writes, { version: service.version });
    },

    /** Refuses `version-conflict`. Clears every clock; what was final already is deleted by the job. */
    reopen(command: Command, card: Card, service: Service) {
      const reopened: Card = { ...card, service };
      const writes = [
        put(table, cardRows.participant(reopened), ifVersion(card.participant.version)),
        ...anchorWrites(table, card, reopened),
      ];
      return store(table, audit, command, writes, { version: service.version });
    },
  };
}

export type ServiceStore = ReturnType<typeof serviceStore>;

/** The contact's own row, his link's and his copy on the employer's surface: all of one retention. */
function contactWrites(table: Table, intake: Table, { file, before, lastPlacementEndsOn }: ContactChange): Write[] {
  const { workplaceId } = file.workplace;
  const contact = { ...before, lastPlacementEndsOn, version: before.version + 1 };
  const link = linkOf(file, before);
  return [
    put(table, contactRows.contact(workplaceId, contact), ifVersion(before.version)),
    put(table, contactRows.link(workplaceId, contact, { ...link, version: link.version + 1 }), ifVersion(link.version)),
    put(intake, contactRows.intake(file.workplace, contact, link.generation)),
  ];
}

/** Everything that carries a copy of the anchor, and the job that dates the rest. */
function anchorWrites(table: Table, before: Card, after: Card): Write[] {
  const { participantId } = after.participant;
  const { revision } = after.service.anchor;
  const destroyAttendanceThrough = after.service.attendanceDestroyedThrough;
  const job = { participantId, revision, destroyAttendanceThrough };
  return [
    put(table, cardRows.service(after), ifVersion(before.service.version)),
    ...rowWrites(table, after),
    ...after.placements.flatMap((placement) => [
      put(table, cardRows.placement(after, placement)),
      workplaceWrite(table, after, placement),
    ]),
    put(table, rowOf(placementEntities.retentionJob, keys.retentionJob(participantId, revision), job, unstamped), ifNew),
  ];
}

/** A placement that never took place is not on the workplace's list either. */
function workplaceWrite(table: Table, card: Card, placement: Placement): Write {
  if (!counts(placement)) return remove(table, keys.workplacePlacement(placement.workplaceId, placement.placementId));
  return put(table, cardRows.workplacePlacement(card, placement));
}

/** The employer's page follows in the same transaction. */
function windowWrite(intake: Table, card: Card, placement: Placement, today: LocalDate): Write {
  if (!counts(placement) || windowClosesOn(placement) < today) return remove(intake, intakeKeys.window(placement.contactId, placement.placementId));
  return put(intake, cardRows.window(card, placement));
}
