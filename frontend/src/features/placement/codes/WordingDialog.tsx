import { useMemo } from "react";
import * as z from "zod";
import { type LocalDate, SentDate } from "../../../../../shared/kernel/local-date.ts";
import { ShortText } from "../../../../../shared/kernel/values.ts";
import type { CodeVersion } from "../../../../../shared/placement/code-list.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { texts } from "./texts.ts";

interface WordingDialogProps {
  /** The entry to be re-worded; without one, a new task is added. */
  readonly entry: CodeVersion | undefined;
  readonly today: LocalDate;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const wording = z.object({ fi: ShortText, sv: ShortText, en: ShortText, from: SentDate });

/** An entry's name in three languages from a date on. */
export function WordingDialog({ entry, today, onSaved, onClose }: WordingDialogProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const change = useCommand(placementContract.changeCode, { refreshes: [placementContract.readCodeLists] });
  const start = useMemo(() => entry?.label ?? { fi: "", sv: "", en: "" }, [entry]);
  const form = useZodForm({
    schema: wording,
    // A name that is to come is put right from its own day on.
    defaultValues: { ...start, from: entry !== undefined && entry.validFrom > today ? entry.validFrom : today },
    labels: { fi: t.labelFi, sv: t.labelSv, en: t.labelEn, from: t.fromDay },
  });

  async function save({ from, ...label }: z.output<typeof wording>): Promise<void> {
    const body =
      entry === undefined
        ? ({ change: "add", listId: "work-task", label, from } as const)
        : ({ change: "reword", listId: entry.listId, code: entry.code, label, from } as const);
    await change.mutateAsync({ body });
    onSaved();
  }

  return (
    <Dialog isOpen title={entry === undefined ? t.addTitle : t.rewordTitle(entry.label[language])} onClose={onClose}>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.save} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <TextField {...form.field("fi")} />
        <TextField {...form.field("sv")} />
        <TextField {...form.field("en")} />
        <Controlled form={form} name="from">
          {(field) => <DateField {...field} today={today} />}
        </Controlled>
      </Form>
    </Dialog>
  );
}
