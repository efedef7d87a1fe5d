import { TimeZone } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { type CronOptionsWithTimezone, Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

interface RunAtProps {
  readonly name: string;
  readonly at: Omit<CronOptionsWithTimezone, "timeZone">;
  readonly run: IFunction;
  /** The function's event. Ids and names of jobs only. */
  readonly with: Readonly<Record<string, string>>;
  /** Takes runs that could not be started. */
  readonly failed: IQueue;
}

/** By Finnish time, summer and winter. EventBridge Scheduler delivers at least once: jobs are idempotent. */
export function runAt(scope: Construct, id: string, props: RunAtProps): void {
  new Schedule(scope, id, {
    scheduleName: props.name,
    schedule: ScheduleExpression.cron({ ...props.at, timeZone: TimeZone.EUROPE_HELSINKI }),
    target: new LambdaInvoke(props.run, {
      input: ScheduleTargetInput.fromObject(props.with),
      retryAttempts: 3,
      deadLetterQueue: props.failed,
    }),
  });
}

const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

/** A time of day as the registers tell their jobs' times, as cron has it: every day, or on one weekday. */
export function cronOf({ weekday, at }: { readonly weekday: number | null; readonly at: string }): RunAtProps["at"] {
  const [hour, minute] = at.split(":").map((part) => String(Number(part)));
  const day = weekday === null ? undefined : weekdays[weekday - 1];
  return { ...(hour !== undefined && { hour }), ...(minute !== undefined && { minute }), ...(day !== undefined && { weekDay: day }) };
}
