import { useSyncExternalStore } from "react";
import { placementContract } from "../../../../../../shared/placement/contract.ts";
import type { Client } from "../../../../api/client.ts";
import { useSessionStore } from "../../../../api/session-context.ts";
import type { Session } from "../../../../api/session.ts";
import { now } from "../../../../ui/clock.ts";
import { type Batch, countQueue } from "./queue.ts";
import { type BatchAnswer, createSaveQueue, type SaveQueue, type Saving } from "./save-queue.ts";

/** One queue for as long as the page lives: what was typed goes on being saved after one has left the week. */
const queues = new WeakMap<Session, SaveQueue>();

function queueOf(session: Session): SaveQueue {
  const known = queues.get(session);
  if (known !== undefined) return known;
  const queue = createSaveQueue({ send: (batch) => send(session.client, batch), now, later });
  queues.set(session, queue);
  queue.subscribe(() => {
    const { unsaved, troubled } = countQueue(queue.state());
    session.waits("week", unsaved + troubled);
  });
  window.addEventListener("online", queue.tryNow);
  return queue;
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

async function send({ call }: Client, { participantId, monday, kind, days }: Batch): Promise<BatchAnswer> {
  const params = { participantId, monday };
  if (kind === "confirm") {
    const agreed = days.flatMap(({ on, version }) => (version === null ? [] : [{ on, version }]));
    return call(placementContract.confirmWeek, { params, body: { days: agreed } });
  }
  const entries = days.flatMap(({ on, wish, version }) => (wish.kind === "record" ? [{ on, version, ...wish.mark }] : []));
  return call(placementContract.recordWeek, { params, body: { entries } });
}

/** The queue, and the page drawn anew whenever it changes. */
export function useSaveQueue(): { readonly queue: SaveQueue; readonly saving: Saving } {
  const queue = queueOf(useSessionStore());
  return { queue, saving: useSyncExternalStore(queue.subscribe, queue.state) };
}
