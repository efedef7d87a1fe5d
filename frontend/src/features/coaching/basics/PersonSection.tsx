import { useState } from "react";
import { isProtected } from "../../../../../shared/coaching/client.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { FieldConflicts } from "../../../ui/editing/FieldConflicts.tsx";
import { Form } from "../../../ui/Form.tsx";
import { BasicsFields, useBasicsForm } from "../clients/new/BasicsFields.tsx";
import { useCard } from "../clients/use-client.ts";
import { personFields, personPart, personValues } from "./client-values.ts";
import { DetailsCard, type DetailsFormProps } from "./DetailsCard.tsx";
import { basicsTexts } from "./texts.ts";
import { useDetailsSaving } from "./use-details-saving.ts";
import { useDetailLabels, useSayDetail } from "./use-say-detail.ts";
import { useWhoAndWhen } from "./use-who-and-when.ts";

/** What would tell where a protected person is, to whoever looks at the screen. */
const locating = ["streetAddress", "postalCode", "town", "phone"] as const;

/** Names, address, ways to reach the person, language, and whether the whereabouts are protected. */
export function PersonSection({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useTexts(basicsTexts);
  const spoken = useWhoAndWhen();
  const { client, today } = useCard().card;
  const [open, setOpen] = useState(false);
  const hides = isProtected(client, today);
  return (
    <DetailsCard
      title={t.person}
      fields={personFields}
      mayWrite={mayWrite}
      covered={hides && !open ? locating : []}
      form={(props) => <PersonForm {...props} />}
    >
      <div className="muted spaced">
        {hides && <Button onPress={() => setOpen(!open)}>{open ? t.hide : t.show}</Button>}
        {client.addressProtection !== null && (hides ? <p>{t.protectedHides}</p> : <Banner tone="warning">{t.protectedOver}</Banner>)}
        <p>{t.changed(spoken(client.changed))}</p>
      </div>
    </DetailsCard>
  );
}

function PersonForm({ base, onSaved, onCancel }: DetailsFormProps) {
  const t = useTexts(basicsTexts);
  const labels = useDetailLabels();
  const say = useSayDetail();
  const [values] = useState(() => personValues(base));
  const [isNowProtected, setProtected] = useState(base.addressProtection !== null);
  const form = useBasicsForm(values, { noCode: true, isProtected: isNowProtected });
  const { clash, who, save, settle } = useDetailsSaving({ base, fields: personFields, onSaved });
  if (clash !== null) {
    return <FieldConflicts clash={clash} labels={labels} say={(_value, field, values) => say(values, field)} who={who} onSave={settle} onCancel={onCancel} />;
  }

  function protect(next: boolean): void {
    setProtected(next);
    form.setValue("protectedUntil", next ? values.protectedUntil : "", { shouldDirty: true });
  }
  return (
    <Form form={form} onSubmit={(filled) => save(personPart(filled))} submitText={t.save} otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}>
      <BasicsFields form={form} values={values} isProtected={isNowProtected} onProtect={protect} />
    </Form>
  );
}
