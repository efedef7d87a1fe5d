import * as z from "zod";

/** The standings a list may be narrowed to. */
export const standingFilters = ["active", "ending-soon", "ended-open", "planned", "draft", "no-period", "withdrawn", "restricted"] as const;

/** The tasks a list may be narrowed to: what is late, what is due within a week, or one kind of task. */
export const taskFilters = [
  "late", "week", "pre-form", "no-period", "period-ends", "review", "situation", "assessment", "goal", "follow-up", "withdrawal-decision", "address-protection-ends",
] as const;

/** Coded filters stand in the address; a name that is searched for never does. */
export const ClientFilters = z.object({
  scope: z.literal("all").optional().catch(undefined),
  ended: z.literal(1).optional().catch(undefined),
  status: z.enum(standingFilters).optional().catch(undefined),
  task: z.enum(taskFilters).optional().catch(undefined),
  /** The page of fifty, from 1. */
  page: z.int().min(1).max(1000).optional().catch(undefined),
});
export type ClientFilters = z.output<typeof ClientFilters>;

/** Says on the card that the client has just been stored, and what to do next. */
export const JustStored = z.object({ stored: z.literal(1).optional().catch(undefined) });
