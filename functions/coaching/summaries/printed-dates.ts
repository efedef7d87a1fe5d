import type { Language } from "../../../shared/kernel/languages.ts";
import { type Instant, type LocalDate, millisecondsOf, timeZone } from "../../../shared/kernel/local-date.ts";

/** "1.12.2026", as Finns write dates in both languages; "1 Dec 2026" in English. */
export function dateText(on: LocalDate, language: Language): string {
  if (language !== "en") return `${String(Number(on.slice(8)))}.${String(Number(on.slice(5, 7)))}.${on.slice(0, 4)}`;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(`${on}T00:00:00Z`));
}

/** An instant to the minute, in Finland's time. */
export function instantText(at: Instant, language: Language): string {
  const locale = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" }[language];
  return new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "numeric", year: "numeric", hour: "numeric", minute: "2-digit" }).format(millisecondsOf(at));
}
