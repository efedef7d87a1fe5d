import { useState } from "react";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { FieldConflicts } from "../../../ui/editing/FieldConflicts.tsx";
import { Form } from "../../../ui/Form.tsx";
import { BackgroundFields, useBackgroundForm } from "../clients/new/BackgroundFields.tsx";
import { backgroundFields, backgroundPart, backgroundValues } from "./client-values.ts";
import { DetailsCard, type DetailsFormProps } from "./DetailsCard.tsx";
import { basicsTexts } from "./texts.ts";
import { useDetailsSaving } from "./use-details-saving.ts";
import { useDetailLabels, useSayDetail } from "./use-say-detail.ts";

/** What the person has studied and worked at. */
export function BackgroundSection({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useTexts(basicsTexts);
  return <DetailsCard title={t.background} fields={backgroundFields} mayWrite={mayWrite} form={(props) => <BackgroundForm {...props} />} />;
}

function BackgroundForm({ base, onSaved, onCancel }: DetailsFormProps) {
  const t = useTexts(basicsTexts);
  const labels = useDetailLabels();
  const say = useSayDetail();
  const [values] = useState(() => backgroundValues(base));
  const form = useBackgroundForm(values);
  const { clash, who, save, settle } = useDetailsSaving({ base, fields: backgroundFields, onSaved });
  if (clash !== null) {
    return <FieldConflicts clash={clash} labels={labels} say={(_value, field, values) => say(values, field)} who={who} onSave={settle} onCancel={onCancel} />;
  }
  return (
    <Form form={form} onSubmit={(filled) => save(backgroundPart(filled))} submitText={t.save} otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}>
      <BackgroundFields form={form} values={values} />
    </Form>
  );
}
