import { placementContract, type WorkplaceCard } from "../../../../../shared/placement/contract.ts";

const { listWorkplaces, readWorkplace } = placementContract;

/** What a change of a workplace makes old. */
export const workplaceReads = [listWorkplaces, readWorkplace];
/** What a change of a contact person or of a link makes old. */
export const contactReads = [readWorkplace];

/** A contact person with his link and what has been sent to him. */
export type ContactRow = WorkplaceCard["contacts"][number];
