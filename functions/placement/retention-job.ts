import type { IdSource, ParticipantId } from "../../shared/kernel/ids.ts";
import type { Trail } from "../runtime/audit.ts";
import type { RetentionJobsStore, RetentionWork } from "./retention-jobs-store.ts";

export interface RetentionWorker {
  readonly newId: IdSource;
  readonly jobs: RetentionJobsStore;
  readonly trailFor: (event: string, subject: ParticipantId) => Trail;
  readonly record: (trail: Trail) => Promise<void>;
}

/**
 * Dates the attendance of a service that has ended, or takes the dates away from one re-opened. A
 * job whose revision the case has passed has nothing to do: a newer one is on its way. Reads judge by
 * the anchor all the while, so a job that dies half-way hides nothing and shows nothing.
 */
export async function dateAttendance(worker: RetentionWorker, work: RetentionWork): Promise<void> {
  const service = await worker.jobs.service(work.participantId);
  if (service?.anchor.revision === work.revision) {
    await worker.jobs.dateAttendance(work, service);
    await worker.record(worker.trailFor("RetentionDated", work.participantId));
  }
  await worker.jobs.done(work, worker.newId());
}
