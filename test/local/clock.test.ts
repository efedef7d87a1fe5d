import { once } from "node:events";
import { Worker } from "node:worker_threads";

import { describe, expect, test } from "vitest";

import { createClock } from "../../local/clock.ts";

const start = Date.parse("2026-11-23T06:00:00Z");

describe("the clock", () => {
  test("starts where it is told, runs on with real time, and can be moved", () => {
    let real = 1_000;
    const clock = createClock({ startAt: start, realNow: () => real });
    real += 5_000;
    expect(clock.now()).toBe(start + 5_000);
    expect(clock.realNow()).toBe(6_000);
    clock.moveTo(start + 86_400_000);
    real += 1;
    expect(clock.now()).toBe(start + 86_400_001);
  });

  test("is followed by every way a worker asks for the time", async () => {
    const clock = createClock({ startAt: start });
    const source = `
      const { parentPort, workerData } = require("node:worker_threads");
      import(workerData.clock).then(({ installClock }) => {
        installClock(workerData.buffer);
        const made = new Date();
        parentPort.postMessage({
          times: [made.getTime(), Date.now(), Date.parse(Date()), new Date(new Date().toISOString()).getTime()],
          given: new Date(2020, 0, 1).getFullYear() + new Date(0).toISOString() + Date.UTC(2020, 0),
          isDate: made instanceof Date && made.constructor === Date,
        });
      });`;
    const data = { clock: new URL("../../local/clock.ts", import.meta.url).href, buffer: clock.buffer };
    const worker = new Worker(source, { eval: true, workerData: data });
    const [{ times, given, isDate }] = await once(worker, "message");
    await worker.terminate();
    for (const time of times) expect(Math.abs(time - start)).toBeLessThan(60_000);
    expect(given).toBe("20201970-01-01T00:00:00.000Z1577836800000");
    expect(isDate).toBe(true);
  });
});
