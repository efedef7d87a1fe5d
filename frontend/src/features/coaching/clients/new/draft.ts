import type * as z from "zod";
import type { NewClient } from "../../../../../../shared/coaching/client-contract.ts";
import { consentTextVersions } from "../../../../../../shared/coaching/consent.ts";
import type { UserId } from "../../../../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import {
  type AuthoritiesValues, authoritiesForm, type BackgroundValues, backgroundForm, type BasicsValues, basicsForm, type CoachesValues, coachesForm,
  type CodeSentences, consentForm, type ConsentValues, type WizardSentences,
} from "./form-values.ts";

export const steps = ["consent", "basics", "background", "authorities", "coaches", "summary"] as const;
export type Step = (typeof steps)[number];

/** Everything typed so far, as it was typed. It lives in the page's memory and nowhere else. */
export interface Draft {
  readonly consent: ConsentValues;
  readonly basics: BasicsValues;
  readonly noCode: boolean;
  readonly isProtected: boolean;
  readonly background: BackgroundValues;
  readonly authorities: AuthoritiesValues;
  readonly coaches: CoachesValues;
}

export const emptyDraft = (self: UserId): Draft => ({
  consent: {
    kind: "consent", textVersion: consentTextVersions[0], signedOn: "", method: "paper-signed", scopes: [], shareWith: [], paperLocation: "", preFormReceivedOn: "",
  },
  basics: {
    identityCode: "", firstNames: "", lastName: "", callName: "", streetAddress: "", postalCode: "", town: "", phone: "", email: "", contactLanguage: "fi", protectedUntil: "",
  },
  noCode: false,
  isProtected: false,
  background: { basicEducation: "NO_INFO", level: "NO_INFO", degree: "", occupation: "", workExperience: [] },
  authorities: { authorities: [] },
  coaches: { work: self, individual: "" },
});

interface Terms {
  readonly today: LocalDate;
  readonly sentences: WizardSentences;
  readonly codes: CodeSentences;
}

const schemasOf = ({ consent, noCode, isProtected }: Pick<Draft, "consent" | "noCode" | "isProtected">, { today, sentences, codes }: Terms) => ({
  consent: consentForm(consent.kind, today, sentences),
  basics: basicsForm({ noCode, isProtected, today }, sentences, codes),
  background: backgroundForm(sentences),
  authorities: authoritiesForm(sentences),
  coaches: coachesForm,
});

export type DraftReading =
  | { readonly kind: "client"; readonly client: NewClient }
  /** The first step that is not yet as it must be. */
  | { readonly kind: "unfinished"; readonly step: Step };

/** The draft as it is sent, once every step of it holds. */
export function readDraft(draft: Draft, terms: Terms): DraftReading {
  const schemas = schemasOf(draft, terms);
  const consent = schemas.consent.safeParse(draft.consent);
  const basics = schemas.basics.safeParse(draft.basics);
  const background = schemas.background.safeParse(draft.background);
  const authorities = schemas.authorities.safeParse(draft.authorities);
  const coaches = schemas.coaches.safeParse(draft.coaches);
  if (!consent.success) return { kind: "unfinished", step: "consent" };
  if (!basics.success) return { kind: "unfinished", step: "basics" };
  if (!background.success) return { kind: "unfinished", step: "background" };
  if (!authorities.success) return { kind: "unfinished", step: "authorities" };
  if (!coaches.success) return { kind: "unfinished", step: "coaches" };
  return {
    kind: "client",
    client: {
      ...consentPart(consent.data),
      ...basicsPart(basics.data, background.data),
      authorities: authorities.data.authorities,
      responsibilities: responsibilitiesOf(coaches.data, terms.today),
    },
  };
}

/** A signed paper as it is sent. */
export function consentPart({ preFormReceivedOn, scopes, ...consent }: z.output<ReturnType<typeof consentForm>>): Pick<NewClient, "consent" | "preFormReceivedOn"> {
  // Where a statute carries storing, no consent to it is asked.
  const asked = consent.kind === "informed" ? scopes.filter((scope) => scope !== "store") : scopes;
  return { consent: { ...consent, scopes: asked }, preFormReceivedOn };
}

type Basics = z.output<ReturnType<typeof basicsForm>>;
type Background = z.output<ReturnType<typeof backgroundForm>>;

function basicsPart({ identityCode, protectedUntil, ...basics }: Basics, { level, degree, ...background }: Background): Pick<NewClient, "identityCode" | "details"> {
  const addressProtection = protectedUntil === null ? null : { until: protectedUntil };
  return { identityCode, details: { ...basics, ...background, otherEducation: { level, degree }, addressProtection } };
}

function responsibilitiesOf({ work, individual }: z.output<typeof coachesForm>, today: LocalDate): NewClient["responsibilities"] {
  const from = { from: today, to: null };
  return [{ staffId: work, role: "work-coach", ...from }, ...(individual === null ? [] : [{ staffId: individual, role: "individual-coach" as const, ...from }])];
}

/** What the server found wrong, and on which step it can be put right. */
export interface Finding {
  readonly step: Step;
  /** The name of the field on that step. */
  readonly field: string;
  readonly code: string;
}

const fieldsElsewhere: Readonly<Record<string, readonly [Step, string]>> = {
  preFormReceivedOn: ["consent", "preFormReceivedOn"],
  identityCode: ["basics", "identityCode"],
  "details.addressProtection": ["basics", "protectedUntil"],
  "details.basicEducation": ["background", "basicEducation"],
  "details.otherEducation.level": ["background", "level"],
  "details.otherEducation.degree": ["background", "degree"],
  "details.occupation": ["background", "occupation"],
  "details.workExperience": ["background", "workExperience"],
  authorities: ["authorities", "authorities"],
  responsibilities: ["coaches", "work"],
};

/** Where a path of the request stands in the wizard. */
export function findingAt({ path, code }: { readonly path: string; readonly code: string }): Finding | undefined {
  const [, [step, field] = ["summary", ""] as const] = Object.entries(fieldsElsewhere).find(([begin]) => path === begin || path.startsWith(`${begin}.`)) ?? [];
  if (field !== "") return { step, field, code };
  const [part, name] = path.split(".");
  if (name === undefined) return undefined;
  if (part === "consent") return { step: "consent", field: name, code };
  return part === "details" ? { step: "basics", field: name, code } : undefined;
}

/** Where a refusal that names no field is put right. */
export const stepOfRefusal: Readonly<Record<string, readonly [Step, string]>> = {
  "identity-code-taken": ["basics", "identityCode"],
  "identity-code-invalid": ["basics", "identityCode"],
  "under-age": ["basics", "identityCode"],
  "signed-in-future": ["consent", "signedOn"],
  "staff-blocked": ["coaches", "work"],
};
