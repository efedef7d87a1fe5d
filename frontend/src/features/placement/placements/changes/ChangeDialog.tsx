import { useState } from "react";
import type { ParticipantCard } from "../../../../../../shared/placement/contract.ts";
import { placementContract } from "../../../../../../shared/placement/contract.ts";
import type { Placement } from "../../../../../../shared/placement/placement.ts";
import type { PlacementChange } from "../../../../../../shared/placement/placement-change.ts";
import { useCommand } from "../../../../api/queries.ts";
import { useTexts } from "../../../../i18n/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Dialog } from "../../../../ui/Dialog.tsx";
import { Select } from "../../../../ui/Select.tsx";
import { useRereadOnConflict } from "../../editing/conflict.ts";
import { cardReads } from "../../participants/queries.ts";
import { contactReads } from "../../workplaces/queries.ts";
import { useWorkplaces } from "../../workplaces/workplace-names.ts";
import { ChangeFields } from "./ChangeFields.tsx";
import { changeKindTexts, changeTexts } from "./change-texts.ts";
import { possibleChanges } from "./possible-changes.ts";

interface ChangeDialogProps {
  readonly card: ParticipantCard;
  readonly placement: Placement;
  readonly onClose: () => void;
}

/** One menu for everything that can be changed of a placement. */
export function ChangeDialog({ card, placement, onClose }: ChangeDialogProps) {
  const t = useTexts(changeTexts);
  const kinds = useTexts(changeKindTexts);
  const { data } = useWorkplaces();
  const [kind, setKind] = useState<PlacementChange["kind"] | undefined>();
  const change = useCommand(placementContract.changePlacement, { refreshes: [...cardReads, ...contactReads] });
  const rereadOnConflict = useRereadOnConflict(cardReads);
  const workplace = data?.rows.find(({ workplaceId }) => workplaceId === placement.workplaceId);
  const possible = possibleChanges(placement, card.today);

  async function send(body: PlacementChange): Promise<void> {
    const { participantId } = card.participant;
    try {
      await change.mutateAsync({ params: { participantId, placementId: placement.placementId }, body });
    } catch (error) {
      await rereadOnConflict(error);
      throw error;
    }
    onClose();
  }

  return (
    <Dialog isOpen title={t.changeOf(workplace?.name ?? "")} onClose={onClose}>
      <Select
        label={t.what}
        placeholder={t.choose}
        onChange={({ target }) => setKind(possible.find((one) => target instanceof HTMLSelectElement && one === target.value))}
        options={possible.map((value) => ({ value, label: kinds[value] }))}
      />
      {kind === undefined ? (
        <div className="actions">
          <Button onPress={onClose}>{t.cancel}</Button>
        </div>
      ) : (
        <ChangeFields key={kind} kind={kind} card={card} placement={placement} workplace={workplace} send={send} onClose={onClose} />
      )}
    </Dialog>
  );
}
