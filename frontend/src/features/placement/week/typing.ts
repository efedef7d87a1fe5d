import type { Language } from "../../../../../shared/kernel/languages.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { type AttendanceCode, attributesOf, staffCodes } from "../../../../../shared/placement/attendance-codes.ts";
import { awaitsConfirmation, isMissing, isSaid, needsLength, plannedLength, type Shown } from "./shown.ts";
import { type Mark, nothingSaid, type Wish } from "./saving/wish.ts";

/** What a key typed on a square does. */
export type Typed =
  | { readonly kind: "wish"; readonly wish: Wish }
  /** The day needs more than a letter: how long, why, or a look at what it would replace. */
  | { readonly kind: "open"; readonly code: AttendanceCode | null }
  | { readonly kind: "refused"; readonly why: "outside" | "future" | "not-arranged" | "nothing-there" };

/** Whether a code may be recorded for a date. */
export type Offers = (code: AttendanceCode, on: LocalDate) => boolean;

/** Staff's codes of a date by their letter in a language: those with one letter can be typed. */
export function lettersOn(on: LocalDate, language: Language, offers: Offers): ReadonlyMap<string, AttendanceCode> {
  const codes = staffCodes.filter((code) => offers(code, on));
  return new Map(codes.map((code) => [attributesOf(code, on).letter[language].toLowerCase(), code]));
}

export const plainMark = (cell: Shown, code: AttendanceCode, minutes: number | null): Mark | undefined =>
  cell.placement === undefined ? undefined : { code, minutes, placementId: cell.placement.placementId, behalf: null, swappedTo: null, correction: null };

/** Locked, contradicted or disputed: a single key would sweep away what somebody else has said. */
const needsCare = (cell: Shown): boolean => cell.locked || cell.proposal || cell.disputed || cell.trouble !== null;

export function typeCode(cell: Shown, code: AttendanceCode): Typed {
  const { attended, denominator, plannable, minutes } = attributesOf(code, cell.on);
  if (cell.placement === undefined || cell.ground === "destroyed") return { kind: "refused", why: "outside" };
  if (cell.future && !plannable) return { kind: "refused", why: "future" };
  const awayFromNothing = !attended && (denominator || code === "SWAPPED") && (cell.ground === "not-arranged" || cell.ground === "interrupted");
  if (awayFromNothing) return { kind: "refused", why: "not-arranged" };
  if (needsCare(cell) || code === "SWAPPED" || needsLength(code, cell)) return { kind: "open", code };
  const mark = plainMark(cell, code, minutes === "none" ? null : plannedLength(cell));
  if (mark === undefined) return { kind: "refused", why: "outside" };
  const agrees = awaitsConfirmation(cell) && cell.said.code === code && cell.said.minutes === mark.minutes;
  return { kind: "wish", wish: agrees ? { kind: "confirm" } : { kind: "record", mark } };
}

export function typeClear(cell: Shown): Typed {
  if (!isSaid(cell)) return { kind: "refused", why: "nothing-there" };
  if (needsCare(cell)) return { kind: "open", code: null };
  const mark = plainMark(cell, nothingSaid.code, null);
  return mark === undefined ? { kind: "refused", why: "outside" } : { kind: "wish", wish: { kind: "record", mark } };
}

/** Fills the empty service days up to today, and no others. */
export const fillMark = (cell: Shown): Mark | undefined =>
  isMissing(cell) && cell.planned !== undefined && !needsCare(cell) ? plainMark(cell, "PRESENT", plannedLength(cell)) : undefined;

/** Letters as a spreadsheet copies them: lines of cells apart by tabs. */
export function pastedCodes(text: string, letters: ReadonlyMap<string, AttendanceCode>): (AttendanceCode | null)[][] {
  const lines = text.replace(/\r?\n$/u, "").split(/\r?\n/u);
  return lines.map((line) => line.split("\t").map((cell) => letters.get(cell.trim().toLowerCase()) ?? null));
}

/** What a pasted code makes of a square: empty days alone are touched, and only by what needs no further word. */
export function pasteMark(cell: Shown, code: AttendanceCode): Mark | undefined {
  if (isSaid(cell)) return undefined;
  const typed = typeCode(cell, code);
  return typed.kind === "wish" && typed.wish.kind === "record" ? typed.wish.mark : undefined;
}
