import { EventField, Rule, RuleTargetInput } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from "aws-cdk-lib/aws-ses";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** The name a cell's mails to contacts are sent under, so that SES tells this cell alone of those that come back. */
export const mailReturnsOf = (organisationId: string): string => `${organisationId}-mail`;

interface TellOfReturnsProps {
  readonly organisationId: string;
  readonly tell: IFunction;
  readonly failed: IQueue;
}

/**
 * SES takes a mail at once and learns hours later that nobody lives there. It says so on the account's event bus; of the
 * event the function gets the mail's own opaque tags and the kind of return, never the address: what fails here lands in
 * a queue, which no retention reaches.
 */
export function tellOfReturns(scope: Construct, { organisationId, tell, failed }: TellOfReturnsProps): void {
  const name = mailReturnsOf(organisationId);
  const set = new CfnConfigurationSet(scope, "MailSet", { name, reputationOptions: { reputationMetricsEnabled: true } });
  const destination = new CfnConfigurationSetEventDestination(scope, "MailReturns", {
    configurationSetName: name,
    eventDestination: {
      name: "returns",
      enabled: true,
      matchingEventTypes: ["bounce"],
      eventBridgeDestination: { eventBusArn: Stack.of(scope).formatArn({ service: "events", resource: "event-bus", resourceName: "default" }) },
    },
  });
  destination.addResourceDependency(set);
  new Rule(scope, "MailReturned", {
    ruleName: `${organisationId}-mail-returned`,
    eventPattern: {
      source: ["aws.ses"],
      detailType: ["Email Bounced"],
      detail: { mail: { tags: { "ses:configuration-set": [name], message: [{ exists: true }] } } },
    },
    targets: [
      new LambdaFunction(tell, {
        // Tags are lists. Input paths cannot reach into one, so they are handed on whole.
        event: RuleTargetInput.fromObject({
          job: "mail-returned",
          bounceType: EventField.fromPath("$.detail.bounce.bounceType"),
          workplace: EventField.fromPath("$.detail.mail.tags.workplace"),
          contact: EventField.fromPath("$.detail.mail.tags.contact"),
          message: EventField.fromPath("$.detail.mail.tags.message"),
        }),
        deadLetterQueue: failed,
        retryAttempts: 3,
      }),
    ],
  });
}
