import { LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import { UserId } from "../../../../../../shared/kernel/ids.ts";
import { useColleagues } from "../../../../api/colleagues.ts";
import { formatDate } from "../../../../i18n/format.ts";
import { languageNames, useLanguage, useTexts } from "../../../../i18n/language.ts";
import { defineTexts } from "../../../../i18n/texts.ts";
import { AuthorityType } from "../../../../../../shared/coaching/authority.ts";
import { authorityTexts } from "../../words/authority-texts.ts";
import { basicEducationTexts, clientTexts, educationLevelTexts } from "../../words/client-texts.ts";
import { consentKindTexts, consentMethodTexts, scopeTexts } from "../../words/consent-texts.ts";
import type { Draft, Step } from "./draft.ts";
import { consentStepTexts, personStepTexts, wizardTexts } from "./texts.ts";

const texts = defineTexts({
  fi: { none: "–", months: (months: string) => `${months} kk`, noAuthorities: "Ei yhteistyötahoja" },
  sv: { none: "–", months: (months) => `${months} mån`, noAuthorities: "Inga samarbetsinstanser" },
  en: { none: "–", months: (months) => `${months} months`, noAuthorities: "No authorities" },
});

type Fact = readonly [name: string, value: string];

interface SpokenPart {
  readonly step: Step;
  readonly facts: readonly Fact[];
}

/** The whole draft in words, step by step, with what was left empty shown as empty. */
export function useSpokenDraft(draft: Draft): readonly SpokenPart[] {
  const words = { ...useTexts(texts), client: useTexts(clientTexts) };
  const consent = useConsentFacts(draft);
  const background = useBackgroundFacts(draft);
  const basics = useBasicsFacts(draft);
  const { authorities: label } = useTexts(wizardTexts);
  const types = useTexts(authorityTexts);
  const coaches = useCoachFacts(draft);
  const rows = draft.authorities.authorities.map(({ type, ...official }, index): Fact => {
    const known = AuthorityType.safeParse(type);
    const said = [official.name, official.office, official.phone, official.email].map((text) => text.trim()).filter((text) => text !== "");
    return [`${index + 1}. ${known.success ? types[known.data] : ""}`, said.join(", ") || words.none];
  });
  return [
    { step: "consent", facts: consent },
    { step: "basics", facts: basics },
    { step: "background", facts: background },
    { step: "authorities", facts: rows.length === 0 ? [[label, words.noAuthorities]] : rows },
    { step: "coaches", facts: coaches },
  ];
}

/** A date as it is read; what is no date yet, as it was typed. */
function useSpokenDate(): (value: string) => string {
  const { language } = useLanguage();
  const { none } = useTexts(texts);
  return (value) => {
    const date = LocalDate.safeParse(value);
    return date.success ? formatDate(date.data, language) : value || none;
  };
}

function useConsentFacts({ consent }: Draft): Fact[] {
  const t = useTexts(consentStepTexts);
  const { none } = useTexts(texts);
  const kinds = useTexts(consentKindTexts);
  const methods = useTexts(consentMethodTexts);
  const scopes = useTexts(scopeTexts);
  const authorities = useTexts(authorityTexts);
  const date = useSpokenDate();
  const given = consent.scopes.filter((scope) => consent.kind === "consent" || scope !== "store");
  return [
    [t.kind, kinds[consent.kind]],
    [consent.kind === "consent" ? t.signedOn : t.informedOn, date(consent.signedOn)],
    [t.method, methods[consent.method]],
    [t.scopes, given.map((scope) => scopes[scope]).join("; ") || none],
    [t.shareWith, consent.shareWith.map((type) => authorities[type]).join(", ") || none],
    [t.textVersion, consent.textVersion],
    [t.paperLocation, consent.paperLocation.trim() || none],
    [t.preForm, date(consent.preFormReceivedOn)],
  ];
}

function useBasicsFacts({ basics, noCode, isProtected }: Draft): Fact[] {
  const words = useTexts(clientTexts);
  const person = useTexts(personStepTexts);
  const { none } = useTexts(texts);
  const date = useSpokenDate();
  const fields = ["firstNames", "lastName", "callName", "streetAddress", "postalCode", "town", "phone", "email"] as const;
  return [
    [words.identityCode, noCode ? person.noCode : basics.identityCode.trim().toUpperCase()],
    ...fields.map((field): Fact => [words[field], basics[field].trim() || none]),
    [words.contactLanguage, languageNames[basics.contactLanguage]],
    [words.addressProtection, isProtected ? date(basics.protectedUntil) : none],
  ];
}

function useBackgroundFacts({ background }: Draft): Fact[] {
  const words = useTexts(clientTexts);
  const basic = useTexts(basicEducationTexts);
  const levels = useTexts(educationLevelTexts);
  const t = useTexts(texts);
  return [
    [words.basicEducation, basic[background.basicEducation]],
    [words.otherEducation, [levels[background.level], background.degree.trim()].filter((text) => text !== "").join(": ")],
    [words.occupation, background.occupation.trim() || t.none],
    [words.workExperience, background.workExperience.map(({ task, months }) => `${task.trim()} (${t.months(months.trim())})`).join(", ") || t.none],
  ];
}

function useCoachFacts({ coaches: { work, individual } }: Draft): Fact[] {
  const t = useTexts(personStepTexts);
  const { nameOf } = useColleagues();
  const name = (id: string) => {
    const known = UserId.safeParse(id);
    return known.success ? nameOf(known.data) : "";
  };
  return [
    [t.workCoach, name(work)],
    [t.individual, name(individual) || t.nobody],
  ];
}
