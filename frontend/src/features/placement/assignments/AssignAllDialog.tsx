import { useState } from "react";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { problemSentences } from "../../../../../shared/kernel/problem-sentences.ts";
import { type AssignOutcome, mostAtOnce, type NewAssignment } from "../../../../../shared/placement/assignment.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import type { OwnRow } from "../../../../../shared/placement/participant.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand } from "../../../api/queries.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { AssignmentFields } from "./AssignmentFields.tsx";
import { assignmentReads } from "./reads.ts";
import { texts } from "./texts.ts";

interface AssignAllDialogProps {
  readonly staffId: UserId;
  readonly rows: readonly OwnRow[];
  readonly today: LocalDate;
  readonly onClose: () => void;
}

interface Done {
  readonly staffId: UserId;
  readonly outcomes: readonly AssignOutcome[];
}

/** Names a substitute for everybody one is responsible for, a page at a time; what is done stays done when the line drops. */
export function AssignAllDialog({ staffId, rows, today, onClose }: AssignAllDialogProps) {
  const t = useTexts(texts);
  const assign = useCommand(placementContract.assignMany, { refreshes: assignmentReads });
  const people = rows.filter(({ assignment, anchor }) => assignment === null && anchor.endedOn === null && !anchor.restricted);
  const [progress, setProgress] = useState<number | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  async function save(wanted: NewAssignment): Promise<void> {
    const ids = people.map(({ participantId }) => participantId);
    const outcomes: AssignOutcome[] = [];
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      setProgress(from);
      const answer = await assign.mutateAsync({ params: { staffId }, body: { ...wanted, participantIds: ids.slice(from, from + mostAtOnce) } });
      outcomes.push(...answer.outcomes);
    }
    setDone({ staffId: wanted.staffId, outcomes });
  }

  return (
    <Dialog isOpen title={t.assignAllTitle} onClose={onClose} {...((done !== null || people.length === 0) && { actions: <Button onPress={onClose}>{t.close}</Button> })}>
      {people.length === 0 && <p>{t.assignAllNobody}</p>}
      {people.length > 0 && done === null && (
        <>
          <p>{t.assignAllExplains(people.length)}</p>
          <p>{t.assignExplains}</p>
          <p role="status">{progress !== null && t.progress(progress, people.length)}</p>
          <AssignmentFields except={[staffId]} today={today} onSave={save} onClose={onClose} />
        </>
      )}
      {done !== null && <Outcome done={done} rows={people} />}
    </Dialog>
  );
}

function Outcome({ done: { staffId, outcomes }, rows }: { readonly done: Done; readonly rows: readonly OwnRow[] }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const refused = outcomes.flatMap(({ participantId, refused: reason }) => {
    const row = rows.find((one) => one.participantId === participantId);
    return reason === null || row === undefined ? [] : [{ participantId, name: `${row.lastName} ${row.firstNames}`, reason }];
  });
  const given = outcomes.length - refused.length;
  return (
    <>
      {given > 0 && <Banner tone="success">{t.allDone(given, nameOf(staffId))}</Banner>}
      {refused.length > 0 && (
        <Banner tone="warning" title={t.someRefused(refused.length)}>
          <ul>
            {refused.map(({ participantId, name, reason }) => (
              <li key={participantId}>
                {name}: {problemSentences[reason][language]}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}
