import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod";
import type { IdSource } from "../../shared/kernel/ids.ts";
import { type Trail, trailOf } from "./audit.ts";
import { type Clock, momentOf } from "./clock.ts";
import { failureOf, type Log } from "./log.ts";
import type { Secrets } from "./secrets.ts";

/** What work that nobody waits for needs, whatever it does. */
export interface BackgroundSetting {
  readonly organisationId: string;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly secrets: Secrets;
  readonly log: Log;
}

/** Audit rows of such work; `actor` where somebody's act is being carried out. */
export type TrailFor = (event: string, subject: string, actor?: string | null) => Trail;

export function jobTrails({ clock, organisationId, newId, appVersion, secrets }: BackgroundSetting, action: string): TrailFor {
  return (event, subject, actor = null) => {
    const facts = () => ({
      at: momentOf(clock).at, organisation: organisationId, event, action, ground: "job", actorKind: "job" as const, actor, sourceIp: null, requestId: newId(), appVersion,
    });
    return trailOf(facts, secrets, subject);
  };
}

export type Work = () => Promise<void>;

/** One by one, as they lie: two pieces of work about one person must not race each other. What fails leaves the others to be done. */
export async function doAll(job: string, work: readonly Work[], log: Log): Promise<void> {
  let failed = 0;
  for (const one of work) if (!(await attempt(one, log))) failed += 1;
  log({ line: "job", job, done: work.length - failed, failed });
}

const StreamKeys = z.object({ PK: z.string(), SK: z.string() });
/** The key of a changed row; a stream tells no more. */
export type StreamKey = z.output<typeof StreamKeys>;

interface Background<F> {
  /** Takes what a changed row stands for; rows it knows nothing of are left alone. */
  readonly take: (key: StreamKey) => Promise<void>;
  /** What a schedule or another service may ask for. */
  readonly fired: z.ZodType<F>;
  readonly fire: (event: F) => Promise<void>;
}

/** A function that takes work from its table's stream and from schedules. Every piece can run twice. */
export function background<F extends object>({ take, fired, fire }: Background<F>, log: Log) {
  return async (event: DynamoDBStreamEvent | F): Promise<DynamoDBBatchResponse> => {
    if (!("Records" in event)) {
      await fire(fired.parse(event));
      return { batchItemFailures: [] };
    }
    // In order and one by one, as `doAll`; from the first that fails the stream comes again.
    for (const record of event.Records)
      if (!(await attempt(() => take(keyOf(record)), log))) return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
    return { batchItemFailures: [] };
  };
}

const keyOf = ({ dynamodb }: DynamoDBRecord): StreamKey => StreamKeys.parse({ PK: dynamodb?.Keys?.["PK"]?.S, SK: dynamodb?.Keys?.["SK"]?.S });

async function attempt(work: Work, log: Log): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    log({ line: "failure", requestId: "job", ...failureOf(error) });
    return false;
  }
}
