import { type ReactNode, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Language, preferredLanguage } from "../../../shared/kernel/languages.ts";
import { LanguageContext, locales } from "./language.ts";

/** A language code is no personal data, so the browser may keep it. */
const storageKey = "language";

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const choice = useMemo(() => ({ language, setLanguage }), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);

  return (
    <LanguageContext value={choice}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
}

function firstLanguage(): Language {
  const remembered = Language.safeParse(localStorage.getItem(storageKey));
  return remembered.success ? remembered.data : preferredLanguage(navigator.languages.join(","));
}
