import type { Language } from "../../../shared/kernel/languages.ts";

type Text = string | ((...given: never[]) => string);

/** The same keys and the same parameters, in another language's words. */
type Translated<T> = { readonly [Key in keyof T]: T[Key] extends (...given: infer Given) => string ? (...given: Given) => string : string };

/** A screen's texts in every language; Finnish decides which texts there are. */
export interface TextSet<T> {
  readonly fi: T;
  readonly sv: Translated<T>;
  readonly en: Translated<T>;
}

/** A text that lacks a translation, or a translation of no text, does not compile. */
export function defineTexts<T extends Readonly<Record<string, Text>>>(texts: {
  readonly fi: T;
  readonly sv: NoInfer<Translated<T>>;
  readonly en: NoInfer<Translated<T>>;
}): TextSet<T> {
  return texts;
}

export function textsIn<T>(texts: TextSet<T>, language: Language): T | Translated<T> {
  return texts[language];
}
