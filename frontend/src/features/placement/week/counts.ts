import { attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import { awaitsConfirmation, hasProposal, type WeekCell } from "./cell.ts";

export interface WeekCounts {
  readonly reported: number;
  readonly missing: number;
  readonly proposals: number;
  readonly unconfirmed: number;
}

const count = (cells: readonly WeekCell[], belongs: (cell: WeekCell) => boolean): number => cells.filter(belongs).length;

/** The figures above the grid, over the squares it shows. */
export const countWeek = (cells: readonly WeekCell[]): WeekCounts => ({
  reported: count(cells, (cell) => cell.state === "reported"),
  missing: count(cells, (cell) => cell.state === "missing"),
  proposals: count(cells, hasProposal),
  unconfirmed: count(cells, awaitsConfirmation),
});

/** A person's days so far: attended of agreed, the agreed ones over the whole week. */
export const countDays = (cells: readonly WeekCell[]): { readonly attended: number; readonly planned: number } => ({
  attended: count(cells, (cell) => cell.day !== undefined && attributesOf(cell.day.code).attended),
  planned: count(cells, (cell) => cell.planned !== undefined),
});
