import type { ReactNode } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { useTexts } from "../../../../i18n/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Form } from "../../../../ui/Form.tsx";
import type { ZodForm } from "../../../../ui/form.ts";
import { TextArea } from "../../../../ui/TextArea.tsx";
import { changeTexts } from "./change-texts.ts";

interface ChangeFormProps<In extends FieldValues, Out> {
  readonly form: ZodForm<In, Out>;
  /** The field of the explanation. */
  readonly why: FieldPath<In>;
  readonly onSave: (values: Out) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The fields of one change, its explanation and its buttons. */
export function ChangeForm<In extends FieldValues, Out>({ form, why, onSave, onClose, children }: ChangeFormProps<In, Out>) {
  const t = useTexts(changeTexts);
  return (
    <Form form={form} guarded={false} onSubmit={onSave} submitText={t.save} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
      {children}
      <TextArea {...form.field(why)} optional maxLength={300} rows={2} hint={t.whyHint} />
    </Form>
  );
}
