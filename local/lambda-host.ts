import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";

import type { Clock } from "./clock.ts";
import { type Answer, workerMessage } from "./lambda-message.ts";

/** A function as the template declares it, with everything the laptop adds to its environment. */
export interface HostedFunction {
  readonly name: string;
  /** The folder its asset was deployed from. */
  readonly bundle: string;
  /** `file.export`, as Lambda writes it. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
}

interface LogEntry {
  readonly functionName: string;
  /** An instant by the moved clock, ms since the epoch. */
  readonly at: number;
  readonly text: string;
}

/** Why an invocation gave no result, in Lambda's words. */
class FunctionFailure extends Error {
  readonly errorType: string;
  constructor(errorType: string, message: string) {
    super(message);
    this.errorType = errorType;
  }
}

/** Runs functions as Lambda does: each in a world of its own, which lives on between invocations. */
export interface LambdaHost {
  /** Gives what the handler returned, as JSON carries it; fails with a `FunctionFailure`. */
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
  /** The newest lines of all functions, oldest first. */
  readonly logs: readonly LogEntry[];
  stop(): Promise<void>;
}

const logLimit = 1000;

/**
 * Makes the host; a function's worker starts at its first invocation. Unlike in Lambda one worker serves invocations
 * side by side, which module state would show; lint forbids that state.
 */
export function createLambdaHost(functions: readonly HostedFunction[], clock: Clock): LambdaHost {
  const logs: LogEntry[] = [];
  const log = (functionName: string, text: string): void => {
    logs.push({ functionName, at: clock.now(), text });
    if (logs.length > logLimit) logs.shift();
  };
  const sandboxes = new Map<string, Sandbox>();
  return {
    logs,
    invoke: (name, event) => {
      const hosted = functions.find((each) => each.name === name);
      if (hosted === undefined) return Promise.reject(new FunctionFailure("ResourceNotFoundException", `There is no function ${name}.`));
      let sandbox = sandboxes.get(name);
      if (sandbox === undefined || sandbox.retired) {
        sandbox = openSandbox(hosted, clock, (text) => log(name, text));
        sandboxes.set(name, sandbox);
      }
      return sandbox.invoke(event);
    },
    stop: async () => {
      await Promise.all([...sandboxes.values()].map((sandbox) => sandbox.close()));
    },
  };
}

interface Sandbox {
  /** Takes no more invocations: it crashed, or one of them ran out of time. */
  readonly retired: boolean;
  invoke(event: unknown): Promise<unknown>;
  close(): Promise<void>;
}

interface Pending {
  readonly settle: (answered: Answer) => void;
}

function openSandbox(hosted: HostedFunction, clock: Clock, log: (text: string) => void): Sandbox {
  const worker = startWorker(hosted, clock, log);
  const pending = new Map<string, Pending>();
  const { promise: loaded, resolve: markLoaded } = Promise.withResolvers<undefined>();
  let retired = false;
  const settle = (id: string, answered: Answer): void => {
    pending.get(id)?.settle(answered);
    pending.delete(id);
    if (retired && pending.size === 0) void worker.terminate();
  };
  const crash = (reason: string): void => {
    retired = true;
    if (pending.size > 0) log(reason);
    for (const id of [...pending.keys()]) settle(id, { id, error: { type: "Runtime.ExitError", message: reason } });
  };
  worker.on("message", (message) => {
    const answered = workerMessage.parse(message);
    if (answered === "loaded") return markLoaded(undefined);
    if (answered.error !== undefined) log(`${answered.error.type}: ${answered.error.message}`);
    settle(answered.id, answered);
  });
  worker.on("error", (error) => crash(`The function crashed: ${String(error)}`));
  worker.on("exit", () => crash("The function's process ended."));
  return {
    get retired() {
      return retired;
    },
    invoke: (event) => {
      const id = randomUUID();
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const outOfTime = (): void => {
        // Lambda kills the environment of an invocation that runs out of time; its neighbours here may finish first.
        retired = true;
        settle(id, { id, error: { type: "Sandbox.Timedout", message: `Task timed out after ${hosted.timeoutSeconds}.00 seconds` } });
      };
      let timer: NodeJS.Timeout | undefined;
      // Loading the bundle is not counted, as Lambda does not count it.
      void loaded.then(() => {
        if (pending.has(id)) timer = setTimeout(outOfTime, hosted.timeoutSeconds * 1000);
      });
      pending.set(id, {
        settle: ({ error, result = "null" }) => {
          clearTimeout(timer);
          if (error === undefined) resolve(JSON.parse(result));
          else reject(new FunctionFailure(error.type, error.message));
        },
      });
      worker.postMessage({ id, event: JSON.stringify(event) });
      return promise;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function startWorker(hosted: HostedFunction, clock: Clock, log: (text: string) => void): Worker {
  const { name, bundle, handler, environment, timeoutSeconds } = hosted;
  const worker = new Worker(new URL("./lambda-worker.ts", import.meta.url), {
    name,
    workerData: { name, bundle, handler, timeoutSeconds, clock: clock.buffer },
    env: { ...environment },
    stdout: true,
    stderr: true,
  });
  for (const stream of [worker.stdout, worker.stderr]) {
    const lines = createInterface({ input: stream });
    lines.on("line", log);
    void once(stream, "end").then(() => lines.close());
  }
  return worker;
}
