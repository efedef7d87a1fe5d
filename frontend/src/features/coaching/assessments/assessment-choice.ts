import * as z from "zod";
import { AssessmentId } from "../../../../../shared/kernel/ids.ts";

/** Which assessment is open stands in the address, by its opaque id. */
export const AssessmentChoice = z.object({ open: AssessmentId.optional().catch(undefined) });
