import * as z from "zod";
import { type LocalDate, SentDate } from "../../../../../shared/kernel/local-date.ts";
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
import { texts } from "./texts.ts";

interface EndCodeDialogProps {
  readonly entry: CodeVersion;
  readonly today: LocalDate;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const end = z.object({ lastDay: SentDate });

/** Takes an entry out of use after a day. */
export function EndCodeDialog({ entry: { listId, code, label }, today, onSaved, onClose }: EndCodeDialogProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const change = useCommand(placementContract.changeCode, { refreshes: [placementContract.readCodeLists] });
  const form = useZodForm({ schema: end, defaultValues: { lastDay: today }, labels: { lastDay: t.lastDay } });

  async function save({ lastDay }: z.output<typeof end>): Promise<void> {
    await change.mutateAsync({ body: { change: "end", listId, code, lastDay } });
    onSaved();
  }

  return (
    <Dialog isOpen title={t.endTitle(label[language])} onClose={onClose}>
      <p>{listId === "attendance" ? t.endCodeText : t.endText}</p>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.end} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <Controlled form={form} name="lastDay">
          {(field) => <DateField {...field} today={today} />}
        </Controlled>
      </Form>
    </Dialog>
  );
}
