import { placementContract } from "../../../../../shared/placement/contract.ts";

const { listWorkplaces, readWorkplace } = placementContract;

/** What a change of a workplace makes old. */
export const workplaceReads = [listWorkplaces, readWorkplace];
/** What a change of a contact person or of a link makes old. */
export const contactReads = [readWorkplace];
