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
interface ScheduleState extends ScheduleDeclaration {
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
  /**
   * Moves the clock to an instant (ms since the epoch) and lives through the days before it: it halts wherever a daily
   * or rarer schedule is due and runs that one then, in order, as AWS would have. Of a jump longer than a month only the
   * last month is lived through: the jobs judge by how things stand and catch up on the rest.
   */
  walkTo(instant: number): Promise<Walk>;
  stop(): Promise<void>;
}

/** What a walk came to; instants in ms since the epoch. */
interface Walk {
  readonly halts: number;
  /** Up to here nothing was run at its time. */
  readonly leaptTo: number | undefined;
}

const oneHour = 3_600_000;
const longestWalk = 31 * 24 * oneHour;

interface Entry {
  readonly declaration: ScheduleDeclaration;
  readonly next: (after: number) => number | undefined;
  /** Up to here every due time is done with. */
  doneUntil: number;
  lastAt: number | undefined;
  lastFailure: string | undefined;
}

const doneFile = z.object({ doneUntil: z.record(z.string(), z.number()) });

interface SchedulerOptions {
  readonly schedules: readonly ScheduleDeclaration[];
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>;
  readonly clock: Clock;
  readonly dataDir: string;
  /** How often it looks at the clock, in ms of real time; without it, only `tick` does. */
  readonly everyMs?: number;
}

/** Starts the scheduler; what it has done is kept in the data folder. */
export async function startScheduler({ schedules, invoke, clock, dataDir, everyMs }: SchedulerOptions): Promise<Scheduler> {
  const done = await openDurableFile(join(dataDir, "scheduler.json"), doneFile, () => ({ doneUntil: {} }));
  const entries = schedules.map((declaration): Entry => ({
    declaration,
    next: readScheduleExpression(declaration.expression, declaration.timeZone),
    doneUntil: done.value.doneUntil[keyOf(declaration)] ?? clock.now(),
    lastAt: undefined,
    lastFailure: undefined,
  }));
  const fire = (entry: Entry): Promise<unknown> => fireAt(entry, clock.now(), invoke);
  let round: Promise<unknown> = Promise.resolve();
  const tick = (): Promise<void> => {
    const ticked = round.then(async () => {
      for (const entry of entries.filter((each) => takeIfDue(each, clock.now()))) {
        done.value.doneUntil[keyOf(entry.declaration)] = entry.doneUntil;
        await done.save();
        // A failed run shows in the console; the next due time comes anyhow, as it does after AWS gives up.
        await fire(entry).catch(() => undefined);
      }
    });
    round = ticked.catch(() => undefined);
    return ticked;
  };
  const timer = everyMs === undefined ? undefined : setInterval(() => void tick().catch(console.error), everyMs);
  return {
    states: () => entries.map((entry) => stateOf(entry, clock.now())),
    fire: async (cell, name) => {
      const entry = entries.find(({ declaration }) => declaration.cell === cell && declaration.name === name);
      if (entry === undefined) throw new Error(`There is no schedule ${name} in the cell ${cell}.`);
      return fire(entry);
    },
    tick,
    walkTo: async (instant) => {
      const start = Math.max(clock.now(), instant - longestWalk);
      const leaptTo = start > clock.now() + 1000 ? start : undefined;
      let halts = 0;
      for (let halt = nextHalt(entries, start); halt !== undefined && halt <= instant; halt = nextHalt(entries, halt)) {
        clock.moveTo(halt);
        await tick();
        halts += 1;
      }
      clock.moveTo(instant);
      await tick();
      return { halts, leaptTo };
    },
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}

/** The next time that a schedule which runs once a day or less is due. Those that run all day long run along at each halt. */
function nextHalt(entries: readonly Entry[], after: number): number | undefined {
  const times = entries.flatMap(({ declaration, next }) => {
    const due = declaration.enabled ? next(after) : undefined;
    const following = due === undefined ? undefined : next(due);
    const isRare = following === undefined || following - (due ?? 0) >= 20 * oneHour;
    return due !== undefined && isRare ? [due] : [];
  });
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Whether an entry is due at an instant; if so, everything up to there counts as done. */
function takeIfDue(entry: Entry, now: number): boolean {
  // A clock moved back lives its times again.
  entry.doneUntil = Math.min(entry.doneUntil, now);
  const due = entry.declaration.enabled ? entry.next(entry.doneUntil) : undefined;
  if (due === undefined || due > now) return false;
  entry.doneUntil = now;
  return true;
}

async function fireAt(entry: Entry, at: number, invoke: SchedulerOptions["invoke"]): Promise<unknown> {
  entry.lastAt = at;
  entry.lastFailure = undefined;
  try {
    return await invoke(entry.declaration.functionName, eventOf(entry.declaration, at));
  } catch (error) {
    entry.lastFailure = String(error);
    throw error;
  }
}

function stateOf({ declaration, next, lastAt, lastFailure }: Entry, now: number): ScheduleState {
  return { ...declaration, nextAt: declaration.enabled ? next(now) : undefined, lastAt, lastFailure };
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
