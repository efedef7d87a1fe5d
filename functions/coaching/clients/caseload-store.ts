import type { ClientId, UserId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { ClientRow } from "../../../shared/coaching/client-row.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import { isInForce } from "../../../shared/coaching/responsibility.ts";
import { ahead } from "../../runtime/serve.ts";
import { batchGet, type Key, type Table } from "../../storage/table.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import { type CoachingTables, isOver, type Rows, rowsOf } from "../register-store.ts";

const pageSize = 50;

/** Whom somebody must not see: nothing of them stands in a list or a count of hers. */
type HiddenFrom = (viewer: UserId) => (id: ClientId) => boolean;

/** Lists of clients. Every read leaves out what is past its time; of a restricted person the name stands and nothing else. */
export function caseloadStore(tables: CoachingTables) {
  const { coaching: table } = tables;
  return {
    /**
     * A member of staff's own clients today. Who looks must be said before a row can be had, because nobody sees whom
     * she is blocked from.
     */
    async own(staff: UserId, now: number, today: LocalDate): Promise<(viewer: UserId) => ClientRow[]> {
      const [items, hidden, rows] = await Promise.all([table.all(partitions.staff(staff), prefixes.client), hiding(tables), rowsOf(tables)]);
      const own = rows
        .all(coachingEntities.clientRow, items)
        .filter(({ responsibilities }) => responsibilities.some((one) => one.staffId === staff && isInForce(one, today)));
      return (viewer) => shown(own, now).filter(({ clientId }) => !hidden(viewer)(clientId));
    },

    /** These people's rows, as somebody may see them. */
    async some(ids: readonly ClientId[], viewer: UserId, now: number): Promise<ClientRow[]> {
      const wanted = ids.map((id) => keys.clientRow(id));
      const [items, hidden, rows] = await Promise.all([batchGet([{ table, keys: wanted }]), hiding(tables), rowsOf(tables)]);
      const found = rows.all(coachingEntities.clientRow, items.get(table.name) ?? []);
      return shown(found, now).filter(({ clientId }) => !hidden(viewer)(clientId));
    },

    /** One page of everybody: filled up, because rows that may not be shown leave gaps. */
    async page(from: Key | undefined, viewer: UserId, now: number): Promise<{ readonly rows: ClientRow[]; readonly next: Key | undefined }> {
      const found: ClientRow[] = [];
      const hidden = ahead(hiding(tables));
      const rows: Rows = await rowsOf(tables);
      let next = from;
      do {
        const page = await table.page(partitions.clients, prefixes.client, { from: next, limit: pageSize });
        const hides = (await hidden)(viewer);
        found.push(...shown(rows.all(coachingEntities.clientRow, page.items), now).filter(({ clientId }) => !hides(clientId)));
        next = page.next;
      } while (next !== undefined && found.length < pageSize);
      const last = found.length > pageSize ? found[pageSize - 1] : undefined;
      return { rows: found.slice(0, pageSize), next: last ? keys.clientRow(last.clientId) : next };
    },
  };
}

export type CaseloadStore = ReturnType<typeof caseloadStore>;

/** Conflicts of interest: a few in a cell, so that every list reads them all beside its own rows. */
async function hiding(tables: Pick<CoachingTables, "coaching" | "organisationId" | "fields">): Promise<HiddenFrom> {
  const [items, rows]: [Awaited<ReturnType<Table["all"]>>, Rows] = await Promise.all([tables.coaching.all(partitions.blocks, ""), rowsOf(tables)]);
  const pairs = new Set(rows.all(coachingEntities.block, items).map(({ staffId, clientId }) => `${staffId} ${clientId}`));
  return (viewer) => (id) => pairs.has(`${viewer} ${id}`);
}

const shown = (rows: readonly ClientRow[], now: number): ClientRow[] =>
  rows.filter(({ anchor }) => !isOver(anchor, now)).map((row) => (row.anchor.restricted || row.withdrawnOn !== null ? bare(row) : row));

/** What stands in a list of somebody whose information may not be handled: the name, and the task if there is one. */
const bare = (row: ClientRow): ClientRow => ({ ...row, bornOn: null, period: null, dues: row.dues.filter(({ kind }) => kind === "withdrawal-decision") });
