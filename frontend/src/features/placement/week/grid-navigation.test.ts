import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveInGrid } from "./grid-navigation.ts";

const size = { rows: 40, columns: 5 };
const press = (key: string, at: { row: number; column: number }, ctrlKey = false) => moveInGrid(at, { key, ctrlKey }, size);

describe("moving in the grid", () => {
  it("follows the arrows and stops at the edges", () => {
    expect(press("ArrowDown", { row: 0, column: 2 })).toEqual({ row: 1, column: 2 });
    expect(press("ArrowUp", { row: 0, column: 2 })).toEqual({ row: 0, column: 2 });
    expect(press("ArrowRight", { row: 3, column: 4 })).toEqual({ row: 3, column: 4 });
  });

  it("takes Home and End to the ends of the row, with Ctrl to the corners", () => {
    expect(press("Home", { row: 7, column: 3 })).toEqual({ row: 7, column: 0 });
    expect(press("End", { row: 7, column: 3 })).toEqual({ row: 7, column: 4 });
    expect(press("Home", { row: 7, column: 3 }, true)).toEqual({ row: 0, column: 0 });
    expect(press("End", { row: 7, column: 3 }, true)).toEqual({ row: 39, column: 4 });
  });

  it("leaves every other key alone", () => {
    expect(press("l", { row: 0, column: 0 })).toBeUndefined();
    expect(press("toString", { row: 0, column: 0 })).toBeUndefined();
  });

  it("never leaves the grid", () => {
    const keys = fc.constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End");
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean())), (strokes) => {
        const end = strokes.reduce((at, [key, ctrl]) => press(key, at, ctrl) ?? at, { row: 0, column: 0 });
        return end.row >= 0 && end.row < size.rows && end.column >= 0 && end.column < size.columns;
      }),
    );
  });
});
