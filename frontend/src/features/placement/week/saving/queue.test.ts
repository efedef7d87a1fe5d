import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParticipantId, PlacementId } from "../../../../../../shared/kernel/ids.ts";
import { LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import type { AttendanceCode } from "../../../../../../shared/placement/attendance-codes.ts";
import { runs } from "../../../../../../test/support/depth.ts";
import { saveStateOf, type Stands } from "./cell-save.ts";
import {
  answered, type Batch, type CellAddress, countQueue, type DayAnswer, debounce, dueBatches, emptyQueue, letGo, lost, type Queue, refusedWhole, reread, saveAt,
  start, tryNow, type, wakeAt,
} from "./queue.ts";
import { nothingSaid, type Said, type Wish } from "./wish.ts";

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const aino = ParticipantId.parse(uuid(1));
const eetu = ParticipantId.parse(uuid(2));
const placementId = PlacementId.parse(uuid(3));
const monday = LocalDate.parse("2026-11-23");
const tuesday = LocalDate.parse("2026-11-24");
const at = (participantId = aino, on = monday): CellAddress => ({ participantId, on });
const record = (code: AttendanceCode): Wish => ({ kind: "record", mark: { code, minutes: null, placementId, behalf: null, swappedTo: null, correction: null } });
const nobody: Stands = { version: null, said: nothingSaid, confirmed: false, own: false };
const employer = (code: AttendanceCode, version = 1): Stands => ({ version, said: { code, minutes: null }, confirmed: false, own: false });

/** The only batch that may leave. */
function only(queue: Queue, now = 10_000): Batch {
  const [batch, ...others] = dueBatches(queue, now);
  if (batch === undefined || others.length > 0) throw new Error("Not exactly one batch is due.");
  return batch;
}
const stateAt = (queue: Queue, where = at()) => {
  const cell = saveAt(queue, where);
  return cell === undefined ? "clean" : saveStateOf(cell);
};

describe("a day on its way to the server", () => {
  const dirty = type(emptyQueue, at(), record("PRESENT"), nobody, 0);
  const batch = only(dirty);
  const saving = start(dirty, batch);

  it("goes from dirty over saving to clean", () => {
    expect(stateAt(dirty)).toBe("dirty");
    expect(stateAt(saving)).toBe("saving:clean");
    const stored = answered(saving, batch, [{ on: monday, outcome: "stored", version: 1 }]);
    expect(stateAt(stored)).toBe("clean");
    const seen = reread(stored, () => ({ version: 1, said: { code: "PRESENT", minutes: null }, confirmed: true, own: true }));
    expect(saveAt(seen, at())).toBeUndefined();
  });

  it("waits for what is typed next, and is not sent twice side by side", () => {
    expect(dueBatches(dirty, debounce - 1)).toEqual([]);
    const both = type(saving, at(), record("ABSENT_ILLNESS"), nobody, 1);
    expect(stateAt(both)).toBe("saving:dirty");
    expect(dueBatches(both, 10_000)).toEqual([]);
    const next = answered(both, batch, [{ on: monday, outcome: "stored", version: 1 }]);
    expect(only(next).days).toEqual([{ on: monday, wish: record("ABSENT_ILLNESS"), version: 1 }]);
  });

  it("is sent with the other days of the same week and person", () => {
    const two = type(dirty, at(aino, tuesday), record("ABSENT_OTHER"), nobody, 5);
    expect(only(two).days.map(({ on }) => on)).toEqual([monday, tuesday]);
    expect(dueBatches(type(two, at(eetu), record("PRESENT"), nobody, 5), 10_000)).toHaveLength(2);
  });

  it("is never sent when it was taken back in time", () => {
    const back = type(type(emptyQueue, at(), record("PRESENT"), employer("ABSENT_NOTIFIED"), 0), at(), record("ABSENT_NOTIFIED"), employer("ABSENT_NOTIFIED"), 1);
    expect(saveAt(back, at())).toBeUndefined();
  });

  it("stands behind an employer's word when the same is typed over it", () => {
    const queue = type(emptyQueue, at(), record("PRESENT"), employer("PRESENT"), 0);
    expect(stateAt(queue)).toBe("dirty");
  });

  it("keeps the wish of a refused day, and stores the rest", () => {
    const two = type(dirty, at(aino, tuesday), record("ABSENT_OTHER"), nobody, 5);
    const sent = only(two);
    const mixed = answered(start(two, sent), sent, [{ on: monday, outcome: "stored", version: 1 }, { on: tuesday, outcome: "refused", reason: "day-in-future" }]);
    expect(stateAt(mixed)).toBe("clean");
    expect(saveAt(mixed, at(aino, tuesday))?.trouble).toEqual({ kind: "refused", wish: record("ABSENT_OTHER"), reason: "day-in-future" });
    expect(saveAt(letGo(mixed, at(aino, tuesday)), at(aino, tuesday))).toBeUndefined();
    expect(stateAt(refusedWhole(saving, batch, "not-found"))).toBe("trouble");
  });

  it("shows a conflict once what stands has been read, and the choice for oneself goes over it", () => {
    const refused = answered(saving, batch, [{ on: monday, outcome: "refused", reason: "version-conflict" }]);
    expect(saveAt(refused, at())?.trouble).toMatchObject({ checked: false });
    const seen = reread(refused, () => employer("ABSENT_NOTIFIED"));
    expect(saveAt(seen, at())?.trouble).toEqual({ kind: "conflict", wish: record("PRESENT"), checked: true });
    const own = type(seen, at(), record("PRESENT"), employer("ABSENT_NOTIFIED"), 0);
    expect(only(own).days[0]?.version).toBe(1);
  });

  it("is stored over what its writer saw, whatever has been read since", () => {
    const read = reread(dirty, () => employer("ABSENT_NOTIFIED"));
    expect(only(read).days[0]?.version).toBeNull();
    expect(only(reread(lost(start(read, only(read)), only(read), 0, "offline"), () => employer("ABSENT_NOTIFIED")), 5000).days[0]?.version).toBeNull();
  });

  it("is no conflict when somebody else has said the same", () => {
    const refused = answered(saving, batch, [{ on: monday, outcome: "refused", reason: "version-conflict" }]);
    const confirmed = reread(refused, () => ({ ...employer("PRESENT"), confirmed: true }));
    expect(saveAt(confirmed, at())).toBeUndefined();
    expect(only(reread(refused, () => employer("PRESENT"))).days[0]?.version).toBe(1);
  });

  it("recognises its own word when the answer got lost", () => {
    const gone = lost(saving, batch, 1000, "offline");
    const retyped = type(gone, at(), record("ABSENT_ILLNESS"), nobody, 1100);
    expect(dueBatches(retyped, 1500)).toEqual([]);
    const again = only(retyped, 2000);
    const refused = answered(start(retyped, again), again, [{ on: monday, outcome: "refused", reason: "version-conflict" }]);
    const seen = reread(refused, () => ({ version: 1, said: { code: "PRESENT", minutes: null }, confirmed: true, own: true }));
    expect(only(seen).days).toEqual([{ on: monday, wish: record("ABSENT_ILLNESS"), version: 1 }]);
  });

  it("tries longer pauses while there is no connection, and at once when it is said to be back", () => {
    const once = lost(saving, batch, 0, "offline");
    expect(wakeAt(once)).toBe(1000);
    const probe = only(once, 1000);
    const twice = lost(start(once, probe), probe, 1000, "offline");
    expect(wakeAt(twice)).toBe(3000);
    expect(dueBatches(twice, 2000)).toEqual([]);
    expect(dueBatches(tryNow(twice, 2000), 2000)).toHaveLength(1);
    expect(countQueue(twice)).toEqual({ unsaved: 1, sending: 0, troubled: 0 });
  });
});

/** A server that keeps versions, answers late, loses answers and has other people writing into it. */
class Server {
  readonly days = new Map<string, Stands>();
  flying: Batch[] = [];
  stands({ participantId, on }: CellAddress): Stands {
    return this.days.get(`${participantId} ${on}`) ?? nobody;
  }
  private write(where: CellAddress, said: Said, confirmed: boolean, own: boolean): number {
    const version = (this.stands(where).version ?? 0) + 1;
    this.days.set(`${where.participantId} ${where.on}`, { version, said: { code: said.code, minutes: said.minutes }, confirmed, own });
    return version;
  }
  byOther(where: CellAddress, code: AttendanceCode): void {
    this.write(where, { code, minutes: null }, false, false);
  }
  take({ participantId, days }: Batch): DayAnswer[] {
    return days.map(({ on, wish, version }) => {
      const where = { participantId, on };
      const now = this.stands(where);
      if (now.version !== version) return { on, outcome: "refused", reason: "version-conflict" };
      if (wish.kind === "confirm") return { on, outcome: "stored", version: this.write(where, now.said, true, now.own) };
      if (wish.mark.code === "PRESENT_ELSEWHERE") return { on, outcome: "refused", reason: "code-not-allowed" };
      return { on, outcome: "stored", version: this.write(where, wish.mark, true, true) };
    });
  }
}

const codes = ["PRESENT", "ABSENT_ILLNESS", "ABSENT_OTHER", "NOT_REPORTED"] as const;
const cells = [at(), at(aino, tuesday), at(eetu)] as const;

type Act =
  | { readonly kind: "type"; readonly cell: number; readonly code: number }
  | { readonly kind: "forbidden" | "other"; readonly cell: number; readonly code: number }
  | { readonly kind: "answer" | "lose-before" | "lose-after"; readonly which: number }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "read" | "online" };

const acts = (others: boolean): fc.Arbitrary<Act[]> =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant("type" as const), cell: fc.nat(2), code: fc.nat(3) }) },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: fc.nat(2000) }) },
      { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("answer" as const, "lose-before" as const, "lose-after" as const), which: fc.nat(3) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("read" as const, "online" as const) }) },
      ...(others ? [{ weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("other" as const, "forbidden" as const), cell: fc.nat(2), code: fc.nat(3) }) }] : []),
    ),
    { maxLength: 60 },
  );

/** A page over the server; what it has read last is what the person sees. */
class Page {
  readonly server = new Server();
  readonly typed = new Map<CellAddress, Wish>();
  private shown = new Map<CellAddress, Stands>();
  queue = emptyQueue;
  now = 0;

  act(step: Act): void {
    switch (step.kind) {
      case "type":
      case "forbidden":
        this.type(cells[step.cell] ?? cells[0], step.kind === "type" ? (codes[step.code] ?? "PRESENT") : "PRESENT_ELSEWHERE");
        break;
      case "other":
        this.server.byOther(cells[step.cell] ?? cells[0], codes[step.code] ?? "PRESENT");
        break;
      case "wait":
        this.now += step.ms;
        this.send();
        break;
      case "read":
        this.read();
        break;
      case "online":
        this.queue = tryNow(this.queue, this.now);
        this.send();
        break;
      default:
        this.end(step.kind, this.server.flying[step.which % Math.max(1, this.server.flying.length)]);
    }
  }

  private type(where: CellAddress, code: AttendanceCode): void {
    this.typed.set(where, record(code));
    this.queue = type(this.queue, where, record(code), this.shown.get(where) ?? nobody, this.now);
  }

  private send(): void {
    for (const batch of dueBatches(this.queue, this.now)) {
      this.queue = start(this.queue, batch);
      this.server.flying.push(batch);
    }
  }

  private end(how: "answer" | "lose-before" | "lose-after", batch: Batch | undefined): void {
    if (batch === undefined) return;
    this.server.flying = this.server.flying.filter((one) => one !== batch);
    const answers = how === "lose-before" ? [] : this.server.take(batch);
    this.queue = how === "answer" ? answered(this.queue, batch, answers) : lost(this.queue, batch, this.now, "offline");
    this.send();
  }

  private read(): void {
    for (const where of cells) this.shown.set(where, this.server.stands(where));
    this.queue = reread(this.queue, ({ participantId, on }) => this.server.stands({ participantId, on }));
  }

  /** All is well again for as long as it takes. */
  settle(): void {
    for (let round = 0; round < 20; round += 1) {
      this.act({ kind: "wait", ms: 60_000 });
      while (this.server.flying.length > 0) this.end("answer", this.server.flying[0]);
      this.read();
    }
  }
}

const saidBy = (wish: Wish | undefined): Said => (wish?.kind === "record" ? { code: wish.mark.code, minutes: wish.mark.minutes } : nothingSaid);

describe("any order of typing, answers, losses and colleagues", () => {
  it("ends with what was typed last, when nobody else writes", () => {
    fc.assert(
      fc.property(acts(false), (steps) => {
        const page = new Page();
        for (const step of steps) page.act(step);
        page.settle();
        expect(countQueue(page.queue)).toEqual({ unsaved: 0, sending: 0, troubled: 0 });
        for (const [where, wish] of page.typed) expect(page.server.stands(where).said).toEqual(saidBy(wish));
      }),
      { numRuns: runs(20_000) },
    );
  });

  it("ends with what was typed last, or with a trouble that still holds it", () => {
    fc.assert(
      fc.property(acts(true), (steps) => {
        const page = new Page();
        const written = new Set<CellAddress>();
        for (const step of steps) {
          // Whoever writes after the page was done with a day has the last word.
          if (step.kind === "other") {
            const where = cells[step.cell] ?? cells[0];
            if (stateAt(page.queue, where) === "clean") written.add(where);
          }
          if (step.kind === "type" || step.kind === "forbidden") written.delete(cells[step.cell] ?? cells[0]);
          page.act(step);
          // Taken back before it left: nothing is wanted of that day any more.
          if (step.kind === "type" && saveAt(page.queue, cells[step.cell] ?? cells[0]) === undefined) page.typed.delete(cells[step.cell] ?? cells[0]);
        }
        page.settle();
        expect(countQueue(page.queue).unsaved).toBe(0);
        for (const [where, wish] of page.typed) {
          const trouble = saveAt(page.queue, where)?.trouble ?? null;
          if (trouble !== null) expect(trouble.wish).toEqual(wish);
          else if (!written.has(where)) expect(page.server.stands(where).said).toEqual(saidBy(wish));
        }
      }),
      { numRuns: runs(20_000) },
    );
  });
});
