import { useCallback, useId, useRef } from "react";
import { useKey } from "./use-key.ts";

interface FilterFieldProps {
  readonly label: string;
  readonly onChange: (typed: string) => void;
}

/** Narrows a list that is on the page already: nothing is sent, and the text goes with the page. `/` leads here. */
export function FilterField({ label, onChange }: FilterFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const focus = useCallback(() => input.current?.focus(), []);
  useKey("/", focus);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input ref={input} id={id} className="input" type="search" autoComplete="off" spellCheck={false} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
}
