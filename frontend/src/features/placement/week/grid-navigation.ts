/** Row 0 is the first person; the days' headings are row -1, where only days can have the focus. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Columns that have a heading to press: from 1 to this one. None by default. */
  readonly headings?: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Rows a Page Up or Page Down moves by: about what a laptop's screen shows. */
const page = 10;

const clamp = (value: number, first: number, last: number): number => Math.max(first, Math.min(value, last));

export function withinGrid({ row, column }: GridPosition, { rows, columns, headings = 0 }: GridSize): GridPosition {
  if (row < 0 && headings > 0 && column >= 1 && column <= headings) return { row: -1, column };
  return { row: clamp(row, 0, rows - 1), column: clamp(column, 0, columns - 1) };
}

/** Where a key takes the focus (WAI-ARIA APG, grid pattern); undefined when the key does not move it. */
export function moveInGrid(at: GridPosition, { key, ctrlKey }: GridKey, size: GridSize): GridPosition | undefined {
  const { row, column } = at;
  const target = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: Math.max(0, row - page), column },
    PageDown: { row: row + page, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 },
  };
  return isMove(key, target) ? withinGrid(target[key], size) : undefined;
}

const isMove = <Moves extends object>(key: string, moves: Moves): key is string & keyof Moves => Object.hasOwn(moves, key);

/** "3:2" as it stands on the element; undefined for what is no square. */
export function positionOf(address: string | undefined): GridPosition | undefined {
  const [row, column] = (address ?? "").split(":").map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) || Number.isNaN(column) ? undefined : { row, column };
}

export const addressOf = ({ row, column }: GridPosition): string => `${row}:${column}`;
