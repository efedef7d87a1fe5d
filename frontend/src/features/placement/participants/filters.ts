import * as z from "zod";
import { WorkplaceId } from "../../../../../shared/kernel/ids.ts";

/** What a list may be narrowed to; the rest is what the list leaves out anyway. */
export const statusFilters = ["in-progress", "on-break", "ending-soon", "upcoming", "no-placement"] as const;

/** Coded filters stand in the address; a name that is searched for never does. */
export const ParticipantFilters = z.object({
  scope: z.literal("all").optional().catch(undefined),
  ended: z.literal(1).optional().catch(undefined),
  status: z.enum(statusFilters).optional().catch(undefined),
  workplace: WorkplaceId.optional().catch(undefined),
});
export type ParticipantFilters = z.output<typeof ParticipantFilters>;
