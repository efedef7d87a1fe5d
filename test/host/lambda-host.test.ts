import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createClock } from "../../local/clock.ts";
import { createLambdaHost, type HostedFunction } from "../../local/lambda-host.ts";

/** One bundle with a behaviour for each need of these tests. */
const bundle = `
let calls = 0;
const started = new Date().toISOString();
export async function handler(event, context) {
  calls += 1;
  switch (event.do) {
    case "environment": return { ...process.env };
    case "time": return { now: new Date().toISOString(), started };
    case "count": return calls;
    case "context": return [context.functionName, context.getRemainingTimeInMillis() <= 1000, typeof context.awsRequestId];
    case "nothing": return undefined;
    case "throw": throw new TypeError("no good");
    case "exit": process.exit(3);
    case "hang": return new Promise(() => setInterval(() => undefined, 1000));
    case "wait": return new Promise((resolve) => setTimeout(() => resolve("waited"), 5));
    case "log": console.log("a line"); return null;
  }
}
`;

function makeBundle(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), "pajapolku-host-"));
  writeFileSync(join(folder, "index.mjs"), source);
  return folder;
}

const hosted = (name: string, timeoutSeconds = 1): HostedFunction => ({
  name,
  bundle: makeBundle(bundle),
  handler: "index.handler",
  environment: { TABLE: `${name}-table` },
  timeoutSeconds,
});

const clock = createClock({ startAt: Date.parse("2056-11-23T06:00:00Z") });
const functions = [hosted("one"), hosted("two"), hosted("short", 0.05), { ...hosted("broken"), bundle: makeBundle("export const other = 1;") }];
const host = createLambdaHost(functions, clock);
afterAll(() => host.stop());

describe("the Lambda host", () => {
  it("gives a function its own environment and nothing of this machine's", async () => {
    expect(await host.invoke("one", { do: "environment" })).toEqual({ TABLE: "one-table" });
    expect(await host.invoke("two", { do: "environment" })).toEqual({ TABLE: "two-table" });
  });

  it("lets the clock be moved under a running function", async () => {
    expect(await host.invoke("one", { do: "time" })).toMatchObject({ now: expect.stringContaining("2056-11-23T06:0"), started: expect.stringContaining("2056-11-23T06:0") });
    clock.moveTo(Date.parse("2060-01-01T00:00:00Z"));
    expect(await host.invoke("one", { do: "time" })).toMatchObject({ now: expect.stringContaining("2060-01-01T00:0"), started: expect.stringContaining("2056") });
  });

  it("keeps a function alive between invocations and runs several side by side", async () => {
    const before = Number(await host.invoke("two", { do: "count" }));
    await Promise.all([host.invoke("two", { do: "wait" }), host.invoke("two", { do: "wait" })]);
    expect(await host.invoke("two", { do: "count" })).toBe(before + 3);
  });

  it("hands over a context, and null for nothing", async () => {
    expect(await host.invoke("one", { do: "context" })).toEqual(["one", true, "string"]);
    expect(await host.invoke("one", { do: "nothing" })).toBeNull();
  });

  it("tells of an error by type and message, and goes on", async () => {
    await expect(host.invoke("one", { do: "throw" })).rejects.toMatchObject({ errorType: "TypeError", message: "no good" });
    expect(await host.invoke("one", { do: "nothing" })).toBeNull();
  });

  it("starts a crashed function afresh", async () => {
    await expect(host.invoke("two", { do: "exit" })).rejects.toMatchObject({ errorType: "Runtime.ExitError" });
    expect(await host.invoke("two", { do: "count" })).toBe(1);
  });

  it("ends an invocation at the function's own timeout", async () => {
    await host.invoke("short", { do: "nothing" }).catch(() => undefined);
    await expect(host.invoke("short", { do: "hang" })).rejects.toMatchObject({ errorType: "Sandbox.Timedout" });
  });

  it("fails an invocation of what is not there", async () => {
    await expect(host.invoke("broken", {})).rejects.toThrow("exports no function handler");
    await expect(host.invoke("nobody", {})).rejects.toThrow("nobody");
  });

  it("keeps the lines a function writes", async () => {
    await host.invoke("one", { do: "log" });
    await expect.poll(() => host.logs.map(({ functionName, text }) => [functionName, text])).toContainEqual(["one", "a line"]);
  });
});
