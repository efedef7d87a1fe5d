import { useState } from "react";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { ChangeProposal } from "../../../../../shared/placement/change-proposal.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { useCaseload } from "../participants/queries.ts";
import { ConfirmDialog } from "../workplaces/ConfirmDialog.tsx";
import { ProposalRow } from "./ProposalRow.tsx";
import { proposalReads, useProposals } from "./queries.ts";
import { proposalTexts } from "./texts.ts";

/** What the contacts of a workplace propose; nothing where they propose nothing. */
export function WorkplaceProposals({ workplaceId }: { readonly workplaceId: WorkplaceId }) {
  const t = useTexts(proposalTexts);
  const { data } = useProposals();
  const here = data?.proposals.filter((proposal) => proposal.workplaceId === workplaceId) ?? [];
  if (here.length === 0) return null;
  return (
    <section className="card">
      <h2>{t.title}</h2>
      <ul className="rows">
        {here.map((proposal) => (
          <Proposal key={proposal.proposalId} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

function Proposal({ proposal }: { readonly proposal: ChangeProposal }) {
  const t = useTexts(proposalTexts);
  const { user } = useSession();
  const { query } = useCaseload(user.userId, false);
  const [approving, setApproving] = useState(false);
  const answerChange = useCommand(placementContract.answerChangeProposal, { refreshes: proposalReads });
  const answerContact = useCommand(placementContract.answerContactProposal, { refreshes: proposalReads });
  const { participantId, workplaceId, proposalId, version } = proposal;
  const person = query.data?.rows.find((row) => row.participantId === participantId);
  const contactAnswer = { params: { workplaceId, contactProposalId: proposalId } };

  function reject(why: string) {
    const body = { answer: "reject", why, version } as const;
    return participantId === null
      ? answerContact.mutateAsync({ ...contactAnswer, body })
      : answerChange.mutateAsync({ params: { participantId, proposalId }, body });
  }

  async function approve(): Promise<void> {
    await answerContact.mutateAsync({ ...contactAnswer, body: { answer: "approve", version } });
    setApproving(false);
  }

  return (
    <>
      <ProposalRow
        proposal={proposal}
        person={person === undefined ? "" : `${person.lastName} ${person.firstNames}`}
        reject={reject}
        approve={
          participantId === null ? (
            <Button variant="primary" onPress={() => setApproving(true)}>
              {t.approve}
            </Button>
          ) : (
            <Link look="primary" to="/participants/$participantId" params={{ participantId }}>
              {t.toClient}
            </Link>
          )
        }
      />
      {approving && (
        <ConfirmDialog
          title={t.approveTitle}
          body={t.approveContact}
          confirmText={t.approve}
          onConfirm={() => void approve()}
          onClose={() => setApproving(false)}
        />
      )}
    </>
  );
}
