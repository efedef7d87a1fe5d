import { TimeZone } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

interface RunEveryProps {
  readonly name: string;
  readonly minutes: number;
  readonly run: IFunction;
  /** The function's event. Ids and names of jobs only. */
  readonly with: Readonly<Record<string, string>>;
  /** Takes runs that could not be started. */
  readonly failed: IQueue;
}

/** By Finnish time, summer and winter. EventBridge Scheduler delivers at least once: jobs are idempotent. */
export function runEvery(scope: Construct, id: string, props: RunEveryProps): void {
  new Schedule(scope, id, {
    scheduleName: props.name,
    schedule: ScheduleExpression.cron({ minute: `0/${props.minutes}`, timeZone: TimeZone.EUROPE_HELSINKI }),
    target: new LambdaInvoke(props.run, {
      input: ScheduleTargetInput.fromObject(props.with),
      retryAttempts: 3,
      deadLetterQueue: props.failed,
    }),
  });
}
