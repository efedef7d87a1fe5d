import { dateAt, type LocalDate } from "../../../shared/kernel/local-date.ts";

/** Milliseconds since the epoch by this device: the moment of what happens on it. */
export const now = (): number => Date.now();

/** Today in Finland by this device: a first guess where the server has not told its own date yet, never a rule. */
export const todayHere = (): LocalDate => dateAt(now());
