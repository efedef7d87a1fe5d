import * as z from "zod";

import type { Reaped } from "./reaped.ts";
import { readFilter } from "./stream-filter.ts";
import type { StreamReader, StreamRecord } from "./stream-reader.ts";

/** A function that consumes a table's stream. */
export interface StreamConsumer {
  readonly functionName: string;
  readonly tableName: string;
  /** Properties of the AWS::Lambda::EventSourceMapping. */
  readonly mapping: unknown;
}

/** Records that were given up after all attempts. */
export interface SkippedRecords {
  readonly functionName: string;
  readonly tableName: string;
  readonly sequenceNumbers: readonly string[];
  readonly cause: unknown;
}

/** Who hears of the records. */
export interface Receivers {
  /** Runs a function with a DynamoDBStreamEvent; rejects when the function fails. */
  readonly invoke: (functionName: string, event: { readonly Records: readonly object[] }) => Promise<unknown>;
  readonly report: (skipped: SkippedRecords) => void;
  readonly reaped: Reaped;
}

/** What the laptop acts on of AWS::Lambda::EventSourceMapping. */
export const streamMapping = z.object({
  BatchSize: z.int().max(1000).default(100),
  StartingPosition: z.literal("TRIM_HORIZON"),
  Enabled: z.boolean().default(true),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.literal("ReportBatchItemFailures")).default([]),
  // Lambda's -1 retries for the day a record lives; here a poison record would hold its stream for that day.
  MaximumRetryAttempts: z.int().default(-1).transform((attempts) => (attempts < 0 ? 4 : attempts)),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).default({ Filters: [] }),
});
type Mapping = z.infer<typeof streamMapping>;

/** A consumer's place in its stream, kept over restarts. */
interface Place {
  get(): string | undefined;
  moveTo(sequenceNumber: string): Promise<void>;
}

interface DeliveryParts {
  readonly receivers: Receivers;
  readonly consumer: StreamConsumer;
  readonly mapping: Mapping;
  readonly stream: StreamReader;
  readonly place: Place;
}

/** What a turn came to: nothing new, some records further, or a failure that the next turn tries again. */
type Turn = "idle" | "moved" | "failed";
export type Delivery = () => Promise<Turn>;

/** One consumer's turn: read, filter, invoke, move on. */
export function createDelivery(parts: DeliveryParts): Delivery {
  const { receivers, consumer, mapping, stream, place } = parts;
  const wanted = readFilter(mapping.FilterCriteria.Filters.map(({ Pattern }) => Pattern));
  let size = mapping.BatchSize;
  let attempts = 0;
  const moveTo = async (sequenceNumber: string): Promise<Turn> => {
    attempts = 0;
    size = mapping.BatchSize;
    await receivers.reaped.save();
    await place.moveTo(sequenceNumber);
    return "moved";
  };
  return async () => {
    const read = (await stream.read(place.get(), size)).map((record) => dressed(record, consumer, stream, receivers.reaped));
    const end = read.at(-1);
    if (end === undefined) return "idle";
    const batch = read.filter(wanted);
    if (batch.length === 0) return moveTo(numberOf(end));
    const failure = await attempt(parts, batch);
    if (failure === undefined) return moveTo(numberOf(end));
    // What the function has taken stays taken: the retry begins with the first record it gave back.
    const taken = batch.findIndex((record) => numberOf(record) === failure.from);
    const lastTaken = batch[taken - 1];
    if (lastTaken !== undefined) return moveTo(numberOf(lastTaken));
    if (mapping.BisectBatchOnFunctionError && read.length > 1) {
      size = Math.ceil(read.length / 2);
      return "failed";
    }
    if (attempts++ < mapping.MaximumRetryAttempts) return "failed";
    const { functionName, tableName } = consumer;
    receivers.report({ functionName, tableName, sequenceNumbers: batch.map(numberOf), cause: failure.cause });
    return moveTo(numberOf(end));
  };
}

const partialAnswer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** Undefined when all went well, else the first record given back; as in Lambda, an unknown one means the whole batch. */
async function attempt(
  { receivers, consumer, mapping }: DeliveryParts,
  batch: readonly StreamRecord[],
): Promise<{ from: string | undefined; cause: unknown } | undefined> {
  try {
    const answer = await receivers.invoke(consumer.functionName, { Records: batch });
    if (mapping.FunctionResponseTypes.length === 0) return undefined;
    const given = partialAnswer.safeParse(answer).data?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) ?? [];
    if (given.length === 0) return undefined;
    const first = batch.map(numberOf).find((sequenceNumber) => given.includes(sequenceNumber));
    return { from: first, cause: "batchItemFailures" };
  } catch (cause) {
    return { from: undefined, cause };
  }
}

/** The record as Lambda hands it over: from our region and, where the reaper made it, with TTL's principal. */
function dressed(record: StreamRecord, { tableName }: StreamConsumer, { streamArn }: StreamReader, reaped: Reaped): StreamRecord {
  const { Keys, SequenceNumber } = record.dynamodb;
  const byTtl = record.eventName === "REMOVE" && reaped.madeBy(tableName, Keys, SequenceNumber);
  return {
    ...record,
    awsRegion: "eu-north-1",
    eventSourceARN: streamArn,
    ...(byTtl && { userIdentity: { type: "Service", principalId: "dynamodb.amazonaws.com" } }),
  };
}

const numberOf = (record: StreamRecord): string => record.dynamodb.SequenceNumber;
