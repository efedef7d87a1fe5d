import { QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ResponseOf, Route } from "../../../shared/kernel/route.ts";
import type { AnyCall, CallOf, CommandOf } from "./client.ts";
import { ApiProblem } from "./problem.ts";
import { useApi } from "./session-context.ts";

const worthRetrying = (error: Error): boolean =>
  error instanceof ApiProblem && (error.code === "offline" || error.code === "unavailable");

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: (failures, error) => failures < 2 && worthRetrying(error), staleTime: 15_000, networkMode: "always" },
      // A command is repeated by the person, who sees that it failed; never behind her back.
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/** A screen's read. The key holds the route and opaque ids only. */
export function useRead<R extends Route>(route: R, given: CallOf<R>, { enabled = true }: { readonly enabled?: boolean } = {}) {
  const { call } = useApi();
  return useQuery<ResponseOf<R>>({
    queryKey: [route.action, given],
    queryFn: ({ signal }) => call(route, given, signal),
    enabled,
  });
}

/**
 * A screen's command. `refreshes` names the reads whose answers it makes old.
 * A repeated try of the same thing carries the same idempotency key, so that a lost answer makes nothing twice.
 */
export function useCommand<R extends Route>(route: R, { refreshes = [] }: { readonly refreshes?: readonly Route[] } = {}) {
  const { call } = useApi();
  const queries = useQueryClient();
  const last = useRef({ content: "", key: "" });

  return useMutation<ResponseOf<R>, Error, CommandOf<R>>({
    mutationFn: (given) => {
      const content = JSON.stringify(given);
      if (last.current.content !== content) last.current = { content, key: crypto.randomUUID() };
      return call(route, keyed(route, given, last.current.key));
    },
    onSuccess: async () => {
      last.current = { content: "", key: "" };
      await Promise.all(refreshes.map(({ action }) => queries.invalidateQueries({ queryKey: [action] })));
    },
  });
}

function keyed<R extends Route>(route: R, given: CommandOf<R>, idempotencyKey: string): CallOf<R>;
function keyed(route: Route, given: AnyCall, idempotencyKey: string): AnyCall {
  return route.idempotent === true ? { ...given, idempotencyKey } : given;
}
