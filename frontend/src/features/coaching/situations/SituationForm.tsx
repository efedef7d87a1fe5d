import { useMemo } from "react";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { counts } from "../../../../../shared/coaching/period.ts";
import { Housing, Livelihood, type SituationDetails } from "../../../../../shared/coaching/situation.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { CheckboxGroup } from "../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { usePeriodName } from "../periods/period-name.ts";
import { housingTexts, livelihoodTexts, occasionTexts } from "../words/situation-texts.ts";
import { possibleOccasions, situationFormSchema, typedOf } from "./situation-form.ts";
import { situationTexts } from "./texts.ts";

interface SituationFormProps {
  readonly card: OpenClientCard;
  /** The picture that is put right; undefined for a new one. */
  readonly picture: SituationDetails | undefined;
  readonly onSave: (details: SituationDetails) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** What a person lives on and how she lives, on a day. */
export function SituationForm({ card, picture, onSave, onCancel }: SituationFormProps) {
  const t = useTexts(situationTexts);
  const [occasions, livelihoods, housings] = [useTexts(occasionTexts), useTexts(livelihoodTexts), useTexts(housingTexts)];
  const nameOf = usePeriodName(card.periods);
  const schema = useMemo(() => situationFormSchema(card.today, t), [card.today, t]);
  const begun = typedOf(card, picture);
  const form = useZodForm({
    schema,
    defaultValues: begun,
    labels: { occasion: t.occasion, on: t.on, periodId: t.period, livelihood: t.livelihood, housing: t.housing, note: t.note },
  });
  const periods = card.periods.filter((period) => counts(period) || period.periodId === picture?.periodId);
  const occasionOptions = picture === undefined ? possibleOccasions(card) : [...new Set([...possibleOccasions(card), picture.occasion])];
  return (
    <Form form={form} onSubmit={onSave} submitText={t.save} otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}>
      <Select {...form.field("occasion")} options={occasionOptions.map((value) => ({ value, label: occasions[value] }))} />
      <Controlled form={form} name="on">
        {(field) => <DateField {...field} today={card.today} />}
      </Controlled>
      <Select {...form.field("periodId")} optional placeholder={t.noPeriod} options={periods.map(({ periodId }) => ({ value: periodId, label: nameOf(periodId) }))} />
      <CheckboxGroup
        {...form.field("livelihood")}
        hint={t.livelihoodHint}
        defaultValue={begun.livelihood}
        choices={Livelihood.options.map((value) => ({ value, label: livelihoods[value] }))}
      />
      <Select {...form.field("housing")} placeholder={t.choose} options={Housing.options.map((value) => ({ value, label: housings[value] }))} />
      <TextArea {...form.field("note")} optional maxLength={2000} hint={t.noteHint} defaultValue={begun.note} />
    </Form>
  );
}
