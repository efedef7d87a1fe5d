import { useMemo } from "react";
import { AuthorityType } from "../../../../../shared/coaching/authority.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import type { CoachingPeriod, PeriodEnding } from "../../../../../shared/coaching/period.ts";
import { EndReason, Known, PlacementAfter } from "../../../../../shared/coaching/period-codes.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { CheckboxGroup, RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { authorityTexts } from "../words/authority-texts.ts";
import { endReasonTexts, knownTexts, placementAfterTexts } from "../words/period-texts.ts";
import { endingFormSchema, outlookOf } from "./ending-form.ts";
import { endingTexts } from "./ending-texts.ts";
import { Outlook } from "./Outlook.tsx";
import { periodTexts } from "./texts.ts";

interface EndPeriodFormProps {
  readonly card: OpenClientCard;
  readonly period: CoachingPeriod;
  readonly onSave: (ending: PeriodEnding) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** How a period ended, with what follows from it told beforehand. */
export function EndPeriodForm({ card, period, onSave, onCancel }: EndPeriodFormProps) {
  const words = useTexts(periodTexts);
  const t = useTexts(endingTexts);
  const [reasons, places, known, authorities] = [useTexts(endReasonTexts), useTexts(placementAfterTexts), useTexts(knownTexts), useTexts(authorityTexts)];
  const schema = useMemo(() => endingFormSchema(period, card.today, { ...t, endBeforeStart: words.endBeforeStart }), [period, card.today, t, words]);
  const form = useZodForm({
    schema,
    defaultValues: { on: "", reasonText: "", interrupted: false, informed: [] },
    labels: {
      on: t.on, reason: t.reason, reasonText: t.reasonText, controlled: t.controlled, interrupted: t.interrupted, placementAfter: t.placementAfter, continuationKnown: t.continuationKnown,
      informed: t.informed,
    },
  });
  const typed = form.watch();
  const on = LocalDate.safeParse(typed.on);
  const reason = EndReason.safeParse(typed.reason);
  const choices = Known.options.map((value) => ({ value, label: known[value] }));
  return (
    <Form form={form} onSubmit={onSave} submitText={t.submit} otherActions={<Button onPress={onCancel}>{words.cancel}</Button>}>
      <Controlled form={form} name="on">
        {(field) => <DateField {...field} today={card.today} hint={t.onHint} />}
      </Controlled>
      <Select {...form.field("reason")} placeholder={words.choose} options={EndReason.options.map((value) => ({ value, label: reasons[value] }))} />
      {reason.data === "OTHER" && <TextField {...form.field("reasonText")} hint={t.reasonTextHint} />}
      <RadioGroup {...form.field("controlled")} inline hint={t.controlledHint} choices={choices} />
      <Checkbox {...form.field("interrupted")} />
      <Select {...form.field("placementAfter")} placeholder={words.choose} options={PlacementAfter.options.map((value) => ({ value, label: places[value] }))} />
      <RadioGroup {...form.field("continuationKnown")} inline choices={choices} />
      <CheckboxGroup {...form.field("informed")} optional choices={AuthorityType.options.map((value) => ({ value, label: authorities[value] }))} />
      <Outlook outlook={on.success ? outlookOf(card, period, on.data, reason.data) : undefined} />
    </Form>
  );
}
