import { useInfiniteQuery } from "@tanstack/react-query";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useApi } from "../../../api/session-context.ts";

const { listAllParticipants, listOwnParticipants, readParticipant, readWeek } = placementContract;

/** What a change of a person's card makes old. */
export const cardReads = [readParticipant, listOwnParticipants, listAllParticipants, readWeek];

/** The rows of one instructor, or of the whole register page by page. */
export function useCaseload(staffId: UserId, all: boolean) {
  const { call } = useApi();
  const own = useRead(listOwnParticipants, { params: { staffId } }, { enabled: !all });
  const everybody = useInfiniteQuery({
    queryKey: [listAllParticipants.action],
    queryFn: ({ pageParam, signal }) =>
      call(listAllParticipants, { query: pageParam === null ? {} : { cursor: pageParam } }, signal),
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
