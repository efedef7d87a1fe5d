import { type Weekday, weekdays } from "../../../../../shared/kernel/local-date.ts";
import * as z from "zod";
import { WeeklyPlan } from "../../../../../shared/placement/weekly-plan.ts";

/** A weekly plan while it is being typed: times may still be anything. */
export const PlanDraft = z.array(z.object({ weekday: z.literal([...weekdays]), start: z.string(), end: z.string() }));
export type PlanDraft = z.infer<typeof PlanDraft>;

export interface Times {
  readonly start: string;
  readonly end: string;
}

/** The commonest day of rehabilitative work: six hours. */
const usualTimes: Times = { start: "08:00", end: "14:00" };

/** Days that are booked, at the usual times. */
export const planOfDays = (days: readonly Weekday[]): PlanDraft => days.map((weekday) => ({ weekday, ...usualTimes }));

/** Adds a day with the times of the first one, or takes it away; the days stay in the order of the week. */
export function toggleDay(draft: PlanDraft, weekday: Weekday): PlanDraft {
  if (draft.some((day) => day.weekday === weekday)) return draft.filter((day) => day.weekday !== weekday);
  const { start, end } = draft[0] ?? usualTimes;
  return [...draft, { weekday, start, end }].toSorted((a, b) => a.weekday - b.weekday);
}

/** Changes the times of one day, or of all of them. */
export const setTimes = (draft: PlanDraft, which: Weekday | "all", times: Partial<Times>): PlanDraft =>
  draft.map((day) => (which === "all" || day.weekday === which ? { ...day, ...times } : day));

export interface PlanSentences {
  readonly planMissing: string;
  readonly timesWrong: string;
}

/** The draft as the plan that is stored, with one sentence for what is wrong with it. */
export const planSchema = (sentences: PlanSentences) =>
  PlanDraft.transform((draft, context): WeeklyPlan => {
    const plan = WeeklyPlan.safeParse(draft);
    if (plan.success) return plan.data;
    context.addIssue({ code: "custom", message: draft.length === 0 ? sentences.planMissing : sentences.timesWrong });
    return z.NEVER;
  });
