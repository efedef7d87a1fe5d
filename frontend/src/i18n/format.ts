import type { Language } from "../../../shared/kernel/languages.ts";
import { type Instant, type LocalDate, timeZone, weekNumber, type Weekday, weekdayOf } from "../../../shared/kernel/local-date.ts";
import { locales } from "./language.ts";

/** A local date as the browser's formats take it: midnight of that date, read back in the same zone. */
const atUtc = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

/** "1.12.2026", as Finns write dates in both languages; "1 Dec 2026" in English. */
export function formatDate(date: LocalDate, language: Language): string {
  if (language !== "en") return `${shortDate(date)}${date.slice(0, 4)}`;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(atUtc(date));
}

/** "23.11." for a column or a list where the year is plain; "23 Nov" in English. */
export function formatDayAndMonth(date: LocalDate, language: Language): string {
  if (language !== "en") return shortDate(date);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }).format(atUtc(date));
}

/** "1.12.2026 klo 8.05", in Finland's time wherever the reader sits. */
export function formatDateTime(instant: Instant, language: Language): string {
  const at = new Date(instant);
  const date = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "fi-FI", { dateStyle: "medium", timeZone }).format(at);
  const time = formatTime(instant, language);
  return { fi: `${date} klo ${time}`, sv: `${date} kl. ${time}`, en: `${date}, ${time}` }[language];
}

/** "8.05" in Finnish and Swedish, "08:05" in English. */
export function formatTime(instant: Instant, language: Language): string {
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(instant));
  return timeText(time, language);
}

/** "8.05" of `08:05`; English keeps it as it is. */
export const timeText = (time: string, language: Language): string =>
  language === "en" ? time : time.replace(":", ".").replace(/^0/u, "");

/** "maanantai", or "ma" when short. */
export function weekdayName(day: LocalDate | Weekday, language: Language, width: "long" | "short" = "long"): string {
  const weekday = typeof day === "number" ? day : weekdayOf(day);
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locales[language], { weekday: width, timeZone: "UTC" }).format(Date.UTC(2024, 0, weekday));
}

/** "marraskuu 2026" */
export function monthName(date: LocalDate, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { month: "long", year: "numeric", timeZone: "UTC" }).format(atUtc(date));
}

/** "viikko 48" of the ISO week the date lies in. */
export function weekName(date: LocalDate, language: Language): string {
  const { week } = weekNumber(date);
  return { fi: `viikko ${week}`, sv: `vecka ${week}`, en: `week ${week}` }[language];
}

/** "6 h 30 min", a figure never parted from its unit; the three languages write it alike. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h ${rest}\u00a0min`;
}

/** Capital first letter, for a word of the language that begins a heading. */
export const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase("fi-FI") + word.slice(1);

const shortDate = (date: LocalDate): string => `${Number(date.slice(8, 10))}.${Number(date.slice(5, 7))}.`;
