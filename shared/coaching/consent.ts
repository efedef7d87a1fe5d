import * as z from "zod";
import { ConsentId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { ShortText, Version } from "../kernel/values.ts";
import { AuthorityType } from "./authority.ts";

/**
 * `store`: keeping the information at all. `share-sender`: a printed summary to the sending authority.
 * `follow-up`: asking 6 and 12 months after the end. `statistics-operator`: the operator statistics are bought from.
 */
export const ConsentScope = z.enum(["store", "share-sender", "follow-up", "statistics-operator"]);
export type ConsentScope = z.infer<typeof ConsentScope>;

/** `informed`: storing rests on a statute and the person was told; the other scopes still need consent. */
export const ConsentKind = z.enum(["consent", "informed"]);

/** The texts people have signed, by the name printed at their foot. A new wording gets a new name. */
export const consentTextVersions = ["2026-1"] as const;
const ConsentTextVersion = z.enum(consentTextVersions);

const scopesOf = {
  scopes: z.array(ConsentScope).max(4).refine((scopes) => new Set(scopes).size === scopes.length, { error: "named-twice" }),
  /** Authorities, beside the sender, to whom a summary may be shown. */
  shareWith: z.array(AuthorityType).max(9).refine((types) => new Set(types).size === types.length, { error: "named-twice" }),
};

/** What is recorded of a signed paper before anything of the person may be stored (notice, item 7). */
export const NewConsent = z
  .strictObject({
    kind: ConsentKind,
    textVersion: ConsentTextVersion,
    signedOn: SentDate,
    method: z.enum(["paper-signed", "electronic", "on-behalf"]),
    ...scopesOf,
    /** Where the signed paper is, so that it can be shown. */
    paperLocation: ShortText.nullable(),
  })
  .refine(({ kind, scopes }) => kind === "informed" || scopes.includes("store"), { error: "store-scope-missing", path: ["scopes"] });
export type NewConsent = z.infer<typeof NewConsent>;

/** Part or all of a consent is taken back; what was done before stays lawful (GDPR 7(3)). */
export const Withdrawal = z.strictObject({ ...scopesOf, on: LocalDate, by: UserId, at: Instant });
export type Withdrawal = z.infer<typeof Withdrawal>;

export const WithdrawConsent = z
  .strictObject({ ...scopesOf, on: SentDate, version: Version })
  .refine(({ scopes, shareWith }) => scopes.length + shareWith.length > 0, { error: "nothing-withdrawn", path: ["scopes"] });

export const Consent = z.strictObject({
  consentId: ConsentId,
  ...NewConsent.shape,
  signedOn: LocalDate,
  recordedBy: UserId,
  recordedAt: Instant,
  withdrawals: z.array(Withdrawal).max(10),
  version: Version,
});
export type Consent = z.infer<typeof Consent>;

/** The paper a client filled in beforehand: a coach holds it until it is destroyed (notice, item 11 A). */
export const PreForm = z.strictObject({
  heldBy: UserId,
  receivedOn: LocalDate,
  destroyed: z.strictObject({ on: LocalDate, by: UserId }).nullable(),
  version: Version,
});
export type PreForm = z.infer<typeof PreForm>;

/** What may be done with a person's information now, and on what it rests. */
export interface Grounds {
  readonly storing: "consent" | "statute" | "none";
  readonly scopes: ReadonlySet<ConsentScope>;
  readonly shareWith: ReadonlySet<AuthorityType>;
}

/** What may be taken back, or has been. */
export type Permissions = Pick<Withdrawal, "scopes" | "shareWith">;

type Paper = Pick<Consent, "kind" | "scopes" | "shareWith"> & { readonly withdrawals: readonly Permissions[] };

/** What one paper gives and has not been taken back. */
export function leftOf({ scopes, shareWith, withdrawals }: Omit<Paper, "kind">): Permissions {
  return {
    scopes: scopes.filter((scope) => !withdrawals.some((one) => one.scopes.includes(scope))),
    shareWith: shareWith.filter((type) => !withdrawals.some((one) => one.shareWith.includes(type))),
  };
}

/** All papers together: what one gives and has not taken back counts. */
export function groundsOf(consents: readonly Paper[]): Grounds {
  const left = consents.map(leftOf);
  const scopes = new Set(left.flatMap((one) => one.scopes));
  const shareWith = new Set(left.flatMap((one) => one.shareWith));
  const statute = consents.some(({ kind }) => kind === "informed");
  const storing = statute ? "statute" : scopes.has("store") ? "consent" : "none";
  // Where nothing may be stored any more, there is nothing to share either.
  return storing === "none" ? { storing, scopes: new Set(), shareWith: new Set() } : { storing, scopes, shareWith };
}
