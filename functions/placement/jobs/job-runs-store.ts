import { addDays } from "../../../shared/kernel/local-date.ts";
import type { Job, JobRun } from "../../../shared/placement/jobs.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import { fieldsOf, rowOf, rowsOf } from "../../records/rows.ts";
import type { Table } from "../../storage/table.ts";
import { commit, ifNew, ifStill, put, remove } from "../../storage/transaction.ts";
import { closingStamp } from "../participants/cards.ts";
import { keys, partitions } from "../keys.ts";
import type { Period } from "../../../shared/placement/jobs.ts";

/** Long enough to look back over a year; the record of a run holds no person. */
const keptDays = { run: 400, item: 60 };

/** The turns of the jobs, and what of a turn must not be done twice. */
export function jobRunsStore(table: Table) {
  return {
    async find(job: Job, period: string): Promise<JobRun | undefined> {
      const item = await table.get(keys.jobRun(job, period));
      return item && fieldsOf(placementEntities.jobRun, item);
    },

    /** The latest turn there has been: periods sort as dates do. */
    async latest(job: Job): Promise<JobRun | undefined> {
      const { items } = await table.page(partitions.jobRuns(job), "", { newestFirst: true, limit: 1 });
      return rowsOf(placementEntities.jobRun, items)[0];
    },

    /** Refuses `version-conflict` when somebody else has taken the turn meanwhile. */
    async keep(run: JobRun, token: string): Promise<void> {
      const row = rowOf(placementEntities.jobRun, keys.jobRun(run.job, run.period), run, closingStamp(addDays(run.on, keptDays.run)));
      await commit(table, [put(table, row, ifStill(run.version === 1 ? undefined : run.version - 1))], token);
    },

    /** Refuses `version-conflict` when the piece has been taken before. */
    async takeItem(job: Job, { id, on }: Period, item: string, token: string): Promise<void> {
      const row = rowOf(placementEntities.jobItem, keys.jobItem(job, id, item), { job, period: id, item }, closingStamp(addDays(on, keptDays.item)));
      await commit(table, [put(table, row, ifNew)], token);
    },

    async returnItem(job: Job, { id }: Period, item: string, token: string): Promise<void> {
      await commit(table, [remove(table, keys.jobItem(job, id, item))], token);
    },
  };
}

export type JobRunsStore = ReturnType<typeof jobRunsStore>;
