import * as z from "zod";
import { dateAnew, dateNoted, type RetentionWorker } from "../records/retention-worker.ts";
import { background, type BackgroundSetting, doAll, jobTrails } from "../runtime/background.ts";
import { partitions } from "./keys.ts";
import { type RetentionWork, retentionJobsStore } from "./retention/retention-jobs-store.ts";
import type { Case } from "../../shared/coaching/case.ts";
import type { CoachingTables } from "./register-store.ts";

const Fired = z.strictObject({ job: z.literal("catch-up") });

/**
 * The register's background work: rows beside a card are dated anew when the case has ended or begun again, as the
 * table's stream tells it, and a scheduled catch-up takes what a stream lost.
 */
export function coachingJobs({ coaching, audit }: Pick<CoachingTables, "coaching" | "audit">, setting: BackgroundSetting) {
  const trailFor = jobTrails(setting, "coaching.job");
  const retention: RetentionWorker<RetentionWork, Case> = {
    newId: setting.newId,
    jobs: retentionJobsStore(coaching),
    trailFor: ({ clientId }) => trailFor("ClientRetentionDated", clientId),
    record: async (trail) => audit.put(await trail.row("allowed")),
  };
  return background(
    {
      take: async ({ PK, SK }) => {
        if (PK === partitions.retentionJobs) await dateNoted(retention, SK);
      },
      fired: Fired,
      fire: async ({ job }) => {
        const waiting = await retention.jobs.waiting();
        await doAll(job, waiting.map((work) => () => dateAnew(retention, work)), setting.log);
      },
    },
    setting.log,
  );
}
