import type { InputIssue } from "../../../shared/kernel/problems.ts";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";

/** What the kit needs of a refusal, whoever made it: a sentence to show, and the fields it is about. */
interface Refusal extends Error {
  readonly title: string;
  readonly issues: readonly InputIssue[];
}

const texts = defineTexts({
  fi: { unexpected: "Jokin meni vikaan. Lataa sivu uudelleen ja yritä uudestaan." },
  sv: { unexpected: "Något gick fel. Ladda om sidan och försök igen." },
  en: { unexpected: "Something went wrong. Reload the page and try again." },
});

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && "title" in error && typeof error.title === "string" && "issues" in error && Array.isArray(error.issues);

/** Somebody else was quicker: what is on the page is older than what is saved. */
export const isConflict = (error: unknown): boolean => isRefusal(error) && "code" in error && error.code === "version-conflict";

/** The sentence for whatever was thrown; nothing when nothing was. */
export function useRefusalSentence(error: unknown): string | undefined {
  const t = useTexts(texts);
  if (error === null || error === undefined) return undefined;
  return isRefusal(error) ? error.title : t.unexpected;
}
