import { dateAt, type Instant, type LocalDate, millisecondsOf } from "../../../../../shared/kernel/local-date.ts";
import type { ContactLink } from "../../../../../shared/placement/workplace.ts";

/** What a contact's link is good for, as an instructor asks it. */
export type LinkState =
  | { readonly kind: "none" }
  /** Until the end of the last day on which the link opens. */
  | { readonly kind: "valid" | "expired"; readonly until: LocalDate }
  | { readonly kind: "revoked"; readonly at: Instant };

type LinkDates = Pick<ContactLink, "issuedAt" | "expiresAt" | "revokedAt">;

/** A link issued after a revocation is a new one. */
export function linkState({ issuedAt, expiresAt, revokedAt }: LinkDates, now: Instant): LinkState {
  if (revokedAt !== null && (issuedAt === null || issuedAt <= revokedAt)) return { kind: "revoked", at: revokedAt };
  if (expiresAt === null) return { kind: "none" };
  // It expires at midnight, which belongs to the day after.
  return { kind: expiresAt <= now ? "expired" : "valid", until: dateAt(millisecondsOf(expiresAt) - 1) };
}
