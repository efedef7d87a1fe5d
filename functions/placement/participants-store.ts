import type { ParticipantId, UserId } from "../../shared/kernel/ids.ts";
import type { LocalDate } from "../../shared/kernel/local-date.ts";
import { windowClosesOn } from "../../shared/placement/link.ts";
import type { CaseloadRow, Participant } from "../../shared/placement/participant.ts";
import { counts, type Placement } from "../../shared/placement/placement.ts";
import { placementEntities } from "../../shared/placement/register.ts";
import { fieldsOf, rowsOf } from "../records/rows.ts";
import type { AuditLog } from "../storage/audit-log.ts";
import { type Command, store } from "../storage/command.ts";
import type { Key, Page, Table } from "../storage/table.ts";
import { ifNew, ifVersion, put, remove, type Write } from "../storage/transaction.ts";
import { type Card, cardRows, caseloadRowOf, isOpen } from "./cards.ts";
import { datedRow } from "./dated-row.ts";
import { keys, partitions, prefixes } from "./keys.ts";

export interface PlacementTables {
  readonly placement: Table;
  readonly intake: Table;
  readonly audit: AuditLog;
}

const pageSize = 50;

/** Participants and their lists. Every read leaves out what is past its time or restricted. */
export function participantsStore(tables: PlacementTables) {
  return { ...reads(tables), ...commands(tables) };
}

export type ParticipantsStore = ReturnType<typeof participantsStore>;

function reads({ placement: table }: PlacementTables) {
  return {
    /** The card; undefined when there is none, or none that may be shown now. */
    async card(id: ParticipantId, now: number): Promise<Card | undefined> {
      const [items, row] = await Promise.all([
        table.all(partitions.participant(id), prefixes.card),
        table.get(keys.participantRow(id)),
      ]);
      const [participant] = rowsOf(placementEntities.participant, items);
      const [service] = rowsOf(placementEntities.service, items);
      if (participant === undefined || service === undefined || row === undefined) return undefined;
      if (!isOpen(service.anchor, now)) return undefined;
      const { version: rowVersion } = fieldsOf(placementEntities.caseloadRow, row);
      return { participant, service, placements: rowsOf(placementEntities.placement, items), rowVersion };
    },

    /** A member of staff's own people, one Query. */
    async caseload(staff: UserId, now: number): Promise<CaseloadRow[]> {
      return shown(await table.all(partitions.staff(staff), prefixes.participant), now);
    },

    /** One page of everybody: filled up, because rows that may not be shown leave gaps. */
    async page(from: Key | undefined, now: number): Promise<{ readonly rows: CaseloadRow[]; readonly next: Key | undefined }> {
      const rows: CaseloadRow[] = [];
      let next = from;
      do {
        const found = await table.page(partitions.participants, prefixes.participant, { from: next, limit: pageSize });
        rows.push(...shown(found.items, now));
        next = found.next;
      } while (next !== undefined && rows.length < pageSize);
      const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
      return { rows: rows.slice(0, pageSize), next: last ? keys.participantRow(last.participantId) : next };
    },
  };
}

function commands({ placement: table, intake, audit }: PlacementTables) {
  return {
    /** Opens a file: the person, the service relationship and the caseload rows, together. */
    async register(command: Command, card: Card): Promise<{ readonly participantId: ParticipantId }> {
      const { participantId } = card.participant;
      const writes = [
        put(table, cardRows.participant(card), ifNew),
        put(table, cardRows.service(card), ifNew),
        ...rowWrites(table, card),
      ];
      return store(table, audit, command, writes, { participantId });
    },

    /** New name or work information; the employer's page shows the new display name at once. Refuses `version-conflict`. */
    async change(command: Command, card: Card, participant: Participant, today: LocalDate): Promise<{ readonly version: number }> {
      const changed = { ...card, participant };
      const writes = [
        put(table, cardRows.participant(changed), ifVersion(card.participant.version)),
        ...rowWrites(table, changed),
        ...openWindows(card.placements, today).map((placement) => put(intake, cardRows.window(changed, placement))),
      ];
      return store(table, audit, command, writes, { version: participant.version });
    },

    /** Hands the person over: the former instructor's relation is gone with this transaction. Refuses `version-conflict`. */
    async move(command: Command, card: Card, responsibleId: UserId): Promise<{ readonly version: number }> {
      const version = card.participant.version + 1;
      const moved = { ...card, participant: { ...card.participant, responsibleId, version } };
      const former = keys.caseloadRow(card.participant.responsibleId, card.participant.participantId);
      const writes = [
        put(table, cardRows.participant(moved), ifVersion(card.participant.version)),
        ...rowWrites(table, moved),
        ...(responsibleId === card.participant.responsibleId ? [] : [remove(table, former)]),
      ];
      return store(table, audit, command, writes, { version });
    },
  };
}

/** Of a restricted person a list shows the name and nothing else. */
const shown = (items: Page["items"], now: number): CaseloadRow[] =>
  rowsOf(placementEntities.caseloadRow, items)
    .map((row) => (row.anchor.restricted ? { ...row, placements: [] } : row))
    .filter((row) => row.anchor.restricted || isOpen(row.anchor, now));

/** Placements the employer's page may still show. */
const openWindows = (placements: readonly Placement[], today: LocalDate): readonly Placement[] =>
  placements.filter((placement) => counts(placement) && windowClosesOn(placement) >= today);

/** Both copies of the card's row: the responsible person's and the main user's. */
export function rowWrites(table: Table, card: Card): Write[] {
  const { participantId, responsibleId } = card.participant;
  const fields = caseloadRowOf(card, card.rowVersion + 1);
  const row = (key: Key) => datedRow(placementEntities.caseloadRow, key, fields, card.service.anchor);
  return [
    put(table, row(keys.participantRow(participantId)), card.rowVersion === 0 ? ifNew : ifVersion(card.rowVersion)),
    put(table, row(keys.caseloadRow(responsibleId, participantId))),
  ];
}
