import { describe, expect, test } from "vitest";
import { ConsentId, PeriodId, SituationId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { type Actor, openCase, withEnd } from "./case.ts";
import { type LifeSituation, SituationDetails } from "./situation.ts";
import { changesSince, decideAddSituation, decideChangeSituation, mostVersions, situationRows } from "./situation-decisions.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const userId = UserId.parse("22222222-2222-4222-a222-222222222222");
const actor: Actor = { userId, at: Instant.parse("2026-11-23T08:00:00.000Z"), today: on("2026-11-23") };
const idOf = (letter: string) => SituationId.parse(`${letter.repeat(8)}-1111-4111-8111-111111111111`);
const stranger = PeriodId.parse("99999999-1111-4111-8111-111111111111");

type Facts = Parameters<typeof decideAddSituation>[0];
const consent = (scopes: Facts["consents"][number]["scopes"]): Facts["consents"][number] => ({
  consentId: ConsentId.parse("33333333-3333-4333-a333-333333333333"), kind: "consent", textVersion: "2026-1", signedOn: on("2026-01-05"), method: "paper-signed", scopes,
  shareWith: [], paperLocation: null, recordedBy: userId, recordedAt: actor.at, withdrawals: [], version: 1,
});
const facts: Facts = { case: openCase(on("2026-01-05"), actor), consents: [consent(["store", "follow-up"])], periods: [], situations: { rows: [], version: 0 } };
const ended: Facts = { ...facts, case: withEnd(facts.case, on("2026-11-20"), actor) };

const details = (more: Partial<SituationDetails> = {}): SituationDetails => ({
  occasion: "START", on: on("2026-02-02"), periodId: null, livelihood: ["UNEMPLOYMENT_ALLOWANCE", "SOCIAL_ASSISTANCE"], housing: "RENTED", note: "", ...more,
});
const picture = (letter: string, date: string, more: Partial<LifeSituation> = {}): LifeSituation => ({
  situationId: idOf(letter), ...details({ on: on(date) }), by: userId, at: actor.at, version: 1, ...more,
});
const add = (known: Facts, more: Partial<SituationDetails> = {}) => decideAddSituation(known, details(more), idOf("a"), actor);
const outcome = (decision: ReturnType<typeof add>) => (decision.kind === "refused" ? decision.reason : decision.kind);

describe("a picture", () => {
  test.each<[string, ReturnType<typeof add>, string]>([
    ["today", add(facts, { on: on("2026-11-23") }), "store"],
    ["tomorrow", add(facts, { on: on("2026-11-24") }), "day-in-future"],
    ["of a period of somebody else's", add(facts, { periodId: stranger }), "invalid-input"],
    ["at a review, after the case has ended", add(ended, { occasion: "REVIEW" }), "case-ended"],
    ["at the end, after the case has ended", add(ended, { occasion: "END" }), "store"],
    ["a year after, with consent to asking", add(ended, { occasion: "M12" }), "store"],
    ["a year after, without it", add({ ...ended, consents: [consent(["store"])] }, { occasion: "M12" }), "follow-up-not-consented"],
    ["after consent to storing was taken back", add({ ...facts, case: { ...facts.case, withdrawnOn: on("2026-10-01") } }), "consent-withdrawn"],
    ["the 61st", add({ ...facts, situations: { rows: Array.from({ length: 60 }, () => picture("b", "2026-02-02")), version: 60 } }), "too-many-situations"],
  ])("%s", (_what, decision, expected) => expect(outcome(decision)).toBe(expected));

  test("leaves a mark on the card: when and on what occasion, not what was said", () =>
    expect(add(facts)).toMatchObject({ marks: { rows: [{ situationId: idOf("a"), occasion: "START", on: "2026-02-02", periodId: null }], version: 1 } }));

  test.each([
    [["WAGE"], true], [["UNEMPLOYMENT_ALLOWANCE", "SOCIAL_ASSISTANCE"], true], [["NONE"], true], [[], false], [["WAGE", "WAGE"], false], [["NONE", "WAGE"], false],
    [["NO_INFO", "SOCIAL_ASSISTANCE"], false],
  ])("livelihood %j: %s", (livelihood, goes) => expect(SituationDetails.safeParse({ ...details(), livelihood }).success).toBe(goes));
});

describe("a picture put right", () => {
  const before = picture("a", "2026-02-02");
  const known: Facts = { ...facts, situations: { rows: [{ situationId: before.situationId, occasion: "START", on: before.on, periodId: null }], version: 1 } };
  const change = (more: Partial<SituationDetails>, version = before.version, of = before) => decideChangeSituation(known, of, { ...details(more), version }, actor);

  test("is a new version, and its mark moves along", () =>
    expect(change({ on: on("2026-02-03"), housing: "TEMPORARY" })).toMatchObject({
      situation: { situationId: before.situationId, housing: "TEMPORARY", version: 2 }, marks: { rows: [{ on: "2026-02-03" }], version: 2 },
    }));
  test.each<[string, ReturnType<typeof change>, string]>([
    ["over another's version", change({ housing: "OWN" }, 2), "version-conflict"],
    ["to the same, named in another order", change({ livelihood: ["SOCIAL_ASSISTANCE", "UNEMPLOYMENT_ALLOWANCE"] }), "nothing-changes"],
    ["too many times", change({ housing: "OWN" }, mostVersions, { ...before, version: mostVersions }), "too-many-changes"],
    ["into the future", change({ on: on("2026-11-24") }), "day-in-future"],
  ])("refused: %s", (_what, decision, reason) => expect(outcome(decision)).toBe(reason));
});

describe("pictures side by side", () => {
  const start = picture("a", "2026-02-02");
  const review = picture("b", "2026-06-01", { occasion: "REVIEW", livelihood: ["WAGE", "SOCIAL_ASSISTANCE"], housing: "RENTED" });
  const end = picture("c", "2026-11-20", { occasion: "END", livelihood: ["WAGE"], housing: "OWN" });

  test("what begins, what ends, and how the person lived before", () => {
    expect(changesSince(start, review)).toEqual({ on: "2026-02-02", begun: ["WAGE"], ended: ["UNEMPLOYMENT_ALLOWANCE"], housingWas: null });
    expect(changesSince(review, end)).toEqual({ on: "2026-06-01", begun: [], ended: ["SOCIAL_ASSISTANCE"], housingWas: "RENTED" });
  });

  test("newest first, each held against the one before as it stands now, with how it stood earlier", () => {
    const corrected = { ...review, livelihood: start.livelihood, version: 2 };
    const rows = situationRows([start, corrected, end, review]);
    expect(rows.map(({ on: day, version, since, earlier }) => [day, version, since?.begun ?? null, earlier.map((one) => one.version)])).toEqual([
      ["2026-11-20", 1, ["WAGE"], []], ["2026-06-01", 2, [], [1]], ["2026-02-02", 1, null, []],
    ]);
  });

  test("two of one day: the one written later is the newer", () => {
    const later = picture("d", "2026-02-02", { at: Instant.parse("2026-11-23T09:00:00.000Z") });
    expect(situationRows([later, start]).map(({ situationId }) => situationId)).toEqual([later.situationId, start.situationId]);
  });
});
