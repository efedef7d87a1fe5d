import { AuthorityFields, useAuthoritiesForm } from "./AuthorityFields.tsx";
import type { AuthoritiesValues } from "./form-values.ts";
import { StepForm, type StepProps } from "./StepForm.tsx";

/** Officials the person's matter is dealt with together: one step, and none is an answer too. */
export function AuthoritiesStep({ values, ...step }: StepProps<AuthoritiesValues>) {
  const form = useAuthoritiesForm(values);
  return (
    <StepForm form={form} {...step}>
      <AuthorityFields form={form} />
    </StepForm>
  );
}
