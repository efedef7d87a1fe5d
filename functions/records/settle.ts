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

/** The one way from a missing row to an answer: not there, not yours and no longer kept look the same. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Problem("not-found");
  return value;
}
