import { type Ref, useState } from "react";
import { LocalDate } from "../../../shared/kernel/local-date.ts";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { CalendarButton } from "./CalendarButton.tsx";
import { dateText, parseDateText } from "./date-text.ts";
import { Field, type FieldProps } from "./Field.tsx";

/** A field whose value the form keeps: supplied by `Controlled`. */
export interface ControlledFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

const texts = defineTexts({
  fi: {
    hint: "Esimerkiksi 1.12.2026",
    unreadable: "Kirjoita päivä, kuukausi ja vuosi pisteillä erotettuina, esimerkiksi 1.12.2026.",
    noSuchDay: "Tätä päivää ei ole kalenterissa. Tarkista päivä ja kuukausi.",
  },
  sv: {
    hint: "Till exempel 1.12.2026",
    unreadable: "Skriv dag, månad och år med punkter emellan, till exempel 1.12.2026.",
    noSuchDay: "Den dagen finns inte i kalendern. Kontrollera dagen och månaden.",
  },
  en: {
    hint: "For example 1.12.2026",
    unreadable: "Write day, month and year with points between them, for example 1.12.2026.",
    noSuchDay: "There is no such day in the calendar. Check the day and the month.",
  },
});

const shown = (value: string): string => {
  const date = LocalDate.safeParse(value);
  return date.success ? dateText(date.data) : value;
};

/** What a typed text is worth to the form: the date as the registers write it, or the text for the schema to refuse. */
const worth = (typed: string): string => {
  const parsed = parseDateText(typed);
  return parsed.kind === "date" ? parsed.date : typed.trim();
};

interface DateFieldProps extends ControlledFieldProps {
  /** Today by the server, where it has been told: the calendar opens there. */
  readonly today?: LocalDate | undefined;
}

/**
 * A date typed as Finns type it, with a calendar beside it. A text field on purpose: the segmented and the
 * browser's own date inputs read 1.12.2026 as January or as the year 22.
 */
export function DateField({ value, onChange, onBlur, ref, name, error, hint, today, ...field }: DateFieldProps) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState(shown(value));
  const text = worth(typed) === value ? typed : shown(value);
  const parsed = parseDateText(text);
  const reason = { date: error, empty: error, unreadable: t.unreadable, "no-such-day": t.noSuchDay }[parsed.kind];

  function type(next: string): void {
    setTyped(next);
    onChange(worth(next));
  }

  return (
    <Field {...field} hint={hint ?? t.hint} error={error === undefined ? undefined : reason}>
      {(control) => (
        <div className="field-row width-medium">
          <input
            {...control}
            ref={ref}
            name={name}
            className="input"
            type="text"
            inputMode="text"
            autoComplete="off"
            value={text}
            onChange={(event) => type(event.target.value)}
            onBlur={() => {
              setTyped(shown(worth(text)));
              onBlur?.();
            }}
          />
          <CalendarButton
            label={field.label}
            today={today}
            chosen={parsed.kind === "date" ? parsed.date : undefined}
            onChoose={(date) => type(dateText(date))}
          />
        </div>
      )}
    </Field>
  );
}
