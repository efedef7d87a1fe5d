import { useId } from "react";

interface FilterFieldProps {
  readonly label: string;
  readonly onChange: (typed: string) => void;
}

/** Narrows a list that is on the page already: nothing is sent, and the text goes with the page. */
export function FilterField({ label, onChange }: FilterFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="input" type="search" autoComplete="off" spellCheck={false} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
}
