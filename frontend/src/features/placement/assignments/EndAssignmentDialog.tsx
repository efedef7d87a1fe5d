import type { Assignment } from "../../../../../shared/placement/assignment.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { AskFirst } from "./AskFirst.tsx";
import { assignmentReads } from "./reads.ts";
import { texts } from "./texts.ts";

interface EndAssignmentDialogProps {
  readonly assignment: Pick<Assignment, "participantId" | "staffId" | "role" | "version">;
  readonly onClose: () => void;
}

export function EndAssignmentDialog({ assignment: { participantId, staffId, role, version }, onClose }: EndAssignmentDialogProps) {
  const t = useTexts(texts);
  const { nameOf } = useColleagues();
  const end = useCommand(placementContract.endAssignment, { refreshes: assignmentReads });
  return (
    <AskFirst
      title={t.endTitle(`${t[role]} ${nameOf(staffId)}`)}
      body={t.endText}
      confirmText={t.endConfirm}
      pending={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate({ params: { participantId, staffId }, body: { version } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
