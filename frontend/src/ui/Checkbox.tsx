import { FieldError } from "./FieldError.tsx";
import { type RegisteredFieldProps, useControl } from "./Field.tsx";

/** A single yes or no. */
export function Checkbox({ label, defaultChecked, name, onChange, onBlur, ref, ...field }: RegisteredFieldProps<HTMLInputElement> & { readonly defaultChecked?: boolean }) {
  const { control, hintId, errorId } = useControl({ label, optional: true, ...field });
  return (
    <div className="field" data-invalid={field.error !== undefined || undefined}>
      <FieldError id={errorId} error={field.error} />
      <label className="choice">
        <input {...control} type="checkbox" name={name} defaultChecked={defaultChecked} onChange={onChange} onBlur={onBlur} ref={ref} />
        <span>
          {label}
          {field.hint !== undefined && (
            <small className="choice-hint" id={hintId}>
              {field.hint}
            </small>
          )}
        </span>
      </label>
    </div>
  );
}
