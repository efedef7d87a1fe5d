import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { createClock } from "../../local/clock.ts";
import { readScheduleExpression } from "../../local/schedule-expression.ts";
import { type ScheduleDeclaration, startScheduler } from "../../local/scheduler.ts";

const helsinki = "Europe/Helsinki";
const at = (text: string): number => Date.parse(text);
const next = (expression: string, after: string): string | undefined => {
  const due = readScheduleExpression(expression, helsinki)(at(after));
  return due === undefined ? undefined : new Date(due).toISOString();
};

describe("a schedule's expression", () => {
  it.each([
    ["rate(5 minutes)", "2026-11-23T06:02:00Z", "2026-11-23T06:05:00.000Z"],
    ["cron(0/15 * * * ? *)", "2026-11-23T06:02:00Z", "2026-11-23T06:15:00.000Z"],
    ["cron(0/15 * * * ? *)", "2026-11-23T06:15:00Z", "2026-11-23T06:30:00.000Z"],
    ["cron(30 6 * * ? *)", "2026-11-23T06:00:00Z", "2026-11-24T04:30:00.000Z"],
    ["cron(0 8 ? * MON-FRI *)", "2026-11-20T07:00:00Z", "2026-11-23T06:00:00.000Z"],
    ["cron(0 0 29 2 ? *)", "2026-11-23T06:00:00Z", "2028-02-28T22:00:00.000Z"],
    ["cron(0 0 31 2 ? *)", "2026-11-23T06:00:00Z", undefined],
  ])("%s after %s is due at %s", (expression, after, due) => {
    expect(next(expression, after)).toBe(due);
  });

  it("leaves out the hour that spring skips", () => {
    expect(next("cron(30 3 * * ? *)", "2026-03-28T02:00:00Z")).toBe("2026-03-30T00:30:00.000Z");
  });

  it("is due once in the hour that autumn repeats", () => {
    const first = next("cron(30 3 * * ? *)", "2026-10-24T12:00:00Z");
    expect(first).toBe("2026-10-25T00:30:00.000Z");
    expect(next("cron(30 3 * * ? *)", first ?? "")).toBe("2026-10-26T01:30:00.000Z");
  });

  it.each(["cron(0 0 L * ? *)", "at(2026-11-23T08:00:00)", "rate(0 minutes)", "cron(61 * * * ? *)", "cron(* * * *)"])("refuses %s", (expression) => {
    expect(() => readScheduleExpression(expression, helsinki)).toThrow(expression);
  });
});

const nightly: ScheduleDeclaration = {
  name: "nightly",
  cell: "pori",
  expression: "cron(0 2 * * ? *)",
  timeZone: helsinki,
  enabled: true,
  functionName: "jobs",
  input: `{"job":"sweep","at":"<aws.scheduler.scheduled-time>"}`,
};

async function schedulerAt(startAt: string, dataDir = mkdtempSync(join(tmpdir(), "pajapolku-host-")), schedules = [nightly]) {
  const clock = createClock({ startAt: at(startAt), realNow: () => at("2026-11-23T06:00:00Z") });
  const events: unknown[] = [];
  const invoke = async (functionName: string, event: unknown): Promise<void> => {
    events.push([functionName, event]);
  };
  const scheduler = await startScheduler({ schedules, invoke, clock, dataDir });
  return { clock, events, scheduler, dataDir };
}

describe("the scheduler", () => {
  it("runs what is due, once", async () => {
    const { clock, events, scheduler } = await schedulerAt("2026-11-23T06:00:00Z");
    await scheduler.tick();
    expect(events).toEqual([]);
    clock.moveTo(at("2026-11-24T00:00:30Z"));
    await scheduler.tick();
    await scheduler.tick();
    expect(events).toEqual([["jobs", { job: "sweep", at: "2026-11-24T00:00:30Z" }]]);
  });

  it("runs once after a jump of thirty years, and again the next night", async () => {
    const { clock, events, scheduler } = await schedulerAt("2026-11-23T06:00:00Z");
    clock.moveTo(at("2056-11-23T06:00:00Z"));
    await scheduler.tick();
    await scheduler.tick();
    expect(events).toHaveLength(1);
    clock.moveTo(at("2056-11-24T06:00:00Z"));
    await scheduler.tick();
    expect(events).toHaveLength(2);
  });

  it("lives its times again after the clock was moved back", async () => {
    const { clock, events, scheduler } = await schedulerAt("2026-11-23T06:00:00Z");
    clock.moveTo(at("2030-01-01T06:00:00Z"));
    await scheduler.tick();
    clock.moveTo(at("2026-11-23T06:00:00Z"));
    await scheduler.tick();
    clock.moveTo(at("2026-11-24T06:00:00Z"));
    await scheduler.tick();
    expect(events).toHaveLength(2);
  });

  it("catches up once on what it slept through", async () => {
    const first = await schedulerAt("2026-11-23T06:00:00Z");
    first.clock.moveTo(at("2026-11-24T06:00:00Z"));
    await first.scheduler.tick();
    const second = await schedulerAt("2026-11-27T06:00:00Z", first.dataDir);
    await second.scheduler.tick();
    await second.scheduler.tick();
    expect(second.events).toHaveLength(1);
  });

  it("fires on demand, and tells of a failure", async () => {
    const { events, scheduler } = await schedulerAt("2026-11-23T06:00:00Z");
    await scheduler.fire("pori", "nightly");
    expect(events).toHaveLength(1);
    await expect(scheduler.fire("pori", "weekly")).rejects.toThrow("weekly");
  });
});

describe("a walk through time", () => {
  const every = (name: string, expression: string): ScheduleDeclaration => ({ ...nightly, name, expression, input: `{"job":"${name}","at":"<aws.scheduler.scheduled-time>"}` });
  const schedules = [every("links", "cron(0 12 ? * FRI *)"), every("night", "cron(0 5 * * ? *)"), every("catch-up", "cron(0/15 * * * ? *)")];
  const walked = async (from: string, to: string) => {
    const { clock, events, scheduler } = await schedulerAt(from, undefined, schedules);
    const walk = await scheduler.walkTo(at(to));
    const fired = events.map((event) => z.tuple([z.string(), z.object({ job: z.string(), at: z.string() })]).parse(event)[1]);
    return { walk, now: clock.now(), of: (job: string) => fired.filter((one) => one.job === job).map((one) => one.at), fired };
  };

  it("fires each where it was due, in order, and ends where it was sent", async () => {
    const { walk, now, of, fired } = await walked("2026-11-23T06:00:00Z", "2026-11-28T06:00:00Z");
    expect(of("night")).toEqual([24, 25, 26, 27, 28].map((day) => `2026-11-${String(day)}T03:00:00Z`));
    expect(of("links")).toEqual(["2026-11-27T10:00:00Z"]);
    expect(fired.map((one) => one.at).toSorted()).toEqual(fired.map((one) => one.at));
    expect(walk).toEqual({ halts: 6, leaptTo: undefined });
    expect(new Date(now).toISOString()).toBe("2026-11-28T06:00:00.000Z");
  });

  it("lets what runs all day long run along at each halt and at the end, and not a hundred times between", async () => {
    const { walk, of } = await walked("2026-11-23T06:00:00Z", "2026-11-28T06:00:00Z");
    expect(of("catch-up")).toHaveLength(walk.halts + 1);
  });

  it.each([
    ["2027-03-27T12:00:00Z", "2027-03-29T12:00:00Z", ["2027-03-28T02:00:00Z", "2027-03-29T02:00:00Z"]],
    ["2027-10-30T12:00:00Z", "2027-11-01T12:00:00Z", ["2027-10-31T03:00:00Z", "2027-11-01T03:00:00Z"]],
    ["2026-12-31T12:00:00Z", "2027-01-02T12:00:00Z", ["2027-01-01T03:00:00Z", "2027-01-02T03:00:00Z"]],
  ])("from %s to %s once a night, whatever the clocks do", async (from, to, nights) => {
    expect((await walked(from, to)).of("night")).toEqual(nights);
  });

  it("leaps over all but the last month of a long way, and says so", async () => {
    const { walk, of } = await walked("2026-11-23T06:00:00Z", "2056-11-23T06:00:00Z");
    expect(new Date(walk.leaptTo ?? 0).toISOString()).toBe("2056-10-23T06:00:00.000Z");
    expect(of("night")).toHaveLength(31);
    expect(of("links")).toHaveLength(5);
  });

  it("walks back without firing anything", async () => {
    const { fired, now } = await walked("2026-11-23T06:00:00Z", "2026-11-20T06:00:00Z");
    expect([fired, new Date(now).toISOString()]).toEqual([[], "2026-11-20T06:00:00.000Z"]);
  });
});
