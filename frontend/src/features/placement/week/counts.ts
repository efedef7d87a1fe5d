import { attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import { judgeWeek, type WeekFinding } from "../../../../../shared/placement/rules-week.ts";
import { awaitsConfirmation, isAttended, isMissing, isSaid, type Shown } from "./shown.ts";

export interface WeekCounts {
  readonly reported: number;
  readonly missing: number;
  readonly unconfirmed: number;
  readonly proposals: number;
  readonly disputed: number;
}

const count = (cells: readonly Shown[], belongs: (cell: Shown) => boolean): number => cells.filter(belongs).length;

/** The figures above the grid, over the squares it shows. */
export const countWeek = (cells: readonly Shown[]): WeekCounts => ({
  reported: count(cells, isSaid),
  missing: count(cells, isMissing),
  unconfirmed: count(cells, awaitsConfirmation),
  proposals: count(cells, ({ proposal }) => proposal),
  disputed: count(cells, ({ disputed }) => disputed),
});

/** A person's days so far: attended, and those of the week that were agreed and arranged. */
export const countDays = (cells: readonly Shown[]): { readonly attended: number; readonly planned: number } => ({
  attended: count(cells, isAttended),
  planned: count(cells, ({ ground, day, said, on }) => (ground === "planned" || day?.swappedFrom != null) && attributesOf(said.code, on).denominator),
});

/** Of one person's one calendar week: what the act says of it as it went. Days are told before hours. */
export function overloadOf(cells: readonly Shown[]): WeekFinding | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  return judgeWeek(first.on, cells.filter(isAttended).map(({ on, said }) => ({ on, minutes: said.minutes ?? 0 })))[0];
}
