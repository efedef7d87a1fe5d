import type { ParticipantId, UserId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { windowClosesOn } from "../../../shared/placement/link.ts";
import { type Assignment, isInForce, type MoveDecision } from "../../../shared/placement/assignment.ts";
import type { CaseloadRow, OwnRow, Participant } from "../../../shared/placement/participant.ts";
import { counts, type Placement } from "../../../shared/placement/placement.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import { fieldsOf, rowsOf } from "../../records/rows.ts";
import { ahead } from "../../runtime/serve.ts";
import { type Command, store } from "../../storage/command.ts";
import type { Key, Table } from "../../storage/table.ts";
import { ifNew, ifVersion, put, remove, type Write } from "../../storage/transaction.ts";
import { assignmentWrites, participantRows, removals } from "../assignments/assignments-store.ts";
import { blocksIn, hidingOf, type HiddenFrom, notBlocked } from "../assignments/blocks-store.ts";
import { type Card, cardRows, caseloadRowOf, isOpen } from "./cards.ts";
import { datedRow } from "../dated-row.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";

/** To whom a person goes, and the right the former instructor keeps for a while. */
type Move = Pick<Extract<MoveDecision, { kind: "move" }>, "handover"> & { readonly staffId: UserId };

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
      return { participant, service, placements: rowsOf(placementEntities.placement, items), bookings: rowsOf(placementEntities.booking, items), assignments: rowsOf(placementEntities.assignment, items), rowVersion };
    },

    /**
     * A member of staff's own list: the people she is responsible for and those assigned to her today. Who looks must
     * be said before a row can be had, because nobody sees whom she is blocked from.
     */
    async caseload(staff: UserId, now: number, today: LocalDate): Promise<(viewer: UserId) => OwnRow[]> {
      const [items, dated, hidden] = await Promise.all([
        table.all(partitions.staff(staff), prefixes.participant),
        table.all(partitions.staff(staff), prefixes.assigned),
        blocksIn(table).then(hidingOf),
      ]);
      const own = shown(rowsOf(placementEntities.caseloadRow, items), now).map((row) => ({ ...row, assignment: null }));
      const assignments = rowsOf(placementEntities.assignment, dated).filter((assignment) => isInForce(assignment, today));
      const assigned = assignedRows(await participantRows(table, assignments.map(({ participantId }) => participantId)), assignments);
      const rows = [...own, ...shown(assigned, now).filter(({ responsibleId }) => responsibleId !== staff)];
      return (viewer) => rows.filter(({ participantId }) => !hidden(viewer)(participantId));
    },

    /** Whom a viewer must not see, for lists that are not made of caseload rows. Read ahead, like them. */
    async hidden(): Promise<HiddenFrom> {
      return hidingOf(await blocksIn(table));
    },

    /** One page of everybody: filled up, because rows that may not be shown leave gaps. */
    async page(from: Key | undefined, viewer: UserId, now: number): Promise<{ readonly rows: CaseloadRow[]; readonly next: Key | undefined }> {
      const rows: CaseloadRow[] = [];
      const blocks = ahead(blocksIn(table));
      let next = from;
      do {
        const found = await table.page(partitions.participants, prefixes.participant, { from: next, limit: pageSize });
        const hides = hidingOf(await blocks)(viewer);
        rows.push(...shown(rowsOf(placementEntities.caseloadRow, found.items), now).filter(({ participantId }) => !hides(participantId)));
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

    /**
     * Hands the person over: the former instructor's relation is gone with this transaction, unless she gets a dated
     * one, and so are dated ones of either that it makes needless. Refuses `version-conflict` and `staff-blocked`.
     */
    async move(command: Command, card: Card, { staffId, handover }: Move, today: LocalDate): Promise<{ readonly version: number }> {
      const { participantId, responsibleId: former } = card.participant;
      const version = card.participant.version + 1;
      const moved = { ...card, participant: { ...card.participant, responsibleId: staffId, movedOn: today, movedFrom: former, version } };
      const before = card.assignments.find((one) => one.staffId === former);
      const needless = card.assignments.filter((one) => one.staffId === staffId || (one.staffId === former && handover === undefined));
      const writes = [
        notBlocked(table, staffId, participantId),
        put(table, cardRows.participant(moved), ifVersion(card.participant.version)),
        ...rowWrites(table, moved),
        remove(table, keys.caseloadRow(former, participantId)),
        ...needless.flatMap((assignment) => removals(table, assignment)),
        ...(handover === undefined ? [] : assignmentWrites(table, moved, { ...handover, version: (before?.version ?? 0) + 1 }, before)),
      ];
      return store(table, audit, command, writes, { version });
    },
  };
}

const assignedRows = (people: ReadonlyMap<string, CaseloadRow>, assignments: readonly Assignment[]): OwnRow[] =>
  assignments.flatMap(({ participantId, role, to }) => {
    const row = people.get(participantId);
    return row === undefined ? [] : [{ ...row, assignment: { role, to } }];
  });

/** Of a restricted person a list shows the name and nothing else. */
const shown = <Row extends CaseloadRow>(rows: readonly Row[], now: number): Row[] =>
  rows
    .map((row) => (row.anchor.restricted ? { ...row, placements: [], bookings: [] } : row))
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
