import { placementContract } from "../../../../../shared/placement/contract.ts";

/** What an answer to a reported day makes old. */
export const receivedReads = [placementContract.readWeek, placementContract.readWork, placementContract.readDayHistory];
