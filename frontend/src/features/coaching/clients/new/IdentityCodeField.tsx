import { ageOn, readIdentityCode } from "../../../../../../shared/kernel/personal-identity-code.ts";
import { formatDate } from "../../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../../i18n/language.ts";
import type { ControlledFieldProps } from "../../../../ui/DateField.tsx";
import { Field } from "../../../../ui/Field.tsx";
import { codeFaultTexts } from "../../words/client-texts.ts";
import { codeFault } from "./form-values.ts";
import { personStepTexts } from "./texts.ts";
import { useTerms } from "./use-terms.ts";

/** Characters of a whole code: only then is it judged while somebody is typing. */
const whole = 11;

/** A personal identity code, judged as soon as it is whole; the birth date and age are read back, as the check character forgives a wrong century. */
export function IdentityCodeField({ value, onChange, onBlur, ref, name, error, ...field }: ControlledFieldProps) {
  const t = useTexts(personStepTexts);
  const faults = useTexts(codeFaultTexts);
  const { language } = useLanguage();
  const { today } = useTerms();
  const typed = value.trim();
  const fault = typed.length < whole ? undefined : codeFault(typed, today);
  const reading = readIdentityCode(typed, { today, artificial: "allowed" });
  return (
    <Field {...field} error={fault === undefined ? error : faults[fault]}>
      {(control) => (
        <>
          <div className="field-row width-short">
            <input {...control} ref={ref} name={name} className="input" type="text" autoComplete="off" spellCheck={false} autoCapitalize="characters" value={value} onChange={(event) => onChange(event.target.value)} onBlur={onBlur} />
          </div>
          <p className="field-hint" role="status">
            {reading.kind === "code" && t.born(formatDate(reading.bornOn, language), ageOn(reading.bornOn, today))}
            {reading.kind === "code" && reading.artificial && ` ${t.artificial}`}
          </p>
        </>
      )}
    </Field>
  );
}
