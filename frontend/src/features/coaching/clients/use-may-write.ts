import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { isInForce } from "../../../../../shared/coaching/responsibility.ts";
import { useSession } from "../../../api/session-context.ts";

/**
 * Whether the one at the screen may write about the client: a coach of hers today, while coaching goes on. The server
 * judges; this keeps fields away that could only be refused.
 */
export function useMayWrite({ case: { anchor }, responsibilities, today }: OpenClientCard): boolean {
  const { userId } = useSession().user;
  return anchor.endedOn === null && responsibilities.rows.some((one) => one.staffId === userId && isInForce(one, today));
}
