import { useMemo } from "react";
import { AuthorityType } from "../../../../../shared/coaching/authority.ts";
import { isProtected } from "../../../../../shared/coaching/client.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { AssessmentSides, IdentityCodeReason, type SummaryRequest, SummarySection } from "../../../../../shared/coaching/summary.ts";
import { languages } from "../../../../../shared/kernel/languages.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { CheckboxGroup, RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { authorityTexts } from "../words/authority-texts.ts";
import { otherKey, type PossibleRecipient, possibleRecipients, requestOf, summaryFormSchema, type TypedSummary } from "./summary-form.ts";
import { printTexts } from "./texts.ts";
import { languageTexts, reasonTexts, sectionTexts } from "./words.ts";

interface SummaryFormProps {
  readonly card: OpenClientCard;
  readonly typed: TypedSummary;
  readonly onShow: (request: SummaryRequest, typed: TypedSummary) => Promise<unknown>;
}

/** To whom a summary goes and what it tells; where consent is missing, that stands beside the choice. */
export function SummaryForm({ card, typed, onShow }: SummaryFormProps) {
  const t = useTexts(printTexts);
  const [sectionNames, reasons, languageNames, authorities] = [useTexts(sectionTexts), useTexts(reasonTexts), useTexts(languageTexts), useTexts(authorityTexts)];
  const recipients = useMemo(() => possibleRecipients(card), [card]);
  const schema = useMemo(() => summaryFormSchema(card, { noConsent: t.noConsent, missing: t.choose }), [card, t]);
  const form = useZodForm({
    schema,
    defaultValues: typed,
    labels: {
      recipient: t.recipient, otherType: t.otherType, otherName: t.otherName, sections: t.sections, sides: t.sides, charts: t.charts, language: t.language, withCode: t.withCode,
      reason: t.reason,
    },
  });
  const [recipient, sections, withCode] = form.watch(["recipient", "sections", "withCode"]);
  const hints = useSectionHints(card);
  return (
    <Form form={form} guarded={false} onSubmit={(values) => onShow(requestOf(values, recipients), values)} submitText={t.show}>
      <RadioGroup {...form.field("recipient")} defaultValue={typed.recipient} choices={useRecipientChoices(recipients)} {...(recipients.length === 0 && { hint: t.noRecipients })} />
      {recipient === otherKey && (
        <>
          <Select {...form.field("otherType")} placeholder={t.choose} options={AuthorityType.options.map((value) => ({ value, label: authorities[value] }))} />
          <TextField {...form.field("otherName")} hint={t.otherNameHint} maxLength={120} />
        </>
      )}
      <CheckboxGroup
        {...form.field("sections")}
        hint={t.never}
        defaultValue={typed.sections}
        choices={SummarySection.options.map((value) => ({ value, label: sectionNames[value], ...(hints[value] !== undefined && { hint: hints[value] }) }))}
      />
      {sections.includes("assessments") && (
        <RadioGroup {...form.field("sides")} inline defaultValue={typed.sides} choices={AssessmentSides.options.map((value) => ({ value, label: t[value] }))} />
      )}
      <Checkbox {...form.field("charts")} defaultChecked={typed.charts} />
      <Select {...form.field("language")} options={languages.map((value) => ({ value, label: languageNames[value] }))} />
      {card.client.identity !== null && <Checkbox {...form.field("withCode")} defaultChecked={typed.withCode} hint={t.withCodeHint} />}
      {withCode && (
        <Select {...form.field("reason")} placeholder={t.choose} options={IdentityCodeReason.options.map((value) => ({ value, label: reasons[value] }))} />
      )}
    </Form>
  );
}

function useRecipientChoices(recipients: readonly PossibleRecipient[]) {
  const t = useTexts(printTexts);
  const authorities = useTexts(authorityTexts);
  const nameOf = ({ type, name }: PossibleRecipient): string => (name === null ? authorities[type] : `${name} (${authorities[type]})`);
  return [
    ...recipients.map((one) => ({
      value: one.key,
      label: one.recipient.kind === "sender" ? t.sender(nameOf(one)) : t.authority(nameOf(one)),
      ...(!one.isConsented && { hint: t.noConsent }),
    })),
    { value: otherKey, label: t.other, hint: t.otherHint },
  ];
}

/** What of a part is not printed of a protected person. */
function useSectionHints({ client, today }: OpenClientCard): Partial<Record<SummarySection, string>> {
  const t = useTexts(printTexts);
  return isProtected(client, today) ? { contact: t.contactProtected, periods: t.placesProtected, situation: t.housingProtected } : {};
}
