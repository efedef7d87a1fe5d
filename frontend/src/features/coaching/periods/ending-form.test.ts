import { describe, expect, test } from "vitest";
import { openCase } from "../../../../../shared/coaching/case.ts";
import type { Consent } from "../../../../../shared/coaching/consent.ts";
import type { CoachingPeriod } from "../../../../../shared/coaching/period.ts";
import { decideEndPeriod } from "../../../../../shared/coaching/period-decisions.ts";
import { ConsentId, PeriodId, UserId } from "../../../../../shared/kernel/ids.ts";
import { Instant, LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { endingFormSchema, outlookOf } from "./ending-form.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const today = on("2026-11-25");
const actor = { userId: UserId.parse("22222222-2222-4222-a222-222222222222"), at: Instant.parse("2026-11-25T08:00:00.000Z"), today };
const period = (letter: string, from: string): CoachingPeriod => ({
  periodId: PeriodId.parse(`${letter.repeat(8)}-1111-4111-8111-111111111111`), workshopId: null, measure: "REHAB_WORK", referral: "KELA", sender: null, from: on(from), plannedTo: null,
  daysAWeek: null, hoursAWeek: null, methods: [], ending: null, outcome: null, events: [], version: 1,
});
const consent = (scopes: Consent["scopes"]): Consent => ({
  consentId: ConsentId.parse("33333333-3333-4333-a333-333333333333"), kind: "consent", textVersion: "2026-1", signedOn: on("2026-01-05"), method: "paper-signed", scopes, shareWith: [],
  paperLocation: null, recordedBy: actor.userId, recordedAt: actor.at, withdrawals: [], version: 1,
});
const first = period("a", "2020-02-02");
const card = { case: openCase(on("2020-01-05"), actor), periods: [first], consents: [consent(["store", "follow-up"])], followUps: [], today };
const ending = { reason: "EDUCATION", reasonText: "", controlled: "YES", interrupted: false, placementAfter: "EDUCATION_VOCATIONAL", continuationKnown: "YES", informed: [] } as const;

describe("what follows is told before it is done", () => {
  test("the last open period: until when everything is kept, and when the person is asked", () =>
    expect(outlookOf(card, first, on("2026-11-20"), "EDUCATION")).toEqual({ kind: "case-ends", on: "2026-11-20", keptUntil: "2029-11-20", asks: ["2027-05-20", "2027-11-20"] }));
  test("without consent nobody is asked", () => expect(outlookOf({ ...card, consents: [consent(["store"])] }, first, today, "EDUCATION")).toMatchObject({ asks: "no-consent" }));
  test("nor after somebody who has died", () => expect(outlookOf(card, first, today, "DECEASED")).toMatchObject({ asks: "died" }));
  test("while another is open the case goes on", () => expect(outlookOf({ ...card, periods: [first, period("b", "2026-09-01")] }, first, today, "EDUCATION")).toEqual({ kind: "goes-on" }));
  test("an end so long ago that all would be gone", () => expect(outlookOf(card, first, on("2023-11-24"), "EDUCATION")).toEqual({ kind: "due-at-once" }));

  test.each(["2026-11-20", "2023-11-25", "2023-11-24", "2020-02-02"])("and is what the server does with an end on %s", (date) => {
    const decision = decideEndPeriod(card, first.periodId, { ...ending, informed: [], reasonText: null, on: on(date), version: 1 }, actor);
    const outlook = outlookOf(card, first, on(date), "EDUCATION");
    if (decision.kind === "refused") expect([decision.reason, outlook.kind]).toEqual(["due-at-once", "due-at-once"]);
    else expect(outlook).toMatchObject({ on: decision.facts.case.anchor.endedOn, asks: decision.facts.followUps.map(({ dueOn }) => dueOn) });
  });
});

describe("an ending as it is typed", () => {
  const schema = endingFormSchema(first, today, { onFuture: "future", endBeforeStart: "before", reasonTextMissing: "which" });
  const faults = (more: object) => schema.safeParse({ on: "2026-11-20", ...ending, ...more }).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  test.each<[string, object, string[]]>([
    ["all of it", {}, []], ["tomorrow", { on: "2026-11-26" }, ["on: future"]], ["before it began", { on: "2020-02-01" }, ["on: before"]],
    ["another reason, untold", { reason: "OTHER", reasonText: " " }, ["reasonText: which"]], ["another reason, told", { reason: "OTHER", reasonText: "Paja suljettiin" }, []],
    ["several at once are told at once", { on: "2026-11-26", reason: "OTHER" }, ["on: future", "reasonText: which"]],
  ])("%s", (_what, more, expected) => expect(faults(more)).toEqual(expected));
});
