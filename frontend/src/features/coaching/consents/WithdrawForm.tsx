import { useMemo } from "react";
import * as z from "zod";
import { AuthorityType } from "../../../../../shared/coaching/authority.ts";
import { type Consent, ConsentScope, leftOf } from "../../../../../shared/coaching/consent.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { previewOf } from "../../../../../shared/coaching/withdrawal.ts";
import { SentDate } from "../../../../../shared/kernel/local-date.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { CheckboxGroup } from "../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { isConflict } from "../../../ui/refusal.ts";
import { clientReads } from "../clients/queries.ts";
import { useCard } from "../clients/use-client.ts";
import { authorityTexts } from "../words/authority-texts.ts";
import { scopeTexts } from "../words/consent-texts.ts";
import { usePaperName } from "./ConsentPaper.tsx";
import { withdrawalTexts } from "./withdrawal-texts.ts";
import { WithdrawalPreview } from "./WithdrawalPreview.tsx";

interface WithdrawFormProps {
  readonly consent: Consent;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** What a client takes back of a paper, and since when. What stops and what stays is seen before it is saved. */
export function WithdrawForm({ consent, onSaved, onCancel }: WithdrawFormProps) {
  const t = useTexts(withdrawalTexts);
  const words = useTexts(scopeTexts);
  const authorities = useTexts(authorityTexts);
  const name = usePaperName()(consent);
  const { card: { client: { clientId }, consents, today }, reread } = useCard();
  const { consentId, signedOn, version } = consent;
  const left = leftOf(consent);
  const schema = useMemo(
    () =>
      z
        .strictObject({
          scopes: z.array(ConsentScope),
          shareWith: z.array(AuthorityType),
          on: SentDate.refine((on) => signedOn <= on && on <= today, { error: t.day }),
        })
        .refine(({ scopes, shareWith }) => scopes.length + shareWith.length > 0, { error: t.chooseSome, path: ["scopes"] }),
    [signedOn, today, t],
  );
  const form = useZodForm({ schema, defaultValues: { scopes: [], shareWith: [], on: today }, labels: { scopes: t.scopes, shareWith: t.shareWith, on: t.on } });
  const { scopes, shareWith } = form.watch();
  const chosen = scopes.length + shareWith.length > 0;
  const effect = previewOf(consents, consent, { scopes, shareWith });
  const withdraw = useCommand(coachingContract.withdrawConsent, { refreshes: clientReads });

  async function save(filled: z.output<typeof schema>): Promise<void> {
    try {
      await withdraw.mutateAsync({ params: { clientId, consentId }, body: { ...filled, version } });
    } catch (error) {
      if (isConflict(error)) await reread();
      throw error;
    }
    onSaved();
  }

  return (
    <>
      <h3>{t.title(name)}</h3>
      <p className="prose">{t.lead}</p>
      <Form form={form} onSubmit={save} submitText={chosen && effect.storing === "none" ? t.confirmAll : t.confirm} otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}>
        {left.scopes.length > 0 && <CheckboxGroup {...form.field("scopes")} choices={left.scopes.map((value) => ({ value, label: words[value] }))} />}
        {left.shareWith.length > 0 && (
          <CheckboxGroup {...form.field("shareWith")} optional choices={left.shareWith.map((value) => ({ value, label: authorities[value] }))} />
        )}
        <Controlled form={form} name="on">
          {(field) => <DateField {...field} today={today} hint={t.onHint} />}
        </Controlled>
        <WithdrawalPreview effect={chosen ? effect : undefined} />
      </Form>
    </>
  );
}
