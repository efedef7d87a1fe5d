import { describe, expect, it } from "vitest";
import { Instant, LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { linkState } from "./link-state.ts";

const instant = (text: string) => Instant.parse(text);
const now = instant("2026-11-24T08:00:00.000Z");
const state = (changes: Partial<Parameters<typeof linkState>[0]>) => linkState({ issuedAt: null, expiresAt: null, revokedAt: null, ...changes }, now);
const issuedAt = instant("2026-11-20T08:00:00.000Z");
const expiresAt = instant("2026-12-20T22:00:00.000Z");

describe("a contact's link", () => {
  it("is missing before the first sending", () => {
    expect(state({}).kind).toBe("none");
  });

  it("is valid through the day before the midnight it expires at", () => {
    expect(state({ issuedAt, expiresAt })).toEqual({ kind: "valid", until: LocalDate.parse("2026-12-20") });
    expect(state({ issuedAt, expiresAt: now }).kind).toBe("expired");
  });

  it("is revoked until a newer one is issued", () => {
    expect(state({ issuedAt, expiresAt, revokedAt: instant("2026-11-21T08:00:00.000Z") }).kind).toBe("revoked");
    expect(state({ issuedAt, expiresAt, revokedAt: instant("2026-11-19T08:00:00.000Z") }).kind).toBe("valid");
  });
});
