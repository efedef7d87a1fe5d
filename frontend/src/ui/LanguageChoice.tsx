import { type Language, languages } from "../../../shared/kernel/languages.ts";
import { languageNames, useLanguage } from "../i18n/language.ts";

const labels: Readonly<Record<Language, string>> = { fi: "Kieli", sv: "Språk", en: "Language" };

/** The page's language, each offered in its own words. */
export function LanguageChoice({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const { language } = useLanguage();
  return (
    <div className="language-choice" role="group" aria-label={labels[language]}>
      {languages.map((code) => (
        <button key={code} type="button" lang={code} aria-pressed={code === language} onClick={() => onChoose(code)}>
          {code.toUpperCase()}
          <span className="visually-hidden"> {languageNames[code]}</span>
        </button>
      ))}
    </div>
  );
}
