import { memo } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { capitalised, formatDayAndMonth, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { addressOf } from "./grid-navigation.ts";
import { gridTexts } from "./grid-texts.ts";
import { holidayNames } from "./holiday-names.ts";

interface WeekGridHeadProps {
  readonly days: readonly LocalDate[];
  readonly today: LocalDate;
  /** Why nothing is arranged on a day, wherever one is. */
  readonly holidays: readonly (keyof typeof holidayNames | undefined)[];
}

/** The days. A press opens what can be done to the whole day; a holiday stands by its name. */
export const WeekGridHead = memo(function WeekGridHead({ days, today, holidays }: WeekGridHeadProps) {
  const t = useTexts(gridTexts);
  const { language } = useLanguage();
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" className="week-person">
          {t.person}
        </th>
        {days.map((on, column) => (
          <th key={on} role="columnheader" scope="col" aria-current={on === today ? "date" : undefined} abbr={weekdayName(on, language)}>
            <button type="button" className="week-day" data-at={addressOf({ row: -1, column: column + 1 })} tabIndex={-1} aria-haspopup="dialog">
              {capitalised(weekdayName(on, language, "short"))} <span className="week-date">{formatDayAndMonth(on, language)}</span>
              <Holiday name={holidays[column]} />
            </button>
          </th>
        ))}
        <th role="columnheader" scope="col" className="week-end">
          {t.daysOfPlanned}
        </th>
      </tr>
    </thead>
  );
});

function Holiday({ name }: { readonly name: keyof typeof holidayNames | undefined }) {
  const { language } = useLanguage();
  return name === undefined ? null : <small>{holidayNames[name][language]}</small>;
}
