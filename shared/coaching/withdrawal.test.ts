import { describe, expect, test } from "vitest";
import { Consent } from "./consent.ts";
import { decideWithdrawal, effectOf, previewOf } from "./withdrawal.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { UserId } from "../kernel/ids.ts";

const coach = UserId.parse("0e0c2f3c-4a8e-4c57-8f3a-6f3f1b1d2c3e");
const at = Instant.parse("2026-11-23T08:00:00.000Z");
const today = LocalDate.parse("2026-11-23");
const paper = (number: number, more: Readonly<Record<string, unknown>> = {}) =>
  Consent.parse({
    consentId: `6f0f6a0e-5d5e-4f0e-9b1c-2f1f6f4f7a1${number}`, kind: "consent", textVersion: "2026-1", signedOn: "2026-11-02", method: "paper-signed",
    scopes: ["store", "share-sender", "follow-up"], shareWith: ["KELA"], paperLocation: null, recordedBy: coach, recordedAt: "2026-11-02T08:00:00.000Z", withdrawals: [], version: 1, ...more,
  });
const wish = (more: Partial<Pick<Consent, "scopes" | "shareWith">> = {}) => ({ scopes: [], shareWith: [], on: today, version: 1, ...more });
const decide = (all: readonly Consent[], from: Consent, more: Partial<Pick<Consent, "scopes" | "shareWith">>) => decideWithdrawal(all, from, wish(more), { by: coach, at, today });

describe("taking back", () => {
  test("one scope stops that alone; the preview says before what the card says after", () => {
    const one = paper(1);
    const preview = previewOf([one], one, { scopes: ["follow-up"], shareWith: ["KELA"] });
    expect(preview).toEqual({
      stopped: { scopes: ["follow-up"], shareWith: ["KELA"] },
      stays: { scopes: ["store", "share-sender"], shareWith: [] },
      storing: "consent",
    });
    const decision = decide([one], one, { scopes: ["follow-up"], shareWith: ["KELA"] });
    expect(decision).toMatchObject({ kind: "withdraw", storingEnds: false });
    expect(decision.kind === "withdraw" && effectOf([decision.consent])).toEqual(preview);
  });

  test("the permission to store stops everything that rested on it", () => {
    const one = paper(1);
    expect(previewOf([one], one, { scopes: ["store"], shareWith: [] })).toEqual({
      stopped: { scopes: ["store", "share-sender", "follow-up"], shareWith: ["KELA"] }, stays: { scopes: [], shareWith: [] }, storing: "none",
    });
    expect(decide([one], one, { scopes: ["store"] })).toMatchObject({ kind: "withdraw", storingEnds: true });
  });

  test("what another paper gives goes on", () => {
    const [one, other] = [paper(1), paper(2, { scopes: ["store", "share-sender"], shareWith: [] })];
    expect(previewOf([one, other], one, { scopes: ["store", "share-sender"], shareWith: ["KELA"] })).toEqual({
      stopped: { scopes: [], shareWith: ["KELA"] }, stays: { scopes: ["follow-up", "store", "share-sender"], shareWith: [] }, storing: "consent",
    });
  });

  test("where a statute carries storing, the other permissions may still be taken back, and storing goes on", () => {
    const informed = paper(1, { kind: "informed", scopes: ["share-sender", "follow-up"] });
    expect(decide([informed], informed, { scopes: ["share-sender"] })).toMatchObject({ kind: "withdraw", storingEnds: false, consent: { withdrawals: [{ scopes: ["share-sender"] }] } });
    expect(previewOf([informed], informed, { scopes: ["share-sender"], shareWith: [] })).toMatchObject({ stays: { scopes: ["follow-up"] }, storing: "statute" });
  });

  test("what has been taken back or was never given is nothing to take back", () => {
    const one = paper(1, { withdrawals: [{ scopes: ["follow-up"], shareWith: [], on: "2026-11-10", by: coach, at: "2026-11-10T08:00:00.000Z" }] });
    expect(decide([one], one, { scopes: ["follow-up", "statistics-operator"] })).toEqual({ kind: "refused", reason: "nothing-changes" });
    expect(decideWithdrawal([one], one, { ...wish({ scopes: ["share-sender"] }), on: LocalDate.parse("2026-11-01") }, { by: coach, at, today })).toEqual({ kind: "refused", reason: "signed-in-future" });
  });
});
