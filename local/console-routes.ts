import { isIP } from "node:net";
import * as z from "zod";

import type { Cell } from "./cell.ts";
import { totpCode } from "./cognito/totp.ts";
import { installedCell, type Installation } from "./installation.ts";
import type { Laptop } from "./laptop.ts";
import type { ReaperLag } from "./reaper.ts";
import { FinnishTime } from "./zoned-time.ts";

export interface ConsoleParts {
  readonly laptop: Laptop;
  readonly installation: Installation;
  /** How the loading of the demo data stands, in words. */
  readonly demo: () => string;
}

/** A request the console cannot follow; the message says why. */
export class ConsoleRefusal extends Error {}

/** What the console can be asked, by method and path; each gives what is sent back as JSON. */
type ConsoleRoute = readonly [name: string, answer: (request: { readonly query: URLSearchParams; readonly body: unknown }) => unknown];
export type ConsoleRoutes = ReadonlyMap<ConsoleRoute[0], ConsoleRoute[1]>;

const hour = 3_600_000;
const day = 24 * hour;

const clockChange = z.union([
  z.strictObject({ moveTo: z.union([FinnishTime, z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]) }),
  z.strictObject({ forwardDays: z.number().positive().max(100_000) }),
  z.strictObject({ reset: z.literal(true) }),
]);
const lagChange = z.strictObject({ lagHours: z.union([z.literal("never"), z.number().nonnegative()]) });
const addressChange = z.strictObject({ cell: z.string(), address: z.string().refine((text) => isIP(text) !== 0, "is no IP address").nullable() });

export function consoleRoutes(parts: ConsoleParts): ConsoleRoutes {
  const { laptop } = parts;
  const { clock, mailBox, host, pump, reaper, scheduler } = laptop;
  const cellOf = (id: string): Cell => laptop.cells.find(({ declaration }) => declaration.id === id) ?? refuse(`There is no cell ${id}.`);
  return new Map<ConsoleRoute[0], ConsoleRoute[1]>([
    ["GET /api/state", () => stateOf(parts)],
    ["GET /api/accounts", () => accountsOf(parts)],
    ["GET /api/mail", ({ query }) => mailBox.list({ cell: query.get("cell") ?? undefined }).map(({ raw, ...mail }) => mail)],
    ["GET /api/logs", () => host.logs.map((entry) => ({ ...entry, at: instant(entry.at) })).toReversed()],
    [
      "POST /api/clock",
      async ({ body }) => {
        const change = clockChange.parse(body);
        const { halts, leaptTo } = await scheduler.walkTo("moveTo" in change ? change.moveTo : "reset" in change ? clock.realNow() : clock.now() + change.forwardDays * day);
        return { now: instant(clock.now()), halts, leaptTo: leaptTo === undefined ? null : instant(leaptTo) };
      },
    ],
    ...scheduler.states().map(({ cell, name }): ConsoleRoute => [`POST /api/jobs/${cell}/${name}/fire`, async () => ({ result: await scheduler.fire(cell, name) })]),
    [
      "POST /api/reaper",
      ({ body }) => {
        const { lagHours } = lagChange.parse(body);
        reaper.setLag(lagHours === "never" ? "never" : lagHours * hour);
        return { lagHours };
      },
    ],
    ["POST /api/reaper/sweep", () => reaper.sweep()],
    [
      "POST /api/address",
      ({ body }) => {
        const { cell, address } = addressChange.parse(body);
        cellOf(cell).seenAddress = address ?? undefined;
        return { cell, address };
      },
    ],
    ["POST /api/drain", () => pump.drain().then(() => ({ drained: true }))],
  ]);
}

function stateOf({ laptop: { clock, cells, scheduler, reaper }, demo }: ConsoleParts): object {
  return {
    clock: { now: instant(clock.now()), realNow: instant(clock.realNow()) },
    cells: cells.map(({ declaration, origins, seenAddress = null }) => ({ id: declaration.id, organisation: declaration.organisationName, ...origins, seenAddress })),
    jobs: scheduler.states().map(({ cell, name, expression, timeZone, nextAt, lastAt, lastFailure = null }) => ({
      cell,
      name,
      expression,
      timeZone,
      nextAt: nextAt === undefined ? null : instant(nextAt),
      lastAt: lastAt === undefined ? null : instant(lastAt),
      lastFailure,
    })),
    reaper: { lagHours: hoursOf(reaper.lag()) },
    demo: demo(),
  };
}

/** Each account with the code its authenticator would show now, so that signing in by hand needs no telephone. */
function accountsOf({ laptop: { cells, clock }, installation }: ConsoleParts): object[] {
  return cells.map(({ declaration }) => {
    const { organisationCode, organisationPassword, accounts } = installedCell(installation, declaration.id);
    return {
      cell: declaration.id,
      organisation: declaration.organisationName,
      organisationCode,
      organisationPassword,
      accounts: accounts.map((account) => ({ ...account, totpCode: totpCode(account.totpSecret, clock.realNow()) })),
    };
  });
}

const instant = (at: number): string => new Date(at).toISOString();
const hoursOf = (lag: ReaperLag): number | "never" => (lag === "never" ? lag : lag / hour);

function refuse(message: string): never {
  throw new ConsoleRefusal(message);
}
