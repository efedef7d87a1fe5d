import * as z from "zod";
import { ContactId, SubmissionId } from "../../shared/kernel/ids.ts";
import { EvaluationId } from "../../shared/placement/evaluation.ts";
import { ChangeProposalId } from "../../shared/placement/change-proposal.ts";
import { Job } from "../../shared/placement/jobs.ts";
import type { Service } from "../../shared/placement/service.ts";
import { dateAnew, dateNoted, type RetentionWorker } from "../records/retention-worker.ts";
import { background, type BackgroundSetting, doAll, jobTrails, type StreamKey, type TrailFor } from "../runtime/background.ts";
import { attendanceStore } from "./attendance/attendance-store.ts";
import { type EvaluationWork, takeEvaluation } from "./evaluations/evaluation-intake.ts";
import { evaluationsStore } from "./evaluations/evaluations-store.ts";
import { type FreshLinkWork, takeFreshLink } from "./links/fresh-link-intake.ts";
import { freshLinksStore } from "./links/fresh-links-store.ts";
import { intakePrefixes, partitions } from "./keys.ts";
import { participantsStore } from "./participants/participants-store.ts";
import type { PlacementTables } from "./tables-store.ts";
import { changeProposalsStore } from "./placements/change-proposals-store.ts";
import { type ProposalWork, takeProposal } from "./placements/proposal-intake.ts";
import { retentionJobsStore, type RetentionWork } from "./jobs/retention-jobs-store.ts";
import { messageJobs } from "./links/messages.ts";
import { mailAgain, mailReturned, Returned } from "./links/messages-again.ts";
import { scheduledJobs, type ScheduleSetting } from "./jobs/scheduled-jobs.ts";
import { type IntakeWork, takeSubmission } from "./employer/submissions.ts";
import { submissionsStore } from "./employer/submissions-store.ts";

export interface JobSetting extends Omit<ScheduleSetting, "trailFor">, BackgroundSetting {}

const Fired = z.union([z.strictObject({ job: z.literal("catch-up") }), z.strictObject({ job: Job }), Returned]);
type Fired = z.output<typeof Fired>;

/**
 * The register's background work: submissions and retention jobs as the tables' streams bring them,
 * and a scheduled catch-up over both lists for what a stream lost. Every piece can run twice.
 */
export function placementJobs(tables: PlacementTables, setting: JobSetting) {
  const trailFor = jobTrails(setting, "placement.job");
  const { intake, retention } = workers(tables, setting, trailFor);
  const schedule = scheduledJobs(tables, { ...setting, trailFor });
  const fresh: FreshLinkWork = { newId: setting.newId, requests: freshLinksStore(tables.intake), mail: messageJobs(schedule.messages) };
  const take = takerOf({ intake, retention, fresh });

  async function catchUp(): Promise<void> {
    const pending = await intake.submissions.pending();
    const evaluations = await intake.evaluations.pending();
    const proposals = await intake.proposals.pending();
    const freshLinks = await fresh.requests.waiting();
    const waiting = await retention.jobs.waiting();
    await doAll("catch-up", [
      ...pending.map(({ contactId, submissionId }) => () => takeSubmission(intake, contactId, submissionId)),
      ...evaluations.map(({ contactId, evaluationId }) => () => takeEvaluation(intake, contactId, evaluationId)),
      ...proposals.map(({ contactId, proposalId }) => () => takeProposal(intake, contactId, proposalId)),
      ...freshLinks.map((request) => () => takeFreshLink(fresh, request)),
      ...waiting.map((job) => () => dateAnew(retention, job)),
      async () => {
        await mailAgain(schedule.messages);
      },
      () => schedule.catchUp(),
    ], setting.log);
  }

  async function fire(event: Fired): Promise<void> {
    if (event.job === "catch-up") await catchUp();
    else if (event.job === "mail-returned") await mailReturned(schedule.messages, event);
    else await schedule.run(event.job);
  }

  return background({ take, fired: Fired, fire }, setting.log);
}

interface StreamWork {
  readonly intake: IntakeWork & EvaluationWork & ProposalWork;
  readonly retention: RetentionWorker<RetentionWork, Service>;
  readonly fresh: FreshLinkWork;
}

/** What a row that a stream tells of is to be taken for; of others nothing is done. */
function takerOf({ intake, retention, fresh }: StreamWork) {
  return async (key: StreamKey): Promise<void> => {
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
      await dateNoted(retention, key.SK);
    }
  };
}

function workers(tables: PlacementTables, { clock, newId }: JobSetting, trailFor: TrailFor): Pick<StreamWork, "intake" | "retention"> {
  return {
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
      trailFor: ({ participantId }) => trailFor("RetentionDated", participantId),
      record: async (trail) => tables.audit.put(await trail.row("allowed")),
    },
  };
}
