import { useState } from "react";
import type { ChangeProposal } from "../../../../../shared/placement/change-proposal.ts";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { ApproveDialog } from "./ApproveDialog.tsx";
import { ProposalRow } from "./ProposalRow.tsx";
import { proposalReads, useProposals } from "./queries.ts";
import { proposalTexts } from "./texts.ts";

/** What employers propose about this person's placements; nothing where they propose nothing. */
export function ParticipantProposals({ card }: { readonly card: ParticipantCard }) {
  const t = useTexts(proposalTexts);
  const { data } = useProposals();
  const own = data?.proposals.filter(({ participantId }) => participantId === card.participant.participantId) ?? [];
  if (own.length === 0) return null;
  return (
    <section className="card">
      <h2>{t.title}</h2>
      <ul className="rows">
        {own.map((proposal) => (
          <OwnProposal key={proposal.proposalId} card={card} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

function OwnProposal({ card, proposal }: { readonly card: ParticipantCard; readonly proposal: ChangeProposal }) {
  const t = useTexts(proposalTexts);
  const [approving, setApproving] = useState(false);
  const answer = useCommand(placementContract.answerChangeProposal, { refreshes: proposalReads });
  const { change, proposalId, version } = proposal;
  const { participantId, firstNames, lastName } = card.participant;
  const placement = "placementId" in change ? card.placements.find((one) => one.placementId === change.placementId) : undefined;
  return (
    <>
      <ProposalRow
        proposal={proposal}
        person={`${lastName} ${firstNames}`}
        reject={(why) => answer.mutateAsync({ params: { participantId, proposalId }, body: { answer: "reject", why, version } })}
        approve={
          placement !== undefined && (
            <Button variant="primary" onPress={() => setApproving(true)}>
              {t.approve}
            </Button>
          )
        }
      />
      {approving && placement !== undefined && <ApproveDialog card={card} placement={placement} proposal={proposal} onClose={() => setApproving(false)} />}
    </>
  );
}
