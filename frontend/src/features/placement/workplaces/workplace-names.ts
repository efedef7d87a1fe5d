import { useMemo } from "react";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useRead } from "../../../api/queries.ts";

export const useWorkplaces = () => useRead(placementContract.listWorkplaces, {});

/** Rows carry ids; names of workplaces are read once and looked up here. Empty until they have come. */
export function useWorkplaceNames(): (workplaceId: WorkplaceId) => string {
  const { data } = useWorkplaces();
  return useMemo(() => {
    const names = new Map(data?.rows.map(({ workplaceId, name }) => [workplaceId, name]));
    return (workplaceId) => names.get(workplaceId) ?? "";
  }, [data]);
}
