import type { AssessmentMode } from "../../../../../shared/coaching/assessment.ts";
import { Occasion } from "../../../../../shared/coaching/assessment-mark.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import type { AssessmentId } from "../../../../../shared/kernel/ids.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { usePeriodName } from "../periods/period-name.ts";
import { assessmentModeTexts, occasionTexts } from "../words/assessment-texts.ts";
import { choosable, likelyPeriod, NewAssessmentChoice } from "./assessment-form.ts";
import { useOpenAssessment } from "./queries.ts";
import { assessmentTexts } from "./texts.ts";
import { useInstruments } from "./use-instruments.ts";

interface NewAssessmentFormProps {
  readonly card: OpenClientCard;
  readonly onOpened: (assessmentId: AssessmentId) => void;
  readonly onCancel: () => void;
}

/** What is agreed on when an assessment is begun. The list of instruments must have come: its first line is the likeliest. */
export function NewAssessmentForm(props: NewAssessmentFormProps) {
  const { newest } = useInstruments();
  const t = useTexts(assessmentTexts);
  return (
    <section className="card">
      <h2>{t.newTitle}</h2>
      {newest.length > 0 && <Fields {...props} />}
    </section>
  );
}

function Fields({ card, onOpened, onCancel }: NewAssessmentFormProps) {
  const t = useTexts(assessmentTexts);
  const [occasions, modes] = [useTexts(occasionTexts), useTexts(assessmentModeTexts)];
  const { language } = useLanguage();
  const { newest } = useInstruments();
  const nameOf = usePeriodName(card.periods);
  const open = useOpenAssessment();
  const { clientId } = card.client;
  const form = useZodForm({
    schema: NewAssessmentChoice,
    defaultValues: {
      instrument: newest.length === 1 ? (newest[0]?.code ?? "") : "",
      occasion: card.assessments.length === 0 ? "START" : "MID",
      mode: "JOINT",
      periodId: likelyPeriod(card.periods),
      on: card.today,
    },
    labels: { instrument: t.instrument, occasion: t.occasion, mode: t.mode, periodId: t.period, on: t.on },
  });
  return (
    <Form
      form={form}
      submitText={t.create}
      otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}
      onSubmit={async (body) => {
        const { assessmentId } = await open.mutateAsync({ params: { clientId }, body });
        onOpened(assessmentId);
      }}
    >
      <Select {...form.field("instrument")} placeholder={t.choose} options={newest.map(({ code, name }) => ({ value: code, label: name[language] }))} />
      <RadioGroup
        {...form.field("mode")}
        defaultValue="JOINT"
        choices={(["JOINT", "SELF", "OBSERVED"] satisfies AssessmentMode[]).map((value) => ({ value, label: modes[value], ...(value === "JOINT" && { hint: t.modeHintJoint }) }))}
      />
      <Select {...form.field("occasion")} options={Occasion.options.map((value) => ({ value, label: occasions[value] }))} />
      <Select {...form.field("periodId")} optional placeholder={t.noPeriod} options={choosable(card.periods).map(({ periodId }) => ({ value: periodId, label: nameOf(periodId) }))} />
      <Controlled form={form} name="on">
        {(field) => <DateField {...field} today={card.today} />}
      </Controlled>
    </Form>
  );
}
