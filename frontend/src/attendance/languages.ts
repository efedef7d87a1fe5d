import type { Language } from "../../../shared/kernel/languages.ts";

export const languages = ["fi", "sv", "en"] as const satisfies readonly Language[];

/** The page's languages by their own names. */
export const languageNames = { fi: "Suomi", sv: "Svenska", en: "English" } as const satisfies Record<Language, string>;

export const isLanguage = (tag: unknown): tag is Language => languages.some((language) => language === tag);

/** The first of ours among the languages of the device; Finnish when there is none. */
export const preferredLanguage = (tags: readonly string[]): Language => tags.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "fi";
