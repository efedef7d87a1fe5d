import * as z from "zod";
import { ContactId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { NewPlacement } from "../../../../../shared/placement/placement.ts";
import { planSchema, type PlanSentences } from "./plan-draft.ts";

export interface PlacementSentences extends PlanSentences {
  readonly chooseWorkplace: string;
  readonly chooseContact: string;
  readonly endBeforeStart: string;
}

/** A new placement as the form holds it, with sentences for what only a person can put right. */
export const placementFormSchema = (sentences: PlacementSentences) =>
  z
    .object({
      workplaceId: z.string().min(1, sentences.chooseWorkplace).pipe(WorkplaceId),
      contactId: z.string().min(1, sentences.chooseContact).pipe(ContactId),
      from: LocalDate,
      to: LocalDate,
      plan: planSchema(sentences),
    })
    .refine(({ from, to }) => from <= to, { error: sentences.endBeforeStart, path: ["to"] }) satisfies z.ZodType<NewPlacement>;
