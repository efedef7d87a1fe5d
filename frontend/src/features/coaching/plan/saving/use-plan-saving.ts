import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import type { ClientId, GoalId, UserId } from "../../../../../../shared/kernel/ids.ts";
import { type LocalDate, millisecondsOf } from "../../../../../../shared/kernel/local-date.ts";
import type { ClientCard } from "../../../../../../shared/coaching/client-contract.ts";
import { coachingContract } from "../../../../../../shared/coaching/contract.ts";
import type { Goal } from "../../../../../../shared/coaching/goal.ts";
import { useSession, useSessionStore } from "../../../../api/session-context.ts";
import type { Session } from "../../../../api/session.ts";
import { createStore, type Store } from "../../../../api/store.ts";
import { now } from "../../../../ui/clock.ts";
import type { OutboxState } from "../../saving/outbox.ts";
import { detailsOf, draftOf, issuesIn } from "../goal-draft.ts";
import { createGoalSaving, type GoalSaving, type GoalState, type StoredGoal } from "./goal-saving.ts";

const { changeGoal, listOwnClients, readClient, readGoalHistory } = coachingContract;

/** How the saving of everything written on stands. */
interface PlanNews {
  readonly outbox: OutboxState<unknown>;
  /** Goals with something that cannot be stored as it stands. */
  readonly unfinished: ReadonlySet<GoalId>;
}

/** All goals written on since the page was opened, and how their saving stands together. */
interface PlanSaving {
  /** `today` is the server's: what is done today must not be a day ahead there. */
  readonly of: (clientId: ClientId, goal: Goal, today: LocalDate) => GoalSaving;
  readonly together: Store<PlanNews>;
  readonly tryNow: () => void;
}

/** One for as long as the page lives: what was typed goes on being saved after one has left the plan. */
const plans = new WeakMap<Session, PlanSaving>();

const stored = ({ version, changed, ...goal }: Goal): StoredGoal => ({ values: draftOf(goal), version, changed });

function planOf(session: Session, queries: QueryClient, me: UserId): PlanSaving {
  const known = plans.get(session);
  if (known !== undefined) return known;
  const goals = new Map<GoalId, GoalSaving>();
  const days = new Map<GoalId, LocalDate>();
  const together = createStore<PlanNews>({ outbox: { waiting: new Map(), down: null, refused: null, savedAt: null }, unfinished: new Set() });
  const retell = (): void => {
    const states = [...goals].map(([goalId, saving]) => [goalId, saving.value()] as const);
    const unfinished = new Set(states.filter(([goalId, { own }]) => hasIssues(own, days.get(goalId))).map(([goalId]) => goalId));
    together.become({ outbox: sumOf(states), unfinished });
    session.waits("plan", states.filter(([goalId, { outbox, clash }]) => outbox.waiting.size > 0 || clash !== null || unfinished.has(goalId)).length);
  };
  const tryNow = (): void => {
    for (const saving of goals.values()) if (saving.value().outbox.waiting.size > 0) saving.hurry();
  };
  const plan: PlanSaving = {
    together,
    tryNow,
    of: (clientId, goal, today) => {
      const { goalId } = goal;
      days.set(goalId, today);
      const before = goals.get(goalId);
      if (before !== undefined) return before;
      const saving = createGoalSaving(goalId, stored(goal), { me, today: () => days.get(goalId) ?? today, now, later, ...talk(session, queries, clientId, goalId) });
      goals.set(goalId, saving);
      saving.subscribe(retell);
      return saving;
    },
  };
  window.addEventListener("online", tryNow);
  plans.set(session, plan);
  return plan;
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** How one goal is sent and read; the card on the page follows without being read again for every word. */
function talk({ client: { call } }: Session, queries: QueryClient, clientId: ClientId, goalId: GoalId) {
  const readKey = [readClient.action, { params: { clientId } }];
  return {
    async send(values: StoredGoal["values"], version: number) {
      const details = detailsOf(values);
      const answer = await call(changeGoal, { params: { clientId, goalId }, body: { ...details, version } });
      queries.setQueryData<ClientCard>(readKey, (card) =>
        card?.state === "open" ? { ...card, goals: card.goals.map((goal) => (goal.goalId === goalId ? { ...goal, ...details, ...answer } : goal)) } : card,
      );
      for (const { action } of [listOwnClients, readGoalHistory]) void queries.invalidateQueries({ queryKey: [action] });
      return answer;
    },
    async reread(): Promise<StoredGoal> {
      const card = await call(readClient, { params: { clientId } });
      queries.setQueryData<ClientCard>(readKey, card);
      const goal = card.state === "open" ? card.goals.find((one) => one.goalId === goalId) : undefined;
      if (goal === undefined) throw new Error("The goal is not there any more.");
      return stored(goal);
    },
  };
}

const hasIssues = (own: GoalState["own"], today: LocalDate | undefined): boolean => today !== undefined && issuesIn(own, today).length > 0;

/** A conflict is told where the choice is made; what else is in the way, once for all. */
function sumOf(states: readonly (readonly [GoalId, GoalState])[]): OutboxState<unknown> {
  const waiting = states.filter(([, { outbox, clash }]) => outbox.waiting.size > 0 && clash === null);
  const first = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null;
  // By the server's clock, as everything else on the page.
  const times = states.flatMap(([, { savedAt }]) => (savedAt === null ? [] : [millisecondsOf(savedAt)]));
  return {
    waiting: new Map(waiting.map(([goalId]) => [goalId, true])),
    down: first(waiting.map(([, { outbox }]) => outbox.down)),
    refused: first(waiting.map(([, { outbox }]) => outbox.refused)),
    savedAt: times.length === 0 ? null : Math.max(...times),
  };
}

/** How the saving of goals stands, and a way to try again. */
export function usePlanSaving(): { readonly plan: PlanSaving; readonly news: PlanNews } {
  const plan = planOf(useSessionStore(), useQueryClient(), useSession().user.userId);
  return { plan, news: useSyncExternalStore(plan.together.subscribe, plan.together.value) };
}

/** One goal that saves itself, and the card drawn anew whenever it changes. */
export function useGoalSaving(clientId: ClientId, goal: Goal, today: LocalDate): { readonly saving: GoalSaving; readonly state: GoalState } {
  const { plan } = usePlanSaving();
  const saving = plan.of(clientId, goal, today);
  useEffect(() => saving.receive(stored(goal)), [saving, goal]);
  return { saving, state: useSyncExternalStore(saving.subscribe, saving.value) };
}
