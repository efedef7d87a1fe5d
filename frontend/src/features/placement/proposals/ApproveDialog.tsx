import { useState } from "react";
import type { ChangeProposal } from "../../../../../shared/placement/change-proposal.ts";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import type { Placement } from "../../../../../shared/placement/placement.ts";
import type { PlacementChange } from "../../../../../shared/placement/placement-change.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { ChangeFields } from "../placements/changes/ChangeFields.tsx";
import { changeKindTexts } from "../placements/changes/change-texts.ts";
import { useWorkplaces } from "../workplaces/workplace-names.ts";
import { proposalReads } from "./queries.ts";
import { proposalTexts } from "./texts.ts";

interface ApproveDialogProps {
  readonly card: ParticipantCard;
  readonly placement: Placement;
  readonly proposal: ChangeProposal;
  readonly onClose: () => void;
}

/** The change as it was proposed, for staff to check and to complete. */
export function ApproveDialog({ card, placement, proposal, onClose }: ApproveDialogProps) {
  const t = useTexts(proposalTexts);
  const kinds = useTexts(changeKindTexts);
  const { data } = useWorkplaces();
  const answer = useCommand(placementContract.answerChangeProposal, { refreshes: proposalReads });
  const rereadOnConflict = useRereadOnConflict(proposalReads);
  const possible = proposal.change.kind === "change-days" ? (["change-days"] as const) : (["end", "not-started"] as const);
  const [kind, setKind] = useState<PlacementChange["kind"]>(possible[0]);

  async function send(change: PlacementChange): Promise<void> {
    const { participantId } = card.participant;
    const { proposalId, version } = proposal;
    try {
      await answer.mutateAsync({ params: { participantId, proposalId }, body: { answer: "approve", change, version } });
    } catch (error) {
      await rereadOnConflict(error);
      throw error;
    }
    onClose();
  }

  return (
    <Dialog isOpen title={t.approveTitle} onClose={onClose}>
      <p>{proposal.change.kind === "change-days" ? t.approveDays : t.approveEnd}</p>
      {possible.length > 1 && (
        <Select
          label={t.how}
          defaultValue={kind}
          onChange={({ target }) => setKind(possible.find((one) => target instanceof HTMLSelectElement && one === target.value) ?? kind)}
          options={possible.map((value) => ({ value, label: kinds[value] }))}
        />
      )}
      <ChangeFields
        key={kind}
        kind={kind}
        card={card}
        placement={placement}
        workplace={data?.rows.find(({ workplaceId }) => workplaceId === placement.workplaceId)}
        send={send}
        onClose={onClose}
        proposed={proposedBy(proposal)}
      />
    </Dialog>
  );
}

function proposedBy({ change }: ChangeProposal) {
  if (change.kind === "change-days") return { plan: change.plan };
  return change.kind === "no-longer-here" && change.lastDay !== null ? { lastDay: change.lastDay } : {};
}
