import * as z from "zod";

/** Which tasks the list shows; it stands in the address. */
export const HomeFilters = z.object({ show: z.enum(["late", "week", "missing"]).optional().catch(undefined) });
export type HomeFilters = z.output<typeof HomeFilters>;
