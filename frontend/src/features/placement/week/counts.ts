import { attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import { rulesOn } from "../../../../../shared/placement/rule-set.ts";
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

/** A realised week beyond what the act allows: told, never refused, because what happened must be recordable. */
export interface Overload {
  readonly kind: "days" | "minutes";
  readonly found: number;
  readonly limit: number;
}

/** Of one person's one calendar week. */
export function overloadOf(cells: readonly Shown[]): Overload | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const { maxDaysWeek, maxMinutesWeek } = rulesOn(first.on);
  const attended = cells.filter(isAttended);
  const minutes = attended.reduce((sum, { said }) => sum + (said.minutes ?? 0), 0);
  if (attended.length > maxDaysWeek) return { kind: "days", found: attended.length, limit: maxDaysWeek };
  return minutes > maxMinutesWeek ? { kind: "minutes", found: minutes, limit: maxMinutesWeek } : undefined;
}
