import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { AssessmentId, KioskId, PeriodId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { type Assessment, type AssessmentMode, markOf, type Response, showsSelf } from "./assessment.ts";
import type { CorrectAssessment } from "./assessment-contract.ts";
import { type AssessmentFile, decideCorrect, decideDrop, decideOpenAssessment, decideRate, decideSign, faultsOfResponses } from "./assessment-decisions.ts";
import type { Actor } from "./case.ts";
import { defaultInstrument } from "./default-instrument.ts";
import { itemsOf } from "./instrument.ts";
import { decideFinish, decideOpenKiosk, isOpenKiosk, readKioskCode } from "./kiosk.ts";

const uuid = (index: number): string => `${String(index).padStart(8, "0")}-0000-4000-a000-000000000000`;
const today = LocalDate.parse("2026-11-23");
const at = Instant.parse("2026-11-23T07:00:00.000Z");
const valma: Actor = { userId: UserId.parse(uuid(1)), at, today };
const ville: Actor = { ...valma, userId: UserId.parse(uuid(2)) };
const assessmentId = AssessmentId.parse(uuid(3));
const kioskId = KioskId.parse(uuid(4));
const otherKiosk = KioskId.parse(uuid(5));
const noon = Date.parse("2026-11-23T10:00:00.000Z");

const answers = (value: number | null = 3): Response[] => itemsOf(defaultInstrument).map(({ itemId }) => ({ itemId, value, comment: "" }));

function opened(mode: AssessmentMode, more: Partial<Assessment> = {}): Assessment {
  const wanted = { instrument: "PAJAPOLKU", occasion: "START", mode, periodId: null, on: today } as const;
  const decision = decideOpenAssessment({ assessments: { rows: [], version: 0 }, periods: [] }, defaultInstrument, wanted, assessmentId, valma);
  if (decision.kind === "refused") throw new Error(decision.reason);
  return { ...decision.assessment, ...more };
}
const signature = { on: today, at, by: valma.userId, discussion: "", withoutSelf: null };
const file = (assessment: Assessment, more: Partial<AssessmentFile> = {}): AssessmentFile => ({ assessment, instrument: defaultInstrument, rating: undefined, self: [], ...more });
const rating = { responses: answers(4), raterId: valma.userId, version: 3 };
const kindOf = (decision: { readonly kind: string; readonly reason?: string }): string => decision.reason ?? decision.kind;

describe("opening", () => {
  test.each<[AssessmentMode, string, string]>([["SELF", "open", "none"], ["OBSERVED", "none", "open"], ["JOINT", "open", "open"]])("%s: the client's part %s, the coach's %s", (mode, self, coach) => {
    const assessment = opened(mode);
    expect(assessment).toMatchObject({ self, coach, edition: 1, version: 1, instrument: { code: "PAJAPOLKU", version: 1 }, signed: null });
    expect(markOf(assessment)).toMatchObject({ assessmentId, instrument: "PAJAPOLKU", self, coach, signedOn: null });
  });

  const mark = markOf(opened("JOINT"));
  const none = { assessments: { rows: [], version: 0 }, periods: [] };
  const wanted = { instrument: "PAJAPOLKU", occasion: "START", mode: "JOINT", periodId: null, on: today } as const;
  test.each([
    ["an instrument nobody knows", decideOpenAssessment(none, undefined, wanted, assessmentId, valma), "instrument-unknown"],
    ["tomorrow", decideOpenAssessment(none, defaultInstrument, { ...wanted, on: LocalDate.parse("2026-11-24") }, assessmentId, valma), "day-in-future"],
    ["somebody else's period", decideOpenAssessment(none, defaultInstrument, { ...wanted, periodId: PeriodId.parse(uuid(9)) }, assessmentId, valma), "invalid-input"],
    ["a sixty-first", decideOpenAssessment({ ...none, assessments: { rows: Array.from({ length: 60 }, () => mark), version: 60 } }, defaultInstrument, wanted, assessmentId, valma), "too-many-assessments"],
  ])("with %s is refused", (_how, decision, reason) => {
    expect(kindOf(decision)).toBe(reason);
  });
});

describe("answers", () => {
  const [first = "", second = ""] = itemsOf(defaultInstrument).map(({ itemId }) => itemId);
  test.each<[string, Response[], string[]]>([
    ["that fit", [{ itemId: first, value: 5, comment: "Hyvin menee." }, { itemId: second, value: null, comment: "" }], []],
    ["above the scale", [{ itemId: first, value: 6, comment: "" }], ["responses.0.value scale-out-of-bounds"]],
    ["below the scale", [{ itemId: first, value: 0, comment: "" }], ["responses.0.value scale-out-of-bounds"]],
    ["to an item that is not there", [{ itemId: "unelmat-1", value: 3, comment: "" }], ["responses.0.itemId unknown-item"]],
    ["given twice", [{ itemId: first, value: 3, comment: "" }, { itemId: first, value: 4, comment: "" }], ["responses.1.itemId duplicate-id"]],
  ])("%s", (_how, responses, faults) => {
    expect(faultsOfResponses(defaultInstrument, responses).map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
  });
});

describe("rating", () => {
  const wanted = { responses: answers(), done: false, version: 0 };
  test("grows, and says who rates and when it is done", () => {
    const first = decideRate(file(opened("JOINT")), { ...wanted, responses: answers().slice(0, 2) }, valma);
    expect(first).toMatchObject({ kind: "rate", rating: { version: 1, raterId: valma.userId }, assessment: { coach: "open", raterId: valma.userId, version: 2 } });
    if (first.kind === "refused") throw new Error(first.reason);
    const again = decideRate(file(first.assessment, { rating: first.rating }), { ...wanted, version: 1 }, valma);
    expect(again).toMatchObject({ rating: { version: 2 }, assessment: { version: 2 } });
    const done = decideRate(file(first.assessment, { rating: first.rating }), { ...wanted, done: true, version: 1 }, ville);
    expect(done).toMatchObject({ assessment: { coach: "done", raterId: ville.userId, version: 3 } });
  });

  test.each([
    ["signed", opened("JOINT", { signed: signature }), wanted, "assessment-signed"],
    ["the client's alone", opened("SELF"), wanted, "part-not-included"],
    ["changed meanwhile", opened("JOINT"), { ...wanted, version: 4 }, "version-conflict"],
    ["seen by both", opened("JOINT", { self: "done", coach: "done" }), wanted, "assessment-seen"],
    ["done by the coach alone", opened("JOINT", { coach: "done" }), wanted, "rate"],
    ["done with an item left", opened("JOINT"), { ...wanted, responses: answers().slice(1), done: true }, "assessment-incomplete"],
    ["done with an item not asked", opened("JOINT"), { ...wanted, responses: answers(null), done: true }, "rate"],
  ])("%s", (_how, assessment, body, outcome) => {
    expect(kindOf(decideRate(file(assessment), body, valma))).toBe(outcome);
  });
});

describe("signing", () => {
  const wanted = { discussion: "Käytiin läpi yhdessä.", withoutSelf: null, version: 1 };
  const why = "Asiakas ei halunnut vastata laitteella.";
  test.each([
    ["both done", opened("JOINT", { self: "done", coach: "done" }), wanted, "change"],
    ["the coach's missing", opened("JOINT", { self: "done" }), wanted, "assessment-not-ready"],
    ["the client's missing", opened("JOINT", { coach: "done" }), wanted, "assessment-not-ready"],
    ["the client's missing, and why", opened("JOINT", { coach: "done" }), { ...wanted, withoutSelf: why }, "change"],
    ["both missing, and why", opened("JOINT"), { ...wanted, withoutSelf: why }, "assessment-not-ready"],
    ["why the client's is missing though it is there", opened("JOINT", { self: "done", coach: "done" }), { ...wanted, withoutSelf: why }, "invalid-input"],
    ["the client's alone, done", opened("SELF", { self: "done" }), wanted, "change"],
    ["the client's alone, open", opened("SELF"), { ...wanted, withoutSelf: why }, "invalid-input"],
    ["observed, done", opened("OBSERVED", { coach: "done" }), wanted, "change"],
    ["observed, open", opened("OBSERVED"), wanted, "assessment-not-ready"],
    ["changed meanwhile", opened("OBSERVED", { coach: "done", version: 2 }), wanted, "version-conflict"],
    ["a second time", opened("OBSERVED", { coach: "done", signed: signature }), wanted, "assessment-signed"],
    ["a second time from an old page", opened("OBSERVED", { coach: "done", signed: signature, version: 2 }), wanted, "assessment-signed"],
  ])("%s", (_how, assessment, body, outcome) => {
    expect(kindOf(decideSign(file(assessment, { rating }), body, valma))).toBe(outcome);
  });

  test("keeps what the answers come to, and nothing of a part that was never finished", () => {
    const signed = decideSign(file(opened("JOINT", { coach: "done" }), { rating, self: answers(1).slice(3) }), { ...wanted, withoutSelf: why }, valma);
    expect(signed).toMatchObject({ assessment: { signed: { by: valma.userId, on: today, withoutSelf: why }, scores: { self: null, coach: { total: { kind: "not-allowed" } } }, version: 2 } });
    const both = decideSign(file(opened("JOINT", { self: "done", coach: "done" }), { rating, self: answers(1) }), wanted, valma);
    expect(both).toMatchObject({ assessment: { scores: { self: { domains: [{ mean: 1 }, {}, {}, {}, {}, {}] }, coach: { domains: [{ mean: 4 }, {}, {}, {}, {}, {}] } } } });
  });
});

describe("dropping", () => {
  const wanted = { why: "Avattiin väärällä mittarilla.", version: 1 };
  test.each([
    ["one that has just begun", opened("JOINT"), "change"],
    ["one both have answered", opened("JOINT", { self: "done", coach: "done" }), "change"],
    ["one changed meanwhile", opened("JOINT", { version: 2 }), "version-conflict"],
    ["one that is signed", opened("SELF", { self: "done", signed: signature }), "assessment-signed"],
  ])("%s: %s", (_how, assessment, outcome) => {
    expect(kindOf(decideDrop(assessment, wanted, valma))).toBe(outcome);
  });

  test("shuts the tablet and keeps the reason", () => {
    const open = decideOpenKiosk(opened("JOINT", { version: 0 }), kioskId, "fi", noon);
    if (open.kind === "refused") throw new Error(open.reason);
    expect(decideDrop(open.assessment, wanted, valma)).toMatchObject({ assessment: { kiosk: null, dropped: { why: wanted.why, by: valma.userId }, version: 2 } });
  });
});

describe("a correction", () => {
  const signed = opened("JOINT", { self: "done", coach: "done", signed: signature, raterId: valma.userId, version: 4 });
  const wanted: CorrectAssessment = { why: "Päivä oli väärä.", occasion: "START", periodId: null, on: LocalDate.parse("2026-11-20"), responses: answers(5), discussion: "", version: 4 };

  test("is a new edition with a reason; whoever rated stays the one who rated", () => {
    expect(decideCorrect(file(signed, { rating }), [], wanted, ville)).toMatchObject({
      kind: "correct", rating: { raterId: valma.userId, version: 1 },
      assessment: { edition: 2, version: 5, on: "2026-11-20", raterId: valma.userId, correction: { why: "Päivä oli väärä.", by: ville.userId }, signed: { by: ville.userId } },
    });
  });

  test.each([
    ["of one that is not signed", opened("JOINT", { version: 4 }), wanted, "assessment-not-signed"],
    ["from an old page", signed, { ...wanted, version: 3 }, "version-conflict"],
    ["to a day to come", signed, { ...wanted, on: LocalDate.parse("2026-11-24") }, "day-in-future"],
    ["without the coach's part", signed, { ...wanted, responses: null }, "part-not-included"],
    ["of a part that was not there", opened("SELF", { self: "done", signed: signature, version: 4 }), wanted, "part-not-included"],
    ["with an item left out", signed, { ...wanted, responses: answers().slice(1) }, "assessment-incomplete"],
    ["with a value outside the scale", signed, { ...wanted, responses: answers(9) }, "invalid-input"],
    ["for the twenty-first time", { ...signed, edition: 21 }, wanted, "too-many-corrections"],
  ])("%s is refused", (_how, assessment, body, reason) => {
    expect(kindOf(decideCorrect(file(assessment, { rating }), [], body, valma))).toBe(reason);
  });
});

describe("the client's tablet", () => {
  test.each([
    ["open", opened("JOINT"), "open"],
    ["done, the coach's not", opened("JOINT", { self: "done" }), "open"],
    ["both done", opened("JOINT", { self: "done", coach: "done" }), "assessment-seen"],
    ["no part of the client's", opened("OBSERVED"), "part-not-included"],
    ["the client's alone, done, to be looked at again", opened("SELF", { self: "done" }), "open"],
    ["signed", opened("SELF", { self: "done", signed: signature }), "assessment-signed"],
  ])("%s", (_how, assessment, outcome) => {
    expect(kindOf(decideOpenKiosk(assessment, kioskId, "fi", noon))).toBe(outcome);
  });

  test("counts while the assessment names it, and another opening takes its place", () => {
    const first = decideOpenKiosk(opened("JOINT"), kioskId, "fi", noon);
    if (first.kind === "refused") throw new Error(first.reason);
    const again = decideOpenKiosk(first.assessment, otherKiosk, "sv", noon);
    if (again.kind === "refused") throw new Error(again.reason);
    expect([isOpenKiosk(first.assessment, kioskId), isOpenKiosk(again.assessment, kioskId), isOpenKiosk(again.assessment, otherKiosk)]).toEqual([true, false, true]);
    expect(isOpenKiosk({ ...again.assessment, kiosk: null }, otherKiosk)).toBe(false);
    expect(isOpenKiosk({ ...again.assessment, signed: signature }, otherKiosk)).toBe(false);
    expect(isOpenKiosk({ ...again.assessment, self: "done" }, otherKiosk)).toBe(false);
  });

  test("is finished with an answer to every item, and shut with it", () => {
    expect(decideFinish(file(opened("JOINT"), { self: answers().slice(1) }))).toBeUndefined();
    expect(decideFinish(file(opened("JOINT"), { self: answers(null) }))).toMatchObject({ self: "done", kiosk: null, version: 2 });
  });

  test.each<[string, string | undefined]>([
    ["ABCDE23456", "ABCDE23456"], ["abcde23456", "ABCDE23456"], [" abcde 23456 ", "ABCDE23456"], ["ABCDE-23456", "ABCDE23456"],
    ["ABCDE2345", undefined], ["ABCDE234567", undefined], ["ABCDE2345O", undefined], ["ABCDE2345Ä", undefined], ["", undefined], ["<script>!!", undefined],
  ])("reads the code %j as %j", (typed, code) => {
    expect(readKioskCode(typed)).toBe(code);
  });
});

/** Everything that may happen to an assessment, in any order: what the coach is shown must never lead the coach's own rating. */
test("property: the client's answers are never shown while the coach can still change a rating", () => {
  const step = fc.constantFrom("rate", "done", "open-kiosk", "finish", "sign", "sign-without");
  fc.assert(
    fc.property(fc.constantFrom<AssessmentMode>("SELF", "OBSERVED", "JOINT"), fc.array(step, { maxLength: 12 }), (mode, steps) => {
      let now = file(opened(mode), { self: answers(2) });
      let shown = false;
      for (const each of steps) {
        const { assessment } = now;
        if (each === "rate" || each === "done") {
          const decision = decideRate(now, { responses: answers(5), done: each === "done", version: now.rating?.version ?? 0 }, valma);
          if (decision.kind === "rate") {
            expect(shown).toBe(false);
            now = { ...now, assessment: decision.assessment, rating: decision.rating };
          }
        } else if (each === "open-kiosk") {
          const decision = decideOpenKiosk(assessment, kioskId, "fi", noon);
          if (decision.kind === "open") now = { ...now, assessment: decision.assessment };
        } else if (each === "finish") {
          now = { ...now, assessment: isOpenKiosk(assessment, kioskId) ? (decideFinish(now) ?? assessment) : assessment };
        } else {
          const decision = decideSign(now, { discussion: "", withoutSelf: each === "sign" ? null : "Ei ehtinyt.", version: assessment.version }, valma);
          if (decision.kind === "change") now = { ...now, assessment: decision.assessment };
        }
        shown ||= showsSelf(now.assessment);
      }
    }),
    { numRuns: runs(2000) },
  );
});
