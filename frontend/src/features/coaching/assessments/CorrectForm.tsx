import { useMemo, useState } from "react";
import { CorrectAssessment, type ShownAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import { Occasion } from "../../../../../shared/coaching/assessment-mark.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { itemsOfDomain } from "../../../../../shared/coaching/instrument.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";
import { usePeriodName } from "../periods/period-name.ts";
import { occasionTexts } from "../words/assessment-texts.ts";
import { choosable, PeriodChoice } from "./assessment-form.ts";
import { closingTexts } from "./closing-texts.ts";
import { ItemRating } from "./ItemRating.tsx";
import { answersOf, responsesOf, withAnswer } from "./rating-draft.ts";
import { ratingTexts } from "./rating-texts.ts";
import { stepsOf } from "./scale.ts";
import { assessmentTexts } from "./texts.ts";

const Correction = CorrectAssessment.pick({ why: true, occasion: true, on: true, discussion: true }).extend({ periodId: PeriodChoice });

interface CorrectFormProps {
  readonly card: OpenClientCard;
  readonly shown: ShownAssessment;
  readonly onSave: (given: CorrectAssessment) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** What may be put right after signing: facts, the coach's own answers and what was said. Never the client's answers. */
export function CorrectForm({ card, shown, onSave, onCancel }: CorrectFormProps) {
  const t = useTexts(closingTexts);
  const [words, rating, occasions] = [useTexts(assessmentTexts), useTexts(ratingTexts), useTexts(occasionTexts)];
  const { language } = useLanguage();
  const nameOf = usePeriodName(card.periods);
  const { assessment, instrument, coach } = shown;
  const first = useMemo(() => answersOf(coach?.responses ?? []), [coach]);
  const [answers, setAnswers] = useState(first);
  const [answer] = useState(() => (itemId: string, change: Parameters<typeof withAnswer>[2]) => setAnswers((before) => withAnswer(before, itemId, change)));
  const steps = useMemo(() => stepsOf(instrument, language), [instrument, language]);
  const form = useZodForm({
    schema: Correction,
    defaultValues: { why: "", occasion: assessment.occasion, on: assessment.on, periodId: assessment.periodId ?? "", discussion: assessment.signed?.discussion ?? "" },
    labels: { why: t.why, occasion: words.occasion, on: words.on, periodId: words.period, discussion: t.discussion },
  });
  return (
    <section className="card">
      <h2>{t.correctTitle}</h2>
      <p>{t.correctText}</p>
      <Form
        form={form}
        submitText={t.saveCorrection}
        otherActions={<Button onPress={onCancel}>{words.cancel}</Button>}
        onSubmit={(given) => onSave({ ...given, responses: assessment.coach === "none" ? null : responsesOf(instrument, answers), version: assessment.version })}
      >
        <TextArea {...form.field("why")} maxLength={500} rows={2} />
        <Select {...form.field("occasion")} options={Occasion.options.map((value) => ({ value, label: occasions[value] }))} />
        <Select {...form.field("periodId")} optional placeholder={words.noPeriod} options={choosable(card.periods).map(({ periodId }) => ({ value: periodId, label: nameOf(periodId) }))} />
        <Controlled form={form} name="on">
          {(field) => <DateField {...field} today={card.today} />}
        </Controlled>
        <TextArea {...form.field("discussion")} optional maxLength={2000} rows={5} />
        {assessment.coach !== "none" &&
          instrument.domains.map((domain) => (
            <div key={domain.domainId} role="group" aria-label={`${rating.title}: ${domain.name[language]}`}>
              <h3 className="rating-domain">{domain.name[language]}</h3>
              {itemsOfDomain(domain).map((item) => (
                <ItemRating key={item.itemId} item={item} steps={steps} response={answers.get(item.itemId)} previous={undefined} onAnswer={answer} />
              ))}
            </div>
          ))}
      </Form>
      <UnsavedGuard unsaved={answers !== first && !form.formState.isSubmitSuccessful && !form.formState.isSubmitting} />
    </section>
  );
}
