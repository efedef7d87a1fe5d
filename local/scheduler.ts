import { randomUUID } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";

import type { Clock } from "./clock.ts";
import { openDurableFile } from "./durable-file.ts";
import { readScheduleExpression } from "./schedule-expression.ts";

/** A schedule of the template. */
export interface ScheduleDeclaration {
  readonly name: string;
  readonly cell: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly enabled: boolean;
  readonly functionName: string;
  /** The text EventBridge Scheduler sends as the event; it may hold `<aws.scheduler.…>` words. */
  readonly input: string;
}

/** What the console shows of a schedule; instants in ms since the epoch by the moved clock. */
export interface ScheduleState extends ScheduleDeclaration {
  readonly nextAt: number | undefined;
  readonly lastAt: number | undefined;
  readonly lastFailure: string | undefined;
}

/** Runs the schedules of all cells on the moved clock. */
export interface Scheduler {
  states(): ScheduleState[];
  /** Runs one now, off its times. */
  fire(cell: string, name: string): Promise<unknown>;
  /** Runs what has become due; one that was due many times while the clock jumped or the laptop slept runs once. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

interface Entry {
  readonly declaration: ScheduleDeclaration;
  readonly next: (after: number) => number | undefined;
  /** Up to here every due time is done with. */
  doneUntil: number;
  lastAt: number | undefined;
  lastFailure: string | undefined;
}

const doneFile = z.object({ doneUntil: z.record(z.string(), z.number()) });

/** Starts the scheduler; it looks at the clock every `everyMs` of real time (without it, only `tick` does). */
export async function startScheduler(options: {
  readonly schedules: readonly ScheduleDeclaration[];
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly everyMs?: number;
}): Promise<Scheduler> {
  const { clock, invoke } = options;
  const file = await openDurableFile(join(options.dataDir, "scheduler.json"), doneFile, () => ({ doneUntil: {} }));
  const entries = options.schedules.map((declaration): Entry => ({
    declaration,
    next: readScheduleExpression(declaration.expression, declaration.timeZone),
    doneUntil: file.value.doneUntil[keyOf(declaration)] ?? clock.now(),
    lastAt: undefined,
    lastFailure: undefined,
  }));
  const fire = async (entry: Entry): Promise<unknown> => {
    entry.lastAt = clock.now();
    entry.lastFailure = undefined;
    try {
      return await invoke(entry.declaration.functionName, eventOf(entry.declaration, entry.lastAt));
    } catch (error) {
      entry.lastFailure = String(error);
      throw error;
    }
  };
  const fireIfDue = async (entry: Entry): Promise<void> => {
    const now = clock.now();
    // A clock moved back lives its times again.
    entry.doneUntil = Math.min(entry.doneUntil, now);
    const due = entry.declaration.enabled ? entry.next(entry.doneUntil) : undefined;
    if (due === undefined || due > now) return;
    entry.doneUntil = now;
    file.value.doneUntil[keyOf(entry.declaration)] = now;
    await file.save();
    // A failed run shows in the console; the next due time comes anyhow, as it does after AWS gives up.
    await fire(entry).catch(() => undefined);
  };
  let round: Promise<unknown> = Promise.resolve();
  const tick = (): Promise<void> => {
    const done = round.then(async () => {
      for (const entry of entries) await fireIfDue(entry);
    });
    round = done.catch(() => undefined);
    return done;
  };
  const timer = options.everyMs === undefined ? undefined : setInterval(() => void tick().catch(console.error), options.everyMs);
  return {
    states: () =>
      entries.map(({ declaration, next, lastAt, lastFailure }) => ({
        ...declaration,
        nextAt: declaration.enabled ? next(clock.now()) : undefined,
        lastAt,
        lastFailure,
      })),
    fire: async (cell, name) => {
      const entry = entries.find(({ declaration }) => declaration.cell === cell && declaration.name === name);
      if (entry === undefined) throw new Error(`There is no schedule ${name} in the cell ${cell}.`);
      return fire(entry);
    },
    tick,
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}

const keyOf = ({ cell, name }: ScheduleDeclaration): string => `${cell}/${name}`;

function eventOf({ input, name }: ScheduleDeclaration, at: number): unknown {
  const words: Readonly<Record<string, string>> = {
    "<aws.scheduler.scheduled-time>": `${new Date(at).toISOString().slice(0, 19)}Z`,
    "<aws.scheduler.execution-id>": randomUUID(),
    "<aws.scheduler.attempt-number>": "1",
    "<aws.scheduler.schedule-arn>": `arn:aws:scheduler:eu-north-1:000000000000:schedule/default/${name}`,
  };
  const filled = Object.entries(words).reduce((text, [word, value]) => text.replaceAll(word, value), input);
  return JSON.parse(filled);
}
