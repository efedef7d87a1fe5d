import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";

import { installClock } from "./clock.ts";
import { type Answer, assignment, invocation, type WorkerMessage } from "./lambda-message.ts";

// The world of one function. Whatever it sees of this laptop came in by its environment.

const { name, bundle, handler, timeoutSeconds, clock } = assignment.parse(workerData);
installClock(clock);

type Handler = (event: unknown, context: object) => unknown;

/** A bundle that fails to load fails its invocations, as in Lambda, and not the worker. */
const loaded = load();
void loaded.catch(() => undefined).finally(() => parentPort?.postMessage("loaded" satisfies WorkerMessage));

async function load(): Promise<Handler> {
  const [file = "", exported = ""] = handler.split(".");
  const module: unknown = await import(pathToFileURL(join(bundle, `${file}.mjs`)).href);
  const exports = new Map(Object.entries(z.looseObject({}).parse(module)));
  return z.custom<Handler>((value) => typeof value === "function", `The bundle exports no function ${exported}.`).parse(exports.get(exported));
}

function contextOf(id: string): object {
  const deadline = performance.now() + timeoutSeconds * 1000;
  return { awsRequestId: id, functionName: name, getRemainingTimeInMillis: () => Math.max(0, Math.floor(deadline - performance.now())) };
}

async function run(message: unknown): Promise<Answer> {
  const { id, event } = invocation.parse(message);
  try {
    const result: unknown = await (await loaded)(JSON.parse(event), contextOf(id));
    return { id, result: JSON.stringify(result ?? null) };
  } catch (error) {
    const { name: type, message: text, stack } = error instanceof Error ? error : new Error(String(error));
    if (stack !== undefined) console.error(stack);
    return { id, error: { type, message: text } };
  }
}

parentPort?.on("message", (message: unknown) => {
  void run(message).then((answered) => parentPort?.postMessage(answered));
});
