import { type ReactNode, useEffect, useMemo, useState } from "react";
import { Language, preferredLanguage } from "../../../shared/kernel/languages.ts";
import { LanguageContext } from "./language.ts";

/** A language code is no personal data, so the browser may keep it. */
const storageKey = "language";

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const choice = useMemo(() => ({ language, setLanguage }), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);

  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

function firstLanguage(): Language {
  const remembered = Language.safeParse(localStorage.getItem(storageKey));
  return remembered.success ? remembered.data : preferredLanguage(navigator.languages.join(","));
}
