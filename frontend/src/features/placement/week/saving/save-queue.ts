import type { Instant } from "../../../../../../shared/kernel/local-date.ts";
import type { ProblemCode } from "../../../../../../shared/kernel/problems.ts";
import { ApiProblem } from "../../../../api/problem.ts";
import type { Stands } from "./cell-save.ts";
import {
  answered, type Batch, type CellAddress, countQueue, type DayAnswer, debounce, dueBatches, emptyQueue, hurry, letGo, lost, type Outage, type Queue, refusedWhole,
  reread, start, tryNow, type, wakeAt,
} from "./queue.ts";
import type { Wish } from "./wish.ts";

/** What the server said of a batch, and when by its own clock. */
export interface BatchAnswer {
  readonly at: Instant;
  readonly days: readonly DayAnswer[];
}

/** What the queue needs of the page around it. */
export interface QueueSurroundings {
  /** Throws an `ApiProblem` for a refusal of the whole and for a lost connection. */
  readonly send: (batch: Batch) => Promise<BatchAnswer>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs something after so many milliseconds; returns the way to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

export interface Saving extends Queue {
  /** When something was stored last, by the server's clock. */
  readonly savedAt: Instant | null;
}

export interface Typing extends CellAddress {
  readonly wish: Wish;
  readonly seen: Stands;
}

/** Sends what is typed, a person's week at a time, and keeps it until the server has it. */
export interface SaveQueue {
  readonly state: () => Saving;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (typings: readonly Typing[]) => void;
  /** The person waits for what she typed: it leaves at once. */
  readonly hurry: () => void;
  /** The connection may be back. */
  readonly tryNow: () => void;
  readonly reread: (stands: (at: CellAddress) => Stands | undefined) => void;
  readonly letGo: (at: CellAddress) => void;
}

/** Answers come by the dozen, and nobody waits for one of them: so many milliseconds of them are told at once. */
const calm = 200;

/** Wakes at the soonest time it was asked for: looking for what is due once too often finds nothing. */
function createAlarm({ now, later }: QueueSurroundings, wake: () => void): (at: number | null) => void {
  let set: { readonly at: number; readonly callOff: () => void } | null = null;
  return (at) => {
    // What is due and has not left waits for an answer, not for time.
    if (at === null || at <= now() || (set !== null && set.at <= at)) return;
    set?.callOff();
    const callOff = later(at - now(), () => {
      set = null;
      wake();
    });
    set = { at, callOff };
  };
}

export function createSaveQueue(around: QueueSurroundings): SaveQueue {
  let state: Saving = { ...emptyQueue, savedAt: null };
  const listeners = new Set<() => void>();
  let telling: (() => void) | null = null;
  const wakeBy = createAlarm(around, () => become(state, "server"));

  function tell(): void {
    telling?.();
    telling = null;
    for (const listener of listeners) listener();
  }

  /** Lets go what is due, and wakes when the next is. What the person at the screen did is told at once. */
  function become(next: Queue, by: "person" | "server", savedAt = state.savedAt): void {
    const due = dueBatches(next, around.now());
    const sending = due.reduce(start, next);
    if (sending !== state) {
      state = { ...sending, savedAt };
      if (by === "person") tell();
      else telling ??= around.later(calm, tell);
    }
    for (const batch of due) void deliver(batch);
    wakeBy(wakeAt(state));
  }

  async function deliver(batch: Batch): Promise<void> {
    try {
      const { days, at } = await around.send(batch);
      become(answered(state, batch, days), "server", days.some(({ outcome }) => outcome !== "refused") ? at : undefined);
    } catch (error) {
      const failure = failureOf(error);
      become(
        failure.kind === "refused"
          ? refusedWhole(state, batch, failure.reason)
          : lost(state, batch, around.now(), failure.why),
        "server",
      );
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // Nothing of it leaves yet, so nothing is looked for: a key has the screen to itself.
    type: (typings) => {
      const now = around.now();
      state = { ...typings.reduce<Queue>((queue, { wish, seen, ...at }) => type(queue, at, wish, seen, now), state), savedAt: state.savedAt };
      tell();
      wakeBy(now + debounce);
    },
    hurry: () => become(hurry(state, around.now()), "person"),
    tryNow: () => become(tryNow(state, around.now()), "person"),
    reread: (stands) => become(reread(state, stands), "server"),
    letGo: (at) => become(letGo(state, at), "person"),
  };
}

type Failure = { readonly kind: "lost"; readonly why: Outage } | { readonly kind: "refused"; readonly reason: ProblemCode };

/** What may pass is tried again; what the server has judged is told. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof ApiProblem)) return { kind: "lost", why: "server" };
  switch (error.code) {
    case "offline":
      return { kind: "lost", why: "offline" };
    case "page-outdated":
      return { kind: "lost", why: "outdated" };
    case "unavailable":
    case "internal":
    case "too-many-requests":
      return { kind: "lost", why: "server" };
    default:
      return { kind: "refused", reason: error.code };
  }
}

/** How the queue stands, in one word and a number. */
export type SavingNews =
  | { readonly kind: "nothing" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: Instant }
  | { readonly kind: "down"; readonly why: Outage; readonly waiting: number };

export function newsOf(saving: Saving): SavingNews {
  const { unsaved } = countQueue(saving);
  if (saving.down !== null && unsaved > 0) return { kind: "down", why: saving.down.why, waiting: unsaved };
  if (unsaved > 0) return { kind: "saving" };
  return saving.savedAt === null ? { kind: "nothing" } : { kind: "saved", at: saving.savedAt };
}
