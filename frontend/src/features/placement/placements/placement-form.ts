import * as z from "zod";
import { ContactId, SlotId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate, SentDate } from "../../../../../shared/kernel/local-date.ts";
import type { ParticipantCard } from "../../../../../shared/placement/contract.ts";
import { counts, type NewPlacement } from "../../../../../shared/placement/placement.ts";
import { type Finding, judgePlan, type PlanFacts, stayOf } from "../../../../../shared/placement/rules.ts";
import { WeeklyPlan } from "../../../../../shared/placement/weekly-plan.ts";
import type { Workplace } from "../../../../../shared/placement/workplace.ts";
import { planSchema, type PlanSentences } from "./plan-draft.ts";

export interface PlacementSentences extends PlanSentences {
  readonly chooseWorkplace: string;
  readonly chooseContact: string;
  readonly endBeforeStart: string;
}

/** A new placement as the form holds it, with sentences for what only a person can put right, the act's among them. */
export const placementFormSchema = (sentences: PlacementSentences, judge: (typed: object) => readonly Finding[], say: (finding: Finding) => string) =>
  z
    .object({
      workplaceId: z.string().min(1, sentences.chooseWorkplace).pipe(WorkplaceId),
      contactId: z.string().min(1, sentences.chooseContact).pipe(ContactId),
      slotId: z.union([z.literal("").transform(() => undefined), SlotId]).optional(),
      from: SentDate,
      to: SentDate,
      plan: planSchema(sentences),
      reviewedOn: z.union([SentDate, z.literal("").transform(() => undefined)]).optional(),
    })
    .refine(({ from, to }) => from <= to, { error: sentences.endBeforeStart, path: ["to"] })
    .superRefine((values, context) => {
      for (const finding of judge(values))
        if (finding.severity === "error") context.addIssue({ code: "custom", path: [finding.field], message: say(finding) });
    }) satisfies z.ZodType<NewPlacement>;

const Typed = z.object({
  from: LocalDate,
  to: LocalDate,
  plan: WeeklyPlan.catch([]),
  reviewedOn: LocalDate.nullish().transform((date) => date ?? null).catch(null),
});

/** What is typed as a stay the rules can look at; undefined until there are dates. Days and workplace may still be missing. */
export function typedStay(typed: object): PlanFacts["wanted"] | undefined {
  const { success, data } = Typed.safeParse(typed);
  if (!success || data.to < data.from) return undefined;
  const { from, to, plan, reviewedOn } = data;
  return { from, to, schedule: [{ from, plan }], interruptions: [], reviewedOn };
}

/** The act's findings on what is typed, beside the person's other placements. */
export function judgeTyped({ placements, today }: Pick<ParticipantCard, "placements" | "today">, workplaces: readonly Workplace[], typed: object): Finding[] {
  const wanted = typedStay(typed);
  const chosen = z.object({ workplaceId: WorkplaceId }).safeParse(typed);
  const workplace = chosen.success ? workplaces.find(({ workplaceId }) => workplaceId === chosen.data.workplaceId) : undefined;
  if (wanted === undefined)
    return workplace?.organisationType === "COMPANY" ? [{ rule: "company", severity: "error", field: "workplaceId", limit: 0, found: 1, on: today }] : [];
  return judgePlan({ wanted, others: placements.filter(counts).map(stayOf), organisationType: workplace?.organisationType ?? "MUNICIPALITY", today });
}
