import { useInfiniteQuery } from "@tanstack/react-query";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useApi } from "../../../api/session-context.ts";

const { listAllClients, listOwnClients, readClient } = coachingContract;

/** What a change of a client's card makes old. */
export const clientReads = [readClient, listOwnClients, listAllClients];

/** The rows of one coach, or of the whole register page by page. */
export function useClientList(staffId: UserId, all: boolean) {
  const { call } = useApi();
  const own = useRead(listOwnClients, { params: { staffId } }, { enabled: !all });
  const everybody = useInfiniteQuery({
    queryKey: [listAllClients.action],
    queryFn: ({ pageParam, signal }) => call(listAllClients, { query: pageParam === null ? {} : { cursor: pageParam } }, signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ cursor }) => cursor,
    select: ({ pages }) => ({ rows: pages.flatMap(({ rows }) => rows), today: pages[0]?.today }),
    enabled: all,
  });
  return all
    ? { query: everybody, more: everybody.hasNextPage ? everybody.fetchNextPage : undefined, loadingMore: everybody.isFetchingNextPage }
    : { query: own, more: undefined, loadingMore: false };
}

/** A cursor once there is one. */
const firstPage: string | null = null;
