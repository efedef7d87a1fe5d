import { LocalDate } from "../../shared/kernel/local-date.ts";
import type { ParticipantId } from "../../shared/kernel/ids.ts";
import { placementEntities, type RetentionJob } from "../../shared/placement/register.ts";
import type { Service } from "../../shared/placement/service.ts";
import * as z from "zod";
import { fieldsOf, rowsOf } from "../records/rows.ts";
import { removeOlder, restamp } from "../storage/restamp.ts";
import type { Key, Table } from "../storage/table.ts";
import { commit, remove } from "../storage/transaction.ts";
import { stampFor } from "./dated-row.ts";
import { keys, partitions, prefixes } from "./keys.ts";

export type RetentionWork = z.output<typeof RetentionJob>;

const pageSize = 50;
const Located = z.object({ PK: z.string(), SK: z.string() });

/** Rows of attendance follow their case's anchor, page by page. */
export function retentionJobsStore(table: Table) {
  return {
    async waiting(): Promise<RetentionWork[]> {
      return rowsOf(placementEntities.retentionJob, await table.all(partitions.retentionJobs, ""));
    },

    async find(id: ParticipantId, revision: number): Promise<RetentionWork | undefined> {
      const item = await table.get(keys.retentionJob(id, revision));
      return item && fieldsOf(placementEntities.retentionJob, item);
    },

    async service(id: ParticipantId): Promise<Service | undefined> {
      const item = await table.get(keys.service(id));
      return item && fieldsOf(placementEntities.service, item);
    },

    /** Every week and every version of a day of the case; each page can be done again. */
    async dateAttendance(work: RetentionWork, service: Service): Promise<void> {
      for (const prefix of [prefixes.week, prefixes.everyDay]) {
        let from: Key | undefined;
        do from = await datePage(work, service, prefix, from);
        while (from !== undefined);
      }
    },

    async done(work: RetentionWork, token: string): Promise<void> {
      await commit(table, [remove(table, keys.retentionJob(work.participantId, work.revision))], token);
    },
  };

  /** One page; returns where to go on. */
  async function datePage(work: RetentionWork, service: Service, prefix: string, from: Key | undefined): Promise<Key | undefined> {
    const page = await table.page(partitions.participant(work.participantId), prefix, { limit: pageSize, from });
    const { rv, ttl } = stampFor(placementEntities.week, service.anchor);
    const through = work.destroyAttendanceThrough;
    const isFinal = (key: Key): boolean => through !== null && dateOf(key) <= through;
    const located = page.items.map((item) => Located.parse(item));
    await Promise.all(located.map((key) => (isFinal(key) ? removeOlder(table, key, rv) : restamp(table, key, { rv, ttl }))));
    return page.next;
  }
}

export type RetentionJobsStore = ReturnType<typeof retentionJobsStore>;

/** The date in the sort key of a week or a day version. */
const dateOf = ({ SK }: Key): LocalDate => LocalDate.parse(SK.split("#")[1]);
