import * as z from "zod";
import { LocalDate } from "./local-date.ts";

// The personal identity code (henkilötunnus), as the Digital and Population Data Services Agency describes it
// (https://dvv.fi/en/personal-identity-code): DDMMYY, a mark of the century, an individual number, a check character.

/** The century each mark stands for; the ones after the first of each century were taken into use in 2023. */
const centuryOf: Readonly<Record<string, number>> = {
  "+": 1800,
  "-": 1900, Y: 1900, X: 1900, W: 1900, V: 1900, U: 1900,
  A: 2000, B: 2000, C: 2000, D: 2000, E: 2000, F: 2000,
};

/** Letters that are easily misread (G, I, O, Q, Z) are no check characters. */
const checkCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

const parts = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})(?<mark>[-+A-FU-Y])(?<number>\d{3})(?<check>[0-9A-FHJ-NPR-Y])$/u;

/** What is wrong with a code as it was typed; each has a sentence of its own in the form. */
export const IdentityCodeFault = z.enum(["code-shape", "code-date", "code-check", "code-number", "code-future", "code-artificial"]);
export type IdentityCodeFault = z.infer<typeof IdentityCodeFault>;

export interface IdentityCodeTerms {
  readonly today: LocalDate;
  /** Individual numbers 900-999 belong to nobody: they are refused where real people are registered. */
  readonly artificial: "allowed" | "refused";
}

export type IdentityCodeReading =
  | { readonly kind: "code"; readonly code: IdentityCode; readonly bornOn: LocalDate; readonly artificial: boolean }
  | { readonly kind: "fault"; readonly fault: IdentityCodeFault };

/** A code whose shape, date and check character are right. The mark is part of it: two people may differ by nothing else. */
export const IdentityCode = z
  .string()
  .trim()
  .toUpperCase()
  .superRefine((code, context) => {
    const fault = faultOf(code);
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault });
  })
  .brand<"IdentityCode">();
export type IdentityCode = z.infer<typeof IdentityCode>;

const fieldsOf = (code: string) => parts.exec(code)?.groups;

/** The birth date a well-formed code states; undefined for a date that does not exist. */
function birthDateIn(code: string): LocalDate | undefined {
  const { day = "", month = "", year = "", mark = "" } = fieldsOf(code) ?? {};
  const century = centuryOf[mark];
  const stated = century === undefined ? undefined : LocalDate.safeParse(`${String(century + Number(year))}-${month}-${day}`);
  return stated?.success === true ? stated.data : undefined;
}

/** The remainder of the nine digits by 31; the mark takes no part, so a wrong century passes and must be read back. */
export function checkCharacterOf(nineDigits: string): string {
  return checkCharacters[Number(nineDigits) % checkCharacters.length] ?? "";
}

function faultOf(code: string): IdentityCodeFault | undefined {
  const fields = fieldsOf(code);
  if (fields === undefined) return "code-shape";
  const { day = "", month = "", year = "", number = "", check } = fields;
  if (birthDateIn(code) === undefined) return "code-date";
  // Numbers 000 and 001 are not given to anybody.
  if (Number(number) < 2) return "code-number";
  return check === checkCharacterOf(day + month + year + number) ? undefined : "code-check";
}

/** Reads a code as somebody typed it; spaces around it and small letters are put right. */
export function readIdentityCode(typed: string, { today, artificial }: IdentityCodeTerms): IdentityCodeReading {
  const text = typed.trim().toUpperCase();
  const fault = faultOf(text);
  const bornOn = birthDateIn(text);
  if (fault !== undefined || bornOn === undefined) return { kind: "fault", fault: fault ?? "code-date" };
  if (bornOn > today) return { kind: "fault", fault: "code-future" };
  const made = isArtificial(text);
  if (made && artificial === "refused") return { kind: "fault", fault: "code-artificial" };
  return { kind: "code", code: IdentityCode.parse(text), bornOn, artificial: made };
}

const isArtificial = (code: string): boolean => Number(code.slice(7, 10)) >= 900;

/** The code itself first, then every other possible one that differs from it by the mark of the century alone. */
export const likeButForTheMark = (code: IdentityCode): IdentityCode[] => [
  code,
  ...Object.keys(centuryOf).flatMap((mark) => {
    const other = IdentityCode.safeParse(code.slice(0, 6) + mark + code.slice(7));
    return other.success && other.data !== code ? [other.data] : [];
  }),
];

export const bornOnOf = (code: IdentityCode): LocalDate => LocalDate.parse(birthDateIn(code));

/** As a screen shows it until somebody opens it: the birth date and the mark, which tell two like people apart. */
export const maskedCode = (code: IdentityCode): string => `${code.slice(0, 7)}••••`;

/** Full years of age on a date. */
export function ageOn(bornOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
