import type { IdSource } from "../../../shared/kernel/ids.ts";
import { instantAt, millisecondsOf } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { Job, JobRun, Period } from "../../../shared/placement/jobs.ts";
import type { Clock } from "../../runtime/clock.ts";
import { failureOf, type Log } from "../../runtime/log.ts";
import type { JobRunsStore } from "./job-runs-store.ts";

/** What one attempt at a turn came to. */
export interface Outcome {
  readonly done: number;
  /** Opaque ids of the pieces that failed; the others are done all the same. */
  readonly failed: readonly string[];
}

interface RunSetting {
  readonly runs: JobRunsStore;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Log;
}

/** Longer than the function may run: whoever still holds a turn after this has died. */
const leaseMinutes = 10;
/** A turn with pieces that fail again and again is laid down after so many attempts; its record names them. */
const mostAttempts = 5;

export type RunOnce = (job: Job, period: Period, work: () => Promise<Outcome>) => Promise<"ran" | "not-now">;

/**
 * Does a turn of a job once: a turn that is finished, or that somebody else is at, is left alone. One whose runner died is
 * taken up again when its lease is over, so every piece of the work must bear being met again half-done.
 */
export function runOnce({ runs, clock, newId, log }: RunSetting): RunOnce {
  return async (job, period, work) => {
    const before = await runs.find(job, period.id);
    const now = clock();
    if (!isFree(before, now)) return "not-now";
    const taken: JobRun = {
      job, period: period.id, on: period.on, attempts: (before?.attempts ?? 0) + 1, heldUntil: instantAt(now + leaseMinutes * 60_000),
      finishedAt: null, done: before?.done ?? 0, failed: [], version: (before?.version ?? 0) + 1,
    };
    if (!(await isFirst(runs.keep(taken, newId())))) return "not-now";
    const laidDown = { ...taken, heldUntil: null, version: taken.version + 1 };
    try {
      const { done, failed } = await work();
      const isFinished = failed.length === 0 || taken.attempts >= mostAttempts;
      await isFirst(runs.keep({ ...laidDown, finishedAt: isFinished ? instantAt(clock()) : null, done, failed: failed.slice(0, 50) }, newId()));
      log({ line: "job", job, done, failed: failed.length });
      return "ran";
    } catch (error) {
      await isFirst(runs.keep(laidDown, newId()));
      throw error;
    }
  };
}

/** Whether a turn is neither finished nor held by anybody. */
export function isFree(run: JobRun | undefined, now: number): boolean {
  if (run === undefined) return true;
  return run.finishedAt === null && (run.heldUntil === null || millisecondsOf(run.heldUntil) <= now);
}

async function isFirst(keeping: Promise<void>): Promise<boolean> {
  try {
    await keeping;
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === "version-conflict") return false;
    throw error;
  }
}

/** Does each piece by itself: the failure of one stops none of the others. */
export async function eachOf<T>(pieces: readonly T[], idOf: (piece: T) => string, work: (piece: T) => Promise<boolean>, log: Log): Promise<Outcome> {
  let done = 0;
  const failed: string[] = [];
  for (const piece of pieces) {
    try {
      if (await work(piece)) done += 1;
    } catch (error) {
      log({ line: "failure", requestId: "job", ...failureOf(error) });
      failed.push(idOf(piece));
    }
  }
  return { done, failed };
}
