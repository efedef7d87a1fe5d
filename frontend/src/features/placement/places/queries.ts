import { placementContract } from "../../../../../shared/placement/contract.ts";
import { cardReads } from "../participants/queries.ts";

const { findPlaces, readSlots } = placementContract;

/** What a change of a place makes old. */
export const slotReads = [findPlaces, readSlots];
/** What a booking makes old: the person's card and lists, and the room that is left. */
export const bookingReads = [...cardReads, ...slotReads];
