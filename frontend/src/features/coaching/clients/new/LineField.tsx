import { Field } from "../../../../ui/Field.tsx";

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly optional?: boolean;
  readonly inputMode?: "numeric" | "tel" | "email";
  readonly onType: (typed: string) => void;
}

/** A text of a line whose row keeps the value. */
export function LineField({ value, inputMode, onType, ...field }: LineFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} className="input" type="text" inputMode={inputMode} autoComplete="off" spellCheck={false} value={value} onChange={({ target }) => onType(target.value)} />
      )}
    </Field>
  );
}
