import { useState } from "react";
import type { Language } from "../../../shared/kernel/languages.ts";
import { timeText } from "../i18n/format.ts";
import { useLanguage, useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import type { ControlledFieldProps } from "./DateField.tsx";
import { Field } from "./Field.tsx";
import { parseTimeText } from "./time-text.ts";

const texts = defineTexts({
  fi: { unreadable: "Kirjoita kellonaika, esimerkiksi 8 tai 8.30." },
  sv: { unreadable: "Skriv klockslaget, till exempel 8 eller 8.30." },
  en: { unreadable: "Write the time, for example 8 or 8:30." },
});

const shown = (value: string, language: Language): string => (parseTimeText(value) === undefined ? value : timeText(value, language));

const worth = (typed: string): string => parseTimeText(typed) ?? typed.trim();

/** A time of day: "8", "8.30" and "0830" all are read, and written as the language writes them when the field is left. */
export function TimeField({ value, onChange, onBlur, ref, name, error, ...field }: ControlledFieldProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [typed, setTyped] = useState(shown(value, language));
  const text = worth(typed) === value ? typed : shown(value, language);
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
              setTyped(shown(worth(text), language));
              onBlur?.();
            }}
          />
        </div>
      )}
    </Field>
  );
}
