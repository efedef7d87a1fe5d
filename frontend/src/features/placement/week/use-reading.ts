import { useEffect } from "react";
import { useSession } from "../../../api/session-context.ts";
import { useRereadWeeks } from "./queries.ts";
import { wantsReading } from "./saving/queue.ts";
import type { SaveQueue, Saving } from "./saving/save-queue.ts";
import { type ShownRow, standsOf } from "./shown.ts";
import { squareIn } from "./use-week-editing.ts";

/** Tells the queue what was read, and reads when the queue asks for it. */
export function useReading(queue: SaveQueue, saving: Saving, rows: readonly ShownRow[], readAt: number): void {
  const { userId } = useSession().user;
  const reread = useRereadWeeks();
  const wants = wantsReading(saving);
  useEffect(() => {
    queue.reread((at) => {
      const square = squareIn(rows, at);
      return square === undefined ? undefined : standsOf(square.cell, userId);
    });
    // With every answer, also one that is like the last: nothing having changed is news to whoever waits for it.
  }, [readAt]);
  useEffect(() => {
    if (wants) void reread();
    // Also when one more was stored while another still waits to be seen.
  }, [wants, saving.savedAt, reread]);
}
