import { describe, expect, it } from "vitest";
import { linkPage, onDate, placementIdOf } from "../../../test/support/link-page.ts";
import type { LinkPage, Receipt } from "../../../shared/placement/link-contract.ts";
import type { Answer } from "./api.ts";
import { type Draft, emptyDays, type Pending } from "./draft.ts";
import type { Memory, Slot } from "./memory.ts";
import { Reporting } from "./reporting.ts";
import { fi } from "./texts-fi.ts";
import { personWeeks } from "./weeks.ts";

const monday = "2026-11-23";
const key = `${placementIdOf("a")}/${monday}`;
const empty = linkPage({ name: "a", days: { [monday]: 360 } });
const elsewhere = linkPage({
  name: "a",
  days: { [monday]: 360 },
  reported: { [monday]: { code: "ABSENT_NOTIFIED", minutes: null, at: "2026-11-25T08:00:00.000Z" } },
  version: 1,
});
const { validUntil: instant } = empty;
const receipt: Answer<Receipt> = { kind: "ok", body: { receiptNumber: "4F7-K2M", receivedAt: instant, entries: 1 } };

function slot<T>(): Slot<T> {
  let held: T | null = null;
  return { read: () => held, write: (value) => (held = value) };
}
const memoryOf = (): Memory => ({ token: slot(), sent: slot(), draft: slot<Draft>(), language: slot() });

/** A page over scripted answers; each list is used up from its beginning, its last answer for ever. */
function reportingOver(pages: Answer<LinkPage>[], answers: Answer<Receipt>[], memory = memoryOf()) {
  const sent: Pending[] = [];
  const waiting: (() => void)[] = [];
  let keys = 0;
  const next = <T>(list: T[]): T => {
    const [first] = list.length > 1 ? list.splice(0, 1) : list;
    if (first === undefined) throw new Error("Nothing is scripted.");
    return first;
  };
  const connected = { now: true };
  const reporting = new Reporting({
    api: {
      openPage: async () => next(pages),
      sendReport: async (pending) => {
        sent.push(pending);
        return next(answers);
      },
      ask: async () => ({ kind: "unreachable" }),
    },
    openMore: async (view) => {
      if (!connected.now) throw new Error("No connection.");
      return { view, draw: () => null };
    },
    memory,
    deviceLanguage: "fi",
    textsIn: async () => fi,
    newKey: () => `key-${(keys += 1)}`,
    later: (run) => waiting.push(run),
    show: () => undefined,
  });
  return { reporting, sent, waiting, memory, connected };
}

async function openAndFill(parts: ReturnType<typeof reportingOver>) {
  await parts.reporting.start("plk1_x");
  parts.reporting.edit({ kind: "fill", keys: emptyDays(parts.reporting.state.draft, personWeeks(empty.people)) });
  return parts;
}

const ok = (body: LinkPage): Answer<LinkPage> => ({ kind: "ok", body });

describe("reporting", () => {
  it("asks nothing without a token and shows one page for every refusal", async () => {
    const { reporting } = reportingOver([{ kind: "refused", code: "link-not-valid", title: "" }], [receipt]);
    await reporting.start("");
    expect(reporting.state.more?.view).toBe("invalid");
    reporting.set({ more: null });
    await reporting.start("plk1_x");
    expect(reporting.state.more?.view).toBe("invalid");
  });

  it("says so when what is fetched separately cannot be fetched, and keeps the days", async () => {
    const { reporting, connected } = reportingOver([ok(empty)], [receipt]);
    connected.now = false;
    await reporting.start("");
    expect(reporting.state.view.kind).toBe("unreachable");
    await reporting.start("plk1_x");
    await reporting.openMore("changes");
    expect([reporting.state.view.kind, reporting.state.notice?.kind, reporting.state.more]).toEqual(["days", "no-more", null]);
  });

  it("keeps receipts in the device until their days close", async () => {
    const { reporting, memory } = await openAndFill(reportingOver([ok(empty)], [receipt]));
    await reporting.send();
    const numbers = (later: ReturnType<typeof reportingOver>) => later.reporting.receipts.map((sent) => sent.receipt.receiptNumber);
    const nextDay = reportingOver([ok(empty)], [receipt], memory);
    await nextDay.reporting.start("plk1_x");
    expect([nextDay.reporting.state.view.kind, numbers(nextDay)]).toEqual(["days", ["4F7-K2M"]]);
    const otherLink = reportingOver([ok(linkPage({ name: "b", days: { [monday]: 360 } }))], [receipt], memory);
    await otherLink.reporting.start("plk1_y");
    expect(numbers(otherLink)).toEqual([]);
    const twoWeeksLater = reportingOver([ok(onDate("2026-12-08", empty))], [receipt], memory);
    await twoWeeksLater.reporting.start("plk1_x");
    expect([numbers(twoWeeksLater), memory.sent.read()]).toEqual([[], []]);
  });

  it("speaks the contact's language until another is chosen", async () => {
    const { reporting } = reportingOver([ok(empty)], [receipt]);
    await reporting.start("plk1_x");
    expect(reporting.state.language).toBe("sv");
    await reporting.chooseLanguage("en");
    await reporting.open();
    expect(reporting.state.language).toBe("en");
  });

  it("repeats a lost report with the same key until it is answered, and keeps the receipt", async () => {
    const { reporting, sent, waiting } = await openAndFill(reportingOver([ok(empty)], [{ kind: "unreachable" }, { kind: "unreachable" }, receipt]));
    await reporting.send();
    expect(reporting.state.sending).toBe("waiting");
    await reporting.send();
    expect(waiting).toHaveLength(2);
    await reporting.retry();
    expect(sent.map((pending) => pending.key)).toEqual(["key-1", "key-1", "key-1"]);
    expect(reporting.state.view.kind).toBe("receipt");
    expect(reporting.state.draft).toEqual({ choices: {}, filled: [], pending: null });
  });

  it("leaves the receipt for the week it tells of, though an older one has gaps", async () => {
    const older = { "2026-11-16": 360 };
    const before = linkPage({ name: "a", days: { ...older, [monday]: 360 } });
    const after = linkPage({ name: "a", days: { ...older, [monday]: 360 }, reported: { [monday]: { code: "PRESENT", minutes: 360, at: instant } } });
    const { reporting } = reportingOver([ok(before), ok(after)], [receipt]);
    await reporting.start("plk1_x");
    reporting.edit({ kind: "choose", key, choice: { code: "PRESENT", minutes: null }, stands: null });
    await reporting.send();
    reporting.correct();
    expect(reporting.state.openWeeks).toEqual([monday]);
  });

  it("goes on after a reload with the key it had", async () => {
    const { reporting, memory } = await openAndFill(reportingOver([ok(empty)], [{ kind: "unreachable" }]));
    await reporting.send();
    const reloaded = reportingOver([ok(empty)], [receipt], memory);
    await reloaded.reporting.start("plk1_x");
    expect(reloaded.sent.map((pending) => pending.key)).toEqual(["key-1"]);
    expect(reloaded.reporting.state.view.kind).toBe("receipt");
  });

  it("keeps the choices over a version conflict and shows what stands beside them", async () => {
    const conflict: Answer<Receipt> = { kind: "refused", code: "version-conflict", title: "Changed." };
    const { reporting, sent } = await openAndFill(reportingOver([ok(empty), ok(elsewhere)], [conflict, receipt]));
    await reporting.send();
    expect(reporting.state.conflicts.map(({ stands, chosen }) => [stands.code, chosen.code])).toEqual([["ABSENT_NOTIFIED", "PRESENT"]]);
    expect(reporting.state.draft.choices).toHaveProperty([key]);
    await reporting.send();
    expect(sent.map((pending) => [pending.key, Object.values(pending.report.seen)])).toEqual([
      ["key-1", [null]],
      ["key-2", [1]],
    ]);
  });

  it("does not send unfinished or nothing", async () => {
    const { reporting, sent } = reportingOver([ok(empty)], [receipt]);
    await reporting.start("plk1_x");
    await reporting.send();
    expect(reporting.state.notice).toEqual({ kind: "nothing-to-send" });
    reporting.edit({ kind: "choose", key, choice: { code: "ABSENT", minutes: null }, stands: null });
    await reporting.send();
    expect(reporting.state.notice).toEqual({ kind: "unfinished" });
    expect(sent).toEqual([]);
  });
});
