import { useState } from "react";
import { DropAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextArea } from "../../../ui/TextArea.tsx";
import { assessmentTexts } from "./texts.ts";

const Why = DropAssessment.pick({ why: true });

/** Takes away what was begun by mistake, and asks why. */
export function DropButton({ onDrop }: { readonly onDrop: (why: string) => Promise<unknown> }) {
  const t = useTexts(assessmentTexts);
  const [asking, setAsking] = useState(false);
  return (
    <div className="actions">
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {t.drop}
      </Button>
      {asking && <DropDialog onDrop={onDrop} onClose={() => setAsking(false)} />}
    </div>
  );
}

function DropDialog({ onDrop, onClose }: { readonly onDrop: (why: string) => Promise<unknown>; readonly onClose: () => void }) {
  const t = useTexts(assessmentTexts);
  const form = useZodForm({ schema: Why, defaultValues: { why: "" }, labels: { why: t.dropWhy } });
  return (
    <Dialog isOpen title={t.dropTitle} onClose={onClose}>
      <p>{t.dropText}</p>
      <Form form={form} guarded={false} onSubmit={({ why }) => onDrop(why)} submitText={t.drop} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <TextArea {...form.field("why")} maxLength={500} rows={3} />
      </Form>
    </Dialog>
  );
}
