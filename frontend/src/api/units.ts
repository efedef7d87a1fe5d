import { useMemo } from "react";
import type { ResponseOf } from "../../../shared/kernel/route.ts";
import { officeContract } from "../../../shared/office/contract.ts";
import { useRead } from "./queries.ts";

type Unit = ResponseOf<typeof officeContract.listUnits>["units"][number];

interface Units {
  readonly rows: readonly Unit[];
  /** Empty until the names have come. */
  readonly nameOf: (unitId: string) => string;
}

/** Workshops are units of the organisation: rows carry ids, names are read once and looked up here. */
export function useUnits(): Units {
  const { data } = useRead(officeContract.listUnits, {});
  return useMemo(() => {
    const names = new Map<string, string>(data?.units.map(({ unitId, name }) => [unitId, name]));
    return { rows: data?.units ?? [], nameOf: (unitId) => names.get(unitId) ?? "" };
  }, [data]);
}
