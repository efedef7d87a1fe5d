import * as z from "zod";
import { UserId } from "../../../../../shared/kernel/ids.ts";

/** Whose week a main user looks at; her own when the address names nobody. */
export const WeekChoice = z.object({ staff: UserId.optional().catch(undefined) });
