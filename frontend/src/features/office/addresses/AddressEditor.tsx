import { useState } from "react";
import type { InputIssue } from "../../../../../shared/kernel/problems.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";
import { isConflict } from "../conflict.ts";
import type { AddressList } from "./address-list.ts";
import { AddressPreview } from "./AddressPreview.tsx";
import { AddressRow } from "./AddressRow.tsx";
import { draftOf, type DraftRow, faultsOf, readable, saysSame } from "./draft.ts";
import { NetworkTable } from "./NetworkTable.tsx";
import { texts } from "./texts.ts";

interface AddressEditorProps {
  readonly list: AddressList;
  readonly reread: () => Promise<AddressList>;
}

const issuesOf = (error: unknown): readonly InputIssue[] => (error instanceof ApiProblem ? error.issues : []);

/** The list as it is being edited over the one it began from; another's version never replaces it unasked. */
function useEditing({ list, reread }: AddressEditorProps) {
  const [base, setBase] = useState(list);
  const [rows, setRows] = useState(() => draftOf(list.networks ?? []));
  const [theirs, setTheirs] = useState<AddressList>();
  const command = useCommand(officeContract.saveAddressList);

  function begin(from: AddressList): void {
    setBase(from);
    setRows(draftOf(from.networks ?? []));
    setTheirs(undefined);
  }

  async function save(): Promise<void> {
    try {
      await command.mutateAsync({ body: { networks: readable(rows), version: base.version } });
      begin(await reread());
    } catch (error) {
      if (isConflict(error)) setTheirs(await reread());
    }
  }

  function keepOwn(): void {
    if (theirs !== undefined) setBase(theirs);
    setTheirs(undefined);
    command.reset();
  }

  return { base, rows, setRows, theirs, begin, keepOwn, save, command };
}

export function AddressEditor(props: AddressEditorProps) {
  const t = useTexts(texts);
  const { base, rows, setRows, theirs, begin, keepOwn, save, command } = useEditing(props);
  const [checked, setChecked] = useState(false);
  const sentence = useRefusalSentence(theirs === undefined && !isConflict(command.error) ? command.error : null);
  const unsaved = !saysSame(rows, base.networks ?? []);
  const add = (network: string) => setRows([...rows, { key: crypto.randomUUID(), network, owner: "", until: "" }]);
  const change = (key: string, other: Partial<DraftRow>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...other } : row)));
  const refusedAt = issuesOf(command.error).map(({ path }) => Number(path.split(".")[1]));

  function send(): void {
    const wrong = rows.some((row) => Object.keys(faultsOf(row)).length > 0);
    setChecked(wrong);
    if (!wrong) void save();
  }

  return (
    <section className="card">
      <h2>{t.networks}</h2>
      {theirs !== undefined && <TheirList list={theirs} onTake={() => begin(theirs)} onKeep={keepOwn} />}
      {rows.length === 0 && <p>{t.empty}</p>}
      {rows.map((row, at) => (
        <AddressRow
          key={row.key}
          row={row}
          order={at + 1}
          today={base.today}
          faults={checked ? faultsOf(row) : {}}
          refusal={refusedAt.includes(at) ? sentence : undefined}
          onChange={(other) => change(row.key, other)}
          onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div className="actions">
        <Button onPress={() => add("")}>{t.add}</Button>
        <Button onPress={() => add(base.ownAddress)}>{t.addOwn}</Button>
      </div>
      {unsaved ? <AddressPreview list={base} networks={readable(rows)} /> : <p className="muted">{t.unchanged}</p>}
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      {command.isSuccess && !unsaved && <Banner tone="success">{t.saved}</Banner>}
      <div className="actions">
        <Button variant="primary" pending={command.isPending} onPress={send}>
          {t.save}
        </Button>
      </div>
      <UnsavedGuard unsaved={unsaved && !command.isPending} />
    </section>
  );
}

interface TheirListProps {
  readonly list: AddressList;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

function TheirList({ list, onTake, onKeep }: TheirListProps) {
  const t = useTexts(texts);
  return (
    <Banner tone="warning" title={t.conflictTitle}>
      <p>{t.conflict}</p>
      <NetworkTable caption={t.networks} networks={list.networks ?? []} today={list.today} />
      <div className="actions">
        <Button onPress={onTake}>{t.takeTheirs}</Button>
        <Button onPress={onKeep}>{t.keepOwn}</Button>
      </div>
    </Banner>
  );
}
