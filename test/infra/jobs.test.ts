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
            '{"eventName":["INSERT"],"dynamodb":{"Keys":{"PK":{"S":[{"prefix":"CONTACT#"}]},"SK":{"S":[{"prefix":"SUBMISSION#"},{"prefix":"EVALUATION#"},{"prefix":"FRESHLINK#"}]}}}}',
        },
        {
          Pattern:
            '{"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"PK":{"S":[{"prefix":"CONTACT#"}]},"SK":{"S":[{"prefix":"PROPOSAL#"}]}}}}',
        },
      ],
    },
    CoachingStream: { Filters: [{ Pattern: '{"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"PK":{"S":[{"prefix":"JOBS#"}]}}}}' }] },
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

/** By hand: what runs when, by the Finnish clock. */
const times = {
  "coaching-catch-up": "cron(7/15 * * * ? *)",
  "placement-catch-up": "cron(0/15 * * * ? *)",
  "placement-expire-holds": "cron(0 5 * * ? *)",
  "placement-purge-contacts": "cron(0 5 * * ? *)",
  "placement-digest": "cron(30 7 ? * MON *)",
  "placement-mail-links": "cron(0 12 ? * FRI *)",
  "placement-mail-reminders": "cron(0 12 * * ? *)",
};

it.each(["pori", "kokemaenjoki"])("%s runs each job at its time, by the Finnish clock", (cell) => {
  const schedules = inJobs(cell, "AWS::Scheduler::Schedule").map(({ Properties }) => Properties);
  expect(Object.fromEntries(schedules.map(({ Name, ScheduleExpression }) => [Name, ScheduleExpression]))).toEqual(
    Object.fromEntries(Object.entries(times).map(([job, expression]) => [`${cell}-${job}`, expression])),
  );
  for (const schedule of schedules)
    expect(schedule).toMatchObject({
      ScheduleExpressionTimezone: "Europe/Helsinki",
      State: "ENABLED",
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: {
        Arn: { "Fn::GetAtt": [expect.stringMatching(String(schedule["Name"]).startsWith(`${cell}-coaching-`) ? /^CoachingJobs/u : /^PlacementJobs/u), "Arn"] },
        Input: JSON.stringify({ job: String(schedule["Name"]).replace(/^[a-z]+-(?:coaching|placement)-/u, "") }),
        DeadLetterConfig: { Arn: { "Fn::GetAtt": [expect.stringMatching(/^Failed/u), "Arn"] } },
        RetryPolicy: { MaximumRetryAttempts: 3 },
      },
    });
});

it.each(["pori", "kokemaenjoki"])("%s is told of its own mails that come back, by opaque ids and without the address", (cell) => {
  const only = (type: string) => cells.only(`${cell}-Jobs`, type).Properties;
  expect(only("AWS::SES::ConfigurationSet")).toMatchObject({ Name: `${cell}-mail` });
  expect(only("AWS::SES::ConfigurationSetEventDestination")).toMatchObject({
    ConfigurationSetName: `${cell}-mail`,
    EventDestination: { Enabled: true, MatchingEventTypes: ["bounce"], EventBridgeDestination: { EventBusArn: expect.anything() } },
  });
  const { EventPattern, Targets } = only("AWS::Events::Rule");
  expect(EventPattern).toEqual({
    source: ["aws.ses"],
    "detail-type": ["Email Bounced"],
    detail: { mail: { tags: { "ses:configuration-set": [`${cell}-mail`], message: [{ exists: true }] } } },
  });
  expect(Targets).toEqual([
    {
      Id: "Target0",
      Arn: { "Fn::GetAtt": [expect.stringMatching(/^PlacementJobs/u), "Arn"] },
      DeadLetterConfig: { Arn: { "Fn::GetAtt": [expect.stringMatching(/^Failed/u), "Arn"] } },
      RetryPolicy: { MaximumRetryAttempts: 3 },
      InputTransformer: {
        InputPathsMap: {
          "detail-bounce-bounceType": "$.detail.bounce.bounceType",
          "detail-mail-tags-workplace": "$.detail.mail.tags.workplace",
          "detail-mail-tags-contact": "$.detail.mail.tags.contact",
          "detail-mail-tags-message": "$.detail.mail.tags.message",
        },
        InputTemplate:
          '{"job":"mail-returned","bounceType":<detail-bounce-bounceType>,"workplace":<detail-mail-tags-workplace>,"contact":<detail-mail-tags-contact>,"message":<detail-mail-tags-message>}',
      },
    },
  ]);
});

it.each(["pori", "kokemaenjoki"])("%s keeps what failed, encrypted, for two weeks", (cell) => {
  expect(inJobs(cell, "AWS::SQS::Queue").map(({ Properties }) => Properties)).toEqual([
    { MessageRetentionPeriod: 14 * 24 * 3600, SqsManagedSseEnabled: true },
  ]);
});
