import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, type IFunction, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

interface ListenProps {
  readonly to: ITable;
  /** Records of these events on rows whose keys begin so; all others never start the function. */
  readonly rows: readonly { readonly events: readonly ("INSERT" | "MODIFY" | "REMOVE")[]; readonly PK: string; readonly SK?: readonly string[] }[];
  readonly run: IFunction;
  /** Takes the place in the stream of what failed to the end, never the rows. */
  readonly failed: IQueue;
}

/**
 * Runs a function on a table's changes. CDK's own event source would let it use the table's key outside DynamoDB too,
 * which no role of a cell may.
 */
export function listen(scope: Construct, id: string, { to, rows, run, failed }: ListenProps): void {
  const { tableStreamArn } = to;
  if (tableStreamArn === undefined) throw new Error(`${id} listens to a table without a stream: give it \`stream: true\` in data-stack.ts.`);

  run.addToRolePolicy(
    new PolicyStatement({
      actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      resources: [tableStreamArn],
    }),
  );
  run.addToRolePolicy(new PolicyStatement({ actions: ["dynamodb:ListStreams"], resources: ["*"] }));

  new EventSourceMapping(scope, id, {
    target: run,
    eventSourceArn: tableStreamArn,
    filters: rows.map(({ events, PK, SK }) => ({
      pattern: JSON.stringify({ eventName: events, dynamodb: { Keys: { PK: beginningWith([PK]), ...(SK && { SK: beginningWith(SK) }) } } }),
    })),
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    // One bad record must not hold up the others of its shard.
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 5,
    onFailure: new SqsDlq(failed),
  });
}

const beginningWith = (prefixes: readonly string[]) => ({ S: prefixes.map((prefix) => ({ prefix })) });
