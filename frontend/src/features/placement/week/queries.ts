import { useQuery } from "@tanstack/react-query";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { type LocalDate, mondayOf } from "../../../../../shared/kernel/local-date.ts";
import { placementContract, type WeekView } from "../../../../../shared/placement/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useApi } from "../../../api/session-context.ts";
import { todayHere } from "../../../ui/clock.ts";
import { useRereadOnConflict } from "../editing/conflict.ts";

/** How often a week in sight is read again; sooner while employers' entries are on their way in. */
const calm = 30_000;
const expecting = 5_000;

function useWeek(staffId: UserId, monday: LocalDate, enabled: boolean) {
  const { call } = useApi();
  const given = { params: { staffId, monday } };
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
  const guessed = useWeek(staffId, guess, asked === undefined);
  const monday = asked ?? (guessed.data === undefined ? guess : mondayOf(guessed.data.today));
  return { monday, query: useWeek(staffId, monday, true) };
}

const { readWeek, readDayHistory } = placementContract;
const refreshes = [readWeek, readDayHistory];

/** What staff do to one day. Each ends when the week has been read again. */
export function useDayCommands() {
  return {
    rereadOnConflict: useRereadOnConflict(refreshes),
    record: useCommand(placementContract.recordDay, { refreshes }).mutateAsync,
    confirm: useCommand(placementContract.confirmDay, { refreshes }).mutateAsync,
    answer: useCommand(placementContract.answerProposal, { refreshes }).mutateAsync,
  };
}
