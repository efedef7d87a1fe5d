import * as z from "zod";
import { ConsentId, DisclosureId, PeriodId, UserId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { ShortText } from "../kernel/values.ts";
import { AuthorityType, mostAuthorities } from "./authority.ts";

/** What a summary may tell, and how, by the name printed at its foot. Another set of fields or other words get a new name. */
export const summaryTemplate = "2026-1";

export const SummarySection = z.enum(["contact", "background", "periods", "situation", "plan", "assessments"]);
export type SummarySection = z.infer<typeof SummarySection>;

/** Whose answers of an assessment are shown. */
export const AssessmentSides = z.enum(["self", "coach", "both"]);
export type AssessmentSides = z.infer<typeof AssessmentSides>;

/**
 * Why the identity code stands on a paper: it is not printed needlessly (Data Protection Act 1050/2018, section 29).
 */
export const IdentityCodeReason = z.enum(["statutory-task", "benefit-decision", "same-name"]);
export type IdentityCodeReason = z.infer<typeof IdentityCodeReason>;

/** To whom it goes: the sender of a period, an authority of the card by its place there, or one that is named. */
export const SummaryRecipient = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sender"), periodId: PeriodId }),
  z.strictObject({ kind: z.literal("authority"), row: z.int().min(0).max(mostAuthorities - 1) }),
  z.strictObject({ kind: z.literal("other"), type: AuthorityType, name: ShortText }),
]);
export type SummaryRecipient = z.infer<typeof SummaryRecipient>;

export const SummaryRequest = z.strictObject({
  recipient: SummaryRecipient,
  sections: z.array(SummarySection).min(1).max(6).refine((sections) => new Set(sections).size === sections.length, { error: "named-twice" }),
  sides: AssessmentSides,
  /** Pictures beside the tables. */
  charts: z.boolean(),
  /** The recipient's. */
  language: Language,
  withIdentityCode: z.strictObject({ reason: IdentityCodeReason }).nullable(),
});
export type SummaryRequest = z.infer<typeof SummaryRequest>;

/** What is not on the paper although it was asked for, and why. */
export const LeftOut = z.enum([
  "contact-protected", "places-protected", "identity-code-missing", "identity-code-in-text", "letters-unprintable", "assessments-unsigned",
  "contact-empty", "background-empty", "periods-empty", "situation-empty", "plan-empty", "assessments-empty",
]);
export type LeftOut = z.infer<typeof LeftOut>;

/** Who the recipient is, as it stands on the paper and in the ledger. */
export const NamedRecipient = z.strictObject({ kind: z.enum(["sender", "authority", "other"]), type: AuthorityType, name: ShortText.nullable() });
export type NamedRecipient = z.infer<typeof NamedRecipient>;

/** The consent a disclosure rests on. */
export const SharingGround = z.strictObject({ scope: z.enum(["share-sender", "share-with"]), consentId: ConsentId, signedOn: LocalDate });
export type SharingGround = z.infer<typeof SharingGround>;

/** A line of the disclosure ledger: what was given to whom, when and on what ground. The paper itself is not kept. */
export const Disclosure = z.strictObject({
  disclosureId: DisclosureId,
  at: Instant,
  by: UserId,
  recipient: NamedRecipient,
  ground: SharingGround,
  /** The parts that were printed. */
  sections: SummaryRequest.shape.sections,
  sides: AssessmentSides,
  charts: z.boolean(),
  language: Language,
  /** Why the identity code was printed; null where it was not. */
  identityCode: IdentityCodeReason.nullable(),
  leftOut: z.array(LeftOut),
  template: z.string(),
  /** SHA-256 of the file, in hexadecimal: a paper can be held against it. */
  sha256: z.string(),
});
export type Disclosure = z.infer<typeof Disclosure>;
