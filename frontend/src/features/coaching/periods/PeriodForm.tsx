import { useMemo } from "react";
import { AuthorityType } from "../../../../../shared/coaching/authority.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import type { CoachingPeriod, PeriodDetails } from "../../../../../shared/coaching/period.ts";
import { Measure, Method, ReferralSource } from "../../../../../shared/coaching/period-codes.ts";
import { useUnits } from "../../../api/units.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { CheckboxGroup } from "../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { authorityTexts } from "../words/authority-texts.ts";
import { measureTexts, methodTexts, referralTexts } from "../words/period-texts.ts";
import { detailsOf, periodFormSchema, remarksOnTyped, typedOf } from "./period-form.ts";
import { usePeriodName } from "./period-name.ts";
import { PeriodRemarks } from "./PeriodRemarks.tsx";
import { periodTexts } from "./texts.ts";

interface PeriodFormProps {
  readonly card: OpenClientCard;
  /** The one that is changed; undefined for a new one. */
  readonly period: CoachingPeriod | undefined;
  readonly onSave: (details: PeriodDetails) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** Codes with their words, as a list to choose from. */
const optionsOf = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) => codes.map((value) => ({ value, label: words[value] }));

/** What was agreed of a period. What is remarkable about its dates stands beside them while they are typed. */
export function PeriodForm({ card, period, onSave, onCancel }: PeriodFormProps) {
  const t = useTexts(periodTexts);
  const [measures, referrals, methods, authorities] = [useTexts(measureTexts), useTexts(referralTexts), useTexts(methodTexts), useTexts(authorityTexts)];
  const { rows: units } = useUnits();
  const nameOf = usePeriodName(card.periods);
  const schema = useMemo(() => periodFormSchema(t), [t]);
  const begun = typedOf(period);
  const form = useZodForm({
    schema,
    defaultValues: begun,
    labels: {
      workshopId: t.workshop, measure: t.measure, referral: t.referral, senderType: t.sender, senderName: t.senderName, from: t.from, plannedTo: t.plannedTo,
      daysAWeek: t.daysAWeek, hoursAWeek: t.hoursAWeek, methods: t.methods,
    },
  });
  const remarks = remarksOnTyped(card, period, form.watch());
  const beside = (field: "from" | "plannedTo") => (
    <div className="field-findings" role="status">
      <PeriodRemarks remarks={remarks.filter((remark) => remark.field === field)} about={period?.periodId} nameOf={nameOf} />
    </div>
  );
  return (
    <Form form={form} onSubmit={async (filled) => onSave(detailsOf(filled))} submitText={t.save} otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}>
      <Select {...form.field("measure")} placeholder={t.choose} options={optionsOf(Measure.options, measures)} />
      <Select
        {...form.field("workshopId")}
        optional
        placeholder={t.noWorkshop}
        options={units.filter(({ inUse, unitId }) => inUse || unitId === period?.workshopId).map(({ unitId: value, name: label }) => ({ value, label }))}
      />
      <Controlled form={form} name="from">
        {(field) => <DateField {...field} optional today={card.today} hint={t.fromHint} />}
      </Controlled>
      {beside("from")}
      <Controlled form={form} name="plannedTo">
        {(field) => <DateField {...field} optional today={card.today} hint={t.plannedToHint} />}
      </Controlled>
      {beside("plannedTo")}
      <TextField {...form.field("daysAWeek")} optional width="short" inputMode="numeric" />
      <TextField {...form.field("hoursAWeek")} optional width="short" inputMode="decimal" hint={t.hoursHint} />
      <Select {...form.field("referral")} placeholder={t.choose} options={optionsOf(ReferralSource.options, referrals)} />
      <Select {...form.field("senderType")} optional placeholder={t.noSender} options={optionsOf(AuthorityType.options, authorities)} />
      <TextField {...form.field("senderName")} optional hint={t.senderNameHint} />
      <CheckboxGroup {...form.field("methods")} optional defaultValue={begun.methods} choices={optionsOf(Method.options, methods)} />
    </Form>
  );
}
