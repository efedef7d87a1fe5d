import type { Language } from "../../../shared/kernel/languages.ts";
import type { Texts } from "./texts.ts";

/** Each language is a file of its own, so that a phone fetches the one it shows. */
const dictionary = {
  fi: async () => {
    const { fi } = await import("./texts-fi.ts");
    return fi;
  },
  sv: async () => {
    const { sv } = await import("./texts-sv.ts");
    return sv;
  },
  en: async () => {
    const { en } = await import("./texts-en.ts");
    return en;
  },
} satisfies Record<Language, () => Promise<Texts>>;

export const textsIn = (language: Language): Promise<Texts> => dictionary[language]();
