import { expect, it } from "vitest";
import { exampleSettings } from "../../infra/settings-example.ts";
import { synthesise } from "./synthesised.ts";

const cells = synthesise(exampleSettings);
const inJobs = (cell: string, type: string) => cells.ofType(type).filter(({ stack }) => stack === `${cell}-Jobs`);

it.each(["pori", "kokemaenjoki"])("%s takes in employers' submissions and retention jobs from the streams, one bad record apart", (cell) => {
  const sources = inJobs(cell, "AWS::Lambda::EventSourceMapping");
  const heard = sources.map(({ id, Properties }) => [id.replace(/[0-9A-F]{8}$/u, ""), Properties["FilterCriteria"]]);
  expect(Object.fromEntries(heard)).toEqual({
    IntakeStream: {
      Filters: [
        {
          Pattern:
            '{"eventName":["INSERT"],"dynamodb":{"Keys":{"PK":{"S":[{"prefix":"CONTACT#"}]},"SK":{"S":[{"prefix":"SUBMISSION#"}]}}}}',
        },
      ],
    },
    PlacementStream: { Filters: [{ Pattern: '{"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"PK":{"S":[{"prefix":"JOBS#"}]}}}}' }] },
  });
  for (const { Properties } of sources) {
    expect(Properties).toMatchObject({
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      MaximumRetryAttempts: 5,
      StartingPosition: "TRIM_HORIZON",
      DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [expect.stringMatching(/^Failed/u), "Arn"] } } },
    });
  }
});

it.each(["pori", "kokemaenjoki"])("%s catches up every quarter of an hour, by Finnish time", (cell) => {
  expect(inJobs(cell, "AWS::Scheduler::Schedule").map(({ Properties }) => Properties)).toMatchObject([
    {
      Name: `${cell}-placement-catch-up`,
      ScheduleExpression: "cron(0/15 * * * ? *)",
      ScheduleExpressionTimezone: "Europe/Helsinki",
      State: "ENABLED",
      Target: {
        Arn: { "Fn::GetAtt": [expect.stringMatching(/^PlacementJobs/u), "Arn"] },
        Input: '{"job":"catch-up"}',
        DeadLetterConfig: { Arn: { "Fn::GetAtt": [expect.stringMatching(/^Failed/u), "Arn"] } },
      },
    },
  ]);
});

it.each(["pori", "kokemaenjoki"])("%s keeps what failed, encrypted, for two weeks", (cell) => {
  expect(inJobs(cell, "AWS::SQS::Queue").map(({ Properties }) => Properties)).toEqual([
    { MessageRetentionPeriod: 14 * 24 * 3600, SqsManagedSseEnabled: true },
  ]);
});
