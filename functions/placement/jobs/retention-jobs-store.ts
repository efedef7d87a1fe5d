import { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { ParticipantId } from "../../../shared/kernel/ids.ts";
import { placementEntities, type RetentionJob } from "../../../shared/placement/register.ts";
import type { Service } from "../../../shared/placement/service.ts";
import * as z from "zod";
import { fieldsOf, rowsOf } from "../../records/rows.ts";
import { removeOlder, restamp } from "../../storage/restamp.ts";
import type { Key, Table } from "../../storage/table.ts";
import { commit, remove } from "../../storage/transaction.ts";
import { assignmentKeys } from "../assignments/assignment-rows.ts";
import { blocksIn } from "../assignments/blocks-store.ts";
import { stampFor } from "../dated-row.ts";
import { keys, partitions, prefixes } from "../keys.ts";

export type RetentionWork = z.output<typeof RetentionJob>;

const pageSize = 50;
const Located = z.object({ PK: z.string(), SK: z.string() });

/** Rows of attendance follow their case's anchor, page by page. */
export function retentionJobsStore(table: Table) {
  return {
    async waiting(): Promise<RetentionWork[]> {
      return rowsOf(placementEntities.retentionJob, await table.all(partitions.retentionJobs, ""));
    },

    async find(sortKey: string): Promise<RetentionWork | undefined> {
      const item = await table.get({ PK: partitions.retentionJobs, SK: sortKey });
      return item && fieldsOf(placementEntities.retentionJob, item);
    },

    async caseOf({ participantId }: RetentionWork): Promise<Service | undefined> {
      const item = await table.get(keys.service(participantId));
      return item && fieldsOf(placementEntities.service, item);
    },

    /** Every week, every version of a day, every report to the payer and every evaluation of the case; each page can be done again. */
    async date(work: RetentionWork, service: Service): Promise<void> {
      const dated: readonly Pages[] = [
        { prefix: prefixes.week, of: placementEntities.week, through: work.destroyAttendanceThrough },
        { prefix: prefixes.everyDay, of: placementEntities.dayVersion, through: work.destroyAttendanceThrough },
        { prefix: prefixes.fortnight, of: placementEntities.fortnight, through: work.destroyAttendanceThrough },
        { prefix: prefixes.absenceReport, of: placementEntities.absenceReport, through: work.destroyAttendanceThrough },
        { prefix: prefixes.everyPlacement, of: placementEntities.placement, through: null },
        { prefix: prefixes.everyBooking, of: placementEntities.booking, through: null },
        { prefix: prefixes.everyEvaluation, of: placementEntities.evaluation, through: null },
      ];
      for (const pages of dated) {
        let from: Key | undefined;
        do from = await datePage(work, service, pages, from);
        while (from !== undefined);
      }
      await dateRights(work.participantId, service);
    },

    async done(work: RetentionWork, token: string): Promise<void> {
      await commit(table, [remove(table, keys.retentionJob(work.participantId, work.revision))], token);
    },
  };

  /** Who may see the person and who may not is told from rows in other places; the card's copies name them. */
  async function dateRights(id: ParticipantId, service: Service): Promise<void> {
    const { rv, ttl } = stampFor(placementEntities.assignment, service.anchor);
    const assignments = rowsOf(placementEntities.assignment, await table.all(partitions.participant(id), prefixes.cardAssignment));
    const blocks = (await blocksIn(table)).filter(({ participantId }) => participantId === id);
    const located = [...assignments.flatMap((one) => Object.values(assignmentKeys(one))), ...blocks.map(({ staffId }) => keys.block(staffId, id))];
    await Promise.all(located.map((key) => restamp(table, key, { rv, ttl })));
  }

  /** One page; returns where to go on. */
  async function datePage(work: RetentionWork, service: Service, { prefix, of, through }: Pages, from: Key | undefined): Promise<Key | undefined> {
    const page = await table.page(partitions.participant(work.participantId), prefix, { limit: pageSize, from });
    const { rv, ttl } = stampFor(of, service.anchor);
    const isFinal = (key: Key): boolean => through !== null && dateOf(key) <= through;
    const located = page.items.map((item) => Located.parse(item));
    await Promise.all(located.map((key) => (isFinal(key) ? removeOlder(table, key, rv) : restamp(table, key, { rv, ttl }))));
    return page.next;
  }
}

/** Rows of one kind that follow the case. */
interface Pages {
  readonly prefix: string;
  readonly of: Parameters<typeof stampFor>[0];
  /** What was final before a re-opening, by the date in the key: deleted instead of re-dated. */
  readonly through: LocalDate | null;
}

/** The date in the sort key of a week or a day version. */
const dateOf = ({ SK }: Key): LocalDate => LocalDate.parse(SK.split("#")[1]);
