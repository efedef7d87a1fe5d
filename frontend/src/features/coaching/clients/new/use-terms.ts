import { createContext, use, useMemo } from "react";
import type { LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import { useLanguage, useTexts } from "../../../../i18n/language.ts";
import { codeFaultTexts } from "../../words/client-texts.ts";
import type { CodeSentences, WizardSentences } from "./form-values.ts";
import { consentStepTexts, personStepTexts } from "./texts.ts";

export const TodayContext = createContext<LocalDate | null>(null);

interface Terms {
  readonly today: LocalDate;
  readonly sentences: WizardSentences;
  readonly codes: CodeSentences;
}

/** What the steps are judged by, in the reader's language; the same object until day or language changes. */
export function useTerms(): Terms {
  const today = use(TodayContext);
  const { language } = useLanguage();
  const consent = useTexts(consentStepTexts);
  const person = useTexts(personStepTexts);
  const codes = useTexts(codeFaultTexts);
  if (today === null) throw new Error("useTerms outside TodayContext");
  return useMemo(() => ({ today, sentences: { ...person, future: consent.future, storeMissing: consent.storeMissing }, codes }), [today, language]);
}
