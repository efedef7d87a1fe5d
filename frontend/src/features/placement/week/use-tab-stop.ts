import { type RefObject, type SyntheticEvent, useLayoutEffect, useRef } from "react";
import { type GridPosition, type GridSize, positionOf, withinGrid } from "./grid-navigation.ts";

export const positionIn = ({ target }: SyntheticEvent): GridPosition | undefined =>
  target instanceof Element ? positionOf(target.closest<HTMLElement>("[data-at]")?.dataset["at"]) : undefined;

/**
 * Where in the grid the focus is, or was last: that square alone is in the Tab order. It is written into the page and not
 * drawn by React, because it moves with every key and nothing else does.
 */
export function useTabStop(table: RefObject<HTMLTableElement | null>, first: GridPosition, size: GridSize) {
  const kept = useRef(first);
  const stop = useRef<HTMLElement>(null);
  const at = () => withinGrid(kept.current, size);
  const elementAt = ({ row, column }: GridPosition) => table.current?.rows[row + 1]?.cells[column]?.querySelector<HTMLElement>("[data-at]") ?? null;

  function reach(): void {
    const next = elementAt(at());
    if (next === stop.current) return;
    stop.current?.setAttribute("tabindex", "-1");
    next?.setAttribute("tabindex", "0");
    stop.current = next;
  }
  // People come, go and change places.
  useLayoutEffect(reach);

  return {
    at,
    /** Without scrolling, which `follow` does by less. */
    focus: (position: GridPosition) => elementAt(position)?.focus({ preventScroll: true }),
    /** The focus has moved, by a key or a press. */
    follow: (event: SyntheticEvent): void => {
      const position = positionIn(event);
      if (position === undefined || (position.row === kept.current.row && position.column === kept.current.column)) return;
      kept.current = position;
      reach();
      stop.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
  };
}
