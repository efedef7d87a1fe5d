import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod";
import { ContactId, ParticipantId, SubmissionId } from "../../shared/kernel/ids.ts";
import { EvaluationId } from "../../shared/placement/evaluation.ts";
import { ChangeProposalId } from "../../shared/placement/change-proposal.ts";
import { Job } from "../../shared/placement/jobs.ts";
import type { AuditRow, Trail } from "../runtime/audit.ts";
import { trailOf } from "../runtime/audit.ts";
import { momentOf } from "../runtime/clock.ts";
import { failureOf, type Log } from "../runtime/log.ts";
import type { Secrets } from "../runtime/secrets.ts";
import { attendanceStore } from "./attendance-store.ts";
import { type EvaluationWork, takeEvaluation } from "./evaluation-intake.ts";
import { evaluationsStore } from "./evaluations-store.ts";
import { type FreshLinkWork, takeFreshLink } from "./fresh-link-intake.ts";
import { freshLinksStore } from "./fresh-links-store.ts";
import { intakePrefixes, partitions } from "./keys.ts";
import { participantsStore } from "./participants-store.ts";
import type { PlacementTables } from "./tables-store.ts";
import { changeProposalsStore } from "./change-proposals-store.ts";
import { type ProposalWork, takeProposal } from "./proposal-intake.ts";
import { dateAttendance, type RetentionWorker } from "./retention-job.ts";
import { retentionJobsStore } from "./retention-jobs-store.ts";
import { messageJobs } from "./messages.ts";
import { mailAgain, mailReturned, Returned } from "./messages-again.ts";
import { scheduledJobs, type ScheduleSetting } from "./scheduled-jobs.ts";
import { type IntakeWork, takeSubmission } from "./submissions.ts";
import { submissionsStore } from "./submissions-store.ts";

export interface JobSetting extends Omit<ScheduleSetting, "trailFor"> {
  readonly organisationId: string;
  readonly appVersion: string;
  readonly secrets: Secrets;
}

const Fired = z.union([z.strictObject({ job: z.literal("catch-up") }), z.strictObject({ job: Job }), Returned]);
type Fired = z.output<typeof Fired>;
const SubmissionKeys = z.object({ PK: z.string(), SK: z.string() });

/**
 * The register's background work: submissions and retention jobs as the tables' streams bring them,
 * and a scheduled catch-up over both lists for what a stream lost. Every piece can run twice.
 */
export function placementJobs(tables: PlacementTables, setting: JobSetting) {
  const { intake, retention, trailFor } = workers(tables, setting);
  const schedule = scheduledJobs(tables, { ...setting, trailFor });
  const fresh: FreshLinkWork = { newId: setting.newId, requests: freshLinksStore(tables.intake), mail: messageJobs(schedule.messages) };
  const take = takerOf({ intake, retention, fresh });

  async function catchUp(): Promise<void> {
    const pending = await intake.submissions.pending();
    const evaluations = await intake.evaluations.pending();
    const proposals = await intake.proposals.pending();
    const freshLinks = await fresh.requests.waiting();
    const waiting = await retention.jobs.waiting();
    const work = [
      ...pending.map(({ contactId, submissionId }) => () => takeSubmission(intake, contactId, submissionId)),
      ...evaluations.map(({ contactId, evaluationId }) => () => takeEvaluation(intake, contactId, evaluationId)),
      ...proposals.map(({ contactId, proposalId }) => () => takeProposal(intake, contactId, proposalId)),
      ...freshLinks.map((request) => () => takeFreshLink(fresh, request)),
      ...waiting.map((job) => () => dateAttendance(retention, job)),
      async () => {
        await mailAgain(schedule.messages);
      },
      () => schedule.catchUp(),
    ];
    // One by one, oldest first as they lie: two reports of one week must not race each other.
    let failed = 0;
    for (const one of work) if (!(await attempt(one, setting.log))) failed += 1;
    setting.log({ line: "job", job: "catch-up", done: work.length - failed, failed });
  }

  async function fire(event: Fired): Promise<void> {
    if (event.job === "catch-up") await catchUp();
    else if (event.job === "mail-returned") await mailReturned(schedule.messages, event);
    else await schedule.run(event.job);
  }

  return async (event: DynamoDBStreamEvent | Fired): Promise<DynamoDBBatchResponse> => {
    if (!("Records" in event)) {
      await fire(Fired.parse(event));
      return { batchItemFailures: [] };
    }
    // In order and one by one: a batch holds ten, and two reports of one week must not race each other.
    for (const record of event.Records)
      if (!(await attempt(() => take(record), setting.log)))
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
    return { batchItemFailures: [] };
  };
}

interface StreamWork {
  readonly intake: IntakeWork & EvaluationWork & ProposalWork;
  readonly retention: RetentionWorker;
  readonly fresh: FreshLinkWork;
}

/** What a row that a stream tells of is to be taken for; of others nothing is done. */
function takerOf({ intake, retention, fresh }: StreamWork) {
  return async (record: DynamoDBRecord): Promise<void> => {
    const key = SubmissionKeys.parse({ PK: record.dynamodb?.Keys?.["PK"]?.S, SK: record.dynamodb?.Keys?.["SK"]?.S });
    if (key.SK.startsWith(intakePrefixes.submission)) {
      const [, contact] = key.PK.split("#");
      const [, submission] = key.SK.split("#");
      await takeSubmission(intake, ContactId.parse(contact), SubmissionId.parse(submission));
    } else if (key.SK.startsWith(intakePrefixes.evaluation)) {
      const [, contact] = key.PK.split("#");
      const [, evaluation] = key.SK.split("#");
      await takeEvaluation(intake, ContactId.parse(contact), EvaluationId.parse(evaluation));
    } else if (key.PK.startsWith("CONTACT#") && key.SK.startsWith(intakePrefixes.proposal)) {
      const [, contact] = key.PK.split("#");
      const [, proposal] = key.SK.split("#");
      await takeProposal(intake, ContactId.parse(contact), ChangeProposalId.parse(proposal));
    } else if (key.SK.startsWith(intakePrefixes.freshLink)) {
      const [, contact] = key.PK.split("#");
      const [, hour = ""] = key.SK.split("#");
      const waiting = await fresh.requests.find(ContactId.parse(contact), hour);
      if (waiting !== undefined) await takeFreshLink(fresh, waiting);
    } else if (key.PK === partitions.retentionJobs) {
      const [participant, revision] = key.SK.split("#");
      const waiting = await retention.jobs.find(ParticipantId.parse(participant), Number(revision));
      if (waiting !== undefined) await dateAttendance(retention, waiting);
    }
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

type TrailFor = (event: string, subject: string, actor?: string | null) => Trail;

function workers(tables: PlacementTables, setting: JobSetting): { readonly intake: IntakeWork & EvaluationWork & ProposalWork; readonly retention: RetentionWorker; readonly trailFor: TrailFor } {
  const { clock, newId, secrets } = setting;
  const trailFor: TrailFor = (event, subject, actor = null) =>
    trailOf(() => jobFacts(setting, event, actor), secrets, subject);
  return {
    trailFor,
    intake: {
      clock,
      newId,
      participants: participantsStore(tables),
      attendance: attendanceStore(tables),
      submissions: submissionsStore(tables.intake),
      evaluations: evaluationsStore(tables),
      proposals: changeProposalsStore(tables),
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
