export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Rows a Page Up or Page Down moves by: about what a laptop's screen shows. */
const page = 10;

const clamp = (value: number, length: number): number => Math.max(0, Math.min(value, length - 1));

export const withinGrid = (at: GridPosition, size: GridSize): GridPosition => ({
  row: clamp(at.row, size.rows),
  column: clamp(at.column, size.columns),
});

/** Where a key takes the focus (WAI-ARIA APG, grid pattern); undefined when the key does not move it. */
export function moveInGrid(at: GridPosition, { key, ctrlKey }: GridKey, size: GridSize): GridPosition | undefined {
  const { row, column } = at;
  const target = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 },
  };
  return isMove(key, target) ? withinGrid(target[key], size) : undefined;
}

const isMove = <Moves extends object>(key: string, moves: Moves): key is string & keyof Moves => Object.hasOwn(moves, key);
