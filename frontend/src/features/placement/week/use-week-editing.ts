import { useRef, useState } from "react";
import type { AttendanceCode } from "../../../../../shared/placement/attendance-codes.ts";
import { useSession } from "../../../api/session-context.ts";
import { useLanguage } from "../../../i18n/language.ts";
import type { CellAddress } from "./saving/queue.ts";
import type { SaveQueue } from "./saving/save-queue.ts";
import type { Steps } from "./saving/undo.ts";
import type { Mark } from "./saving/wish.ts";
import type { ShownRow, Square } from "./shown.ts";
import { fillMark, type Offers } from "./typing.ts";
import { confirm, type Desk, fill, paste, pressKey, typing, undo, write } from "./week-acts.ts";

/** What a person does to the squares of a week. All of it goes into the queue at once, and what it changed can be taken back. */
export interface WeekEditing {
  readonly key: (key: string, square: Square) => boolean;
  readonly paste: (text: string, rows: readonly ShownRow[], at: { readonly row: number; readonly column: number }) => void;
  readonly fill: (squares: readonly Square[]) => void;
  readonly confirm: (squares: readonly Square[]) => void;
  readonly save: (square: Square, mark: Mark) => void;
  /** Sends what could not be stored once more, over what stands now; or lets go of it. */
  readonly insist: (square: Square) => void;
  readonly letGo: (square: Square) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** What was just done, or why nothing was: read out, and shown beside the grid. */
  readonly notice: string;
}

interface Editing {
  readonly queue: SaveQueue;
  readonly squareAt: (at: CellAddress) => Square | undefined;
  readonly open: (square: Square, code: AttendanceCode | null) => void;
  readonly offers: Offers;
}

export function useWeekEditing({ queue, squareAt, open, offers }: Editing): WeekEditing {
  const { language } = useLanguage();
  const { userId } = useSession().user;
  const [notice, setNotice] = useState("");
  const steps = useRef<Steps>([]);
  const [canUndo, setCanUndo] = useState(false);

  function keep(next: Steps): void {
    steps.current = next;
    setCanUndo(next.length > 0);
  }

  const desk: Desk = { queue, me: userId, language, offers, squareAt, open, say: setNotice, steps: () => steps.current, keep };
  return {
    key: (key, square) => pressKey(desk, key, square),
    paste: (text, rows, at) => paste(desk, text, rows, at),
    fill: (squares) => fill(desk, squares),
    confirm: (squares) => confirm(desk, squares),
    save(square, mark) {
      write(desk, "dialog", [{ square, mark }]);
      queue.hurry();
    },
    insist(square) {
      if (square.cell.trouble !== null) queue.type([typing(desk, square, square.cell.trouble.wish)]);
      queue.hurry();
    },
    letGo: ({ row, cell }) => queue.letGo({ participantId: row.participantId, on: cell.on }),
    undo: () => undo(desk),
    canUndo,
    notice,
  };
}

export const missingIn = (squares: readonly Square[]): number => squares.filter(({ cell }) => fillMark(cell) !== undefined).length;

/** The newest of a square, for whoever keeps only its address. */
export function squareIn(rows: readonly ShownRow[], { participantId, on }: CellAddress): Square | undefined {
  const row = rows.find((one) => one.row.participantId === participantId);
  const cell = row?.cells.find((one) => one.on === on);
  return row === undefined || cell === undefined ? undefined : { row: row.row, cell };
}
