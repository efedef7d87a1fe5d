import type { Instant } from "../../../shared/kernel/local-date.ts";
import { isWithin } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { ChangeProposalId, type ProposedChange } from "../../../shared/placement/change-proposal.ts";
import type { LinkProposal, LinkWindow } from "../../../shared/placement/link.ts";
import { windowOf } from "./link-evaluations.ts";
import type { LinkFile } from "./link-file.ts";

export interface NewProposal {
  /** Of the placement it is about; undefined when it is about the contact himself. */
  readonly window: LinkWindow | undefined;
  readonly proposal: LinkProposal;
}

/** What a proposal is about: of one kind and one placement only one waits at a time. */
const subjectOf = (change: ProposedChange): string => ("placementId" in change ? `${change.kind} ${change.placementId}` : change.kind);

/** Judges what a contact proposes to change. */
export function judgeProposal(
  file: LinkFile,
  change: ProposedChange,
  received: { readonly id: string; readonly at: Instant },
): NewProposal {
  const window = "placementId" in change ? windowOf(file, change.placementId) : undefined;
  if (window && change.kind === "no-longer-here" && change.lastDay !== null && !isWithin(change.lastDay, window)) throw new Problem("day-outside-placement");
  const waiting = file.proposals.filter(({ state }) => state === "waiting");
  if (waiting.some((earlier) => subjectOf(earlier.change) === subjectOf(change))) throw new Problem("proposal-waiting");
  const { contactId } = file.contact;
  return { window, proposal: { proposalId: ChangeProposalId.parse(received.id), contactId, change, sentAt: received.at, state: "waiting" } };
}

/** The contact's own proposal, while nobody has answered it. */
export function withdrawn(proposals: readonly LinkProposal[], id: ChangeProposalId): LinkProposal {
  const proposal = proposals.find(({ proposalId }) => proposalId === id);
  if (proposal === undefined) throw new Problem("link-not-valid");
  if (proposal.state !== "waiting") throw new Problem("proposal-answered");
  return { ...proposal, state: "withdrawn" };
}
