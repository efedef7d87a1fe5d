/** One value that changes, and those who want to know: the shape `useSyncExternalStore` reads. */
export interface Store<Value> {
  readonly value: () => Value;
  readonly become: (next: Value) => void;
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<Value>(first: Value): Store<Value> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    value: () => current,
    become: (next) => {
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
