import type * as z from "zod";
import type { ClientId } from "../../../shared/kernel/ids.ts";
import type { Anchor } from "../../../shared/kernel/retention.ts";
import { type Case, ruleFor } from "../../../shared/coaching/case.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import { Envelope, fieldsOf, rowsOf } from "../../records/rows.ts";
import { type NewStamp, restamp } from "../../storage/restamp.ts";
import type { Key, StoredItem, Table } from "../../storage/table.ts";
import { commit, remove } from "../../storage/transaction.ts";
import { keys, partitions } from "../keys.ts";
import { stampFor } from "../register-store.ts";

type Declared = Parameters<typeof stampFor>[0];

export type RetentionWork = z.output<typeof coachingEntities.retentionJob.schema>;

const pageSize = 50;

const declarations = new Map(Object.values(coachingEntities).map((declaration) => [declaration.name, declaration]));

/**
 * Rows beside a card follow the case's anchor, page by page; the card itself and its rows in lists were dated in the
 * transaction that moved it. What is read here is what stands unsealed: this work needs no key to anybody's information.
 */
export function retentionJobsStore(table: Table) {
  return {
    async waiting(): Promise<RetentionWork[]> {
      return rowsOf(coachingEntities.retentionJob, await table.all(partitions.retentionJobs, ""));
    },

    async find(sortKey: string): Promise<RetentionWork | undefined> {
      const item = await table.get({ PK: partitions.retentionJobs, SK: sortKey });
      return item && fieldsOf(coachingEntities.retentionJob, item);
    },

    async caseOf({ clientId }: RetentionWork): Promise<Case | undefined> {
      const item = await table.get(keys.case(clientId));
      return item && fieldsOf(coachingEntities.case, item);
    },

    /** Every row of the client's own partition, the marks she is found by, and conflicts of interest about her. */
    async date({ clientId }: RetentionWork, { anchor }: Case): Promise<void> {
      let from: Key | undefined;
      do {
        const page = await table.page(partitions.client(clientId), "", { limit: pageSize, from });
        await Promise.all(page.items.map((item) => dateRow(item, anchor)));
        from = page.next;
      } while (from !== undefined);
      const places = await table.get(keys.indexPlaces(clientId));
      const marks = places === undefined ? [] : fieldsOf(coachingEntities.indexPlaces, places).places;
      const elsewhere = [...marks, ...(await blocksAbout(clientId))];
      await Promise.all(elsewhere.map((key) => restamp(table, key, newStamp(coachingEntities.indexEntry, anchor))));
    },

    async done({ clientId, revision }: RetentionWork, token: string): Promise<void> {
      await commit(table, [remove(table, keys.retentionJob(clientId, revision))], token);
    },
  };

  async function dateRow(item: StoredItem, anchor: Anchor): Promise<void> {
    const { PK, SK, kind } = Envelope.parse(item);
    const declaration = declarations.get(kind);
    if (declaration === undefined) throw new Error(`The register declares no ${kind}.`);
    // What ends by itself keeps its own end.
    if (ruleFor(anchor, declaration.retention).anchor === "service-ended") await restamp(table, { PK, SK }, newStamp(declaration, anchor));
  }

  /** By their keys alone: whom they name stands there. */
  async function blocksAbout(id: ClientId): Promise<Key[]> {
    const items = await table.all(partitions.blocks, "");
    return items.map((item) => Envelope.parse(item)).filter(({ SK }) => SK.endsWith(`#${id}`));
  }
}

function newStamp(declaration: Declared, anchor: Anchor): NewStamp {
  const { rv, ttl } = stampFor(declaration, anchor);
  return { rv, ttl };
}
