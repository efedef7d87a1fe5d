import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClock } from "../../local/clock.ts";
import { createConsole } from "../../local/console.ts";
import { openInstallation } from "../../local/installation.ts";
import type { Laptop } from "../../local/laptop.ts";

const done: string[] = [];
const note = (what: string): void => void done.push(what);
const startAt = Date.parse("2026-11-23T06:00:00Z");
const clock = createClock({ startAt, realNow: () => startAt });
const schedule = { name: "nightly", cell: "pori", expression: "rate(1 day)", timeZone: "UTC", enabled: true, functionName: "jobs", input: "{}" };

const laptop: Laptop = {
  clock,
  cells: [],
  host: { invoke: async () => null, logs: [{ functionName: "jobs", at: startAt, text: "a line" }], stop: async () => {} },
  mailBox: { urlFor: () => "", list: ({ cell } = {}) => [{ id: "1", cell: cell ?? "all", at: "", from: "", to: "", subject: "", text: "", raw: "raw" }], stop: async () => {} },
  pump: { nudge: () => {}, drain: async () => note("drained"), stop: async () => {} },
  reaper: { sweep: async () => ({ deleted: 3 }), lag: () => 0, setLag: (lag) => note(`lag ${lag}`), stop: async () => {} },
  scheduler: {
    states: () => [{ ...schedule, nextAt: startAt, lastAt: undefined, lastFailure: undefined }],
    fire: async (cell, name) => `${cell}/${name}`,
    tick: async () => note("ticked"),
    walkTo: async (instant) => {
      clock.moveTo(instant);
      note("walked");
      return { halts: 2, leaptTo: instant > Date.parse("2030-01-01T00:00:00Z") ? instant : undefined };
    },
    stop: async () => {},
  },
  stop: async () => {},
};

let server: Server;
let base = "";
beforeAll(async () => {
  const installation = await openInstallation(mkdtempSync(join(tmpdir(), "pajapolku-host-")));
  server = createServer((request, response) => createConsole(base, { laptop, installation, demo: () => "Loading." })(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
});
afterAll(() => server.close());

async function ask(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<[number, unknown]> {
  const response = await fetch(`${base}${path}`, body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) });
  return [response.status, await response.json()];
}

describe("the console", () => {
  it("tells how the laptop stands", async () => {
    const [status, state] = await ask("/api/state");
    expect(status).toBe(200);
    expect(state).toMatchObject({ clock: { now: "2026-11-23T06:00:00.000Z" }, jobs: [{ name: "nightly", lastAt: null }], reaper: { lagHours: 0 }, demo: "Loading." });
    expect(await ask("/api/mail?cell=pori")).toEqual([200, [expect.not.objectContaining({ raw: "raw" })]]);
    expect(await ask("/api/logs")).toMatchObject([200, [{ text: "a line" }]]);
  });

  it("moves the clock and lets the jobs see it", async () => {
    expect(await ask("/api/clock", { forwardDays: 2 })).toEqual([200, { now: "2026-11-25T06:00:00.000Z", halts: 2, leaptTo: null }]);
    expect(await ask("/api/clock", { moveTo: "2056-11-24T00:00" })).toEqual([200, { now: "2056-11-23T22:00:00.000Z", halts: 2, leaptTo: "2056-11-23T22:00:00.000Z" }]);
    expect(await ask("/api/clock", { moveTo: "2057-01-01T00:00:00Z" })).toMatchObject([200, { now: "2057-01-01T00:00:00.000Z" }]);
    expect(await ask("/api/clock", { reset: true })).toMatchObject([200, { now: "2026-11-23T06:00:00.000Z" }]);
    expect(done.filter((what) => what === "walked")).toHaveLength(4);
  });

  it("fires jobs, drains the streams, and sets and runs the reaper", async () => {
    expect(await ask("/api/jobs/pori/nightly/fire", {})).toEqual([200, { result: "pori/nightly" }]);
    expect(await ask("/api/drain", {})).toEqual([200, { drained: true }]);
    expect(await ask("/api/reaper", { lagHours: 48 })).toEqual([200, { lagHours: 48 }]);
    expect(await ask("/api/reaper", { lagHours: "never" })).toEqual([200, { lagHours: "never" }]);
    expect(await ask("/api/reaper/sweep", {})).toEqual([200, { deleted: 3 }]);
    expect(done).toEqual(expect.arrayContaining(["drained", "lag 172800000", "lag never"]));
  });

  it.each([
    ["/api/clock", { moveTo: "soon" }, 400],
    ["/api/clock", { forwardDays: -1 }, 400],
    ["/api/reaper", { lagHours: "always" }, 400],
    ["/api/address", { cell: "pori", address: "home" }, 400],
    ["/api/address", { cell: "nobody", address: null }, 400],
    ["/api/jobs/pori/weekly/fire", {}, 404],
  ])("refuses %s %j", async (path, body, status) => {
    expect(await ask(path, body)).toEqual([status, { error: expect.any(String) }]);
  });

  it("answers no page of another site", async () => {
    expect((await ask("/api/accounts", undefined, { origin: "http://evil.example" }))[0]).toBe(403);
    expect((await ask("/api/clock", { reset: true }, { origin: "null" }))[0]).toBe(403);
    expect((await ask("/api/state", undefined, { origin: base }))[0]).toBe(200);
  });

  it("shows its page under a strict policy", async () => {
    const response = await fetch(`${base}/`);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await response.text()).toContain("page.js");
  });
});
