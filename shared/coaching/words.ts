import type { Language } from "../kernel/languages.ts";

/** What each code of a list is called, in every language: on the screen and on paper alike. */
export type Words<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>;
