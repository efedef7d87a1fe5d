import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { cardReads } from "../participants/queries.ts";
import { workplaceReads } from "../workplaces/queries.ts";

/** What an answer to a proposal makes old. */
export const proposalReads = [placementContract.listChangeProposals, placementContract.listAllChangeProposals, ...cardReads, ...workplaceReads];

/** Proposals about the caller's own people and workplaces; all of them for the main user. */
export function useProposals() {
  const { userId, roles } = useSession().user;
  const main = roles.placement === "main";
  const own = useRead(placementContract.listChangeProposals, { params: { staffId: userId } }, { enabled: !main });
  const all = useRead(placementContract.listAllChangeProposals, {}, { enabled: main });
  return main ? all : own;
}
