import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../../test/support/depth.ts";
import { eventually } from "../../../../../test/support/eventually.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { createOutbox } from "./outbox.ts";

/** An outbox over a server that is told what to answer, and over a clock that runs when it is told to. */
function outboxOver(answer: () => ApiProblem | null) {
  const stored = new Map<string, number>();
  const timers: (() => void)[] = [];
  let sent = 0;
  const outbox = createOutbox<number>({
    calm: 0,
    now: () => 1000,
    later: (_milliseconds, run) => {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
    send: async (key, value) => {
      sent += 1;
      const problem = answer();
      if (problem !== null) throw problem;
      stored.set(key, value);
    },
  });
  return { outbox, stored, sent: () => sent, ring: () => timers.splice(0).forEach((run) => run()) };
}

const offline = new ApiProblem("offline", "Ei yhteyttä.");

describe("an outbox", () => {
  it("stores the newest of each", async () => {
    const { outbox, stored, ring } = outboxOver(() => null);
    outbox.put("a", 1);
    outbox.put("a", 2);
    outbox.put("b", 3);
    ring();
    await eventually("all is stored", () => Promise.resolve(outbox.value().waiting.size === 0 || undefined));
    expect([...stored]).toEqual([["a", 2], ["b", 3]]);
    expect(outbox.value()).toMatchObject({ down: null, refused: null, savedAt: 1000 });
  });

  it("keeps what a lost connection did not take, and tries again", async () => {
    let online = false;
    const { outbox, stored, ring } = outboxOver(() => (online ? null : offline));
    outbox.put("a", 1);
    expect(await outbox.flushed()).toBe(false);
    expect(outbox.value()).toMatchObject({ down: "offline", savedAt: null });
    outbox.put("b", 2);
    online = true;
    ring();
    await eventually("all is stored", () => Promise.resolve(outbox.value().waiting.size === 0 || undefined));
    expect(stored).toEqual(new Map([["a", 1], ["b", 2]]));
    expect(outbox.value().down).toBeNull();
  });

  it("leaves to the person what the server has judged", async () => {
    let shut = true;
    const { outbox, sent, ring } = outboxOver(() => (shut ? new ApiProblem("kiosk-closed", "Kysely on kiinni.") : null));
    outbox.put("a", 1);
    expect(await outbox.flushed()).toBe(false);
    expect(outbox.value().refused?.code).toBe("kiosk-closed");
    ring();
    expect(sent()).toBe(1);
    shut = false;
    expect(await outbox.flushed()).toBe(true);
  });

  it("loses nothing whatever is typed while the connection comes and goes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ key: fc.constantFrom("a", "b", "c"), value: fc.integer(), online: fc.boolean(), ring: fc.boolean() }), { maxLength: 30 }), async (steps) => {
        let online = true;
        const { outbox, stored, ring } = outboxOver(() => (online ? null : offline));
        for (const step of steps) {
          online = step.online;
          outbox.put(step.key, step.value);
          if (step.ring) ring();
          await Promise.resolve();
        }
        online = true;
        // The first may still be on its way with the answer of a moment ago.
        while (!(await outbox.flushed()));
        expect(stored).toEqual(new Map(steps.map(({ key, value }) => [key, value])));
      }),
      { numRuns: runs(200) },
    );
  });
});
