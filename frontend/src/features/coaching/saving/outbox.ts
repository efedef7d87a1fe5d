import { ApiProblem } from "../../../api/problem.ts";
import { createStore, type Store } from "../../../api/store.ts";

/** Why what was typed could not be stored now, though later it may. */
export type Outage = "offline" | "server" | "outdated";

export interface OutboxState<Value> {
  /** What is not known to be stored, by its key: the newest of each. */
  readonly waiting: ReadonlyMap<string, Value>;
  readonly down: Outage | null;
  /** What the server has judged; it waits for the person. */
  readonly refused: ApiProblem | null;
  /** Milliseconds since the epoch, by this device. */
  readonly savedAt: number | null;
}

/** What an outbox needs of the page around it. */
export interface OutboxSurroundings<Value> {
  /** Throws an `ApiProblem` for a refusal and for a lost connection. */
  readonly send: (key: string, value: Value) => Promise<unknown>;
  readonly now: () => number;
  /** Runs something after so many milliseconds; returns the way to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** Milliseconds of silence before what was typed leaves. */
  readonly calm: number;
}

/** Stores what is typed, one thing at a time, and keeps it until the server has it. */
export interface Outbox<Value> extends Pick<Store<OutboxState<Value>>, "value" | "subscribe"> {
  readonly put: (key: string, value: Value) => void;
  /** It leaves at once: the person waits for it, or the connection may be back. */
  readonly hurry: () => void;
  /** Hurries; true when all is stored, false when something is in the way. */
  readonly flushed: () => Promise<boolean>;
}

/** Milliseconds until the next try, the last one for ever. */
const pauses = [2000, 5000, 10_000, 20_000] as const;

/** What may pass by itself; undefined for what the server has judged. */
function outageOf(error: unknown): Outage | undefined {
  if (!(error instanceof ApiProblem)) return "server";
  switch (error.code) {
    case "offline":
      return "offline";
    case "page-outdated":
      return "outdated";
    case "unavailable":
    case "internal":
    case "too-many-requests":
      return "server";
    default:
      return undefined;
  }
}

/** A call that is put off until later: asking anew takes the place of what was asked before. */
function createAlarm(later: OutboxSurroundings<unknown>["later"], ring: () => void) {
  let callOff: (() => void) | null = null;
  const off = (): void => {
    callOff?.();
    callOff = null;
  };
  return {
    off,
    set: (milliseconds: number): void => {
      off();
      callOff = later(milliseconds, () => {
        callOff = null;
        ring();
      });
    },
  };
}

/** Tells once nothing waits, or something is in the way. */
const settled = <Value>(store: Store<OutboxState<Value>>, isSending: () => boolean): Promise<boolean> =>
  new Promise((resolve) => {
    const look = (): void => {
      const { waiting, down, refused } = store.value();
      if (isSending() || (waiting.size > 0 && down === null && refused === null)) return;
      stop();
      resolve(waiting.size === 0);
    };
    const stop = store.subscribe(look);
    look();
  });

export function createOutbox<Value>({ send, now, later, calm }: OutboxSurroundings<Value>): Outbox<Value> {
  const store = createStore<OutboxState<Value>>({ waiting: new Map(), down: null, refused: null, savedAt: null });
  const alarm = createAlarm(later, () => void pump());
  let [sending, failures] = [false, 0];
  const become = (change: Partial<OutboxState<Value>>): void => store.become({ ...store.value(), ...change });

  async function pump(): Promise<void> {
    const [first] = store.value().waiting;
    if (sending || first === undefined) return;
    sending = true;
    const failure = await delivered(...first);
    sending = false;
    if (failure === undefined) become({ down: null, refused: null, savedAt: now() });
    else hold(failure);
    if (failure === undefined) void pump();
  }

  /** What went wrong; undefined when the server has it. */
  async function delivered(key: string, value: Value): Promise<{ readonly error: unknown } | undefined> {
    try {
      await send(key, value);
    } catch (error) {
      return { error };
    }
    failures = 0;
    const waiting = new Map(store.value().waiting);
    // What was typed meanwhile has still to leave.
    if (waiting.get(key) === value) waiting.delete(key);
    become({ waiting });
    return undefined;
  }

  function hold({ error }: { readonly error: unknown }): void {
    const down = outageOf(error);
    if (down === undefined) return become({ down: null, refused: error instanceof ApiProblem ? error : null });
    alarm.set(pauses[Math.min(failures, pauses.length - 1)] ?? pauses[0]);
    failures += 1;
    become({ down });
  }

  function hurry(): void {
    alarm.off();
    become({ refused: null });
    void pump();
  }

  return {
    value: store.value,
    subscribe: store.subscribe,
    put: (key, value) => {
      become({ waiting: new Map(store.value().waiting).set(key, value), refused: null });
      if (store.value().down === null) alarm.set(calm);
    },
    hurry,
    flushed: () => {
      hurry();
      return settled(store, () => sending);
    },
  };
}
