import { useInfiniteQuery } from "@tanstack/react-query";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { useApi } from "../../../api/session-context.ts";

const { readDiary } = coachingContract;

/** What an entry makes old. */
export const diaryReads = [readDiary];

/** A cursor once there is one. */
const firstPage: string | null = null;

/** The diary, its newest page first; the minutes of every month come with the first. */
export function useDiary(clientId: ClientId) {
  const { call } = useApi();
  return useInfiniteQuery({
    queryKey: [readDiary.action, { params: { clientId } }],
    queryFn: ({ pageParam, signal }) => call(readDiary, { params: { clientId }, query: pageParam === null ? {} : { cursor: pageParam } }, signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ cursor }) => cursor,
    select: ({ pages }) => ({ rows: pages.flatMap(({ rows }) => rows), months: pages[0]?.months ?? [] }),
  });
}
