import * as z from "zod";

// The laptop installs no client for DynamoDB Streams, so the few calls are spoken by hand. Facts of the emulator:
// a stream has one shard, its records are never trimmed, and their numbers count up from 1.

const record = z.looseObject({
  eventName: z.enum(["INSERT", "MODIFY", "REMOVE"]),
  dynamodb: z.looseObject({ Keys: z.record(z.string(), z.unknown()), SequenceNumber: z.string() }),
});
/** A record as the stream gives it. */
export type StreamRecord = z.infer<typeof record>;

const listed = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const described = z.object({ StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }) });
const iterator = z.object({ ShardIterator: z.string() });
const got = z.object({ Records: z.array(record) });

/** Reads one table's stream. */
export interface StreamReader {
  readonly streamArn: string;
  /** At most `limit` records after a sequence number, or from the beginning; none when there are no newer ones. */
  read(after: string | undefined, limit: number): Promise<StreamRecord[]>;
}

/** Refuses a table without a stream: the template must declare one where a function consumes it. */
export async function openStream(url: string, tableName: string): Promise<StreamReader> {
  const { Streams: streams } = listed.parse(await call(url, "ListStreams", { TableName: tableName }));
  const streamArn = streams.at(-1)?.StreamArn;
  if (streamArn === undefined) throw new Error(`A function consumes the stream of ${tableName}, but the template gives that table none.`);
  const { StreamDescription: description } = described.parse(await call(url, "DescribeStream", { StreamArn: streamArn }));
  const shardId = description.Shards[0]?.ShardId;
  return {
    streamArn,
    read: async (after, limit) => {
      const from = after === undefined ? { ShardIteratorType: "TRIM_HORIZON" } : { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after };
      const place = await call(url, "GetShardIterator", { StreamArn: streamArn, ShardId: shardId, ...from });
      const { ShardIterator } = iterator.parse(place);
      return got.parse(await call(url, "GetRecords", { ShardIterator, Limit: limit })).Records;
    },
  };
}

async function call(url: string, name: string, input: object): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDBStreams_20120810.${name}`,
      // The emulator wants a signature to be there; it does not check it.
      authorization: "AWS4-HMAC-SHA256 Credential=local/20260101/eu-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local",
      "x-amz-date": "20260101T000000Z",
    },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`The emulator refused ${name}: ${await response.text()}`);
  return response.json();
}
