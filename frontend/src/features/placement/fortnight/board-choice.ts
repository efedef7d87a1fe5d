import * as z from "zod";
import { UserId } from "../../../../../shared/kernel/ids.ts";
import type { FortnightState } from "../../../../../shared/placement/fortnight.ts";

/** The most pressing first: what has been told wrongly, then what nobody has told, then what waits for a decision. */
export const urgency = ["correction-due", "not-reported", "to-classify", "complete", "in-progress", "sent"] as const satisfies readonly FortnightState[];

/** Whose board, and which of it; in the address are codes only. Read with the first page: it must weigh nothing. */
export const BoardChoice = z.object({ staff: UserId.optional().catch(undefined), state: z.enum(urgency).optional().catch(undefined) });
