import { useMemo, useState } from "react";
import { AuthorityType } from "../../../../../../shared/coaching/authority.ts";
import { ConsentKind, ConsentScope, consentTextVersions, NewConsent } from "../../../../../../shared/coaching/consent.ts";
import { useTexts } from "../../../../i18n/language.ts";
import { CheckboxGroup, RadioGroup } from "../../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../../ui/Controlled.tsx";
import { DateField } from "../../../../ui/DateField.tsx";
import { useZodForm } from "../../../../ui/form.ts";
import { Select } from "../../../../ui/Select.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { typedText } from "../../../../ui/typed-text.ts";
import { authorityTexts } from "../../words/authority-texts.ts";
import { consentKindTexts, consentMethodTexts, scopeTexts } from "../../words/consent-texts.ts";
import { consentForm, type ConsentValues } from "./form-values.ts";
import { consentStepTexts } from "./texts.ts";
import { useTerms } from "./use-terms.ts";

/** A form of one signed paper. What must be on the paper depends on what storing rests on. */
export function useConsentForm(values: ConsentValues) {
  const t = useTexts(consentStepTexts);
  const { today, sentences } = useTerms();
  const [kind, setKind] = useState(values.kind);
  const schema = useMemo(() => consentForm(kind, today, sentences), [kind, today, sentences]);
  const labels = {
    kind: t.kind,
    textVersion: t.textVersion,
    signedOn: kind === "consent" ? t.signedOn : t.informedOn,
    method: t.method,
    scopes: t.scopes,
    shareWith: t.shareWith,
    paperLocation: t.paperLocation,
    preFormReceivedOn: t.preForm,
  };
  const form = useZodForm({ schema, defaultValues: values, labels });
  return { form, kind, setKind, values };
}

/** What the paper says: on what storing rests, what was permitted, when, how, and where the paper is. */
export function ConsentFields({ form, kind, setKind, values }: ReturnType<typeof useConsentForm>) {
  const t = useTexts(consentStepTexts);
  const kinds = useTexts(consentKindTexts);
  const methods = useTexts(consentMethodTexts);
  const scopes = useTexts(scopeTexts);
  const authorities = useTexts(authorityTexts);
  const { today } = useTerms();
  const kindField = form.field("kind");
  // Where a statute carries storing, no consent to it is asked.
  const asked = ConsentScope.options.filter((scope) => kind === "consent" || scope !== "store");

  return (
    <>
      <RadioGroup
        {...kindField}
        choices={ConsentKind.options.map((value) => ({ value, label: kinds[value] }))}
        defaultValue={values.kind}
        onChange={(event) => {
          setKind(ConsentKind.parse(typedText(event)));
          return kindField.onChange(event);
        }}
      />
      <Controlled form={form} name="signedOn">
        {(field) => <DateField {...field} today={today} />}
      </Controlled>
      <RadioGroup {...form.field("method")} choices={NewConsent.shape.method.options.map((value) => ({ value, label: methods[value] }))} defaultValue={values.method} />
      <CheckboxGroup
        {...form.field("scopes")}
        optional={kind === "informed"}
        choices={asked.map((value) => ({ value, label: scopes[value] }))}
        defaultValue={values.scopes}
      />
      <CheckboxGroup
        {...form.field("shareWith")}
        optional
        hint={t.shareWithHint}
        choices={AuthorityType.options.map((value) => ({ value, label: authorities[value] }))}
        defaultValue={values.shareWith}
      />
      <Select {...form.field("textVersion")} hint={t.textVersionHint} defaultValue={values.textVersion} options={consentTextVersions.map((value) => ({ value, label: value }))} />
      <TextField {...form.field("paperLocation")} optional autoComplete="off" hint={t.paperLocationHint} defaultValue={values.paperLocation} />
    </>
  );
}
