import * as z from "zod";
import { AuthorityType } from "../../../../../shared/coaching/authority.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { AssessmentSides, IdentityCodeReason, type SummaryRecipient, SummaryRequest, SummarySection } from "../../../../../shared/coaching/summary.ts";
import { namedRecipient, sharingGround } from "../../../../../shared/coaching/summary-decisions.ts";
import { Language } from "../../../../../shared/kernel/languages.ts";
import { ShortText } from "../../../../../shared/kernel/values.ts";

type RecipientCard = Pick<OpenClientCard, "periods" | "authorities" | "consents">;

/** Somebody a summary can go to, and whether the client lets it. */
export interface PossibleRecipient {
  readonly key: string;
  readonly recipient: Exclude<SummaryRecipient, { kind: "other" }>;
  readonly type: AuthorityType;
  readonly name: string | null;
  readonly isConsented: boolean;
}

export const otherKey = "other";

/** Senders of periods, each once, and then the authorities of the card. */
export function possibleRecipients(card: RecipientCard): PossibleRecipient[] {
  const wanted: readonly PossibleRecipient["recipient"][] = [
    ...card.periods.map(({ periodId }) => ({ kind: "sender" as const, periodId })),
    ...card.authorities.rows.map((_, row) => ({ kind: "authority" as const, row })),
  ];
  const all = wanted.flatMap((recipient, index): PossibleRecipient[] => {
    const named = namedRecipient(card, recipient);
    if (named === undefined) return [];
    return [{ key: String(index), recipient, type: named.type, name: named.name, isConsented: sharingGround(card.consents, named) !== undefined }];
  });
  const isSame = (one: PossibleRecipient, other: PossibleRecipient) => one.recipient.kind === other.recipient.kind && one.type === other.type && one.name === other.name;
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index);
}

/** A summary as the form holds it. */
const typedShape = {
  recipient: z.string().min(1),
  otherType: z.union([AuthorityType, z.literal("")]),
  otherName: z.union([ShortText, z.literal("")]),
  sections: z.array(SummarySection).min(1),
  sides: AssessmentSides,
  charts: z.boolean(),
  language: Language,
  withCode: z.boolean(),
  reason: z.union([IdentityCodeReason, z.literal("")]),
};
const Typed = z.object(typedShape);
export type TypedSummary = z.infer<typeof Typed>;

interface Sentences {
  readonly noConsent: string;
  readonly missing: string;
}

/** Refuses, beside the choice, what the server would. */
export function summaryFormSchema(card: RecipientCard, t: Sentences) {
  const recipients = possibleRecipients(card);
  return Typed.superRefine((typed, context) => {
    const fault = (path: keyof TypedSummary, message: string): void => context.addIssue({ code: "custom", path: [path], message });
    if (typed.withCode && typed.reason === "") fault("reason", t.missing);
    if (typed.recipient !== otherKey) {
      if (recipients.find(({ key }) => key === typed.recipient)?.isConsented === false) fault("recipient", t.noConsent);
      return;
    }
    if (typed.otherType === "") fault("otherType", t.missing);
    else if (sharingGround(card.consents, { kind: "other", type: typed.otherType }) === undefined) fault("otherType", t.noConsent);
    if (typed.otherName === "") fault("otherName", t.missing);
  });
}

/** What is asked of the server. */
export function requestOf(typed: TypedSummary, recipients: readonly PossibleRecipient[]): SummaryRequest {
  const { sections, sides, charts, language, withCode, reason } = typed;
  const chosen = recipients.find(({ key }) => key === typed.recipient)?.recipient;
  return SummaryRequest.parse({
    recipient: chosen ?? { kind: "other", type: typed.otherType, name: typed.otherName },
    sections, sides, charts, language,
    withIdentityCode: withCode ? { reason } : null,
  });
}

/** What the form begins with: the first one who may be given it, and what a sender asks for most. */
export function firstTyped(card: RecipientCard): TypedSummary {
  const first = possibleRecipients(card).find(({ isConsented }) => isConsented);
  return {
    recipient: first?.key ?? "", otherType: "", otherName: "", sections: ["periods", "plan", "assessments"], sides: "both", charts: true, language: "fi", withCode: false, reason: "",
  };
}
