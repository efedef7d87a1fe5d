import type { Language } from "../../../shared/kernel/languages.ts";
import type { Texts } from "./texts.ts";

/** Each language is a file of its own, so that a phone fetches the one it shows. */
const dictionary = {
  fi: async () => (await import("./texts-fi.ts")).fi,
  sv: async () => (await import("./texts-sv.ts")).sv,
  en: async () => (await import("./texts-en.ts")).en,
} satisfies Record<Language, () => Promise<Texts>>;

export const textsIn = (language: Language): Promise<Texts> => dictionary[language]();
