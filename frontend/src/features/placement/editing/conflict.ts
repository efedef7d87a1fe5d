import { useQueryClient } from "@tanstack/react-query";
import type { Route } from "../../../../../shared/kernel/route.ts";
import { isConflict } from "../../../ui/refusal.ts";

/** After a conflict, reads again what the command was given over, so that the next try is made over what is seen. */
export function useRereadOnConflict(reads: readonly Route[]) {
  const queries = useQueryClient();
  return async (error: unknown): Promise<void> => {
    if (!isConflict(error)) return;
    await Promise.all(reads.map(({ action }) => queries.invalidateQueries({ queryKey: [action] })));
  };
}
