import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { type LocalDate, mondayOf } from "../../../../../shared/kernel/local-date.ts";
import { attendanceRoutes, type WeekView } from "../../../../../shared/placement/attendance-contract.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { type ClosedAt, closedAtEach } from "../../../../../shared/placement/missing.ts";
import type { FreeEve } from "../../../../../shared/placement/public-holidays.ts";
import { useCommand } from "../../../api/queries.ts";
import { useApi } from "../../../api/session-context.ts";
import { todayHere } from "../../../ui/clock.ts";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { useWorkplaces } from "../workplaces/workplace-names.ts";

/** How often a week in sight is read again; sooner while employers' entries are on their way in. */
const calm = 30_000;
const expecting = 5_000;

type WeekCount = "1" | "4" | "5" | "6";

export function useWeeks(staffId: UserId, monday: LocalDate, weeks: WeekCount, enabled = true) {
  const { call } = useApi();
  const given = weeks === "1" ? { params: { staffId, monday } } : { params: { staffId, monday }, query: { weeks } };
  return useQuery<WeekView>({
    queryKey: [placementContract.readWeek.action, given],
    queryFn: ({ signal }) => call(placementContract.readWeek, given, signal),
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? expecting : calm),
    enabled,
  });
}

/**
 * The week asked for, or else the one the server says is going on: this device's clock only guesses
 * it, and the guess is the same read when it is right.
 */
export function useShownWeek(staffId: UserId, asked: LocalDate | undefined) {
  const guess = mondayOf(todayHere());
  const guessed = useWeeks(staffId, guess, "1", asked === undefined);
  const monday = asked ?? (guessed.data === undefined ? guess : mondayOf(guessed.data.today));
  return { monday, query: useWeeks(staffId, monday, "1") };
}

const { readWeek, readDayHistory } = placementContract;
const refreshes = [readWeek, readDayHistory];

/** Answers to a day that go straight to the server: each ends when the week has been read again. */
export function useDayCommands() {
  return {
    rereadOnConflict: useRereadOnConflict(refreshes),
    answer: useCommand(attendanceRoutes.answerProposal, { refreshes }),
    dispute: useCommand(attendanceRoutes.disputeDay, { refreshes }),
    settle: useCommand(attendanceRoutes.settleDispute, { refreshes }),
  };
}

/** Reads the weeks again, and the histories with them. */
export function useRereadWeeks(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all(refreshes.map(({ action }) => queries.invalidateQueries({ queryKey: [action] })));
  }, [queries]);
}

/** When nothing is arranged at a workplace: its own closures, holidays, and the eves of the organisation. */
export function useClosedAt(freeEves: readonly FreeEve[]): ClosedAt {
  const { data } = useWorkplaces();
  return useMemo(() => closedAtEach(data?.rows ?? [], freeEves), [data, freeEves]);
}
