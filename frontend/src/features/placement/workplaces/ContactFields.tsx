import type { ReactNode } from "react";
import type * as z from "zod";
import { languages } from "../../../../../shared/kernel/languages.ts";
import type { ContactDetails } from "../../../../../shared/placement/workplace.ts";
import { languageNames, useTexts } from "../../../i18n/language.ts";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { ContactForm } from "./contact-form.ts";
import { contactTexts } from "./contact-texts.ts";

/** The labels of a contact's fields, in the order of the form. */
export function useContactLabels() {
  const t = useTexts(contactTexts);
  return { name: t.name, workEmail: t.workEmail, workPhone: t.workPhone, language: t.language };
}

interface ContactFieldsProps {
  readonly start: z.input<typeof ContactForm>;
  readonly onSave: (details: ContactDetails) => Promise<void>;
  readonly otherActions: ReactNode;
}

/** The form of a contact person: work address, work phone, language of messages. */
export function ContactFields({ start, onSave, otherActions }: ContactFieldsProps) {
  const t = useTexts(contactTexts);
  const form = useZodForm({ schema: ContactForm, defaultValues: start, labels: useContactLabels() });
  return (
    <Form form={form} onSubmit={onSave} submitText={t.save} otherActions={otherActions}>
      <TextField {...form.field("name")} autoComplete="off" spellCheck={false} />
      <TextField {...form.field("workEmail")} type="email" autoComplete="off" hint={t.workEmailHint} />
      <TextField {...form.field("workPhone")} type="tel" width="medium" optional autoComplete="off" hint={t.workPhoneHint} />
      <RadioGroup
        {...form.field("language")}
        inline
        defaultValue={start.language}
        choices={languages.map((language) => ({ value: language, label: languageNames[language] }))}
      />
    </Form>
  );
}
