import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod";
import { ContactId, type IdSource, ParticipantId, SubmissionId } from "../../shared/kernel/ids.ts";
import type { AuditRow, Trail } from "../runtime/audit.ts";
import { trailOf } from "../runtime/audit.ts";
import { type Clock, momentOf } from "../runtime/clock.ts";
import { failureOf, type Log } from "../runtime/log.ts";
import type { Secrets } from "../runtime/secrets.ts";
import { attendanceStore } from "./attendance-store.ts";
import { intakePrefixes, partitions } from "./keys.ts";
import { participantsStore, type PlacementTables } from "./participants-store.ts";
import { dateAttendance, type RetentionWorker } from "./retention-job.ts";
import { retentionJobsStore } from "./retention-jobs-store.ts";
import { type IntakeWork, takeSubmission } from "./submissions.ts";
import { submissionsStore } from "./submissions-store.ts";

export interface JobSetting {
  readonly organisationId: string;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly secrets: Secrets;
  readonly log: Log;
}

const CatchUp = z.strictObject({ job: z.literal("catch-up") });
const SubmissionKeys = z.object({ PK: z.string(), SK: z.string() });

/**
 * The register's background work: submissions and retention jobs as the tables' streams bring them,
 * and a scheduled catch-up over both lists for what a stream lost. Every piece can run twice.
 */
export function placementJobs(tables: PlacementTables, setting: JobSetting) {
  const { intake, retention } = workers(tables, setting);

  async function take(record: DynamoDBRecord): Promise<void> {
    const key = SubmissionKeys.parse({ PK: record.dynamodb?.Keys?.["PK"]?.S, SK: record.dynamodb?.Keys?.["SK"]?.S });
    if (key.SK.startsWith(intakePrefixes.submission)) {
      const [, contact] = key.PK.split("#");
      const [, submission] = key.SK.split("#");
      await takeSubmission(intake, ContactId.parse(contact), SubmissionId.parse(submission));
    } else if (key.PK === partitions.retentionJobs) {
      const [participant, revision] = key.SK.split("#");
      const waiting = await retention.jobs.find(ParticipantId.parse(participant), Number(revision));
      if (waiting !== undefined) await dateAttendance(retention, waiting);
    }
  }

  async function catchUp(): Promise<void> {
    const pending = await intake.submissions.pending();
    const waiting = await retention.jobs.waiting();
    const work = [
      ...pending.map(({ contactId, submissionId }) => () => takeSubmission(intake, contactId, submissionId)),
      ...waiting.map((job) => () => dateAttendance(retention, job)),
    ];
    // One by one, oldest first as they lie: two reports of one week must not race each other.
    let failed = 0;
    for (const one of work) if (!(await attempt(one, setting.log))) failed += 1;
    setting.log({ line: "job", job: "catch-up", done: work.length - failed, failed });
  }

  return async (event: DynamoDBStreamEvent | z.output<typeof CatchUp>): Promise<DynamoDBBatchResponse> => {
    if (!("Records" in event)) {
      CatchUp.parse(event);
      await catchUp();
      return { batchItemFailures: [] };
    }
    // In order and one by one: a batch holds ten, and two reports of one week must not race each other.
    for (const record of event.Records)
      if (!(await attempt(() => take(record), setting.log)))
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
    return { batchItemFailures: [] };
  };
}

async function attempt(work: () => Promise<void>, log: Log): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    log({ line: "failure", requestId: "job", ...failureOf(error) });
    return false;
  }
}

function workers(tables: PlacementTables, setting: JobSetting): { readonly intake: IntakeWork; readonly retention: RetentionWorker } {
  const { clock, newId, secrets } = setting;
  const trailFor = (event: string, subject: ParticipantId, actor: string | null = null): Trail =>
    trailOf(() => jobFacts(setting, event, actor), secrets, subject);
  return {
    intake: {
      clock,
      newId,
      participants: participantsStore(tables),
      attendance: attendanceStore(tables),
      submissions: submissionsStore(tables.intake),
      trailFor,
    },
    retention: {
      newId,
      jobs: retentionJobsStore(tables.placement),
      trailFor,
      record: async (trail) => tables.audit.put(await trail.row("allowed")),
    },
  };
}

function jobFacts(setting: JobSetting, event: string, actor: string | null): Omit<AuditRow, "outcome" | "subjects"> {
  return {
    at: momentOf(setting.clock).at,
    organisation: setting.organisationId,
    event,
    action: "placement.job",
    ground: "job",
    actorKind: "job",
    actor,
    sourceIp: null,
    requestId: setting.newId(),
    appVersion: setting.appVersion,
  };
}
