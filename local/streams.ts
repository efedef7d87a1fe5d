import { join } from "node:path";
import * as z from "zod";

import { openDurableFile } from "./durable-file.ts";
import { createDelivery, type Delivery, type Receivers, type StreamConsumer, streamMapping } from "./stream-delivery.ts";
import { openStream } from "./stream-reader.ts";

/** Carries stream records to the functions that consume them. */
export interface StreamPump {
  /** Looks for new records at once instead of at the next turn. */
  nudge(): void;
  /** Delivers everything there is now, retries included, without waiting between attempts. */
  drain(): Promise<void>;
  readonly stop: () => Promise<void>;
}

const checkpointFile = z.object({ checkpoints: z.record(z.string(), z.string()) });

interface PumpOptions extends Receivers {
  /** Where the emulator answers. */
  readonly url: string;
  readonly dataDir: string;
  readonly consumers: readonly StreamConsumer[];
  /** Real time between two looks at an idle stream. Without it nothing runs but `drain`. */
  readonly idleMs?: number;
}

/** Starts a pump; each consumer's place in its stream is kept in the data folder and moves only after success. */
export async function startStreams(options: PumpOptions): Promise<StreamPump> {
  const file = await openDurableFile(join(options.dataDir, "streams.json"), checkpointFile, () => ({ checkpoints: {} }));
  const deliveries: Delivery[] = [];
  for (const consumer of options.consumers) {
    const mapping = streamMapping.parse(consumer.mapping);
    if (!mapping.Enabled) continue;
    const stream = await openStream(options.url, consumer.tableName);
    const name = `${consumer.functionName} ${stream.streamArn}`;
    const place = {
      get: () => file.value.checkpoints[name],
      moveTo: async (sequenceNumber: string) => {
        file.value.checkpoints[name] = sequenceNumber;
        await file.save();
      },
    };
    deliveries.push(createDelivery({ receivers: options, consumer, mapping, stream, place }));
  }
  const loops = deliveries.map((delivery) => startLoop(delivery, options.idleMs));
  return {
    nudge: () => {
      for (const loop of loops) loop.nudge();
    },
    drain: async () => {
      for (const loop of loops) while ((await loop.turn()) !== "idle");
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** Takes turns one after another, in the background when `idleMs` is given; a failed turn waits longer, a moved one not at all. */
function startLoop(delivery: Delivery, idleMs: number | undefined): { nudge(): void; turn: Delivery; stop(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let nudges = 0;
  let failures = 0;
  const turn: Delivery = () => {
    const next = last.then(delivery);
    last = next.catch(() => undefined);
    return next;
  };
  const background = async (wait: number): Promise<void> => {
    timer = undefined;
    const before = nudges;
    const outcome = await turn().catch((error: unknown) => {
      if (!stopped) console.error(error);
      return "failed" as const;
    });
    failures = outcome === "failed" ? failures + 1 : 0;
    const pause = outcome === "moved" || (nudges > before && failures === 0) ? 0 : wait * 2 ** Math.min(failures, 5);
    if (!stopped) timer = setTimeout(() => void background(wait), pause);
  };
  if (idleMs !== undefined) void background(idleMs);
  return {
    turn,
    nudge: () => {
      nudges += 1;
      if (timer === undefined || idleMs === undefined || failures > 0) return;
      clearTimeout(timer);
      void background(idleMs);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}
