import { useMemo } from "react";
import type { UserId } from "../../../shared/kernel/ids.ts";
import type { ResponseOf } from "../../../shared/kernel/route.ts";
import { officeContract } from "../../../shared/office/contract.ts";
import { useRead } from "./queries.ts";

type Colleague = ResponseOf<typeof officeContract.listColleagues>["rows"][number];

interface Colleagues {
  readonly rows: readonly Colleague[];
  /** Empty until the names have come, and for whoever has left. */
  readonly nameOf: (userId: UserId) => string;
}

/** Rows of the registers carry ids; names of staff are read once and looked up here. */
export function useColleagues(): Colleagues {
  const { data } = useRead(officeContract.listColleagues, {});
  return useMemo(() => {
    const names = new Map(data?.rows.map(({ userId, name }) => [userId, name]));
    return { rows: data?.rows ?? [], nameOf: (userId) => names.get(userId) ?? "" };
  }, [data]);
}
