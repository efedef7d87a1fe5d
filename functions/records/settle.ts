import { Problem } from "../../shared/kernel/problems.ts";

const attempts = 6;

/**
 * Runs "read, decide, store" again when somebody else stored first. `prepare` reads and decides: what
 * it refuses is final; it returns the storing, and only a conflict there is worth another look.
 */
export async function settle<T>(prepare: (attempt: number) => Promise<() => Promise<T>>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const storing = await prepare(attempt);
    try {
      return await storing();
    } catch (error) {
      const conflict = error instanceof Problem && error.code === "version-conflict";
      if (!conflict || attempt === attempts) throw error;
    }
  }
}

/** What a command decides on: read ahead, before its caller is known to be allowed, and anew when somebody else stored first. */
export interface Reading<F> {
  readonly first: Promise<F>;
  readonly again: () => Promise<F>;
}

/** Begins to read. A reading that turns out not to be needed must not end the process when it fails. */
export function readAhead<F>(read: () => Promise<F>): Reading<F> {
  const first = read();
  first.catch(() => undefined);
  return { first, again: read };
}

/** `settle` over facts that were read ahead. */
export function settleOver<F, T>({ first, again }: Reading<F>, decide: (facts: F) => Promise<() => Promise<T>> | (() => Promise<T>)): Promise<T> {
  return settle(async (attempt) => decide(attempt === 1 ? await first : await again()));
}

/** The one way from a missing row to an answer: not there, not yours and no longer kept look the same. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Problem("not-found");
  return value;
}
