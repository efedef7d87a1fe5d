import { useTexts } from "../../../../i18n/language.ts";
import { Controlled } from "../../../../ui/Controlled.tsx";
import { DateField } from "../../../../ui/DateField.tsx";
import { Link } from "../../../../ui/Link.tsx";
import { ConsentFields, useConsentForm } from "./ConsentFields.tsx";
import type { ConsentValues } from "./form-values.ts";
import { StepForm, type StepProps } from "./StepForm.tsx";
import { consentStepTexts } from "./texts.ts";
import { useTerms } from "./use-terms.ts";

/** Step 0: the signed paper, before anything else is asked. */
export function ConsentStep({ values, ...step }: StepProps<ConsentValues>) {
  const t = useTexts(consentStepTexts);
  const { today } = useTerms();
  const consent = useConsentForm(values);
  const { form } = consent;

  return (
    <StepForm form={form} {...step}>
      <p className="prose">
        {t.intro} <Link to="/clients/forms">{t.forms}</Link>
      </p>
      <ConsentFields {...consent} />
      <Controlled form={form} name="preFormReceivedOn">
        {(field) => <DateField {...field} optional today={today} hint={t.preFormHint} />}
      </Controlled>
    </StepForm>
  );
}
