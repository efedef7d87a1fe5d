import { describe, expect, it } from "vitest";
import { ParticipantId, PlacementId } from "../../../../../../shared/kernel/ids.ts";
import { Instant, LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import { ApiProblem } from "../../../../api/problem.ts";
import type { Batch } from "./queue.ts";
import { type BatchAnswer, createSaveQueue, newsOf } from "./save-queue.ts";
import { done, type Step, undone } from "./undo.ts";
import { type Mark, nothingSaid } from "./wish.ts";

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const participantId = ParticipantId.parse(uuid(1));
const monday = LocalDate.parse("2026-11-23");
const at = Instant.parse("2026-11-25T07:12:00.000Z");
const mark: Mark = { code: "PRESENT", minutes: 360, placementId: PlacementId.parse(uuid(3)), behalf: null, swappedTo: null, correction: null };
const nobody = { version: null, said: nothingSaid, confirmed: false, own: false };
const typing = { participantId, on: monday, wish: { kind: "record", mark }, seen: nobody } as const;

/** A queue whose time and whose server are the test's. */
function stage() {
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const sent: { batch: Batch; answer: (with_: BatchAnswer) => void; fail: (error: unknown) => void }[] = [];
  const queue = createSaveQueue({
    now: () => now,
    later: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    send: (batch) => new Promise<BatchAnswer>((answer, fail) => sent.push({ batch, answer, fail })),
  });
  const pass = (milliseconds: number) => {
    now += milliseconds;
    for (const timer of [...timers].filter((one) => one.at <= now)) {
      timers.delete(timer);
      timer.run();
    }
  };
  return { queue, sent, pass, news: () => newsOf(queue.state()) };
}

const settled = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(() => resolve())));

describe("saving what is typed", () => {
  it("waits 600 ms, sends, and tells the time by the server's clock", async () => {
    const { queue, sent, pass, news } = stage();
    queue.type([typing]);
    expect(news()).toEqual({ kind: "saving" });
    pass(599);
    expect(sent).toHaveLength(0);
    pass(1);
    expect(sent.map(({ batch }) => batch.days)).toEqual([[{ on: monday, wish: typing.wish, version: null }]]);
    sent[0]?.answer({ at, days: [{ on: monday, outcome: "stored", version: 1 }] });
    await settled();
    expect(news()).toEqual({ kind: "saved", at });
  });

  it("sends at once what a person waits for", () => {
    const { queue, sent } = stage();
    queue.type([typing]);
    queue.hurry();
    expect(sent).toHaveLength(1);
  });

  it("keeps what a cut line swallowed, says how much waits, and sends it when the line is back", async () => {
    const { queue, sent, pass, news } = stage();
    queue.type([typing]);
    pass(600);
    sent[0]?.fail(new ApiProblem("offline", "Verkkoyhteys ei toimi."));
    await settled();
    expect(news()).toEqual({ kind: "down", why: "offline", waiting: 1 });
    queue.tryNow();
    expect(sent).toHaveLength(2);
    sent[1]?.answer({ at, days: [{ on: monday, outcome: "unchanged", version: 1 }] });
    await settled();
    expect(news()).toEqual({ kind: "saved", at });
  });

  it("tells a refusal of the whole day by day, and does not try it again", async () => {
    const { queue, sent, pass, news } = stage();
    queue.type([typing]);
    pass(600);
    sent[0]?.fail(new ApiProblem("not-found", "Ei löydy."));
    await settled();
    pass(60_000);
    expect(sent).toHaveLength(1);
    expect(news()).toEqual({ kind: "nothing" });
    expect(queue.state().people[participantId]?.[monday]?.trouble).toMatchObject({ kind: "refused", reason: "not-found" });
    queue.letGo({ participantId, on: monday });
    expect(queue.state().people[participantId]?.[monday]).toBeUndefined();
  });

  it("tries again by itself when the server has trouble", async () => {
    const { queue, sent, pass, news } = stage();
    queue.type([typing]);
    pass(600);
    sent[0]?.fail(new ApiProblem("unavailable", "Yritä hetken kuluttua."));
    await settled();
    expect(news()).toMatchObject({ kind: "down", why: "server" });
    pass(1000);
    expect(sent).toHaveLength(2);
  });
});

describe("taking back", () => {
  const where = { participantId, on: monday };
  const step = (before: Step["changes"][number]["before"], version: number | null = null): Step => ({ kind: "letter", changes: [{ ...where, before, version, after: mark }] });
  const now = (said: Mark | typeof nothingSaid, unsent = false) => () => ({ said, unsent });

  it("restores what the day said before", () => {
    expect(undone([step(nothingSaid)], now(mark))).toMatchObject({ steps: [], restored: [{ at: where, mark: { code: "NOT_REPORTED", minutes: null } }], left: [] });
    expect(undone([step({ code: "ABSENT_OTHER", minutes: null })], now(mark))?.restored[0]?.mark).toMatchObject({ code: "ABSENT_OTHER", placementId: mark.placementId });
  });

  it("leaves a day alone that has changed since", () => {
    expect(undone([step(nothingSaid)], now({ ...mark, code: "ABSENT_ILLNESS" }))).toMatchObject({ restored: [], left: [where] });
  });

  it("puts no word into an employer's mouth, unless its replacement never left", () => {
    const employers = step({ code: "ABSENT_NOTIFIED", minutes: null });
    expect(undone([employers], now(mark))).toMatchObject({ restored: [], left: [where] });
    expect(undone([employers], now(mark, true))).toMatchObject({ restored: [{ at: where }], left: [] });
  });

  it("brings an employer's word back as the version it was", () =>
    expect(undone([step({ code: "ABSENT_NOTIFIED", minutes: null }, 4)], now(mark))).toMatchObject({ restored: [{ at: where, mark: { code: "ABSENT_NOTIFIED", restores: 4 } }], left: [] }));

  it("goes back step by step and remembers no empty ones", () => {
    const steps = done(done([], step(nothingSaid)), { kind: "fill", changes: [] });
    expect(steps).toHaveLength(1);
    expect(undone([], now(mark))).toBeUndefined();
  });
});
