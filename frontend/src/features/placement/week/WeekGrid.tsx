import { type KeyboardEvent, useRef, useState } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { capitalised, formatDayAndMonth, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { cellOf, type Square, type WeekRow } from "./cell.ts";
import { type GridPosition, moveInGrid, withinGrid } from "./grid-navigation.ts";
import { weekTexts } from "./texts.ts";
import { WeekGridRow } from "./WeekGridRow.tsx";

export interface WeekGridProps {
  readonly rows: readonly WeekRow[];
  readonly days: readonly LocalDate[];
  readonly today: LocalDate;
  /** Names the grid by its week. */
  readonly label: string;
  readonly onOpen: (square: Square) => void;
  /** A letter typed on a square. */
  readonly onLetter: (letter: string, square: Square) => void;
}

const address = ({ row, column }: GridPosition): string => `${row}:${column}`;

/** People by days. One square is in the Tab order; arrows, Home, End and the page keys move among them. */
export function WeekGrid({ rows, days, today, label, onOpen, onLetter }: WeekGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const [kept, setKept] = useState<GridPosition>({ row: 0, column: Math.max(0, days.indexOf(today)) + 1 });
  const size = { rows: rows.length, columns: days.length + 1 };
  const at = withinGrid(kept, size);

  function focus(position: GridPosition): void {
    setKept(position);
    table.current?.querySelector<HTMLElement>(`[data-at="${address(position)}"]`)?.focus();
  }

  function press(event: KeyboardEvent): void {
    const target = moveInGrid(at, event, size);
    if (target !== undefined) {
      event.preventDefault();
      return focus(target);
    }
    const row = rows[at.row];
    const on = days[at.column - 1];
    const plain = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && row !== undefined && on !== undefined) onLetter(event.key.toLowerCase(), { row, cell: cellOf(row, on, today) });
  }

  return (
    <table role="grid" className="week-grid" ref={table} aria-label={label} onKeyDown={press}>
      <WeekGridHead days={days} today={today} />
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <WeekGridRow
            key={row.participantId}
            row={row}
            index={index}
            days={days}
            today={today}
            reachable={index === at.row ? at.column : undefined}
            onFocus={setKept}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

function WeekGridHead({ days, today }: Pick<WeekGridProps, "days" | "today">) {
  const t = useTexts(weekTexts);
  const { language } = useLanguage();
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" className="week-person">
          {t.person}
        </th>
        {days.map((on) => (
          <th key={on} role="columnheader" scope="col" aria-current={on === today ? "date" : undefined} abbr={weekdayName(on, language)}>
            {capitalised(weekdayName(on, language, "short"))} <span className="week-date">{formatDayAndMonth(on, language)}</span>
          </th>
        ))}
        <th role="columnheader" scope="col" className="week-total">
          {t.daysOfPlanned}
        </th>
      </tr>
    </thead>
  );
}
