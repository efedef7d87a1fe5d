import { Field, type RegisteredFieldProps } from "./Field.tsx";

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends RegisteredFieldProps<HTMLSelectElement> {
  readonly options: readonly Option[];
  /** The first line, which chooses nothing: "Valitse työpaikka". */
  readonly placeholder?: string;
  readonly defaultValue?: string;
  /** Where the address or a form keeps the choice. */
  readonly value?: string;
}

/** The browser's own list: it works with every screen reader, and phones show it as their own wheel. */
export function Select({ options, placeholder, defaultValue, value, onChange, onBlur, ref, name, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          // Without an empty line there always is a choice, and nothing to require.
          aria-required={placeholder === undefined ? undefined : control["aria-required"]}
          name={name}
          className="input select"
          {...(value === undefined ? { defaultValue } : { value })}
          onChange={onChange}
          onBlur={onBlur}
          ref={ref}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
