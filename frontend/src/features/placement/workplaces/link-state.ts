import type { Instant } from "../../../../../shared/kernel/local-date.ts";
import type { ContactLink } from "../../../../../shared/placement/workplace.ts";

/** What a contact's link is good for, as an instructor asks it. */
export type LinkState =
  | { readonly kind: "none" }
  | { readonly kind: "valid"; readonly until: Instant }
  | { readonly kind: "expired"; readonly at: Instant }
  | { readonly kind: "revoked"; readonly at: Instant };

/** `now` in milliseconds since the epoch. A link issued after a revocation is a new one. */
export function linkState({ issuedAt, expiresAt, revokedAt }: ContactLink, now: number): LinkState {
  if (revokedAt !== null && (issuedAt === null || issuedAt <= revokedAt)) return { kind: "revoked", at: revokedAt };
  if (expiresAt === null) return { kind: "none" };
  return Date.parse(expiresAt) <= now ? { kind: "expired", at: expiresAt } : { kind: "valid", until: expiresAt };
}
