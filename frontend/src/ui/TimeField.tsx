import { useState } from "react";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import type { ControlledFieldProps } from "./DateField.tsx";
import { Field } from "./Field.tsx";
import { parseTimeText } from "./time-text.ts";

const texts = defineTexts({
  fi: { unreadable: "Kirjoita kellonaika, esimerkiksi 8 tai 8.30." },
  sv: { unreadable: "Skriv klockslaget, till exempel 8 eller 8.30." },
  en: { unreadable: "Write the time, for example 8 or 8:30." },
});

const worth = (typed: string): string => parseTimeText(typed) ?? typed.trim();

/** A time of day: "8", "8.30" and "0830" all become 08:30 when the field is left. */
export function TimeField({ value, onChange, onBlur, ref, name, error, ...field }: ControlledFieldProps) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState(value);
  const text = worth(typed) === value ? typed : value;
  const wrong = text.trim() !== "" && parseTimeText(text) === undefined;

  return (
    <Field {...field} error={error !== undefined && wrong ? t.unreadable : error}>
      {(control) => (
        <div className="field-row width-short">
          <input
            {...control}
            ref={ref}
            name={name}
            className="input"
            type="text"
            inputMode="text"
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(worth(event.target.value));
            }}
            onBlur={() => {
              setTyped(worth(text));
              onBlur?.();
            }}
          />
        </div>
      )}
    </Field>
  );
}
