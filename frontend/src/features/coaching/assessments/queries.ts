import type { AssessmentId, ClientId } from "../../../../../shared/kernel/ids.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { clientReads } from "../clients/queries.ts";

const { readAssessment, readAssessments } = coachingContract;

/** What a change of an assessment makes old. */
const refreshing = { refreshes: [readAssessment, readAssessments, ...clientReads] };

export const useAssessments = (clientId: ClientId) => useRead(readAssessments, { params: { clientId } });

/** The edition in force, or an earlier one. */
export const readingOf = (clientId: ClientId, assessmentId: AssessmentId, edition?: number) => ({
  params: { clientId, assessmentId },
  query: edition === undefined ? {} : { edition: String(edition) },
});

/** What is done to one assessment. Where somebody was quicker it is read anew, and the next try is made over what is seen. */
export function useAssessmentCommands(clientId: ClientId, assessmentId: AssessmentId, reread: () => Promise<unknown>) {
  const sign = useCommand(coachingContract.signAssessment, refreshing);
  const correct = useCommand(coachingContract.correctAssessment, refreshing);
  const drop = useCommand(coachingContract.dropAssessment, refreshing);
  const openKiosk = useCommand(coachingContract.openKiosk, refreshing);
  const closeKiosk = useCommand(coachingContract.closeKiosk, refreshing);
  const params = { clientId, assessmentId };

  async function overSeen<Answer>(sending: Promise<Answer>): Promise<Answer> {
    try {
      return await sending;
    } catch (error) {
      if (error instanceof ApiProblem && error.code !== "offline") await reread();
      throw error;
    }
  }
  return {
    sign: (body: Parameters<typeof sign.mutateAsync>[0]["body"]) => overSeen(sign.mutateAsync({ params, body })),
    correct: (body: Parameters<typeof correct.mutateAsync>[0]["body"]) => overSeen(correct.mutateAsync({ params, body })),
    drop: (body: Parameters<typeof drop.mutateAsync>[0]["body"]) => overSeen(drop.mutateAsync({ params, body })),
    openKiosk: (body: Parameters<typeof openKiosk.mutateAsync>[0]["body"]) => overSeen(openKiosk.mutateAsync({ params, body })),
    closeKiosk: () => overSeen(closeKiosk.mutateAsync({ params })),
  };
}
export type AssessmentCommands = ReturnType<typeof useAssessmentCommands>;

/** Beginning one; it answers with its id. */
export const useOpenAssessment = () => useCommand(coachingContract.openAssessment, refreshing);
