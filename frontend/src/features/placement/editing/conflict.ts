import { useQueryClient } from "@tanstack/react-query";
import type { Route } from "../../../../../shared/kernel/route.ts";
import { ApiProblem } from "../../../api/problem.ts";

/** Somebody else was quicker. */
export const isConflict = (error: unknown): boolean => error instanceof ApiProblem && error.code === "version-conflict";

/** After a conflict, reads again what the command was given over, so that the next try is made over what is seen. */
export function useRereadOnConflict(reads: readonly Route[]) {
  const queries = useQueryClient();
  return async (error: unknown): Promise<void> => {
    if (!isConflict(error)) return;
    await Promise.all(reads.map(({ action }) => queries.invalidateQueries({ queryKey: [action] })));
  };
}
