import type { UserId } from "../../../../../shared/kernel/ids.ts";
import type { Language } from "../../../../../shared/kernel/languages.ts";
import type { AttendanceCode } from "../../../../../shared/placement/attendance-codes.ts";
import { textsIn } from "../../../i18n/texts.ts";
import { gridTexts } from "./grid-texts.ts";
import { saveStateOf } from "./saving/cell-save.ts";
import { type CellAddress, saveAt } from "./saving/queue.ts";
import type { SaveQueue, Typing } from "./saving/save-queue.ts";
import { done, type Step, type Steps, undone } from "./saving/undo.ts";
import { type Mark, nothingSaid, type Wish } from "./saving/wish.ts";
import { awaitsConfirmation, type ShownRow, type Square, standsOf } from "./shown.ts";
import { fillMark, lettersOn, type Offers, pastedCodes, pasteMark, type Typed, typeClear, typeCode } from "./typing.ts";

/** What an act on the squares needs of the page around it. */
export interface Desk {
  readonly queue: SaveQueue;
  readonly me: UserId;
  readonly language: Language;
  readonly offers: Offers;
  readonly squareAt: (at: CellAddress) => Square | undefined;
  readonly open: (square: Square, code: AttendanceCode | null) => void;
  /** Tells what was done, or why nothing was. */
  readonly say: (notice: string) => void;
  readonly steps: () => Steps;
  readonly keep: (steps: Steps) => void;
}

/** On every Nordic keyboard without a second key, and no letter of any language's codes. */
const confirmKey = "+";

export const typing = ({ me }: Pick<Desk, "me">, { row, cell }: Square, wish: Wish): Typing => ({
  participantId: row.participantId, on: cell.on, wish, seen: standsOf(cell, me),
});

/** Writes marks, and remembers as one step what the days said before. */
export function write(desk: Desk, kind: Step["kind"], marks: readonly { readonly square: Square; readonly mark: Mark }[]): void {
  desk.queue.type(marks.map(({ square, mark }) => typing(desk, square, { kind: "record", mark })));
  const changes = marks.map(({ square: { row, cell }, mark }) => ({ participantId: row.participantId, on: cell.on, before: cell.said, version: employersVersion(cell), after: mark }));
  desk.keep(done(desk.steps(), { kind, changes }));
}

const employersVersion = ({ day, saving }: Square["cell"]): number | null => (saving === "clean" && day?.reportedBy.kind === "employer" ? day.version : null);

function carryOut(desk: Desk, typed: Typed, square: Square): boolean {
  switch (typed.kind) {
    case "refused":
      desk.say(textsIn(gridTexts, desk.language).refusals(typed.why));
      return false;
    case "open":
      desk.open(square, typed.code);
      return false;
    case "wish":
      desk.say("");
      if (typed.wish.kind === "confirm") desk.queue.type([typing(desk, square, typed.wish)]);
      else write(desk, "letter", [{ square, mark: typed.wish.mark }]);
      return true;
  }
}

/** Does what a key asks for; true when the square is done with and the next one may have the focus. */
export function pressKey(desk: Desk, key: string, square: Square): boolean {
  const { cell } = square;
  if (key === confirmKey) return awaitsConfirmation(cell) && carryOut(desk, { kind: "wish", wish: { kind: "confirm" } }, square);
  if (key === "Delete" || key === "Backspace") {
    carryOut(desk, typeClear(cell), square);
    return false;
  }
  const code = lettersOn(cell.on, desk.language, desk.offers).get(key.toLowerCase());
  return code !== undefined && carryOut(desk, typeCode(cell, code), square);
}

/** Letters from a spreadsheet, from a square on to the right and down; days that say something already are left. */
export function paste(desk: Desk, text: string, rows: readonly ShownRow[], at: { readonly row: number; readonly column: number }): void {
  const first = rows[0]?.cells[0];
  if (first === undefined) return;
  const lines = pastedCodes(text, lettersOn(first.on, desk.language, desk.offers));
  const aimed = lines.flatMap((line, down) =>
    line.flatMap((code, right) => {
      const row = rows[at.row + down];
      const cell = row?.cells[at.column + right];
      return row === undefined || cell === undefined || code === null ? [] : [{ square: { row: row.row, cell }, mark: pasteMark(cell, code) }];
    }),
  );
  const marks = aimed.flatMap(({ square, mark }) => (mark === undefined ? [] : [{ square, mark }]));
  write(desk, "paste", marks);
  desk.say(textsIn(gridTexts, desk.language).pasted(marks.length, aimed.length - marks.length));
}

/** Presence as agreed for each empty service day up to today, in one step. */
export function fill(desk: Desk, squares: readonly Square[]): void {
  const marks = squares.flatMap((square) => {
    const mark = fillMark(square.cell);
    return mark === undefined ? [] : [{ square, mark }];
  });
  write(desk, "fill", marks);
  desk.say(textsIn(gridTexts, desk.language).filled(marks.length));
}

export function confirm(desk: Desk, squares: readonly Square[]): void {
  const waiting = squares.filter(({ cell }) => awaitsConfirmation(cell));
  desk.queue.type(waiting.map((square) => typing(desk, square, { kind: "confirm" })));
  desk.queue.hurry();
  desk.say(textsIn(gridTexts, desk.language).confirmed(waiting.length));
}

/** Takes back the newest step, where its days still say what it made of them. */
export function undo(desk: Desk): void {
  const t = textsIn(gridTexts, desk.language);
  const result = undone(desk.steps(), (at) => {
    const save = saveAt(desk.queue.state(), at);
    return { said: desk.squareAt(at)?.cell.said ?? nothingSaid, unsent: save !== undefined && saveStateOf(save) === "dirty" };
  });
  if (result === undefined) {
    desk.say(t.nothingToUndo);
    return;
  }
  const back = result.restored.flatMap(({ at, mark }) => {
    const square = desk.squareAt(at);
    return square === undefined ? [] : [typing(desk, square, { kind: "record", mark })];
  });
  desk.queue.type(back);
  desk.keep(result.steps);
  desk.say(t.undone(back.length, result.left.length));
}
