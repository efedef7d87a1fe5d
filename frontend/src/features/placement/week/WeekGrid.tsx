import { type ClipboardEvent, type KeyboardEvent, type SyntheticEvent, useRef } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useTexts } from "../../../i18n/language.ts";
import { type GridPosition, moveInGrid, withinGrid } from "./grid-navigation.ts";
import { gridTexts } from "./grid-texts.ts";
import type { ReadWeek } from "./read-week.ts";
import type { ShownRow, Square } from "./shown.ts";
import { positionIn, useTabStop } from "./use-tab-stop.ts";
import { WeekGridHead } from "./WeekGridHead.tsx";
import { WeekGridRow } from "./WeekGridRow.tsx";

export interface WeekGridProps {
  readonly rows: readonly ShownRow[];
  readonly read: ReadWeek;
  readonly today: LocalDate;
  readonly onOpen: (square: Square) => void;
  /** The heading of a day, or the end of a person's row: what can be done to all of it. */
  readonly onOpenDay: (on: LocalDate) => void;
  readonly onOpenPerson: (row: ShownRow) => void;
  /** A key typed on a square; true when it is done with and the focus moves down. */
  readonly onKey: (key: string, square: Square) => boolean;
  readonly onPaste: (text: string, at: GridPosition) => void;
}

const isTyped = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && (key.length === 1 || key === "Delete" || key === "Backspace") && key !== " ";

/** People by days. One square is in the Tab order; arrows, Home, End and the page keys move among them, letters write. */
export function WeekGrid({ rows, read: { days, holidays, placeName, say }, today, onOpen, onOpenDay, onOpenPerson, onKey, onPaste }: WeekGridProps) {
  const t = useTexts(gridTexts);
  const table = useRef<HTMLTableElement>(null);
  const size = { rows: rows.length, columns: days.length + 2, headings: days.length };
  const stop = useTabStop(table, { row: 0, column: Math.max(0, days.indexOf(today)) + 1 }, size);

  function squareAt({ row, column }: GridPosition): Square | undefined {
    const shown = rows[row];
    const cell = shown?.cells[column - 1];
    return shown === undefined || cell === undefined ? undefined : { row: shown.row, cell };
  }

  function press(event: KeyboardEvent): void {
    const at = stop.at();
    const target = moveInGrid(at, event, size);
    if (target !== undefined) {
      event.preventDefault();
      return stop.focus(target);
    }
    const square = squareAt(at);
    if (square === undefined || !isTyped(event) || event.key === "?") return;
    if (onKey(event.key, square)) stop.focus(withinGrid({ row: at.row + 1, column: at.column }, size));
  }

  function click(event: SyntheticEvent): void {
    const position = positionIn(event);
    if (position === undefined) return;
    const square = squareAt(position);
    const [on, row] = [days[position.column - 1], rows[position.row]];
    if (square !== undefined) onOpen(square);
    else if (position.row < 0 && on !== undefined) onOpenDay(on);
    else if (row !== undefined && position.column > days.length) onOpenPerson(row);
  }

  function paste(event: ClipboardEvent): void {
    event.preventDefault();
    const at = stop.at();
    if (squareAt(at) !== undefined) onPaste(event.clipboardData.getData("text/plain"), { row: at.row, column: at.column - 1 });
  }

  return (
    <table role="grid" className="week-grid" ref={table} aria-label={t.grid} onKeyDown={press} onClick={click} onPaste={paste} onFocus={stop.follow}>
      <WeekGridHead days={days} today={today} holidays={holidays} />
      <tbody role="rowgroup">
        {rows.map((shown, index) => (
          <WeekGridRow key={shown.row.participantId} shown={shown} index={index} placeName={placeName} say={say} />
        ))}
      </tbody>
    </table>
  );
}
