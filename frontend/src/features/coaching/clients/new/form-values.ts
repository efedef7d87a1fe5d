import * as z from "zod";
import { AuthorityType } from "../../../../../../shared/coaching/authority.ts";
import { BasicEducation, EducationLevel } from "../../../../../../shared/coaching/client.ts";
import { ConsentKind, ConsentScope, NewConsent } from "../../../../../../shared/coaching/consent.ts";
import { UserId } from "../../../../../../shared/kernel/ids.ts";
import { Language } from "../../../../../../shared/kernel/languages.ts";
import { type LocalDate, SentDate } from "../../../../../../shared/kernel/local-date.ts";
import { ageOn, type IdentityCodeFault, readIdentityCode } from "../../../../../../shared/kernel/personal-identity-code.ts";
import { EmailAddress, PersonName, PhoneNumber, ShortText } from "../../../../../../shared/kernel/values.ts";

/** What a form says where only a person can put it right. */
export interface WizardSentences {
  readonly future: string;
  readonly storeMissing: string;
  readonly postalCode: string;
  readonly protectedUntilPast: string;
  readonly workRow: (row: number) => string;
  readonly authorityRow: (row: number) => string;
}

export type CodeFault = IdentityCodeFault | "under-age";
export type CodeSentences = Readonly<Record<CodeFault, string>>;

/** The notice ticks no children's data. */
const adulthood = 18;

/** What is wrong with a code as it was typed. Whether an artificial one may be stored is for the server to say. */
export function codeFault(typed: string, today: LocalDate): CodeFault | undefined {
  const reading = readIdentityCode(typed, { today, artificial: "allowed" });
  if (reading.kind === "fault") return reading.fault;
  return ageOn(reading.bornOn, today) < adulthood ? "under-age" : undefined;
}

/** A text that may be left empty, which is no text. */
const orNothing = <Value extends z.ZodType<unknown, string>>(schema: Value) =>
  z
    .string()
    .trim()
    .transform((typed) => (typed === "" ? null : typed))
    .pipe(schema.nullable());

const notAfter = (today: LocalDate, sentence: string) => SentDate.refine((on) => on <= today, { error: sentence });

export const consentForm = (kind: z.infer<typeof ConsentKind>, today: LocalDate, { future, storeMissing }: WizardSentences) =>
  z.strictObject({
    kind: ConsentKind,
    textVersion: NewConsent.shape.textVersion,
    signedOn: notAfter(today, future),
    method: NewConsent.shape.method,
    scopes: z.array(ConsentScope).refine((scopes) => kind === "informed" || scopes.includes("store"), { error: storeMissing }),
    shareWith: z.array(AuthorityType),
    paperLocation: orNothing(ShortText),
    preFormReceivedOn: z.union([notAfter(today, future), z.literal("").transform(() => null)]),
  });
export type ConsentValues = z.input<ReturnType<typeof consentForm>>;

interface BasicsTerms {
  readonly noCode: boolean;
  readonly isProtected: boolean;
  readonly today: LocalDate;
}

export const identityCodeField = (today: LocalDate, codes: CodeSentences) =>
  z.string().superRefine((typed, context) => {
    const fault = codeFault(typed, today);
    if (fault !== undefined) context.addIssue({ code: "custom", message: codes[fault] });
  });

export const basicsForm = ({ noCode, isProtected, today }: BasicsTerms, t: WizardSentences, codes: CodeSentences) =>
  z.strictObject({
    identityCode: noCode ? z.string().transform(() => null) : identityCodeField(today, codes),
    firstNames: PersonName,
    lastName: PersonName,
    callName: orNothing(PersonName),
    streetAddress: orNothing(ShortText),
    postalCode: orNothing(z.string().regex(/^\d{5}$/u, { error: t.postalCode })),
    town: orNothing(ShortText),
    phone: orNothing(PhoneNumber),
    email: orNothing(EmailAddress),
    contactLanguage: Language,
    protectedUntil: isProtected ? SentDate.refine((on) => today <= on, { error: t.protectedUntilPast }) : z.string().transform(() => null),
  });
export type BasicsValues = z.input<ReturnType<typeof basicsForm>>;

/** A line of work experience as it is typed. */
const WorkDraft = z.object({ task: z.string(), months: z.string() });
export type WorkDraft = z.infer<typeof WorkDraft>;

const workRows = (t: WizardSentences) =>
  z.array(WorkDraft).transform((drafts, context) =>
    drafts.map(({ task, months }, index) => {
      const row = z.object({ task: ShortText, months: z.coerce.number<string>().int().min(0).max(720) }).safeParse({ task, months: months.trim() || "x" });
      if (row.success) return row.data;
      context.addIssue({ code: "custom", message: t.workRow(index + 1) });
      return z.NEVER;
    }),
  );

export const backgroundForm = (t: WizardSentences) =>
  z.strictObject({
    basicEducation: BasicEducation,
    level: EducationLevel,
    degree: orNothing(ShortText),
    occupation: orNothing(ShortText),
    workExperience: workRows(t),
  });
export type BackgroundValues = z.input<ReturnType<typeof backgroundForm>>;

/** An official as typed: every field a text. */
const AuthorityDraft = z.object({ type: z.string(), office: z.string(), name: z.string(), phone: z.string(), email: z.string() });
export type AuthorityDraft = z.infer<typeof AuthorityDraft>;

const Official = z.strictObject({
  type: AuthorityType,
  office: orNothing(ShortText),
  name: orNothing(PersonName),
  phone: orNothing(PhoneNumber),
  email: orNothing(EmailAddress),
});

export const authoritiesForm = (t: WizardSentences) =>
  z.strictObject({
    authorities: z.array(AuthorityDraft).transform((drafts, context) =>
      drafts.map((draft, index) => {
        const row = Official.safeParse(draft);
        if (row.success) return row.data;
        context.addIssue({ code: "custom", message: t.authorityRow(index + 1) });
        return z.NEVER;
      }),
    ),
  });
export type AuthoritiesValues = z.input<ReturnType<typeof authoritiesForm>>;

/** `individual`: nobody, or the colleague who coaches the person beside the work coach. */
export const coachesForm = z.strictObject({
  work: UserId,
  individual: z.union([UserId, z.literal("").transform(() => null)]),
});
export type CoachesValues = z.input<typeof coachesForm>;
