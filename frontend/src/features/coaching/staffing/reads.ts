import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { clientReads } from "../clients/queries.ts";

/** What a change of who handles a client makes old. */
export const staffingReads = [...clientReads, coachingContract.readCoachingWork];
