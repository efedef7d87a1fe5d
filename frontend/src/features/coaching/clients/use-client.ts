import { createContext, use } from "react";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { useRead } from "../../../api/queries.ts";

/** A client's card as the server tells it; every command about the client makes it old (`clientReads`). */
export const useClient = (clientId: ClientId) => useRead(coachingContract.readClient, { params: { clientId } });

interface CardInSight {
  readonly card: OpenClientCard;
  /** Reads the card anew, for what somebody else has changed meanwhile. */
  readonly reread: () => Promise<OpenClientCard>;
}

export const CardContext = createContext<CardInSight | null>(null);

/** The card of the page one is on; the tabs of a client stand inside one. */
export function useCard(): CardInSight {
  const inSight = use(CardContext);
  if (inSight === null) throw new Error("useCard outside ClientFrame");
  return inSight;
}
