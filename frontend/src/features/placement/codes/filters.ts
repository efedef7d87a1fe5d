import * as z from "zod";

/** Which list is looked at; tasks where none is named. */
export const CodeListFilters = z.object({ list: z.literal("attendance").optional().catch(undefined) });
