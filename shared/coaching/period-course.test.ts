import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { ConsentId, PeriodId, UserId } from "../kernel/ids.ts";
import { addDays, addMonths, addYears, Instant, LocalDate } from "../kernel/local-date.ts";
import { type Actor, openCase } from "./case.ts";
import type { EndReason } from "./period-codes.ts";
import type { PeriodFacts } from "./period-course.ts";
import { decideCancelPeriod, decideEndPeriod, decideOpenPeriod, decideReopenPeriod, type PeriodDecision } from "./period-decisions.ts";

const userId = UserId.parse("22222222-2222-4222-a222-222222222222");
const first = LocalDate.parse("2026-01-05");
const ids = ["0", "1", "2", "3"].map((digit) => PeriodId.parse(`${digit.repeat(8)}-1111-4111-8111-111111111111`));
const actorOn = (today: LocalDate): Actor => ({ userId, at: Instant.parse(`${today}T08:00:00.000Z`), today });

const start = (asks: boolean): PeriodFacts => ({
  case: openCase(first, actorOn(first)), periods: [], followUps: [],
  consents: [{
    consentId: ConsentId.parse("33333333-3333-4333-a333-333333333333"), kind: "consent", textVersion: "2026-1", signedOn: first, method: "paper-signed",
    scopes: asks ? ["store", "follow-up"] : ["store"], shareWith: [], paperLocation: null, recordedBy: userId, recordedAt: Instant.parse("2026-01-05T08:00:00.000Z"),
    withdrawals: [], version: 1,
  }],
});

/** What somebody wants to do: to which period, how many days after the command before, and how far back its date lies. */
const step = fc.record({
  command: fc.constantFrom("open", "end", "end", "reopen", "cancel", "error-entry"), which: fc.nat(3), later: fc.nat(300), back: fc.integer({ min: -3, max: 1500 }),
  dies: fc.constantFrom<EndReason>("OWN_WISH", "OWN_WISH", "OWN_WISH", "DECEASED"),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function decide(facts: PeriodFacts, { command, which, back, dies }: Step, today: LocalDate): PeriodDecision<PeriodFacts> {
  const actor = actorOn(today);
  const [id, on] = [ids[which] ?? PeriodId.parse(""), addDays(today, -back)];
  const version = facts.periods.find(({ periodId }) => periodId === id)?.version ?? 1;
  const why = "Sovittiin toisin";
  switch (command) {
    case "open": {
      const free = ids[facts.periods.length];
      const details = { workshopId: null, measure: "NO_INFO", referral: "NO_INFO", sender: null, from: on, plannedTo: null, daysAWeek: null, hoursAWeek: null, methods: [] } as const;
      return free === undefined ? { kind: "refused", reason: "too-many-periods" } : decideOpenPeriod(facts, { ...details, methods: [] }, free, actor);
    }
    case "end": {
      const rest = { reasonText: null, controlled: "YES", interrupted: false, placementAfter: "NO_INFO", continuationKnown: "NO" } as const;
      return decideEndPeriod(facts, id, { on, reason: dies, ...rest, informed: [], version }, actor);
    }
    case "reopen":
      return decideReopenPeriod(facts, id, { why, plannedTo: null, version }, actor);
    case "cancel":
      return decideCancelPeriod(facts, id, { outcome: "cancelled", why, version }, actor);
    case "error-entry":
      return decideCancelPeriod(facts, id, { outcome: "error-entry", why, version }, actor);
    default:
      throw new Error(command);
  }
}

/** A book of what was done, kept beside: each period's last word, and nothing else. */
type Book = Map<PeriodId, { readonly state: "open" | "void" } | { readonly state: "ended"; readonly on: LocalDate; readonly died: boolean }>;

function entered(book: Book, { command, back, dies }: Step, id: PeriodId, today: LocalDate): void {
  if (command === "open" || command === "reopen") book.set(id, { state: "open" });
  else if (command === "end") book.set(id, { state: "ended", on: addDays(today, -back), died: dies === "DECEASED" });
  else book.set(id, { state: "void" });
}

/** What the book says of the end of the case, and of the days on which the person is to be asked. */
function saidBy(book: Book, asks: boolean): { readonly endedOn: LocalDate | null; readonly asked: readonly LocalDate[] } {
  const entries = [...book.values()];
  const ended = entries.flatMap((one) => (one.state === "ended" ? [one] : []));
  const endedOn = entries.some(({ state }) => state === "open") ? null : (ended.map(({ on }) => on).sort().at(-1) ?? null);
  const asked = endedOn === null || !asks || ended.some(({ died }) => died) ? [] : [addMonths(endedOn, 6), addMonths(endedOn, 12)];
  return { endedOn, asked };
}

test("whatever is done to periods, the time of destruction runs from the last end and stands still while one is open", () => {
  const seen = { ended: false, reopened: false, dueAtOnce: false };
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), fc.boolean(), (steps, asks) => {
      let facts = start(asks);
      let today = first;
      const book: Book = new Map();
      for (const one of steps) {
        today = addDays(today, one.later);
        const { endedOn: before } = facts.case.anchor;
        // Nobody reaches a card whose time is over.
        if (before !== null && addYears(before, 3) < today) return;
        const decision = decide(facts, one, today);
        if (decision.kind === "refused") {
          seen.dueAtOnce ||= decision.reason === "due-at-once";
          continue;
        }
        entered(book, one, decision.period.periodId, today);
        const { endedOn, asked } = saidBy(book, asks);
        expect(decision.facts.case.anchor.endedOn).toBe(endedOn);
        expect(decision.facts.followUps.map(({ dueOn }) => dueOn)).toEqual(asked);
        expect(decision.facts.case.anchor.revision - facts.case.anchor.revision).toBe(endedOn === before ? 0 : 1);
        // Never such that everything is gone at once.
        if (endedOn !== null) expect(addYears(endedOn, 3) >= today).toBe(true);
        seen.ended ||= endedOn !== null && before === null;
        seen.reopened ||= endedOn === null && before !== null;
        facts = decision.facts;
      }
    }),
    { numRuns: runs(10_000) },
  );
  // The property says nothing unless all of it has happened.
  expect(seen).toEqual({ ended: true, reopened: true, dueAtOnce: true });
});
