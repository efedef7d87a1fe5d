import type { IdSource } from "../../shared/kernel/ids.ts";
import type { Anchor } from "../../shared/kernel/retention.ts";
import type { Trail } from "../runtime/audit.ts";

/** A note, written with the move of an anchor, that rows reckoned from it are to be dated anew. */
interface RetentionWork {
  readonly revision: number;
}

interface Anchored {
  readonly anchor: Anchor;
}

export interface RetentionWorker<W extends RetentionWork, C extends Anchored> {
  readonly newId: IdSource;
  readonly jobs: {
    /** Notes whose work is not done yet. */
    waiting(): Promise<W[]>;
    /** One of them by its sort key. */
    find(sortKey: string): Promise<W | undefined>;
    /** The case as it is now; undefined when it is gone. */
    caseOf(work: W): Promise<C | undefined>;
    /** Dates every row; each page of them can be done again. */
    date(work: W, theCase: C): Promise<void>;
    done(work: W, token: string): Promise<void>;
  };
  readonly trailFor: (work: W) => Trail;
  readonly record: (trail: Trail) => Promise<void>;
}

/**
 * Dates the rows of a case that has ended, or takes the dates away from those of one re-opened. A note whose revision
 * the case has passed has nothing to do: a newer one is on its way. Reads judge by the anchor all the while, so a job
 * that dies half-way hides nothing and shows nothing.
 */
export async function dateAnew<W extends RetentionWork, C extends Anchored>(worker: RetentionWorker<W, C>, work: W): Promise<void> {
  const theCase = await worker.jobs.caseOf(work);
  if (theCase?.anchor.revision === work.revision) {
    await worker.jobs.date(work, theCase);
    await worker.record(worker.trailFor(work));
  }
  await worker.jobs.done(work, worker.newId());
}

/** The note that a table's stream tells of, unless its work is done already. */
export async function dateNoted<W extends RetentionWork, C extends Anchored>(worker: RetentionWorker<W, C>, sortKey: string): Promise<void> {
  const work = await worker.jobs.find(sortKey);
  if (work !== undefined) await dateAnew(worker, work);
}
