import { useMemo, useState } from "react";
import { languages } from "../../../../../../shared/kernel/languages.ts";
import { languageNames, useTexts } from "../../../../i18n/language.ts";
import { Checkbox } from "../../../../ui/Checkbox.tsx";
import { Controlled } from "../../../../ui/Controlled.tsx";
import { DateField } from "../../../../ui/DateField.tsx";
import { useZodForm } from "../../../../ui/form.ts";
import { Select } from "../../../../ui/Select.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { typedText } from "../../../../ui/typed-text.ts";
import { clientTexts } from "../../words/client-texts.ts";
import type { Draft } from "./draft.ts";
import { basicsForm, type BasicsValues } from "./form-values.ts";
import { townOf } from "./postal-towns.ts";
import { personStepTexts } from "./texts.ts";
import { useTerms } from "./use-terms.ts";

/** A form of a person's basics; without a code there is none to be judged. */
export function useBasicsForm(defaultValues: BasicsValues, { noCode, isProtected }: Pick<Draft, "noCode" | "isProtected">) {
  const labels = useTexts(clientTexts);
  const { today, sentences, codes } = useTerms();
  const schema = useMemo(() => basicsForm({ noCode, isProtected, today }, sentences, codes), [noCode, isProtected, today, sentences, codes]);
  return useZodForm({ schema, defaultValues, labels: basicsLabels(labels) });
}

interface BasicsFieldsProps {
  readonly form: ReturnType<typeof useBasicsForm>;
  /** What the form began with. */
  readonly values: BasicsValues;
  readonly isProtected: boolean;
  readonly onProtect: (isProtected: boolean) => void;
}

/** Names, address, ways to reach the person, language, and whether the whereabouts are protected. */
export function BasicsFields({ form, values, isProtected, onProtect }: BasicsFieldsProps) {
  const t = useTexts(personStepTexts);
  const labels = useTexts(clientTexts);
  const { today } = useTerms();
  const { filled, fill } = useTown((town) => form.setValue("town", town), () => form.getValues("town"), values.postalCode);
  const postalCode = form.field("postalCode");
  return (
    <>
      <TextField {...form.field("firstNames")} autoComplete="off" spellCheck={false} />
      <TextField {...form.field("lastName")} autoComplete="off" spellCheck={false} />
      <TextField {...form.field("callName")} optional width="medium" hint={t.callNameHint} autoComplete="off" spellCheck={false} />
      <TextField {...form.field("streetAddress")} optional autoComplete="off" spellCheck={false} />
      <TextField
        {...postalCode}
        optional
        width="short"
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => {
          fill(typedText(event));
          return postalCode.onChange(event);
        }}
      />
      <TextField {...form.field("town")} optional width="medium" autoComplete="off" {...(filled !== undefined && { hint: <span role="status">{t.filled(filled)}</span> })} />
      <TextField {...form.field("phone")} optional width="medium" type="tel" autoComplete="off" />
      <TextField {...form.field("email")} optional type="email" autoComplete="off" hint={t.emailHint} />
      <Select {...form.field("contactLanguage")} options={languages.map((value) => ({ value, label: languageNames[value] }))} defaultValue={values.contactLanguage} />
      <Checkbox label={labels.addressProtection} hint={t.protectedHint} defaultChecked={isProtected} onChange={() => onProtect(!isProtected)} />
      {isProtected && (
        <Controlled form={form} name="protectedUntil">
          {(field) => <DateField {...field} today={today} hint={t.protectedUntilHint} />}
        </Controlled>
      )}
    </>
  );
}

/** In the order of the page: the summary of errors follows it. */
const basicsLabels = (t: Readonly<Record<keyof BasicsValues, string>>): Record<keyof BasicsValues, string> => ({
  identityCode: t.identityCode,
  firstNames: t.firstNames,
  lastName: t.lastName,
  callName: t.callName,
  streetAddress: t.streetAddress,
  postalCode: t.postalCode,
  town: t.town,
  phone: t.phone,
  email: t.email,
  contactLanguage: t.contactLanguage,
  protectedUntil: t.protectedUntil,
});

/** Fills the town while nobody has typed one; what somebody typed stays. A town that a postal code brought goes with the code. */
function useTown(set: (town: string) => void, present: () => string, postalCodeBefore: string) {
  const [filled, setFilled] = useState<string | undefined>(undefined);
  const brought = filled ?? townOf(postalCodeBefore);
  function fill(postalCode: string): void {
    const town = townOf(postalCode);
    if (town === undefined || (present() !== "" && present() !== brought)) return;
    set(town);
    setFilled(town);
  }
  return { filled, fill };
}
