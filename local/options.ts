import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { StartFailure } from "./start-failure.ts";
import { FinnishTime } from "./zoned-time.ts";

/** How many ports, from the base port on, a start takes: the console, and site, staff API and link API of two cells. */
export const portCount = 7;

/** What `npm start` was asked for. */
export interface Options {
  /** The data folder, as an absolute path. */
  readonly dataDir: string;
  /** The console's port; those of the cells follow it. */
  readonly port: number;
  /** Where the clock starts, ms since the epoch; undefined for the real time. */
  readonly startAt: number | undefined;
  /** Print the ready line as one JSON object. */
  readonly json: boolean;
  /** Load the demo data. */
  readonly demo: boolean;
}

export const help = `Usage: npm start -- [options]

  --data DIR              keep the data in DIR (.data)
  --port N                the console's port; the cells take the ${portCount - 1} after it (4100)
  --now YYYY-MM-DDThh:mm  start the clock at this Finnish time; it runs on from there
  --json                  print the ready line as one JSON object
  --no-demo               load no demo data
  --help                  print this
`;

/** Reads the command line; undefined when help is asked for. Refuses a broken option with a sentence that names it. */
export function readOptions(args: readonly string[]): Options | undefined {
  const values = parse(args);
  if (values.help) return undefined;
  return {
    dataDir: resolve(values.data),
    port: readPort(values.port),
    startAt: values.now === undefined ? undefined : readInstant(values.now),
    json: values.json,
    demo: values.demo,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        data: { type: "string", default: ".data" },
        port: { type: "string", default: "4100" },
        now: { type: "string" },
        json: { type: "boolean", default: false },
        demo: { type: "boolean", default: true },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const [reason = ""] = error instanceof Error ? error.message.split(/\.\s/) : [];
    throw new StartFailure(`${reason.replace(/\.$/, "")}: see npm start -- --help.`);
  }
}

function readPort(text: string): number {
  // Below 1024 a port wants rights of its own.
  const [lowest, highest] = [1024, 65_536 - portCount];
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < lowest || port > highest) throw new StartFailure(`--port takes a number from ${lowest} to ${highest}, not "${text}".`);
  return port;
}

function readInstant(text: string): number {
  const instant = FinnishTime.safeParse(text);
  if (instant.success) return instant.data;
  throw new StartFailure(`--now takes a Finnish time that exists, such as 2026-11-23T08:00, not "${text}".`);
}
