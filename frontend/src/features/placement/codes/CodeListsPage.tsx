import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { CodeListId, CodeVersion } from "../../../../../shared/placement/code-list.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { CodeTable } from "./CodeTable.tsx";
import { EndCodeDialog } from "./EndCodeDialog.tsx";
import { texts } from "./texts.ts";
import { WordingDialog } from "./WordingDialog.tsx";

/** What is being changed: a new entry, the words of one, or its end. */
type Open = { readonly kind: "add" } | { readonly kind: "reword" | "end"; readonly entry: CodeVersion };

/** The words of the register's lists, for the main user. */
export function CodeListsPage() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { list } = useSearch({ from: "/code-lists" });
  const query = useRead(placementContract.readCodeLists, {});
  const [open, setOpen] = useState<Open | null>(null);
  const listId: CodeListId = list ?? "work-task";
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={listId === "work-task" && <Button variant="primary" onPress={() => setOpen({ kind: "add" })}>{t.add}</Button>}
      />
      <RadioGroup
        inline
        label={t.list}
        name="list"
        defaultValue={listId}
        choices={[
          { value: "work-task", label: t.tasks },
          { value: "attendance", label: t.attendance },
        ]}
        onChange={(event) => void navigate({ to: "/code-lists", search: typedText(event) === "attendance" ? { list: "attendance" } : {}, replace: true })}
      />
      {listId === "attendance" && <p className="list-count">{t.attendanceLead}</p>}
      <Loaded query={query} rows={12}>
        {({ codes, today }) => <Lists key={listId} codes={codes} listId={listId} today={today} open={open} onOpen={setOpen} />}
      </Loaded>
    </>
  );
}

interface ListsProps {
  readonly codes: readonly CodeVersion[];
  readonly listId: CodeListId;
  readonly today: LocalDate;
  readonly open: Open | null;
  readonly onOpen: (open: Open | null) => void;
}

function Lists({ codes, listId, today, open, onOpen }: ListsProps) {
  const t = useTexts(texts);
  const [saved, setSaved] = useState(false);
  const close = () => onOpen(null);
  const done = () => {
    setSaved(true);
    close();
  };
  return (
    <>
      {saved && <Banner tone="success">{t.saved}</Banner>}
      <CodeTable
        codes={codes}
        listId={listId}
        today={today}
        onReword={(entry) => onOpen({ kind: "reword", entry })}
        onEnd={(entry) => onOpen({ kind: "end", entry })}
        onKept={() => setSaved(true)}
      />
      {(open?.kind === "add" || open?.kind === "reword") && (
        <WordingDialog entry={open.kind === "add" ? undefined : open.entry} today={today} onSaved={done} onClose={close} />
      )}
      {open?.kind === "end" && <EndCodeDialog entry={open.entry} today={today} onSaved={done} onClose={close} />}
    </>
  );
}
