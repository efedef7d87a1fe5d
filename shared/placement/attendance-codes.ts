import * as z from "zod";
import type { Localised } from "../kernel/languages.ts";
import { LocalDate } from "../kernel/local-date.ts";

/** Who may set a code. What staff may not set of their own they may still write down on behalf of an employer. */
interface Setters {
  readonly employer: boolean;
  readonly staff: boolean;
  /** It follows from the calendar: holidays, closures, the weekly plan. */
  readonly calendar: boolean;
  /** It is what a day is before anybody has said anything. */
  readonly system: boolean;
}

/** How a day counts at the payer, Kela or a fund. */
interface PayerEffect {
  /** `pending`: the reason is still to be found out; `decide`: staff decide by the day. */
  readonly benefit: "yes" | "no" | "pending" | "decide";
  /** The day gives the expense compensation (kulukorvaus, 9 € a day). */
  readonly expense: boolean;
  /** A day shorter than this, in minutes, is staff's to decide; null where its length decides nothing. */
  readonly decideUnder: number | null;
}

/** Why somebody was away, as the payer counts it; `undecided` until staff have found out. */
export type AbsenceGroup = "own-illness" | "child-illness" | "accepted" | "other" | "unauthorised" | "undecided";

/** What a code means over a span of dates. A new meaning is a new version: days before it keep the old one. */
export interface CodeAttributes {
  readonly validFrom: LocalDate;
  /** Inclusive; null while nothing ends it. */
  readonly validTo: LocalDate | null;
  readonly who: Setters;
  readonly attended: boolean;
  /** The day is one of those the person was to come on. */
  readonly denominator: boolean;
  /** `plan` falls back to the day's planned minutes, `required` must be given, `none` takes no minutes. */
  readonly minutes: "plan" | "required" | "none";
  /** Reveals health: special category (GDPR 9), never shown to an employer. */
  readonly sensitive: boolean;
  /** May be known ahead, and recorded for a day to come. */
  readonly plannable: boolean;
  readonly absence: AbsenceGroup | null;
  readonly kela: PayerEffect;
  /** One or two letters for a square of a table. */
  readonly letter: Localised;
  readonly label: Localised;
}

/** The act on rehabilitative work came into force (189/2001). */
const begin = { validFrom: LocalDate.parse("2001-09-01"), validTo: null };
const both = { employer: true, staff: true, calendar: false, system: false } as const;
const employer = { employer: true, staff: false, calendar: false, system: false } as const;
const staff = { employer: false, staff: true, calendar: false, system: false } as const;
const calendar = { employer: false, staff: false, calendar: true, system: false } as const;

/** Four hours make a day of rehabilitative work (Act 189/2001, section 13). */
const fullDay = { benefit: "yes", expense: true, decideUnder: 240 } as const;
const paid = { benefit: "yes", expense: false, decideUnder: null } as const;
const unpaid = { benefit: "no", expense: false, decideUnder: null } as const;
const pending = { benefit: "pending", expense: false, decideUnder: null } as const;
const decided = { benefit: "decide", expense: false, decideUnder: null } as const;

const there = { ...begin, attended: true, denominator: true, sensitive: false, plannable: false, absence: null, kela: fullDay } as const;
const away = { ...begin, attended: false, denominator: true, minutes: "none", sensitive: false } as const;
const noDay = { ...begin, attended: false, denominator: false, minutes: "none", sensitive: false, absence: null, kela: paid } as const;

/** Every code there is, what it means and since when; the last version of a code is the newest. */
export const attendanceCodes = {
  PRESENT: [{
    ...there, who: both, minutes: "plan",
    letter: { fi: "L", sv: "N", en: "P" }, label: { fi: "Läsnä", sv: "Närvarande", en: "Present" },
  }],
  PRESENT_PARTIAL: [{
    ...there, who: both, minutes: "required",
    letter: { fi: "O", sv: "D", en: "PD" }, label: { fi: "Osan päivästä", sv: "Del av dagen", en: "Part of the day" },
  }],
  PRESENT_ELSEWHERE: [{
    ...there, who: staff, minutes: "plan",
    letter: { fi: "M", sv: "A", en: "E" },
    label: { fi: "Läsnä muualla sovitusti", sv: "Närvarande på annan plats enligt avtal", en: "Present elsewhere as agreed" },
  }],
  SWAPPED: [{
    ...noDay, who: staff, plannable: true,
    letter: { fi: "V", sv: "B", en: "SW" },
    label: { fi: "Vaihdettu sovitusti toiseen päivään", sv: "Bytt till en annan dag enligt avtal", en: "Swapped for another day as agreed" },
  }],
  ABSENT_NOTIFIED: [{
    ...away, who: employer, plannable: false, absence: "undecided", kela: pending,
    letter: { fi: "PI", sv: "FM", en: "AT" }, label: { fi: "Poissa, ilmoitti", sv: "Frånvarande, meddelade", en: "Absent, told us" },
  }],
  ABSENT_NOT_NOTIFIED: [{
    ...away, who: employer, plannable: false, absence: "undecided", kela: pending,
    letter: { fi: "PE", sv: "FE", en: "AN" }, label: { fi: "Poissa, ei ilmoitusta", sv: "Frånvarande, meddelade inte", en: "Absent, did not tell" },
  }],
  ABSENT_ILLNESS: [{
    ...away, who: staff, sensitive: true, plannable: true, absence: "own-illness", kela: paid,
    letter: { fi: "S", sv: "S", en: "I" }, label: { fi: "Oma sairaus", sv: "Egen sjukdom", en: "Own illness" },
  }],
  ABSENT_CHILD_ILL: [{
    ...away, who: staff, sensitive: true, plannable: true, absence: "child-illness", kela: paid,
    letter: { fi: "LS", sv: "SB", en: "CI" },
    label: { fi: "Alle 10-vuotiaan lapsen sairaus", sv: "Sjukt barn under 10 år", en: "Ill child under 10" },
  }],
  ABSENT_JOB_INTERVIEW: [{
    ...away, who: staff, plannable: true, absence: "accepted", kela: paid,
    letter: { fi: "T", sv: "I", en: "J" },
    label: { fi: "Työhaastattelu tai vastaava", sv: "Anställningsintervju eller liknande", en: "Job interview or similar" },
  }],
  ABSENT_PUBLIC_TRUST: [{
    ...away, who: staff, plannable: true, absence: "accepted", kela: paid,
    letter: { fi: "LT", sv: "FU", en: "PT" }, label: { fi: "Luottamustehtävä", sv: "Förtroendeuppdrag", en: "Public position of trust" },
  }],
  ABSENT_OTHER: [{
    ...away, who: staff, plannable: true, absence: "other", kela: unpaid,
    letter: { fi: "H", sv: "G", en: "O" }, label: { fi: "Muu syy", sv: "Annan orsak", en: "Other reason" },
  }],
  ABSENT_UNAUTHORISED: [{
    ...away, who: staff, plannable: false, absence: "unauthorised", kela: unpaid,
    letter: { fi: "P", sv: "O", en: "U" }, label: { fi: "Luvaton poissaolo", sv: "Olovlig frånvaro", en: "Unauthorised absence" },
  }],
  SENT_HOME_CLIENT: [{
    ...there, who: employer, minutes: "required", kela: decided,
    letter: { fi: "KO", sv: "HE", en: "HO" },
    label: { fi: "Lähti kesken päivän, oma syy", sv: "Gick hem under dagen, egen orsak", en: "Went home early, own reason" },
  }],
  SENT_HOME_PLACE: [{
    ...there, who: employer, minutes: "required", kela: { benefit: "yes", expense: true, decideUnder: null },
    letter: { fi: "KP", sv: "HP", en: "HW" },
    label: { fi: "Lähti kesken päivän, paikan syy", sv: "Gick hem under dagen, platsens orsak", en: "Went home early, the workplace's reason" },
  }],
  SERVICE_NOT_ARRANGED: [{
    ...noDay, who: { ...both, calendar: true }, plannable: true,
    letter: { fi: "E", sv: "IV", en: "N" }, label: { fi: "Ei toimintaa", sv: "Ingen verksamhet", en: "No activity that day" },
  }],
  NOT_SERVICE_DAY: [{
    ...noDay, who: calendar, plannable: false,
    letter: { fi: "", sv: "", en: "" }, label: { fi: "Ei toimintapäivä", sv: "Inte en verksamhetsdag", en: "Not a service day" },
  }],
  SUSPENDED: [{
    ...noDay, who: staff, plannable: true, kela: decided,
    letter: { fi: "K", sv: "U", en: "B" }, label: { fi: "Keskeytys", sv: "Avbrott", en: "Break" },
  }],
  NOT_REPORTED: [{
    ...away, who: { employer: false, staff: false, calendar: false, system: true }, plannable: true, absence: null, kela: pending,
    letter: { fi: "·", sv: "·", en: "·" }, label: { fi: "Ei vielä ilmoitettu", sv: "Ännu inte rapporterad", en: "Not yet reported" },
  }],
} as const satisfies Readonly<Record<string, readonly [CodeAttributes, ...CodeAttributes[]]>>;

export type DayCode = keyof typeof attendanceCodes;

/** What follows from the calendar and the placement's breaks: a day is never recorded as one of these. */
type DerivedCode = "NOT_SERVICE_DAY" | "SUSPENDED";
/** What a day can say. `NOT_REPORTED` is stored only as what is left when a day has been cleared. */
export type AttendanceCode = Exclude<DayCode, DerivedCode>;

/** What a code means on a date. A code that was over by then keeps its last meaning, one to come has its first. */
export function attributesOf(code: DayCode, on: LocalDate): CodeAttributes {
  const versions: readonly [CodeAttributes, ...CodeAttributes[]] = attendanceCodes[code];
  return versionOn(versions, on);
}

/** The version in force on a date, or else the nearest: what was recorded once can always be read. */
export function versionOn<V extends Pick<CodeAttributes, "validFrom">>(versions: readonly [V, ...V[]], on: LocalDate): V {
  return versions.findLast(({ validFrom }) => validFrom <= on) ?? versions[0];
}

const isCode = (value: string): value is DayCode => Object.hasOwn(attendanceCodes, value);
const isStored = (code: DayCode): code is AttendanceCode => code !== "NOT_SERVICE_DAY" && code !== "SUSPENDED";
export const dayCodes = Object.keys(attendanceCodes).filter(isCode);
const codes = dayCodes.filter(isStored);
const setBy = (who: "employer" | "staff") => codes.filter((code) => attendanceCodes[code].at(-1)?.who[who] === true);

export const AttendanceCode = z.enum(codes);
/** What staff set of their own knowledge; on behalf of an employer they also write what he may say. */
export const staffCodes = setBy("staff");
export const employerCodes = setBy("employer");
export const EmployerCode = z.enum(employerCodes);
