import { describe, expect, test } from "vitest";
import { Authorities } from "../../../../../shared/coaching/authority.ts";
import { Consent } from "../../../../../shared/coaching/consent.ts";
import { CoachingPeriod } from "../../../../../shared/coaching/period.ts";
import { firstTyped, possibleRecipients, requestOf, summaryFormSchema, type TypedSummary } from "./summary-form.ts";

const id = (number: number): string => `3f2b8c1e-0000-4000-8000-${String(number).padStart(12, "0")}`;
const by = id(99);
const at = "2026-11-23T08:05:00.000Z";
const consentWith = (scopes: readonly string[], shareWith: readonly string[]) => Consent.parse({
  consentId: id(1), kind: "consent", textVersion: "2026-1", signedOn: "2026-11-02", method: "paper-signed", scopes: ["store", ...scopes], shareWith, paperLocation: null,
  recordedBy: by, recordedAt: at, withdrawals: [], version: 1,
});
const periodOf = (number: number, name: string | null, outcome: "error-entry" | null = null) => CoachingPeriod.parse({
  periodId: id(number), workshopId: null, measure: "REHAB_WORK", referral: "KELA", sender: name === null ? null : { type: "WELLBEING_AREA_SOCIAL", name }, from: "2026-01-02",
  plannedTo: null, daysAWeek: null, hoursAWeek: null, methods: [], ending: null, outcome, events: [], version: 1,
});
const authorities = Authorities.parse({ rows: [{ type: "KELA", office: null, name: "Matti Meikäläinen", phone: null, email: null }], changed: { by, at }, version: 1 });
const cardWith = (consent: Consent) => ({
  consents: [consent], authorities, periods: [periodOf(10, "Hyvinvointialue"), periodOf(11, "Hyvinvointialue"), periodOf(12, null), periodOf(13, "Virhe", "error-entry")],
});
const sentences = { noConsent: "Suostumus puuttuu", missing: "Valitse" };

describe("who a summary can go to", () => {
  test("each sender once, then the authorities of the card, with what the client lets", () => {
    expect(possibleRecipients(cardWith(consentWith(["share-sender"], [])))).toMatchObject([
      { recipient: { kind: "sender", periodId: id(10) }, name: "Hyvinvointialue", isConsented: true },
      { recipient: { kind: "authority", row: 0 }, name: "Matti Meikäläinen", isConsented: false },
    ]);
  });

  test("the form begins with the first who may be given it", () => {
    const card = cardWith(consentWith([], ["KELA"]));
    const typed = firstTyped(card);
    expect(requestOf(typed, possibleRecipients(card)).recipient).toEqual({ kind: "authority", row: 0 });
    expect(firstTyped(cardWith(consentWith([], []))).recipient).toBe("");
  });
});

describe("what is refused beside its field", () => {
  const card = cardWith(consentWith(["share-sender"], ["SCHOOL"]));
  const faults = (more: Partial<TypedSummary>) =>
    summaryFormSchema(card, sentences).safeParse({ ...firstTyped(card), ...more }).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
  const [, kela] = possibleRecipients(card);

  test.each<[string, Partial<TypedSummary>, readonly (readonly [string, string])[]]>([
    ["nothing", {}, []],
    ["an authority without consent", { recipient: kela?.key ?? "" }, [["recipient", "Suostumus puuttuu"]]],
    ["another kind without consent", { recipient: "other", otherType: "PROBATION", otherName: "Toimisto" }, [["otherType", "Suostumus puuttuu"]]],
    ["another kind with consent", { recipient: "other", otherType: "SCHOOL", otherName: "Winnova" }, []],
    ["another without a name or a kind", { recipient: "other" }, [["otherType", "Valitse"], ["otherName", "Valitse"]]],
    ["a code without a reason", { withCode: true }, [["reason", "Valitse"]]],
  ])("%s", (_what, more, expected) => {
    expect(faults(more)).toEqual(expected);
  });
});
