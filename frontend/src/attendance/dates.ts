import type { Language } from "../../../shared/kernel/languages.ts";

const locales = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" } satisfies Record<Language, string>;
/** Months in figures only where everybody reads them alike: browsers without Finland's Swedish would write 23/11. */
const date = (language: Language) => ({ day: "numeric", month: language === "fi" ? "numeric" : "short" }) as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it, and the page shows dozens of days. */
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + JSON.stringify(options);
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "Europe/Helsinki" });
  formats.set(name, known);
  return known;
}

/** Noon in UTC is the same date in Finland all year. */
const noon = (on: string): Date => new Date(`${on}T12:00Z`);

/** `ma 23.11.` */
export const dayName = (language: Language, on: string): string =>
  format(language, { weekday: "short", ...date(language) }).format(noon(on));

/** `ma` */
export const weekdayName = (language: Language, on: string): string => format(language, { weekday: "short" }).format(noon(on));

/** `23.–29.11.` */
export const dateRange = (language: Language, from: string, to: string): string =>
  format(language, date(language)).formatRange(noon(from), noon(to));

/** `23.11.2026` */
export const fullDate = (language: Language, on: string): string => yearFormat(language).format(noon(on));

/** `23.11.2026`, the last whole day before an instant: a link that ends at midnight is valid until the day before. */
export const lastDayBefore = (language: Language, instant: string): string => yearFormat(language).format(Date.parse(instant) - 1);

const yearFormat = (language: Language): Intl.DateTimeFormat => format(language, { ...date(language), year: "numeric" });

/** `23.11. klo 14.00` */
export function momentName(language: Language, instant: string): string {
  const at = new Date(instant);
  const day = format(language, date(language)).format(at);
  const time = format(language, { hour: "numeric", minute: "2-digit" }).format(at);
  const clock = { fi: "klo", sv: "kl.", en: "at" } satisfies Record<Language, string>;
  return `${day} ${clock[language]} ${time}`;
}

/** `6 t 30 min` of minutes. */
export function duration(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hour = language === "fi" ? "t" : "h";
  return [hours > 0 && `${hours} ${hour}`, rest > 0 && `${rest} min`].filter(Boolean).join(" ");
}
