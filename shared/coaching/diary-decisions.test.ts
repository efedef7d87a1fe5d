import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { DiaryEntryId, UserId } from "../kernel/ids.ts";
import { addDays, instantAt, LocalDate, startOfDay } from "../kernel/local-date.ts";
import { type Actor, openCase, withEnd } from "./case.ts";
import { type DiaryDetails, type DiaryEntry, type DiaryMonth, minutesBetween, mostAddenda } from "./diary.ts";
import { decideAddAddendum, decideAddEntry, decideChangeEntry, type DiaryDecision } from "./diary-decisions.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const today = on("2026-11-23");
const eight = startOfDay(today) + 8 * 60 * 60 * 1000;
const satu = UserId.parse("22222222-2222-4222-a222-222222222222");
const timo = UserId.parse("33333333-3333-4333-a333-333333333333");
const actor = (hoursLater = 0, userId = satu): Actor => ({ userId, at: instantAt(eight + hoursLater * 60 * 60 * 1000), today });
const entryId = DiaryEntryId.parse("11111111-1111-4111-8111-111111111111");

type Facts = Parameters<typeof decideAddEntry>[0];
const opened = openCase(on("2026-09-01"), actor());
const facts: Facts = { case: opened, months: [] };
const ended: Facts = { ...facts, case: withEnd(opened, on("2026-11-20"), actor()) };
const withdrawn: Facts = { ...facts, case: { ...opened, withdrawnOn: on("2026-10-01") } };
const details = (more: Partial<DiaryDetails> = {}): DiaryDetails => ({
  on: today, kind: "MEETING", text: "Käytiin läpi viikon tehtävät puupajalla.", coachingMinutes: 45, sensitive: false, ...more,
});
const outcome = (decision: DiaryDecision) => (decision.kind === "refused" ? decision.reason : decision.kind);
function stored(decision: DiaryDecision): Extract<DiaryDecision, { kind: "store" }> {
  if (decision.kind === "refused") throw new Error(`Refused: ${decision.reason}`);
  return decision;
}
const entry = stored(decideAddEntry(facts, details(), entryId, actor())).entry;
const months: DiaryMonth[] = [{ month: "2026-11", days: [{ on: today, minutes: 45 }], version: 1 }];

describe("an entry", () => {
  test.each<[string, DiaryDecision, string]>([
    ["of today", decideAddEntry(facts, details(), entryId, actor()), "store"],
    ["of a day before", decideAddEntry(facts, details({ on: on("2026-11-19") }), entryId, actor()), "store"],
    ["of tomorrow", decideAddEntry(facts, details({ on: on("2026-11-24") }), entryId, actor()), "day-in-future"],
    ["after the end", decideAddEntry(ended, details(), entryId, actor()), "case-ended"],
    ["after consent was taken back", decideAddEntry(withdrawn, details(), entryId, actor()), "consent-withdrawn"],
  ])("%s", (_what, decision, expected) => expect(outcome(decision)).toBe(expected));

  test("adds its minutes to its month, and touches no month when it took no time", () => {
    expect(stored(decideAddEntry({ ...facts, months }, details({ coachingMinutes: 30 }), entryId, actor())).months).toEqual([
      { month: "2026-11", days: [{ on: today, minutes: 75 }], version: 2 },
    ]);
    expect(stored(decideAddEntry(facts, details({ coachingMinutes: 0 }), entryId, actor())).months).toEqual([]);
  });
});

describe("an entry put right", () => {
  const change = (more: Partial<DiaryDetails>, { by = actor(1), of = entry, known = { ...facts, months }, version = of.version }: { by?: Actor; of?: DiaryEntry; known?: Facts; version?: number } = {}) =>
    decideChangeEntry(known, of, { ...details(more), version }, by);
  const sensitive = { ...entry, sensitive: true };
  const added = { ...entry, addenda: [{ text: "Sovittiin jatkosta.", at: actor().at, by: timo }] };

  test.each<[string, DiaryDecision, string]>([
    ["by its author", change({ text: "Käytiin läpi viikon tehtävät." }), "store"],
    ["by its author a moment before a day has passed", change({ text: "x" }, { by: actor(23.99) }), "store"],
    ["by its author after a day", change({ text: "x" }, { by: actor(24) }), "entry-locked"],
    ["by a colleague", change({ text: "x" }, { by: actor(1, timo) }), "entry-locked"],
    ["after somebody added to it", change({ text: "x" }, { of: added }), "entry-locked"],
    ["over another version", change({ text: "x" }, { version: 2 }), "version-conflict"],
    ["to nothing new", change({}), "nothing-changes"],
    ["to tomorrow", change({ on: on("2026-11-24") }), "day-in-future"],
    ["to sensitive", change({ sensitive: true }), "store"],
    ["from sensitive to ordinary", change({ sensitive: false, text: "x" }, { of: sensitive }), "sensitive-stays"],
    ["still sensitive", change({ sensitive: true, text: "x" }, { of: sensitive }), "store"],
    ["after the end", change({ text: "x" }, { known: { ...ended, months } }), "case-ended"],
    ["after consent was taken back", change({ text: "x" }, { known: { ...withdrawn, months } }), "consent-withdrawn"],
  ])("%s", (_what, decision, expected) => expect(outcome(decision)).toBe(expected));

  test("moves its minutes to another month, and leaves them alone when only the text changes", () => {
    expect(stored(change({ on: on("2026-10-30"), coachingMinutes: 60 })).months).toEqual([
      { month: "2026-11", days: [], version: 2 }, { month: "2026-10", days: [{ on: "2026-10-30", minutes: 60 }], version: 1 },
    ]);
    expect(stored(change({ text: "x" })).months).toEqual([]);
  });
});

describe("an addition", () => {
  const full = { ...entry, addenda: Array.from({ length: mostAddenda }, () => ({ text: "Jatkuu.", at: actor().at, by: satu })) };
  test.each<[string, DiaryDecision, string]>([
    ["by a colleague, weeks later", decideAddAddendum(facts, entry, "Sovittiin toisin.", actor(500, timo)), "store"],
    ["the 21st", decideAddAddendum(facts, full, "x", actor()), "too-many-addenda"],
    ["after the end", decideAddAddendum(ended, entry, "x", actor()), "case-ended"],
    ["after consent was taken back", decideAddAddendum(withdrawn, entry, "x", actor()), "consent-withdrawn"],
  ])("%s", (_what, decision, expected) => expect(outcome(decision)).toBe(expected));

  test("leaves what was written as it was", () =>
    expect(stored(decideAddAddendum(facts, entry, "Sovittiin toisin.", actor(48, timo))).entry).toEqual({
      ...entry, addenda: [{ text: "Sovittiin toisin.", at: actor(48).at, by: timo }], version: 2,
    }));
});

test("the sums of months are the sums of entries, in whatever order they are written and put right", () => {
  const day = fc.integer({ min: 0, max: 80 }).map((back) => addDays(today, -back));
  const minutes = fc.integer({ min: 0, max: 480 });
  const write = fc.record({ target: fc.nat({ max: 5 }), on: day, coachingMinutes: minutes });
  fc.assert(
    fc.property(fc.array(write, { minLength: 1, maxLength: 30 }), day, day, (writes, from, to) => {
      let kept: DiaryMonth[] = [];
      const entries = new Map<number, DiaryEntry>();
      for (const { target, ...wanted } of writes) {
        const before = entries.get(target);
        const known = { case: opened, months: kept };
        const decision = before === undefined ? decideAddEntry(known, details(wanted), entryId, actor()) : decideChangeEntry(known, before, { ...details(wanted), version: before.version }, actor(1));
        if (decision.kind === "refused") continue;
        entries.set(target, decision.entry);
        kept = [...kept.filter(({ month }) => !decision.months.some((one) => one.month === month)), ...decision.months];
      }
      const sum = [...entries.values()].filter((one) => from <= one.on && one.on <= to).reduce((all, one) => all + one.coachingMinutes, 0);
      expect(minutesBetween(kept, from, to)).toBe(sum);
    }),
    { numRuns: runs(5000) },
  );
});
