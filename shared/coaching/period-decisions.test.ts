import { describe, expect, test } from "vitest";
import { ConsentId, PeriodId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { type Actor, keptUntil, openCase } from "./case.ts";
import type { Consent } from "./consent.ts";
import { decideAnswerFollowUp } from "./follow-up-decisions.ts";
import { type CoachingPeriod, type PeriodDetails, type PeriodEnding, statusOf } from "./period.ts";
import type { PeriodFacts } from "./period-course.ts";
import { decideCancelPeriod, decideChangePeriod, decideEndPeriod, decideOpenPeriod, decideReopenPeriod, type PeriodDecision } from "./period-decisions.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const userId = UserId.parse("22222222-2222-4222-a222-222222222222");
const actorOn = (date: string): Actor => ({ userId, at: Instant.parse(`${date}T08:00:00.000Z`), today: on(date) });
const idOf = (letter: string) => PeriodId.parse(`${letter.repeat(8)}-1111-4111-8111-111111111111`);
const [a, b] = [idOf("a"), idOf("b")];

const consent = (scopes: Consent["scopes"]): Consent => ({
  consentId: ConsentId.parse("33333333-3333-4333-a333-333333333333"), kind: "consent", textVersion: "2026-1", signedOn: on("2026-01-05"), method: "paper-signed",
  scopes, shareWith: [], paperLocation: null, recordedBy: userId, recordedAt: Instant.parse("2026-01-05T08:00:00.000Z"), withdrawals: [], version: 1,
});
const empty: PeriodFacts = { case: openCase(on("2026-01-05"), actorOn("2026-01-05")), periods: [], followUps: [], consents: [consent(["store", "follow-up"])] };

const details = (from: string | null, plannedTo: string | null = null): PeriodDetails => ({
  workshopId: null, measure: "REHAB_WORK", referral: "WELLBEING_SOCIAL", sender: null, from: from === null ? null : on(from), plannedTo: plannedTo === null ? null : on(plannedTo),
  daysAWeek: 4, hoursAWeek: 24, methods: ["WORK_COACHING"],
});
const ending = (date: string, more: Partial<PeriodEnding> = {}): PeriodEnding => ({
  on: on(date), reason: "COMPLETED_AS_PLANNED", reasonText: null, controlled: "YES", interrupted: false, placementAfter: "UNEMPLOYED", continuationKnown: "YES",
  informed: ["WELLBEING_AREA_SOCIAL"], ...more,
});

const versionIn = ({ periods }: PeriodFacts, id: PeriodId) => periods.find(({ periodId }) => periodId === id)?.version ?? 1;
const open = (facts: PeriodFacts, id: PeriodId, from: string | null, today: string, plannedTo: string | null = null) => decideOpenPeriod(facts, details(from, plannedTo), id, actorOn(today));
const end = (facts: PeriodFacts, id: PeriodId, date: string, today = date, more: Partial<PeriodEnding> = {}) =>
  decideEndPeriod(facts, id, { ...ending(date, more), version: versionIn(facts, id) }, actorOn(today));
const reopen = (facts: PeriodFacts, id: PeriodId, today: string, plannedTo: string | null = null) =>
  decideReopenPeriod(facts, id, { why: "Palasi sittenkin", plannedTo: plannedTo === null ? null : on(plannedTo), version: versionIn(facts, id) }, actorOn(today));
const cancel = (facts: PeriodFacts, id: PeriodId, outcome: "cancelled" | "error-entry", today: string) =>
  decideCancelPeriod(facts, id, { outcome, why: "Väärä asiakas", version: versionIn(facts, id) }, actorOn(today));
const change = (facts: PeriodFacts, id: PeriodId, wanted: PeriodDetails, today: string) => decideChangePeriod(facts, id, { ...wanted, version: versionIn(facts, id) }, actorOn(today));

function done(decision: PeriodDecision<PeriodFacts>): PeriodFacts {
  if (decision.kind === "refused") throw new Error(decision.reason);
  return decision.facts;
}
const reasonOf = (decision: PeriodDecision<PeriodFacts>) => (decision.kind === "refused" ? decision.reason : decision.kind);
const questions = ({ followUps }: PeriodFacts) => followUps.map(({ months, dueOn, answer }) => `${String(months)} ${dueOn}${answer === null ? "" : " answered"}`);
const endedOn = (facts: PeriodFacts) => facts.case.anchor.endedOn;
const periodOf = (facts: PeriodFacts, id: PeriodId): CoachingPeriod | undefined => facts.periods.find(({ periodId }) => periodId === id);

const running = done(open(empty, a, "2026-02-02", "2026-02-02", "2026-11-30"));
const closed = done(end(running, a, "2026-11-20"));

describe("refused", () => {
  test.each<[string, PeriodDecision<PeriodFacts>, string]>([
    ["planned to end before it begins", open(empty, a, "2026-02-02", "2026-02-02", "2026-02-01"), "end-before-start"],
    ["ended before it began", end(running, a, "2026-02-01", "2026-11-20"), "end-before-start"],
    ["ended tomorrow", end(running, a, "2026-11-21", "2026-11-20"), "end-in-future"],
    ["ended twice", end(done(open(closed, b, "2026-11-21", "2026-11-21")), a, "2026-11-21"), "period-state"],
    ["ended without ever having begun", end(done(open(empty, a, null, "2026-02-02")), a, "2026-02-02"), "period-not-dated"],
    ["changed after the case has ended", change(closed, a, details("2026-02-02"), "2026-11-23"), "case-ended"],
    ["changed to begin after its end", change(done(open(closed, b, "2026-11-21", "2026-11-21")), a, details("2026-11-21"), "2026-11-23"), "end-before-start"],
    ["changed to nothing new", change(running, a, details("2026-02-02", "2026-11-30"), "2026-11-23"), "nothing-changes"],
    ["re-opened while it goes on", reopen(running, a, "2026-11-23"), "period-state"],
    ["re-opened until before it began", reopen(closed, a, "2026-11-23", "2026-02-01"), "end-before-start"],
    ["cancelled after it began", cancel(running, a, "cancelled", "2026-11-23"), "period-begun"],
    ["cancelled on its first day", cancel(running, a, "cancelled", "2026-02-02"), "period-begun"],
    ["set aside twice", cancel(done(cancel(running, a, "error-entry", "2026-11-23")), a, "error-entry", "2026-11-23"), "period-state"],
    ["another's version", decideEndPeriod(running, a, { ...ending("2026-11-20"), version: 2 }, actorOn("2026-11-20")), "version-conflict"],
    ["another's period", end(running, b, "2026-11-20"), "not-found"],
  ])("%s", (_what, decision, reason) => expect(reasonOf(decision)).toBe(reason));

  test("a sixteenth period", () => {
    const full = Array.from({ length: 15 }, (_none, place) => place.toString(16)).reduce((facts, letter) => done(open(facts, idOf(letter), "2026-11-23", "2026-11-23")), empty);
    expect(reasonOf(open(full, idOf("f"), "2026-11-23", "2026-11-23"))).toBe("too-many-periods");
  });

  test("everything, once storing has lost its ground", () => {
    const withdrawn = { ...running, case: { ...running.case, withdrawnOn: on("2026-10-01") } };
    const after = [open(withdrawn, b, "2026-11-23", "2026-11-23"), change(withdrawn, a, details("2026-03-02"), "2026-11-23"), end(withdrawn, a, "2026-11-20"), cancel(withdrawn, a, "error-entry", "2026-11-23")];
    expect(after.map(reasonOf)).toEqual(["consent-withdrawn", "consent-withdrawn", "consent-withdrawn", "consent-withdrawn"]);
  });
});

describe("goes", () => {
  test("another period beside one that goes on", () => expect(reasonOf(open(running, b, "2026-06-01", "2026-06-01"))).toBe("store"));
  test("an end on the first day", () => expect(reasonOf(end(running, a, "2026-02-02", "2026-11-20"))).toBe("store"));
  test("calling off what has not begun", () => expect(reasonOf(cancel(running, a, "cancelled", "2026-02-01"))).toBe("store"));
  test("every change is an event that says who, when and why", () => {
    const again = done(reopen(closed, a, "2026-12-01", "2027-03-31"));
    expect(periodOf(again, a)).toMatchObject({
      version: 3, ending: null, plannedTo: "2027-03-31",
      events: [{ kind: "opened", by: userId }, { kind: "ended", on: "2026-11-20" }, { kind: "reopened", why: "Palasi sittenkin", at: "2026-12-01T08:00:00.000Z" }],
    });
  });
});

describe("status", () => {
  const draft = done(open(empty, a, null, "2026-02-02"));
  test.each<[string, PeriodFacts, string, string]>([
    ["not dated", draft, "2026-02-02", "draft"], ["before the first day", running, "2026-02-01", "planned"], ["on the first day", running, "2026-02-02", "active"],
    ["on the last planned day", running, "2026-11-30", "active"], ["the day after", running, "2026-12-01", "ended-open"], ["ended", closed, "2026-11-20", "closed"],
    ["called off", done(cancel(draft, a, "cancelled", "2026-02-02")), "2026-02-02", "cancelled"], ["by mistake", done(cancel(closed, a, "error-entry", "2026-11-23")), "2026-11-23", "error-entry"],
  ])("%s", (_what, facts, today, status) => expect(periodOf(facts, a) && facts.periods.map((one) => statusOf(one, on(today)))).toEqual([status]));
});

describe("the time of destruction", () => {
  test("runs from the end of the last period, three years", () => {
    expect(endedOn(running)).toBeNull();
    expect(endedOn(closed)).toBe("2026-11-20");
    expect(keptUntil(closed.case.anchor)).toBe("2029-11-20");
  });

  test("two periods that overlap: it begins with the end of the later one, in whichever order they are ended", () => {
    const both = done(open(running, b, "2026-06-01", "2026-06-01"));
    const first = done(end(both, b, "2026-11-15", "2026-11-23"));
    expect(endedOn(first)).toBeNull();
    expect(endedOn(done(end(first, a, "2026-10-31", "2026-11-23")))).toBe("2026-11-15");
    expect(endedOn(done(end(done(end(both, a, "2026-10-31", "2026-11-23")), b, "2026-11-15", "2026-11-23")))).toBe("2026-11-15");
  });

  test("a period re-opened after two years and eleven months clears it, and its new end begins it anew", () => {
    const again = done(reopen(closed, a, "2029-10-20"));
    expect([endedOn(again), keptUntil(again.case.anchor)]).toEqual([null, null]);
    const closedAgain = done(end(again, a, "2030-01-31"));
    expect(keptUntil(closedAgain.case.anchor)).toBe("2033-01-31");
    expect(closedAgain.case.events.map(({ kind, on: day }) => `${kind} ${day}`)).toEqual(["opened 2026-01-05", "ended 2026-11-20", "reopened 2029-10-20", "ended 2030-01-31"]);
    expect(closedAgain.case.anchor.revision).toBe(3);
  });

  test("a new period clears it just the same", () => expect(endedOn(done(open(closed, b, "2027-01-11", "2027-01-04")))).toBeNull());

  test.each([["on the last day of keeping", "2029-11-20", "store"], ["a day later, when all would be gone at once", "2029-11-21", "due-at-once"]])(
    "an end dated back: recorded %s",
    (_what, today, outcome) => expect(reasonOf(end(running, a, "2026-11-20", today))).toBe(outcome),
  );

  test("an entry made by mistake counts nowhere", () => {
    const both = done(open(closed, b, "2026-11-23", "2026-11-23"));
    expect(endedOn(both)).toBeNull();
    expect(endedOn(done(cancel(both, b, "error-entry", "2026-11-24")))).toBe("2026-11-20");
    expect(endedOn(done(cancel(closed, a, "error-entry", "2026-11-24")))).toBeNull();
  });

  test("a mistaken period set aside when the last true end is past keeping would let all be gone at once", () => {
    const both = done(open(closed, b, "2029-11-20", "2029-11-20"));
    expect(reasonOf(cancel(both, b, "error-entry", "2029-11-21"))).toBe("due-at-once");
  });

  test("a draft keeps the case open", () => expect(endedOn(done(end(done(open(running, b, null, "2026-06-01")), a, "2026-11-20")))).toBeNull());
});

describe("follow-up", () => {
  const answerOn = (facts: PeriodFacts, date: string, today = date) =>
    decideAnswerFollowUp(facts, a, 6, { on: on(date), reached: true, situation: "WORK_OPEN", note: "", version: facts.followUps.find(({ months }) => months === 6)?.version ?? 1 }, actorOn(today));
  const answered = (facts: PeriodFacts, date: string): PeriodFacts => {
    const decision = answerOn(facts, date);
    if (decision.kind === "refused") throw new Error(decision.reason);
    return decision.facts;
  };

  test("6 and 12 months after the last end", () => expect(questions(closed)).toEqual(["6 2027-05-20", "12 2027-11-20"]));
  test("at the end of a month", () => expect(questions(done(end(running, a, "2026-08-31", "2026-11-20")))).toEqual(["6 2027-02-28", "12 2027-08-31"]));
  test("not while another period goes on", () => expect(questions(done(end(done(open(running, b, "2026-06-01", "2026-06-01")), a, "2026-11-20")))).toEqual([]));
  test("of the period that ended last", () => {
    const both = done(end(done(open(running, b, "2026-06-01", "2026-06-01")), b, "2026-11-15", "2026-11-20"));
    expect(done(end(both, a, "2026-10-31", "2026-11-20")).followUps.map(({ periodId }) => periodId)).toEqual([b, b]);
  });
  test("not without consent to being asked", () => expect(questions(done(end({ ...running, consents: [consent(["store"])] }, a, "2026-11-20")))).toEqual([]));
  test("nobody asks after the dead", () => expect(questions(done(end(running, a, "2026-11-20", "2026-11-20", { reason: "DECEASED" })))).toEqual([]));
  test("withdrawn when the person comes back, and asked anew after the next end", () => {
    const again = done(reopen(closed, a, "2026-12-01"));
    expect(questions(again)).toEqual([]);
    expect(questions(done(end(again, a, "2027-01-31")))).toEqual(["6 2027-07-31", "12 2028-01-31"]);
  });
  test("an answer stays, and is not asked for again", () => {
    const first = answered(closed, "2027-05-18");
    expect(questions(first)).toEqual(["6 2027-05-20 answered", "12 2027-11-20"]);
    const again = done(reopen(first, a, "2027-06-01"));
    expect(questions(again)).toEqual(["6 2027-05-20 answered"]);
    expect(questions(done(end(again, a, "2027-08-31")))).toEqual(["6 2027-05-20 answered", "12 2028-08-31"]);
  });
  test("answered after the case has ended, and put right", () => {
    const first = answered(closed, "2027-05-18");
    expect(answered(first, "2027-05-19").followUps[0]).toMatchObject({ version: 3, answer: { on: "2027-05-19", by: userId } });
  });
  test.each<[string, PeriodFacts, string, string, string]>([
    ["in the future", closed, "2027-05-21", "2027-05-20", "day-in-future"],
    ["before the end", closed, "2026-11-19", "2027-05-20", "invalid-input"],
    ["after consent to asking was taken back", { ...closed, consents: [consent(["store"])] }, "2027-05-20", "2027-05-20", "follow-up-not-consented"],
    ["where nothing was to be asked", running, "2026-11-20", "2026-11-20", "not-found"],
    ["after consent to storing was taken back", { ...closed, case: { ...closed.case, withdrawnOn: on("2027-01-01") } }, "2027-05-20", "2027-05-20", "consent-withdrawn"],
  ])("refused: %s", (_what, facts, date, today, reason) => expect(answerOn(facts, date, today)).toMatchObject({ kind: "refused", reason }));
});
