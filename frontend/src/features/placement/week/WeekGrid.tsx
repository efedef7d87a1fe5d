import { type ClipboardEvent, type KeyboardEvent, type SyntheticEvent, useLayoutEffect, useRef, useState } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useTexts } from "../../../i18n/language.ts";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { addressOf, type GridPosition, moveInGrid, positionOf, withinGrid } from "./grid-navigation.ts";
import { gridTexts } from "./grid-texts.ts";
import type { holidayNames } from "./holiday-names.ts";
import type { ShownRow, Square } from "./shown.ts";
import { WeekGridHead } from "./WeekGridHead.tsx";
import { WeekGridRow } from "./WeekGridRow.tsx";

export interface WeekGridProps {
  readonly rows: readonly ShownRow[];
  readonly days: readonly LocalDate[];
  readonly today: LocalDate;
  readonly holidays: readonly (keyof typeof holidayNames | undefined)[];
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

const positionIn = ({ target }: SyntheticEvent): GridPosition | undefined =>
  target instanceof Element ? positionOf(target.closest<HTMLElement>("[data-at]")?.dataset["at"]) : undefined;

/** People by days. One square is in the Tab order; arrows, Home, End and the page keys move among them, letters write. */
export function WeekGrid({ rows, days, today, holidays, onOpen, onOpenDay, onOpenPerson, onKey, onPaste }: WeekGridProps) {
  const t = useTexts(gridTexts);
  const placeName = useWorkplaceNames();
  const table = useRef<HTMLTableElement>(null);
  const [kept, setKept] = useState<GridPosition>({ row: 0, column: Math.max(0, days.indexOf(today)) + 1 });
  const size = { rows: rows.length, columns: days.length + 2, headings: days.length };
  const at = withinGrid(kept, size);

  const elementAt = (position: GridPosition) => table.current?.querySelector<HTMLElement>(`[data-at="${addressOf(position)}"]`);
  // Scrolling with the focus would lay the page out before the letter is in it, and then again.
  const focus = (position: GridPosition): void => elementAt(position)?.focus({ preventScroll: true });
  useLayoutEffect(() => {
    const square = elementAt({ row: at.row, column: at.column });
    if (square !== undefined && square === document.activeElement) square?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [at.row, at.column]);

  function squareAt({ row, column }: GridPosition): Square | undefined {
    const shown = rows[row];
    const cell = shown?.cells[column - 1];
    return shown === undefined || cell === undefined ? undefined : { row: shown.row, cell };
  }

  function press(event: KeyboardEvent): void {
    const target = moveInGrid(at, event, size);
    if (target !== undefined) {
      event.preventDefault();
      return focus(target);
    }
    const square = squareAt(at);
    if (square === undefined || !isTyped(event) || event.key === "?") return;
    if (onKey(event.key, square)) focus(withinGrid({ row: at.row + 1, column: at.column }, size));
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
    if (squareAt(at) !== undefined) onPaste(event.clipboardData.getData("text/plain"), { row: at.row, column: at.column - 1 });
  }

  function follow(event: SyntheticEvent): void {
    const position = positionIn(event);
    if (position !== undefined && (position.row !== kept.row || position.column !== kept.column)) setKept(position);
  }

  return (
    <table role="grid" className="week-grid" ref={table} aria-label={t.grid} onKeyDown={press} onClick={click} onPaste={paste} onFocus={follow}>
      <WeekGridHead days={days} today={today} holidays={holidays} reachable={at.row < 0 ? at.column : undefined} />
      <tbody role="rowgroup">
        {rows.map((shown, index) => (
          <WeekGridRow key={shown.row.participantId} shown={shown} index={index} reachable={index === at.row ? at.column : undefined} placeName={placeName} />
        ))}
      </tbody>
    </table>
  );
}
