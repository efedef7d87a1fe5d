import type { NewAssignment } from "../../../../../shared/placement/assignment.ts";
import { isCurrent } from "../../../../../shared/placement/assignment.ts";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { AssignmentFields } from "./AssignmentFields.tsx";
import { assignmentReads } from "./reads.ts";
import { texts } from "./texts.ts";

interface AssignDialogProps {
  readonly card: ParticipantCard;
  readonly onClose: () => void;
}

/** Names a substitute for one person. */
export function AssignDialog({ card: { participant, assignments, today }, onClose }: AssignDialogProps) {
  const t = useTexts(texts);
  const assign = useCommand(placementContract.assign, { refreshes: assignmentReads });
  const current = assignments.filter((assignment) => isCurrent(assignment, today)).map(({ staffId }) => staffId);

  async function save(body: NewAssignment): Promise<void> {
    await assign.mutateAsync({ params: { participantId: participant.participantId }, body });
    onClose();
  }

  return (
    <Dialog isOpen title={t.assignTitle} onClose={onClose}>
      <p>{t.assignExplains}</p>
      <AssignmentFields except={[participant.responsibleId, ...current]} today={today} onSave={save} onClose={onClose} />
    </Dialog>
  );
}
