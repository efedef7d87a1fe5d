import { useState } from "react";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { Goal, GoalEdition } from "../../../../../shared/coaching/goal.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useRead } from "../../../api/queries.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { same } from "../../../ui/editing/merge-edits.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Select } from "../../../ui/Select.tsx";
import { Table } from "../../../ui/Table.tsx";
import { draftOf, goalFields } from "./goal-draft.ts";
import { logTexts } from "./log-texts.ts";
import { useFieldLabels, useSayField } from "./use-say-field.ts";

interface GoalHistoryDialogProps {
  readonly clientId: ClientId;
  readonly goal: Goal;
  readonly onClose: () => void;
}

/** How a goal stood at any time, held against any other time. */
export function GoalHistoryDialog({ clientId, goal: { goalId, text }, onClose }: GoalHistoryDialogProps) {
  const t = useTexts(logTexts);
  const query = useRead(coachingContract.readGoalHistory, { params: { clientId, goalId } });
  return (
    <Dialog isOpen title={t.historyOf(text)} onClose={onClose} actions={<Button onPress={onClose}>{t.close}</Button>}>
      <Loaded query={query} rows={3}>
        {({ rows }) => (rows.length < 2 ? <p>{t.only}</p> : <Comparison rows={rows} />)}
      </Loaded>
    </Dialog>
  );
}

function Comparison({ rows }: { readonly rows: readonly GoalEdition[] }) {
  const t = useTexts(logTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const [[earlier, later], choose] = useState<readonly [number, number]>([rows[1]?.number ?? 1, rows[0]?.number ?? 1]);
  const options = rows.map(({ number, changed }) => ({ value: String(number), label: t.edition(number, formatDateTime(changed.at, language), nameOf(changed.by)) }));
  const numberIn = (target: unknown): number => Number(target instanceof HTMLSelectElement ? target.value : later);
  const [before, after] = [rows.find(({ number }) => number === earlier), rows.find(({ number }) => number === later)];
  return (
    <>
      <Select label={t.earlier} value={String(earlier)} options={options} onChange={({ target }) => choose([numberIn(target), later])} />
      <Select label={t.later} value={String(later)} options={options} onChange={({ target }) => choose([earlier, numberIn(target)])} />
      {before !== undefined && after !== undefined && <Differences before={before} after={after} />}
    </>
  );
}

function Differences({ before, after }: { readonly before: GoalEdition; readonly after: GoalEdition }) {
  const t = useTexts(logTexts);
  const labels = useFieldLabels();
  const say = useSayField();
  const [one, other] = [draftOf(before), draftOf(after)];
  const changed = goalFields.filter((field) => !same(one[field], other[field]));
  if (changed.length === 0) return <p role="status">{t.nothing}</p>;
  return (
    <Table caption={t.table} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.after}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((field) => (
          <tr key={field}>
            <th scope="row">{labels[field]}</th>
            <td data-label={t.before}>
              <p className="prose">{say(one, field) || t.empty}</p>
            </td>
            <td data-label={t.after}>
              <p className="prose">{say(other, field) || t.empty}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
