import * as z from "zod";
import type { Key, Table } from "./table.ts";

/** The office's list of units, which registers read for the names of workshops. */
const unitsKey: Key = { PK: "SETTINGS", SK: "UNITS" };
const Units = z.object({ units: z.array(z.object({ unitId: z.string(), name: z.string() })) });

/** Names of units by id, those out of use too. */
export async function unitNames(office: Table): Promise<ReadonlyMap<string, string>> {
  const item = await office.get(unitsKey);
  return new Map(item === undefined ? [] : Units.parse(item).units.map(({ unitId, name }) => [unitId, name] as const));
}
