import type { ContactId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useRead } from "../../../api/queries.ts";

/** Names of a workplace's contact persons. A contact's name leaves three months after the last placement: then empty. */
export function useContactNames(workplaceId: WorkplaceId): (contactId: ContactId) => string {
  const { data } = useRead(placementContract.readWorkplace, { params: { workplaceId } });
  return (wanted) => data?.contacts.find(({ contactId }) => contactId === wanted)?.name ?? "";
}
