import { FieldError } from "./FieldError.tsx";
import { OptionalMark, type RegisteredFieldProps, useControl } from "./Field.tsx";

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceGroupProps extends RegisteredFieldProps<HTMLInputElement> {
  readonly choices: readonly Choice[];
  readonly defaultValue?: string | readonly string[];
  /** Side by side where there is room. */
  readonly inline?: boolean;
}

/** One of a few. */
export function RadioGroup(group: ChoiceGroupProps) {
  return <ChoiceGroup {...group} type="radio" />;
}

/** Any of a few: the value is a list. */
export function CheckboxGroup(group: ChoiceGroupProps) {
  return <ChoiceGroup {...group} type="checkbox" />;
}

function ChoiceGroup({ type, choices, defaultValue, inline = false, onChange, onBlur, ref, name, ...field }: ChoiceGroupProps & { readonly type: "radio" | "checkbox" }) {
  const { control, hintId, errorId } = useControl(field);
  const chosen = (value: string): boolean => (Array.isArray(defaultValue) ? defaultValue.includes(value) : defaultValue === value);
  return (
    <fieldset className="field" aria-describedby={control["aria-describedby"]} data-invalid={field.error !== undefined || undefined}>
      <legend className="field-label">
        {field.label}
        {field.optional === true && <OptionalMark />}
      </legend>
      {field.hint !== undefined && (
        <div className="field-hint" id={hintId}>
          {field.hint}
        </div>
      )}
      <FieldError id={errorId} error={field.error} />
      <div className={inline ? "choices choices-inline" : "choices"}>
        {choices.map(({ value, label, hint }, index) => (
          <label key={value} className="choice">
            <input
              type={type}
              name={name}
              value={value}
              // The summary of errors leads to the first choice.
              id={index === 0 ? control.id : undefined}
              defaultChecked={chosen(value)}
              aria-invalid={control["aria-invalid"]}
              onChange={onChange}
              onBlur={onBlur}
              ref={ref}
            />
            <span>
              {label}
              {hint !== undefined && <small className="choice-hint">{hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
