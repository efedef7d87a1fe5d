import type { GoalId } from "../kernel/ids.ts";
import { millisecondsOf } from "../kernel/local-date.ts";
import type { Card } from "./card.ts";
import type { Actor } from "./case.ts";
import { type Goal, type GoalDetails, type GoalEdition, mostComments, mostGoals, needsAttainment } from "./goal.ts";
import type { NewGoal } from "./plan-contract.ts";
import { refusalToWrite } from "./state.ts";

type Facts = Pick<Card, "case" | "goals">;
type Refusal =
  | "version-conflict" | "case-ended" | "consent-withdrawn" | "not-found" | "too-many-goals" | "too-many-comments" | "too-many-changes" | "attainment-missing"
  | "day-in-future" | "nothing-changes";

export type GoalDecision =
  /** `edition` is null where the goal's own text stays as it was. */
  | { readonly kind: "store"; readonly goals: readonly Goal[]; readonly goal: Goal; readonly edition: GoalEdition | null }
  | { readonly kind: "refused"; readonly reason: Refusal; readonly field?: string };

/** Saves of one person within these belong together: typing saves itself every few seconds. */
const oneSitting = 10 * 60 * 1000;
/** Editions one goal can have: some years of weekly changes. */
export const mostEditions = 300;

/** A goal set; its text is enough to begin with. */
export function decideAddGoal(facts: Facts, { category, text }: NewGoal, goalId: GoalId, actor: Actor): GoalDecision {
  const refusal = refusalToWrite(facts.case);
  if (refusal !== undefined) return { kind: "refused", reason: refusal };
  if (facts.goals.length >= mostGoals) return { kind: "refused", reason: "too-many-goals" };
  const details: GoalDetails = {
    category, text, baseline: "", target: "", dueOn: null, steps: [], scale: ["", "", "", "", ""], baselineAttainment: null, attainment: null, status: "OPEN", realisation: "",
  };
  const changed = { by: actor.userId, at: actor.at };
  const goal: Goal = { goalId, ...details, comments: [], changed, edition: { number: 1, since: actor.at }, version: 1 };
  return { kind: "store", goals: [...facts.goals, goal], goal, edition: editionOf(goal) };
}

/** A goal written on; it was seen at `version`, and whoever saw an older one is told so. */
export function decideChangeGoal(facts: Facts, goalId: GoalId, { version, ...details }: GoalDetails & { readonly version: number }, actor: Actor): GoalDecision {
  const before = facts.goals.find((one) => one.goalId === goalId);
  const refusal = refusalToWrite(facts.case);
  if (refusal !== undefined) return { kind: "refused", reason: refusal };
  if (before === undefined) return { kind: "refused", reason: "not-found" };
  if (before.version !== version) return { kind: "refused", reason: "version-conflict" };
  const ahead = details.steps.findIndex(({ doneOn }) => doneOn !== null && doneOn > actor.today);
  if (ahead >= 0) return { kind: "refused", reason: "day-in-future", field: `steps.${String(ahead)}.doneOn` };
  if (needsAttainment(details)) return { kind: "refused", reason: "attainment-missing", field: "attainment" };
  if (isSame(before, details)) return { kind: "refused", reason: "nothing-changes" };
  const edition = nextEdition(before, actor);
  if (edition.number > mostEditions) return { kind: "refused", reason: "too-many-changes" };
  const goal: Goal = { ...before, ...details, changed: { by: actor.userId, at: actor.at }, edition, version: version + 1 };
  return { kind: "store", goals: withGoal(facts.goals, goal), goal, edition: editionOf(goal) };
}

/** A remark on a goal, for good: remarks follow each other, and two at once are both kept. */
export function decideCommentGoal(facts: Facts, goalId: GoalId, text: string, actor: Actor): GoalDecision {
  const before = facts.goals.find((one) => one.goalId === goalId);
  const refusal = refusalToWrite(facts.case);
  if (refusal !== undefined) return { kind: "refused", reason: refusal };
  if (before === undefined) return { kind: "refused", reason: "not-found" };
  if (before.comments.length >= mostComments) return { kind: "refused", reason: "too-many-comments" };
  const goal: Goal = { ...before, comments: [...before.comments, { text, at: actor.at, by: actor.userId }], version: before.version + 1 };
  return { kind: "store", goals: withGoal(facts.goals, goal), goal, edition: null };
}

const withGoal = (goals: readonly Goal[], goal: Goal): Goal[] => goals.map((one) => (one.goalId === goal.goalId ? goal : one));

function nextEdition({ changed, edition }: Goal, { userId, at }: Actor): Goal["edition"] {
  const goesOn = changed.by === userId && millisecondsOf(at) - millisecondsOf(edition.since) < oneSitting;
  return goesOn ? edition : { number: edition.number + 1, since: at };
}

function detailsOf({ category, text, baseline, target, dueOn, steps, scale, baselineAttainment, attainment, status, realisation }: GoalDetails): GoalDetails {
  return { category, text, baseline, target, dueOn, steps, scale, baselineAttainment, attainment, status, realisation };
}

const editionOf = (goal: Goal): GoalEdition => ({ goalId: goal.goalId, number: goal.edition.number, ...detailsOf(goal), changed: goal.changed });
/** Both come from the same schema, so the parts stand in the same order. */
const isSame = (before: GoalDetails, after: GoalDetails): boolean => JSON.stringify(detailsOf(before)) === JSON.stringify(detailsOf(after));
