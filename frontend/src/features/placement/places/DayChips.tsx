import { type Weekday, weekdays } from "../../../../../shared/kernel/local-date.ts";
import { weekdayName } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/language.ts";

interface DayChipsProps {
  readonly label: string;
  readonly chosen: readonly Weekday[];
  readonly onToggle: (day: Weekday) => void;
}

/** Weekdays to switch on and off. */
export function DayChips({ label, chosen, onToggle }: DayChipsProps) {
  const { language } = useLanguage();
  return (
    <fieldset className="field">
      <legend className="field-label">{label}</legend>
      <div className="day-chips">
        {weekdays.map((day) => (
          <button key={day} type="button" className="day-chip" aria-pressed={chosen.includes(day)} onClick={() => onToggle(day)}>
            <span aria-hidden="true">{weekdayName(day, language, "short")}</span>
            <span className="visually-hidden">{weekdayName(day, language)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
