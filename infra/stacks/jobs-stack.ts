import { Duration } from "aws-cdk-lib";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { type Cell, CellStack } from "../cell.ts";
import { houseFunction } from "../constructs/house-function.ts";
import { inviteFirstUserTo, readAndWrite, sendMailAs } from "../constructs/permissions.ts";
import { runEvery } from "../constructs/schedule.ts";
import { listen } from "../constructs/stream-listener.ts";
import type { DataStack } from "./data-stack.ts";
import type { IdentityStack } from "./identity-stack.ts";

/** Work nobody waits for: employers' reports are taken in, retention is written on, what was missed is caught up. */
export class JobsStack extends CellStack {
  constructor(scope: Construct, cell: Cell, data: DataStack, { pool, client }: IdentityStack) {
    super(scope, "Jobs", cell, "jobs");
    const { organisation, settings } = cell;
    const common = { cell, data, timeout: Duration.seconds(60) };
    // Holds keys and names of jobs only: a queue is outside retention's reach.
    const failed = new Queue(this, "Failed", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });

    // Run by hand, once, when a cell is new: its code and password, and the first main user.
    houseFunction(this, {
      ...common,
      entry: "office-jobs",
      environment: {
        ORGANISATION_NAME: organisation.name,
        OFFICE_TABLE: data.office.tableName,
        USER_POOL_ID: pool.userPoolId,
        USER_POOL_CLIENT_ID: client.userPoolClientId,
        SITE_ORIGIN: organisation.origins.site,
        MAIL_FROM: organisation.mailFrom,
      },
      may: [readAndWrite(data.office), inviteFirstUserTo(pool), sendMailAs(organisation.mailFrom, settings.region)],
    });

    const placement = houseFunction(this, {
      ...common,
      entry: "placement-jobs",
      environment: { PLACEMENT_TABLE: data.placement.tableName, INTAKE_TABLE: data.intake.tableName },
      may: [readAndWrite(data.placement), readAndWrite(data.intake)],
    });
    placement.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(failed) });

    listen(this, "IntakeStream", {
      to: data.intake,
      events: ["INSERT"],
      keys: { PK: "CONTACT#", SK: "SUBMISSION#" },
      run: placement,
      failed,
    });
    listen(this, "PlacementStream", { to: data.placement, events: ["INSERT", "MODIFY"], keys: { PK: "JOBS#" }, run: placement, failed });
    runEvery(this, "PlacementCatchUp", {
      name: `${organisation.id}-placement-catch-up`,
      minutes: 15,
      run: placement,
      with: { job: "catch-up" },
      failed,
    });
  }
}
