import { randomUUID } from "node:crypto";
import * as z from "zod";
import { workerOf } from "../../shared/kernel/access.ts";
import { CallerRecord } from "../../shared/kernel/caller.ts";
import { SessionId, UserId } from "../../shared/kernel/ids.ts";
import { instantAt } from "../../shared/kernel/local-date.ts";
import { contract } from "../../shared/kernel/route.ts";
import { systemClock } from "../../functions/runtime/clock.ts";
import { serve } from "../../functions/runtime/serve.ts";
import type { Shell } from "../../functions/runtime/shell.ts";
import { lambdaContext, proxyEvent } from "../support/event.ts";
import { percentile, printTable, timed } from "./figures.ts";

const Answer = z.strictObject({ name: z.string(), days: z.array(z.int()) });
const trivial = contract({
  read: {
    method: "POST", path: "/bench/{id}", credential: "person", action: "bench.read", audit: "BenchRead",
    params: z.strictObject({ id: z.uuid() }), query: null, body: Answer, response: Answer, refusals: [],
  },
});
const userId = UserId.parse(randomUUID());
const user = CallerRecord.parse({ userId, name: "Bench", language: "fi", status: "active", roles: { coaching: null, placement: "ordinary", office: [] } });

/** Everything a surface needs, answered from memory: what is left is the shell itself. */
const shell: Shell = {
  organisationId: "bench", siteOrigin: "http://localhost", appVersion: "bench", clock: systemClock, newId: randomUUID, log: () => undefined,
  identifiers: { person: () => Promise.resolve({ kind: "person", userId, sessionId: SessionId.parse(userId) }) },
  callers: { read: () => Promise.resolve({ user, sessionEndsAt: instantAt(systemClock() + 86_400_000), addressList: null, relations: new Set() }) },
  audit: { put: () => Promise.resolve() },
  secrets: { of: () => Promise.resolve(new Uint8Array(32)) },
  idempotency: { find: () => Promise.resolve(undefined) },
};

/** The way of a request through the shell, against a handler that does nothing but parse and answer JSON. */
export async function benchShell(quick: boolean): Promise<void> {
  const served = serve(trivial, { "bench.read": workerOf("placement") }, { read: () => ({ body }) => Promise.resolve({ body }) }, shell);
  const bare = (event: { body: string | null }) => Promise.resolve({ statusCode: 200, body: JSON.stringify(JSON.parse(event.body ?? "")) });
  const event = proxyEvent({
    method: "POST", resource: "/bench/{id}", pathParameters: { id: randomUUID() },
    headers: { authorization: "Bearer x", "content-type": "application/json" }, body: JSON.stringify({ name: "Bench", days: [1, 2, 3] }),
  });
  const count = quick ? 5_000 : 50_000;
  const floor = await timed(count, () => bare(event));
  const times = await timed(count, () => served(event, lambdaContext));
  const row = (name: string, values: readonly number[]) =>
    [name, percentile(values, 0.5) * 1000, percentile(values, 0.95) * 1000, percentile(values, 0.5) / percentile(floor, 0.5)];
  printTable("The shell around a request, everything else in memory", ["handler", "median µs", "p95 µs", "ratio"], [row("bare", floor), row("serve()", times)]);
}
