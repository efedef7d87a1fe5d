import { dateAt, type LocalDate } from "../../../shared/kernel/local-date.ts";

/** Milliseconds since the epoch by this device. The server's `today` is the judge wherever it is told. */
export const now = (): number => Date.now();

/** Today's date in Finland by this device: a starting point for a calendar, never a rule. */
export const todayHere = (): LocalDate => dateAt(now());
