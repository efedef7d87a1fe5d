import * as z from "zod";
import { type Consent, ConsentScope, type Grounds, groundsOf, leftOf, type Permissions, type Withdrawal } from "./consent.ts";
import { AuthorityType } from "./authority.ts";

/** What a withdrawal brings to an end, and what goes on and why (GDPR 7(3); notice, item 14). */
export const WithdrawalEffect = z.strictObject({
  stopped: z.strictObject({ scopes: z.array(ConsentScope), shareWith: z.array(AuthorityType) }),
  stays: z.strictObject({ scopes: z.array(ConsentScope), shareWith: z.array(AuthorityType) }),
  /** On what storing rests now. */
  storing: z.enum(["consent", "statute", "none"]),
});
export type WithdrawalEffect = z.infer<typeof WithdrawalEffect>;

/** What all withdrawals so far have stopped. */
export const effectOf = (consents: readonly Consent[]): WithdrawalEffect =>
  effectBetween(groundsOf(consents.map((consent) => ({ ...consent, withdrawals: [] }))), groundsOf(consents));

/** What one more withdrawal from a paper would stop, to be seen before it is made. */
export const previewOf = (consents: readonly Consent[], { consentId }: Pick<Consent, "consentId">, wanted: Permissions): WithdrawalEffect =>
  effectBetween(
    groundsOf(consents),
    groundsOf(consents.map((one) => ({ ...one, withdrawals: one.consentId === consentId ? [...one.withdrawals, wanted] : one.withdrawals }))),
  );

const effectBetween = (before: Grounds, after: Grounds): WithdrawalEffect => ({
  stopped: {
    scopes: [...before.scopes].filter((scope) => !after.scopes.has(scope)),
    shareWith: [...before.shareWith].filter((type) => !after.shareWith.has(type)),
  },
  stays: { scopes: [...after.scopes], shareWith: [...after.shareWith] },
  storing: after.storing,
});

export type WithdrawalDecision =
  | { readonly kind: "withdraw"; readonly consent: Consent; readonly storingEnds: boolean }
  | { readonly kind: "refused"; readonly reason: "version-conflict" | "signed-in-future" | "nothing-changes" | "too-many-changes" };

type Wanted = Pick<Withdrawal, "scopes" | "shareWith" | "on"> & { readonly version: number };

/** Only what the paper gave and has not been taken back can be; never before it was signed and never in the future. */
export function decideWithdrawal(consents: readonly Consent[], consent: Consent, wanted: Wanted, by: Pick<Withdrawal, "by" | "at"> & { readonly today: string }): WithdrawalDecision {
  if (consent.version !== wanted.version) return { kind: "refused", reason: "version-conflict" };
  if (wanted.on > by.today || wanted.on < consent.signedOn) return { kind: "refused", reason: "signed-in-future" };
  if (consent.withdrawals.length >= 10) return { kind: "refused", reason: "too-many-changes" };
  const left = leftOf(consent);
  const scopes = wanted.scopes.filter((scope) => left.scopes.includes(scope));
  const shareWith = wanted.shareWith.filter((type) => left.shareWith.includes(type));
  if (scopes.length + shareWith.length === 0) return { kind: "refused", reason: "nothing-changes" };
  const withdrawn: Consent = {
    ...consent,
    withdrawals: [...consent.withdrawals, { scopes, shareWith, on: wanted.on, by: by.by, at: by.at }],
    version: consent.version + 1,
  };
  const after = groundsOf(consents.map((one) => (one.consentId === consent.consentId ? withdrawn : one)));
  return { kind: "withdraw", consent: withdrawn, storingEnds: after.storing === "none" };
}
