import { useTexts } from "../../../../i18n/language.ts";
import { Checkbox } from "../../../../ui/Checkbox.tsx";
import { Controlled } from "../../../../ui/Controlled.tsx";
import { BasicsFields, useBasicsForm } from "./BasicsFields.tsx";
import type { Draft } from "./draft.ts";
import type { BasicsValues } from "./form-values.ts";
import { IdentityCodeField } from "./IdentityCodeField.tsx";
import { StepForm, type StepProps } from "./StepForm.tsx";
import { personStepTexts } from "./texts.ts";

type Switches = Pick<Draft, "noCode" | "isProtected">;

interface BasicsStepProps extends StepProps<BasicsValues> {
  readonly switches: Switches;
  readonly onSwitch: (switches: Switches) => void;
}

/** Who the person is and how to reach them. */
export function BasicsStep({ values, switches, onSwitch, ...step }: BasicsStepProps) {
  const t = useTexts(personStepTexts);
  const { noCode, isProtected } = switches;
  const form = useBasicsForm(values, switches);

  return (
    <StepForm form={form} {...step}>
      <p className="muted">{t.optionalPerson}</p>
      {!noCode && (
        <Controlled form={form} name="identityCode">
          {(field) => <IdentityCodeField {...field} />}
        </Controlled>
      )}
      <Checkbox label={t.noCode} hint={t.noCodeHint} defaultChecked={noCode} onChange={() => onSwitch({ ...switches, noCode: !noCode })} />
      <BasicsFields form={form} values={values} isProtected={isProtected} onProtect={(next) => onSwitch({ ...switches, isProtected: next })} />
    </StepForm>
  );
}
