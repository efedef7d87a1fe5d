import { useState } from "react";
import * as z from "zod";
import { AddendumText, type DiaryDetails, type DiaryEntry } from "../../../../../shared/coaching/diary.ts";
import { isChangeable } from "../../../../../shared/coaching/diary-decisions.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { instantAt, type LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { capitalised, formatDate, formatDateTime, formatMinutes, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { now } from "../../../ui/clock.ts";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextArea } from "../../../ui/TextArea.tsx";
import { DiaryForm } from "./DiaryForm.tsx";
import { diaryReads } from "./queries.ts";
import { diaryTexts } from "./texts.ts";

interface EntryItemProps {
  readonly clientId: ClientId;
  readonly entry: DiaryEntry;
  readonly today: LocalDate;
  readonly writable: boolean;
  readonly onTold: (told: string) => void;
}

/** One entry: what it says, what was added, and what can still be done to it. */
export function EntryItem({ clientId, entry, today, writable, onTold }: EntryItemProps) {
  const t = useTexts(diaryTexts);
  const { language } = useLanguage();
  const { userId } = useSession().user;
  const [stage, setStage] = useState<"reading" | "correcting" | "adding">("reading");
  const change = useCommand(coachingContract.changeDiaryEntry, { refreshes: diaryReads });
  const params = { clientId, on: entry.on, entryId: entry.entryId };
  const date = formatDate(entry.on, language);
  const back = () => setStage("reading");

  async function correct(details: DiaryDetails): Promise<void> {
    await change.mutateAsync({ params, body: { ...details, version: entry.version } });
    onTold(t.corrected);
    back();
  }

  if (stage === "correcting") {
    return (
      <li>
        <h4>{t.correctTitle}</h4>
        <DiaryForm today={today} entry={entry} onSave={correct} onCancel={back} />
      </li>
    );
  }
  return (
    <li>
      <h4 className="row-title">
        {capitalised(weekdayName(entry.on, language, "short"))} {date} <Badge>{t[entry.kind]}</Badge>
      </h4>
      <EntryWords entry={entry} />
      <Addenda entry={entry} />
      {stage === "adding" && <NewAddendum clientId={clientId} entry={entry} onDone={back} />}
      {writable && stage === "reading" && (
        <div className="row-commands">
          {isChangeable(entry, { userId, at: instantAt(now()) }) && (
            <Button variant="quiet" aria-label={t.correctOf(date)} onPress={() => setStage("correcting")}>
              {t.correct}
            </Button>
          )}
          <Button variant="quiet" aria-label={t.addOf(date)} onPress={() => setStage("adding")}>
            {t.add}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Who wrote it and what; a sensitive text stays closed until it is asked for, because others see the screen. */
function EntryWords({ entry: { by, at, changedAt, text, sensitive, coachingMinutes } }: Pick<EntryItemProps, "entry">) {
  const t = useTexts(diaryTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const parts = [
    coachingMinutes === 0 ? t.noTime : formatMinutes(coachingMinutes),
    `${nameOf(by)} ${formatDateTime(at, language)}`,
    ...(changedAt === null ? [] : [t.changed(formatDateTime(changedAt, language))]),
  ];
  return (
    <>
      <p className="muted">{parts.join(" · ")}</p>
      {sensitive ? (
        <details>
          <summary>{t.open}</summary>
          <p className="prose">{text}</p>
        </details>
      ) : (
        <p className="prose">{text}</p>
      )}
    </>
  );
}

function Addenda({ entry: { addenda, sensitive } }: Pick<EntryItemProps, "entry">) {
  const t = useTexts(diaryTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  if (addenda.length === 0) return null;
  const list = (
    <ul className="addenda">
      {addenda.map(({ text, at, by }) => (
        <li key={`${at} ${by}`}>
          <p className="muted">
            {nameOf(by)} {formatDateTime(at, language)}
          </p>
          <p className="prose">{text}</p>
        </li>
      ))}
    </ul>
  );
  return sensitive ? (
    <details>
      <summary>
        {t.addenda} ({addenda.length})
      </summary>
      {list}
    </details>
  ) : (
    list
  );
}

const Addition = z.object({ text: AddendumText });

function NewAddendum({ clientId, entry, onDone }: Pick<EntryItemProps, "clientId" | "entry"> & { readonly onDone: () => void }) {
  const t = useTexts(diaryTexts);
  const command = useCommand(coachingContract.addAddendum, { refreshes: diaryReads });
  const form = useZodForm({ schema: Addition, defaultValues: { text: "" }, labels: { text: t.addendum } });
  const params = { clientId, on: entry.on, entryId: entry.entryId };
  return (
    <Form form={form} submitText={t.saveAddendum} otherActions={<Button onPress={onDone}>{t.cancel}</Button>} onSubmit={(body) => command.mutateAsync({ params, body }).then(onDone)}>
      <TextArea {...form.field("text")} maxLength={2000} rows={3} hint={t.addendumHint} />
    </Form>
  );
}
