import * as z from "zod";
import { ShortText, Version } from "../kernel/values.ts";

export const UnitId = z.uuid().brand<"UnitId">();
export type UnitId = z.infer<typeof UnitId>;

/** A unit of the organisation, as its people call it. One that is no longer in use keeps its name for those who have it. */
export const Unit = z.strictObject({ unitId: UnitId, name: z.string(), inUse: z.boolean() });
export type Unit = z.infer<typeof Unit>;

export const UnitList = z.strictObject({ units: z.array(Unit), version: Version });
export type UnitList = z.infer<typeof UnitList>;

/** The whole list as somebody wants it; a unit without an id is new. `version` is the one she saw, null before the first. */
export const WantedUnits = z.strictObject({
  units: z.array(z.strictObject({ unitId: UnitId.nullable(), name: ShortText, inUse: z.boolean() })).max(100),
  version: Version.nullable(),
});
export type WantedUnits = z.infer<typeof WantedUnits>;

export type UnitsDecision =
  | { readonly kind: "store"; readonly units: Unit[] }
  | { readonly kind: "refused"; readonly reason: "unit-named-twice" | "unknown-unit" | "unit-left-out" };

/** A unit is renamed or taken out of use, never dropped: users may still have it. */
export function decideUnits(before: readonly Unit[], wanted: WantedUnits["units"], newId: () => string): UnitsDecision {
  const names = wanted.map(({ name }) => name.toLocaleLowerCase("fi"));
  if (new Set(names).size < names.length) return { kind: "refused", reason: "unit-named-twice" };
  const kept = wanted.flatMap(({ unitId }) => unitId ?? []);
  if (new Set(kept).size < kept.length || kept.some((id) => !before.some(({ unitId }) => unitId === id))) return { kind: "refused", reason: "unknown-unit" };
  if (before.some(({ unitId }) => !kept.includes(unitId))) return { kind: "refused", reason: "unit-left-out" };
  return { kind: "store", units: wanted.map(({ unitId, ...unit }) => ({ ...unit, unitId: unitId ?? UnitId.parse(newId()) })) };
}

/** Whether a user may be given these units: each exists, and is in use unless the user has it already. */
export const mayHave = (units: readonly Unit[], wanted: readonly UnitId[], had: readonly UnitId[]): boolean =>
  wanted.every((id) => had.includes(id) || units.some(({ unitId, inUse }) => unitId === id && inUse));
