import type { ContactId } from "../../../shared/kernel/ids.ts";
import { type ChangeProposal, type ChangeProposalId, replacedBy, withdraw } from "../../../shared/placement/change-proposal.ts";
import type { LinkProposal } from "../../../shared/placement/link.ts";
import { settle } from "../../records/settle.ts";
import type { Trail } from "../../runtime/audit.ts";
import { momentOf } from "../../runtime/clock.ts";
import type { ChangeProposalsStore } from "./change-proposals-store.ts";
import type { IntakeWork } from "../employer/submissions.ts";

export interface ProposalWork extends Pick<IntakeWork, "clock" | "newId" | "submissions"> {
  /** The audit row of what was taken in: of the person, or of the contact himself. */
  readonly trailFor: (event: string, subject: string, actor: ContactId) => Trail;
  readonly proposals: ChangeProposalsStore;
}

/**
 * Takes a proposal of an employer's contact into the register, or his taking it back. A second run finds it there, or
 * answered, and changes nothing.
 */
export async function takeProposal(work: ProposalWork, contactId: ContactId, proposalId: ChangeProposalId): Promise<void> {
  const sent = await work.proposals.received({ contactId, proposalId });
  if (sent !== undefined) await settle(() => taking(work, sent));
  await work.proposals.taken(proposalId, work.newId());
}

async function taking(work: ProposalWork, sent: LinkProposal): Promise<() => Promise<void>> {
  const { now } = momentOf(work.clock);
  const [known, waiting] = await Promise.all([work.proposals.find(sent.proposalId), work.proposals.all()]);
  const next = sent.state === "waiting" ? await fresh(work, sent, known) : sent.state === "withdrawn" && known && withdraw(known);
  if (!next) return () => Promise.resolve();
  const trail = work.trailFor("ChangeProposalTaken", next.participantId ?? sent.contactId, sent.contactId);
  const changes = next.state === "pending" ? [next, ...replacedBy(waiting, next)] : [next];
  return () => work.proposals.take({ now, trail, idempotency: undefined, newId: work.newId }, changes);
}

/** The proposal as the register keeps it; undefined when it is there, or about a placement that was moved to somebody else. */
async function fresh(work: ProposalWork, sent: LinkProposal, known: ChangeProposal | undefined): Promise<ChangeProposal | undefined> {
  const { proposalId, contactId, change, sentAt } = sent;
  const [contact, windows] = await Promise.all([work.submissions.contact(contactId), work.submissions.windows(contactId)]);
  const window = change.kind === "not-the-contact" ? undefined : windows.find(({ placementId }) => placementId === change.placementId);
  if (known !== undefined || contact === undefined || (window === undefined && change.kind !== "not-the-contact")) return undefined;
  return {
    proposalId, workplaceId: contact.workplaceId, contactId, participantId: window?.participantId ?? null, change, receivedAt: sentAt,
    state: "pending", answered: null, version: 1,
  };
}
