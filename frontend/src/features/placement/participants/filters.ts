import * as z from "zod";

/** Coded filters stand in the address; a name that is searched for never does. */
export const ParticipantFilters = z.object({
  scope: z.literal("all").optional().catch(undefined),
  ended: z.literal(1).optional().catch(undefined),
});
export type ParticipantFilters = z.output<typeof ParticipantFilters>;
