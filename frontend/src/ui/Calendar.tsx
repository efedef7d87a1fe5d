import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { addDays, addMonths, firstDayOfMonth, lastDayOfMonth, type LocalDate, mondayOf, weekdayOf, weekdays, weekFrom, weekNumber } from "../../../shared/kernel/local-date.ts";
import { capitalised, formatDate, monthName, weekdayName } from "../i18n/format.ts";
import { useLanguage, useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { todayHere } from "./clock.ts";
import { Icon } from "./Icon.tsx";

const texts = defineTexts({
  fi: { previous: "Edellinen kuukausi", next: "Seuraava kuukausi", week: "Vk", today: "tänään" },
  sv: { previous: "Föregående månad", next: "Nästa månad", week: "V", today: "i dag" },
  en: { previous: "Previous month", next: "Next month", week: "Wk", today: "today" },
});

/** Where each key of the grid leads. */
const moves: Readonly<Record<string, (date: LocalDate) => LocalDate>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  Home: (date) => mondayOf(date),
  End: (date) => addDays(mondayOf(date), 6),
  PageUp: (date) => addMonths(date, -1),
  PageDown: (date) => addMonths(date, 1),
};


/** The Mondays of a month's rows. */
function rowsOf(month: LocalDate): LocalDate[] {
  const last = lastDayOfMonth(month);
  const rows = [mondayOf(month)];
  for (let monday = addDays(mondayOf(month), 7); monday <= last; monday = addDays(monday, 7)) rows.push(monday);
  return rows;
}

interface CalendarProps {
  readonly chosen: LocalDate | undefined;
  /** Today by the server, where it has been told. */
  readonly today: LocalDate | undefined;
  readonly onChoose: (date: LocalDate) => void;
}

/** One month to choose a day from: Monday first, week numbers in front, arrow keys inside. */
export function Calendar({ chosen, today = todayHere(), onChoose }: CalendarProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [at, setAt] = useState(chosen ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const month = firstDayOfMonth(at);

  // The grid takes the focus when it opens and when its own keys move it; the month's buttons keep theirs.
  const takesFocus = useRef(true);
  useEffect(() => {
    if (takesFocus.current) grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    takesFocus.current = false;
  }, [at]);

  function move(event: KeyboardEvent): void {
    const target = moves[event.key]?.(at);
    if (target === undefined) return;
    event.preventDefault();
    takesFocus.current = true;
    setAt(target);
  }

  return (
    <div className="calendar">
      <div className="calendar-month">
        <Button variant="quiet" aria-label={t.previous} onPress={() => setAt(addMonths(at, -1))}>
          <Icon name="previous" />
        </Button>
        <span aria-live="polite">{capitalised(monthName(at, language))}</span>
        <Button variant="quiet" aria-label={t.next} onPress={() => setAt(addMonths(at, 1))}>
          <Icon name="next" />
        </Button>
      </div>
      <table role="grid" ref={grid} onKeyDown={move} aria-label={monthName(at, language)}>
        <thead>
          <tr>
            <th scope="col">{t.week}</th>
            {weekdays.map((day) => (
              <th key={day} scope="col" abbr={weekdayName(day, language)}>
                {weekdayName(day, language, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(month).map((monday) => (
            <tr key={monday}>
              <th scope="row">{weekNumber(monday).week}</th>
              {weekFrom(monday).map((date) => (
                <td key={date} aria-selected={date === chosen}>
                  {firstDayOfMonth(date) === month && (
                    <button
                      type="button"
                      className="calendar-day"
                      tabIndex={date === at ? 0 : -1}
                      aria-current={date === today ? "date" : undefined}
                      aria-label={`${weekdayName(weekdayOf(date), language)} ${formatDate(date, language)}${date === today ? `, ${t.today}` : ""}`}
                      onClick={() => onChoose(date)}
                    >
                      {Number(date.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
