import { placementContract } from "../../../../../shared/placement/contract.ts";
import { cardReads } from "../participants/queries.ts";

/** What a change of a second right makes old. */
export const assignmentReads = [...cardReads, placementContract.listAssignments, placementContract.readWork];
