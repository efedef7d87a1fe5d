import { LocalDate } from "../../shared/kernel/local-date.ts";
import type { ParticipantId } from "../../shared/kernel/ids.ts";
import { placementEntities, type RetentionJob } from "../../shared/placement/register.ts";
import type { Service } from "../../shared/placement/service.ts";
import * as z from "zod";
import { fieldsOf, rowsOf } from "../records/rows.ts";
import { removeOlder, restamp } from "../storage/restamp.ts";
import type { Key, Page, Table } from "../storage/table.ts";
import { commit, remove } from "../storage/transaction.ts";
import { attendanceStamp } from "./cards.ts";
import { keys, partitions, prefixes } from "./keys.ts";

export type RetentionWork = z.output<typeof RetentionJob>;

const pageSize = 50;
const Located = z.object({ PK: z.string(), SK: z.string() });

/** Rows of attendance follow their case's anchor page by page; every page can be done again. */
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

    /** One page of weeks or of day versions; returns where to go on. */
    async datePage(work: RetentionWork, service: Service, prefix: string, from: Key | undefined): Promise<Key | undefined> {
      const page: Page = await table.page(partitions.participant(work.participantId), prefix, { limit: pageSize, from });
      const { rv, ttl } = attendanceStamp(service.anchor);
      const isFinal = (key: Key): boolean => {
        const through = work.destroyAttendanceThrough;
        return through !== null && dateOf(key) <= through;
      };
      const located = page.items.map((item) => Located.parse(item));
      await Promise.all(located.map((key) => (isFinal(key) ? removeOlder(table, key, rv) : restamp(table, key, { rv, ttl }))));
      return page.next;
    },

    async done(work: RetentionWork, token: string): Promise<void> {
      await commit(table, [remove(table, keys.retentionJob(work.participantId, work.revision))], token);
    },
  };
}

export type RetentionJobsStore = ReturnType<typeof retentionJobsStore>;

export const attendancePrefixes = [prefixes.week, prefixes.everyDay] as const;

/** The date in the sort key of a week or a day version. */
const dateOf = ({ SK }: Key): LocalDate => LocalDate.parse(SK.split("#")[1]);
