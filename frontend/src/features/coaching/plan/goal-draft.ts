import { GoalDetails, type GoalCategory, type GoalStatus, needsAttainment } from "../../../../../shared/coaching/goal.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { issueSentence } from "../../../ui/issue-sentence.ts";

export interface StepDraft {
  readonly text: string;
  /** The day it was done, as typed; empty while it is not. */
  readonly doneOn: string;
}

/** A goal as its fields hold it: what is typed need not make sense yet. */
export interface GoalDraft {
  readonly category: GoalCategory;
  readonly text: string;
  readonly baseline: string;
  readonly target: string;
  readonly dueOn: string;
  readonly steps: readonly StepDraft[];
  readonly scale: readonly string[];
  readonly baselineAttainment: number | null;
  readonly attainment: number | null;
  readonly status: GoalStatus;
  readonly realisation: string;
}

export type GoalField = keyof GoalDraft;

export const goalFields: readonly GoalField[] = [
  "category", "text", "baseline", "target", "dueOn", "steps", "scale", "baselineAttainment", "attainment", "status", "realisation",
];

export function draftOf({ category, text, baseline, target, dueOn, steps, scale, baselineAttainment, attainment, status, realisation }: GoalDetails): GoalDraft {
  return {
    category, text, baseline, target, dueOn: dueOn ?? "", steps: steps.map((step) => ({ text: step.text, doneOn: step.doneOn ?? "" })), scale, baselineAttainment,
    attainment, status, realisation,
  };
}

/** As the server would get it; a step without words is none yet. */
const sent = ({ dueOn, steps, ...draft }: GoalDraft) => ({
  ...draft,
  dueOn: dueOn === "" ? null : dueOn,
  steps: steps.filter(({ text }) => text.trim() !== "").map(({ text, doneOn }) => ({ text, doneOn: doneOn === "" ? null : doneOn })),
});

export const detailsOf = (draft: GoalDraft): GoalDetails => GoalDetails.parse(sent(draft));

export interface DraftIssue {
  readonly field: GoalField;
  readonly issue: Parameters<typeof issueSentence>[0];
}

/** What cannot be stored as it stands, and at which field. */
export function issuesIn(draft: GoalDraft, today: LocalDate): DraftIssue[] {
  const parsed = GoalDetails.safeParse(sent(draft));
  const issues: DraftIssue[] = (parsed.error?.issues ?? []).flatMap((issue) => goalFields.filter((field) => field === issue.path[0]).map((field) => ({ field, issue })));
  if (draft.steps.some(({ doneOn }) => doneOn > today)) issues.push({ field: "steps", issue: { code: "day-in-future" } });
  if (needsAttainment(draft)) issues.push({ field: "attainment", issue: { code: "attainment-missing" } });
  return issues;
}

/** The part of a draft that can be stored now: what cannot stays as it was stored last, and waits on the page. */
export function sendable(own: GoalDraft, stored: GoalDraft, today: LocalDate): GoalDraft {
  const wrong = new Set(issuesIn(own, today).map(({ field }) => field));
  // Without a place on the scale it is the end that is not told yet; the scale itself is as it was.
  if (wrong.has("attainment")) wrong.add("status");
  const sound = goalFields.reduce<GoalDraft>((draft, field) => (wrong.has(field) ? { ...draft, [field]: stored[field] } : draft), own);
  return draftOf(detailsOf(sound));
}
