import { Duration } from "aws-cdk-lib";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { jobTimes } from "../../shared/placement/jobs.ts";
import { type Cell, CellStack } from "../cell.ts";
import { houseFunction } from "../constructs/house-function.ts";
import { dateRowsOf, inviteFirstUserTo, listPartition, readAndWrite, sendMailAs } from "../constructs/permissions.ts";
import { mailReturnsOf, tellOfReturns } from "../constructs/mail-returns.ts";
import { cronOf, runAt } from "../constructs/schedule.ts";
import { listen } from "../constructs/stream-listener.ts";
import type { DataStack } from "./data-stack.ts";
import type { IdentityStack } from "./identity-stack.ts";

/** Work nobody waits for: employers' reports are taken in, retention is written on, what was missed is caught up. */
export class JobsStack extends CellStack {
  constructor(scope: Construct, cell: Cell, data: DataStack, { pool }: IdentityStack) {
    super(scope, "Jobs", cell, "jobs");
    const { organisation, settings } = cell;
    // Holds keys and names of jobs only: a queue is outside retention's reach.
    const failed = new Queue(this, "Failed", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });

    // Run by hand, once, when a cell is new: its code and password, and the first main user.
    houseFunction(this, {
      cell,
      data,
      timeout: Duration.seconds(60),
      entry: "office-jobs",
      environment: {
        ORGANISATION_NAME: organisation.name,
        OFFICE_TABLE: data.office.tableName,
        USER_POOL_ID: pool.userPoolId,
        SITE_ORIGIN: organisation.origins.site,
        MAIL_FROM: organisation.mailFrom,
      },
      may: [readAndWrite(data.office), inviteFirstUserTo(pool), sendMailAs(organisation.mailFrom, settings.region)],
    });

    const placement = placementJobs(this, cell, data);
    placement.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(failed) });

    listen(this, "IntakeStream", {
      to: data.intake,
      rows: [
        { events: ["INSERT"], PK: "CONTACT#", SK: ["SUBMISSION#", "EVALUATION#", "FRESHLINK#"] },
        // A proposal that is taken back is the same row once more.
        { events: ["INSERT", "MODIFY"], PK: "CONTACT#", SK: ["PROPOSAL#"] },
      ],
      run: placement,
      failed,
    });
    listen(this, "PlacementStream", { to: data.placement, rows: [{ events: ["INSERT", "MODIFY"], PK: "JOBS#" }], run: placement, failed });
    tellOfReturns(this, { organisationId: organisation.id, tell: placement, failed });
    const turn = (job: string, at: Parameters<typeof runAt>[2]["at"]) =>
      runAt(this, `Placement${pascal(job)}`, { name: `${organisation.id}-placement-${job}`, at, run: placement, with: { job }, failed });
    turn("catch-up", { minute: "0/15" });
    for (const [job, time] of Object.entries(jobTimes)) turn(job, cronOf(time));

    const coaching = coachingJobs(this, cell, data);
    coaching.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(failed) });
    listen(this, "CoachingStream", { to: data.coaching, rows: [{ events: ["INSERT", "MODIFY"], PK: "JOBS#" }], run: coaching, failed });
    const catchUp = { name: `${organisation.id}-coaching-catch-up`, at: { minute: "7/15" }, run: coaching, with: { job: "catch-up" }, failed };
    runAt(this, "CoachingCatchUp", catchUp);
  }
}

/** The register's background work; of the office it reads who is on the staff, to write to them on Mondays. */
function placementJobs(scope: Construct, cell: Cell, data: DataStack) {
  const { organisation, settings } = cell;
  return houseFunction(scope, {
    cell,
    data,
    // A Friday's mails to some hundred contacts, one after another.
    timeout: Duration.minutes(5),
    entry: "placement-jobs",
    environment: {
      ORGANISATION_NAME: organisation.name,
      OFFICE_TABLE: data.office.tableName,
      PLACEMENT_TABLE: data.placement.tableName,
      INTAKE_TABLE: data.intake.tableName,
      SITE_ORIGIN: organisation.origins.site,
      MAIL_FROM: organisation.mailFrom,
      MAIL_RETURNS: mailReturnsOf(organisation.id),
      FREE_EVES: organisation.freeEves.join(" "),
    },
    may: [
      readAndWrite(data.placement),
      readAndWrite(data.intake),
      listPartition(data.office, "USERS"),
      sendMailAs(organisation.mailFrom, settings.region, mailReturnsOf(organisation.id)),
    ],
  });
}

/** Dates rows anew by what stands in them unsealed: it has no key to anybody's information. */
function coachingJobs(scope: Construct, cell: Cell, data: DataStack) {
  return houseFunction(scope, {
    cell,
    data,
    timeout: Duration.minutes(5),
    entry: "coaching-jobs",
    environment: { COACHING_TABLE: data.coaching.tableName },
    may: [dateRowsOf(data.coaching)],
  });
}

const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/gu, (_match, letter: string) => letter.toUpperCase());
