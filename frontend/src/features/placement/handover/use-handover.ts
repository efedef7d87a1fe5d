import { useState } from "react";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { type HandOver, type HandoverOutcomes, pagesOf } from "../../../../../shared/placement/handover.ts";
import { useCommand } from "../../../api/queries.ts";
import { assignmentReads } from "../assignments/reads.ts";

type Outcome = HandoverOutcomes["outcomes"][number];

/** How far a handover has come. */
export interface Progress {
  readonly state: "idle" | "moving" | "interrupted" | "done";
  readonly done: number;
  readonly all: number;
  /** What the server would not move. */
  readonly refused: readonly Outcome[];
}

const start: Progress = { state: "idle", done: 0, all: 0, refused: [] };
const sizeOf = ({ participants, workplaces, endAssignments }: HandOver): number => participants.length + workplaces.length + endAssignments.length;

/**
 * Sends a handover page by page. What breaks off half-way is gone on with by sending what the plan still holds: a page
 * that is sent again changes nothing.
 */
export function useHandover(staffId: UserId) {
  const { planHandover, handOver, listWorkplaces, readWorkplace } = placementContract;
  const send = useCommand(handOver);
  const refresh = useCommand(handOver, { refreshes: [planHandover, listWorkplaces, readWorkplace, ...assignmentReads] });
  const [progress, setProgress] = useState(start);

  async function move(wanted: HandOver): Promise<void> {
    const pages = pagesOf(wanted);
    const all = sizeOf(wanted);
    const refused: Outcome[] = [];
    let done = 0;
    setProgress({ state: "moving", done, all, refused });
    try {
      for (const [at, body] of pages.entries()) {
        // The plan is read again once, with the last page.
        const { outcomes } = await (at === pages.length - 1 ? refresh : send).mutateAsync({ params: { staffId }, body });
        refused.push(...outcomes.filter((outcome) => outcome.refused !== null));
        done += outcomes.filter((outcome) => outcome.refused === null).length;
        setProgress({ state: "moving", done, all, refused: [...refused] });
      }
      setProgress({ state: "done", done, all, refused: [...refused] });
    } catch (error) {
      setProgress({ state: "interrupted", done, all, refused: [...refused] });
      throw error;
    }
  }

  return { move, progress };
}
