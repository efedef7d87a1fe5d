import { useState } from "react";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { useCommand } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Form } from "../../../ui/Form.tsx";
import { ConsentFields, useConsentForm } from "../clients/new/ConsentFields.tsx";
import { consentPart, emptyDraft } from "../clients/new/draft.ts";
import { clientReads } from "../clients/queries.ts";
import { consentTexts } from "./texts.ts";

interface AddConsentFormProps {
  readonly clientId: ClientId;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** One more signed paper. It may also give back the ground that a withdrawal took away. */
export function AddConsentForm({ clientId, onSaved, onCancel }: AddConsentFormProps) {
  const t = useTexts(consentTexts);
  const { user } = useSession();
  const [values] = useState(() => emptyDraft(user.userId).consent);
  const consent = useConsentForm(values);
  const add = useCommand(coachingContract.addConsent, { refreshes: clientReads });
  return (
    <Form
      form={consent.form}
      onSubmit={async (filled) => {
        await add.mutateAsync({ params: { clientId }, body: consentPart(filled).consent });
        onSaved();
      }}
      submitText={t.save}
      otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}
    >
      <p className="prose">{t.addLead}</p>
      <ConsentFields {...consent} />
    </Form>
  );
}
