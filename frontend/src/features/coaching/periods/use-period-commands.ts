import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { CoachingPeriod, PeriodDetails, PeriodEnding } from "../../../../../shared/coaching/period.ts";
import type { CancelPeriod, ReopenPeriod } from "../../../../../shared/coaching/period-contract.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useCommand } from "../../../api/queries.ts";
import { clientReads } from "../clients/queries.ts";

const refreshing = { refreshes: clientReads };

/** What can be done to periods. Where somebody was quicker the card is read anew, and the next try is made over what is seen. */
export function usePeriodCommands({ client: { clientId } }: OpenClientCard, reread: () => Promise<unknown>) {
  const open = useCommand(coachingContract.openPeriod, refreshing);
  const change = useCommand(coachingContract.changePeriod, refreshing);
  const end = useCommand(coachingContract.endPeriod, refreshing);
  const reopen = useCommand(coachingContract.reopenPeriod, refreshing);
  const cancel = useCommand(coachingContract.cancelPeriod, refreshing);

  async function overSeen(sending: Promise<unknown>): Promise<void> {
    try {
      await sending;
    } catch (error) {
      if (error instanceof ApiProblem && (error.code === "version-conflict" || error.code === "period-state")) await reread();
      throw error;
    }
  }
  const paramsOf = ({ periodId }: CoachingPeriod) => ({ clientId, periodId });
  return {
    open: (details: PeriodDetails) => overSeen(open.mutateAsync({ params: { clientId }, body: details })),
    /** Over a version the form knows: when somebody was quicker, it merges. */
    change: (period: CoachingPeriod, details: PeriodDetails, version: number) => change.mutateAsync({ params: paramsOf(period), body: { ...details, version } }),
    end: (period: CoachingPeriod, ending: PeriodEnding) => overSeen(end.mutateAsync({ params: paramsOf(period), body: { ...ending, version: period.version } })),
    reopen: (period: CoachingPeriod, given: Omit<ReopenPeriod, "version">) => overSeen(reopen.mutateAsync({ params: paramsOf(period), body: { ...given, version: period.version } })),
    cancel: (period: CoachingPeriod, given: Omit<CancelPeriod, "version">) => overSeen(cancel.mutateAsync({ params: paramsOf(period), body: { ...given, version: period.version } })),
  };
}
