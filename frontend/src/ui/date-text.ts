import { LocalDate } from "../../../shared/kernel/local-date.ts";

type TypedDate =
  | { readonly kind: "date"; readonly date: LocalDate }
  | { readonly kind: "empty" }
  /** Not a date at all, or digits that can be read in two ways. */
  | { readonly kind: "unreadable" }
  /** 31 February. */
  | { readonly kind: "no-such-day" };

const separated = /^(\d{1,2})[.,/\s-]+(\d{1,2})[.,/\s-]+(\d{4}|\d{2})\.?$/u;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/u;
/** Eight digits, or six with a short year. Seven digits are read by nobody in one way only. */
const compact = /^(\d{2})(\d{2})(\d{4}|\d{2})$/u;

/** Reads a date as Finns type it: day first, with points, without leading zeros, the century left out. */
export function parseDateText(typed: string): TypedDate {
  const text = typed.trim();
  if (text === "") return { kind: "empty" };

  const written = iso.exec(text);
  if (written !== null) return dateOf(written[3], written[2], written[1]);

  const [, day, month, year] = separated.exec(text) ?? compact.exec(text) ?? [];
  return dateOf(day, month, year?.length === 2 ? `20${year}` : year);
}

function dateOf(day: string | undefined, month: string | undefined, year: string | undefined): TypedDate {
  if (day === undefined || month === undefined || year === undefined) return { kind: "unreadable" };
  const date = LocalDate.safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return date.success ? { kind: "date", date: date.data } : { kind: "no-such-day" };
}

/** "1.12.2026": how a date stands in a field, in every language. */
export const dateText = (date: LocalDate): string =>
  `${Number(date.slice(8, 10))}.${Number(date.slice(5, 7))}.${date.slice(0, 4)}`;
