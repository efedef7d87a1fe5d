import { BackgroundFields, useBackgroundForm } from "./BackgroundFields.tsx";
import type { BackgroundValues } from "./form-values.ts";
import { StepForm, type StepProps } from "./StepForm.tsx";

/** What the person has studied and worked at. */
export function BackgroundStep({ values, ...step }: StepProps<BackgroundValues>) {
  const form = useBackgroundForm(values);
  return (
    <StepForm form={form} {...step}>
      <BackgroundFields form={form} values={values} />
    </StepForm>
  );
}
