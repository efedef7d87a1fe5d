import { useMemo } from "react";
import * as z from "zod";
import { FreeText } from "../../../../../shared/kernel/values.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextArea } from "../../../ui/TextArea.tsx";
import { proposalTexts } from "./texts.ts";

interface RejectDialogProps {
  readonly reject: (why: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A rejection says why. */
export function RejectDialog({ reject, onClose }: RejectDialogProps) {
  const t = useTexts(proposalTexts);
  const schema = useMemo(() => z.object({ why: FreeText(300).refine((why) => why !== "", { error: t.rejectMissing }) }), [t]);
  const form = useZodForm({ schema, defaultValues: { why: "" }, labels: { why: t.rejectWhy } });

  async function save({ why }: { readonly why: string }): Promise<void> {
    await reject(why);
    onClose();
  }

  return (
    <Dialog isOpen title={t.rejectTitle} onClose={onClose}>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.reject} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <TextArea {...form.field("why")} maxLength={300} rows={3} hint={t.rejectHint} />
      </Form>
    </Dialog>
  );
}
