import { type ChangeEvent, useState } from "react";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Field, type RegisteredFieldProps } from "./Field.tsx";

interface TextAreaProps extends RegisteredFieldProps<HTMLTextAreaElement> {
  /** The longest text the schema takes; the counter speaks up when little is left. */
  readonly maxLength: number;
  readonly rows?: number;
  readonly defaultValue?: string;
}

const texts = defineTexts({
  fi: { left: (count: number) => `${count} merkkiä jäljellä`, over: (count: number) => `${count} merkkiä liikaa` },
  sv: { left: (count) => `${count} tecken kvar`, over: (count) => `${count} tecken för mycket` },
  en: { left: (count) => `${count} characters left`, over: (count) => `${count} characters too many` },
});

/** Longer text with a counter. Typing past the limit is allowed: a pasted text is shortened by a person, not cut. */
export function TextArea({ maxLength, rows = 4, defaultValue = "", onChange, ref, name, onBlur, ...field }: TextAreaProps) {
  const t = useTexts(texts);
  const [length, setLength] = useState(defaultValue.length);
  const left = maxLength - length;

  function change(event: ChangeEvent<HTMLTextAreaElement>): void {
    setLength(event.target.value.length);
    void onChange?.(event);
  }

  return (
    <Field {...field}>
      {(control) => (
        <>
          <textarea {...control} name={name} className="input" rows={rows} defaultValue={defaultValue} onChange={change} onBlur={onBlur} ref={ref} />
          <p className="field-counter" data-over={left < 0 || undefined} role={left < 20 ? "status" : undefined}>
            {left < 0 ? t.over(-left) : t.left(left)}
          </p>
        </>
      )}
    </Field>
  );
}
