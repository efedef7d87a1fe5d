import * as z from "zod";

/** Finnish first; Swedish and English complete. */
export const languages = ["fi", "sv", "en"] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** A text in every language: a missing one does not compile. */
export type Localised = Readonly<Record<Language, string>>;

/**
 * The first language of ours that an `Accept-Language` header asks for; Finnish when it asks for none.
 * Weights are ignored: browsers send languages in order of preference.
 */
export function preferredLanguage(header: string | undefined): Language {
  for (const tag of (header ?? "").split(",")) {
    const [primary] = tag.trim().toLowerCase().split(/[-_;\s]/u);
    const language = Language.safeParse(primary);
    if (language.success) return language.data;
  }
  return "fi";
}
