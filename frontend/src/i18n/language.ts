import { createContext, use } from "react";
import type { Language } from "../../../shared/kernel/languages.ts";
import { type TextSet, textsIn } from "./texts.ts";

interface LanguageChoice {
  readonly language: Language;
  /** Changes the page at once and is remembered by this browser. A user's profile is changed elsewhere. */
  readonly setLanguage: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice | null>(null);

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === null) throw new Error("useLanguage outside LanguageProvider");
  return choice;
}

/** The texts of a screen in the language of the page. */
export function useTexts<T>(texts: TextSet<T>) {
  return textsIn(texts, useLanguage().language);
}

/** Each language by its own name, so that whoever reads no Finnish finds her own. */
export const languageNames: Readonly<Record<Language, string>> = { fi: "Suomi", sv: "Svenska", en: "English" };

/** What React Aria's own texts and the browser's formats go by. */
export const locales: Readonly<Record<Language, string>> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };
