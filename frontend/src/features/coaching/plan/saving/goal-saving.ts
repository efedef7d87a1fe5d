import type { GoalId, UserId } from "../../../../../../shared/kernel/ids.ts";
import type { Instant, LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import { ApiProblem } from "../../../../api/problem.ts";
import { createStore, type Store } from "../../../../api/store.ts";
import { mergeEdits, same } from "../../../../ui/editing/merge-edits.ts";
import type { Clash } from "../../../../ui/editing/merged-save.ts";
import { createOutbox, type OutboxState, type OutboxSurroundings } from "../../saving/outbox.ts";
import { type GoalDraft, type GoalField, goalFields, sendable } from "../goal-draft.ts";

/** A goal as the server has it. */
export interface StoredGoal {
  readonly values: GoalDraft;
  readonly version: number;
  readonly changed: { readonly by: UserId; readonly at: Instant };
}

interface GoalClash extends Clash<GoalDraft> {
  readonly changed: StoredGoal["changed"];
}

export interface GoalState {
  /** What the person sees: her own words over what is stored. */
  readonly own: GoalDraft;
  readonly stored: StoredGoal;
  /** Where she and somebody else have written different things: saving waits for her choice. */
  readonly clash: GoalClash | null;
  /** How often a field was changed by other than typing: a field that keeps its own text is then drawn anew. */
  readonly revisions: Readonly<Partial<Record<GoalField, number>>>;
  readonly outbox: OutboxState<unknown>;
  /** When something of it was stored last since the page was opened, by the server's clock. */
  readonly savedAt: Instant | null;
}

export interface GoalSurroundings extends Pick<OutboxSurroundings<GoalDraft>, "now" | "later"> {
  readonly me: UserId;
  readonly today: () => LocalDate;
  /** Throws an `ApiProblem` for a refusal and for a lost connection. */
  readonly send: (values: GoalDraft, version: number) => Promise<Pick<StoredGoal, "version" | "changed">>;
  readonly reread: () => Promise<StoredGoal>;
}

/** One goal that saves itself while it is written on, and brings together what others write meanwhile. */
export interface GoalSaving extends Pick<Store<GoalState>, "value" | "subscribe"> {
  readonly type: (change: Partial<GoalDraft>) => void;
  readonly hurry: () => void;
  /** The goal was read again. */
  readonly receive: (stored: StoredGoal) => void;
  /** The person has chosen between her own and the other's. */
  readonly settle: (values: GoalDraft) => void;
}

/** What is typed waits so long for what is typed next, in milliseconds. */
const calm = 800;

/** What the server has now, with the words of the person at the screen over it. Only what typing did not change is drawn anew. */
function adopted(state: GoalState, stored: StoredGoal, own: GoalDraft): GoalState {
  const revisions = goalFields.reduce<GoalState["revisions"]>(
    (counts, field) => (same(state.own[field], own[field]) ? counts : { ...counts, [field]: (counts[field] ?? 0) + 1 }),
    state.revisions,
  );
  return { ...state, stored, own, clash: null, revisions };
}

/** Both people's words together, or the fields in which only the person can choose. `base` is what her words were written over. */
function together(state: GoalState, base: GoalDraft, now: StoredGoal): GoalState {
  const { merged, conflicts } = mergeEdits<GoalDraft>(goalFields, base, state.own, now.values);
  if (conflicts.length === 0) return adopted(state, now, merged);
  return { ...state, clash: { own: merged, theirs: { ...now.values, version: now.version }, fields: conflicts, changed: now.changed } };
}

export function createGoalSaving(goalId: GoalId, first: StoredGoal, { me, today, send, reread, ...around }: GoalSurroundings): GoalSaving {
  const outbox = createOutbox<GoalDraft>({ ...around, calm, send: deliver });
  const store = createStore<GoalState>({ own: first.values, stored: first, clash: null, revisions: {}, outbox: outbox.value(), savedAt: null });
  /** What left and was not answered: it may have been stored all the same. */
  let lost: readonly GoalDraft[] = [];
  outbox.subscribe(() => store.become({ ...store.value(), outbox: outbox.value() }));

  async function deliver(): Promise<void> {
    const { own, stored } = store.value();
    const values = sendable(own, stored.values, today());
    if (same(values, stored.values)) return;
    lost = [...lost, values];
    try {
      const answer = await send(values, stored.version);
      lost = [];
      store.become({ ...store.value(), stored: { values, ...answer }, savedAt: answer.changed.at });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== "version-conflict") throw error;
      const now = await reread();
      // Somebody was quicker, or the own words arrived and their answer did not.
      const ownWord = now.changed.by === me && lost.some((one) => same(one, now.values));
      lost = [];
      store.become(together(store.value(), ownWord ? now.values : store.value().stored.values, now));
      if (store.value().clash !== null) throw error;
      await deliver();
    }
  }

  return {
    value: store.value,
    subscribe: store.subscribe,
    type: (change) => {
      store.become({ ...store.value(), own: { ...store.value().own, ...change } });
      outbox.put(goalId, store.value().own);
    },
    hurry: outbox.hurry,
    receive: (now) => {
      const state = store.value();
      // What is on its way will be told by its answer.
      if (now.version <= state.stored.version || state.clash !== null || state.outbox.waiting.size > 0) return;
      const next = together(state, state.stored.values, now);
      if (next.clash === null) store.become(next);
    },
    settle: (values) => {
      const state = store.value();
      if (state.clash === null) return;
      const { changed, theirs: { version, ...theirs } } = state.clash;
      store.become(adopted(state, { values: theirs, version, changed }, values));
      outbox.put(goalId, values);
      outbox.hurry();
    },
  };
}
