import { createContext, use } from "react";
import type { Cell } from "./cell.ts";

export const CellContext = createContext<Cell | null>(null);

/** The organisation whose site this is. */
export function useCell(): Cell {
  const cell = use(CellContext);
  if (cell === null) throw new Error("useCell outside CellContext");
  return cell;
}
