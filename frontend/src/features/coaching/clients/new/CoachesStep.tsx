import { useColleagues } from "../../../../api/colleagues.ts";
import { useTexts } from "../../../../i18n/language.ts";
import { useZodForm } from "../../../../ui/form.ts";
import { Select, type SelectProps } from "../../../../ui/Select.tsx";
import { Skeleton } from "../../../../ui/Skeleton.tsx";
import { coachesForm, type CoachesValues } from "./form-values.ts";
import { StepForm, type StepProps } from "./StepForm.tsx";
import { personStepTexts } from "./texts.ts";

/** Who is responsible from today on. */
export function CoachesStep(props: StepProps<CoachesValues>) {
  const { rows } = useColleagues();
  const coaches = rows.filter(({ coaching, active }) => coaching !== null && active).toSorted((one, other) => one.name.localeCompare(other.name, "fi"));
  // A list can only show its choice once the names have come.
  return coaches.length === 0 ? <Skeleton rows={3} /> : <CoachesForm {...props} options={coaches.map(({ userId, name }) => ({ value: userId, label: name }))} />;
}

function CoachesForm({ values, options, ...step }: StepProps<CoachesValues> & Pick<SelectProps, "options">) {
  const t = useTexts(personStepTexts);
  const form = useZodForm({ schema: coachesForm, defaultValues: values, labels: { work: t.workCoach, individual: t.individual } });
  return (
    <StepForm form={form} {...step}>
      <p className="prose">{t.coachesLead}</p>
      <Select {...form.field("work")} options={options} defaultValue={values.work} />
      <Select {...form.field("individual")} optional hint={t.individualHint} placeholder={t.nobody} options={options} defaultValue={values.individual} />
    </StepForm>
  );
}
