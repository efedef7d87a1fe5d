import * as z from "zod";
import type { Localised } from "../kernel/languages.ts";

interface CodeAttributes {
  /** The employer's contact may report it. Employers never give a reason. */
  readonly employer: boolean;
  /** Staff may record it. */
  readonly staff: boolean;
  readonly attended: boolean;
  /** `plan` falls back to the day's planned minutes, `required` must be given, `none` takes no minutes. */
  readonly minutes: "plan" | "required" | "none";
  /** Reveals health: special category (GDPR 9), never shown to an employer. */
  readonly sensitive: boolean;
  readonly label: Localised;
}

/** A day of attendance as the register knows it. What the calendar alone decides is derived, not stored. */
export const attendanceCodes = {
  PRESENT: {
    employer: true, staff: true, attended: true, minutes: "plan", sensitive: false,
    label: { fi: "Läsnä", sv: "Närvarande", en: "Present" },
  },
  PRESENT_PARTIAL: {
    employer: true, staff: true, attended: true, minutes: "required", sensitive: false,
    label: { fi: "Osan päivästä", sv: "Del av dagen", en: "Part of the day" },
  },
  PRESENT_ELSEWHERE: {
    employer: false, staff: true, attended: true, minutes: "plan", sensitive: false,
    label: { fi: "Läsnä muualla sovitusti", sv: "Närvarande på annan plats enligt avtal", en: "Present elsewhere as agreed" },
  },
  ABSENT_NOTIFIED: {
    employer: true, staff: true, attended: false, minutes: "none", sensitive: false,
    label: { fi: "Poissa, ilmoitti", sv: "Frånvarande, meddelade", en: "Absent, told us" },
  },
  ABSENT_NOT_NOTIFIED: {
    employer: true, staff: true, attended: false, minutes: "none", sensitive: false,
    label: { fi: "Poissa, ei ilmoitusta", sv: "Frånvarande, meddelade inte", en: "Absent, did not tell" },
  },
  ABSENT_ILLNESS: {
    employer: false, staff: true, attended: false, minutes: "none", sensitive: true,
    label: { fi: "Oma sairaus", sv: "Egen sjukdom", en: "Own illness" },
  },
  ABSENT_CHILD_ILL: {
    employer: false, staff: true, attended: false, minutes: "none", sensitive: true,
    label: { fi: "Alle 10-vuotiaan lapsen sairaus", sv: "Sjukt barn under 10 år", en: "Ill child under 10" },
  },
  ABSENT_JOB_INTERVIEW: {
    employer: false, staff: true, attended: false, minutes: "none", sensitive: false,
    label: { fi: "Työhaastattelu tai vastaava", sv: "Anställningsintervju eller liknande", en: "Job interview or similar" },
  },
  ABSENT_PUBLIC_TRUST: {
    employer: false, staff: true, attended: false, minutes: "none", sensitive: false,
    label: { fi: "Luottamustehtävä", sv: "Förtroendeuppdrag", en: "Public position of trust" },
  },
  ABSENT_OTHER: {
    employer: false, staff: true, attended: false, minutes: "none", sensitive: false,
    label: { fi: "Muu hyväksytty syy", sv: "Annan godtagbar orsak", en: "Other accepted reason" },
  },
  ABSENT_UNAUTHORISED: {
    employer: false, staff: true, attended: false, minutes: "none", sensitive: false,
    label: { fi: "Luvaton poissaolo", sv: "Olovlig frånvaro", en: "Unauthorised absence" },
  },
  SENT_HOME_CLIENT: {
    employer: true, staff: true, attended: true, minutes: "required", sensitive: false,
    label: { fi: "Lähti kesken päivän, oma syy", sv: "Gick hem under dagen, egen orsak", en: "Went home early, own reason" },
  },
  SENT_HOME_PLACE: {
    employer: true, staff: true, attended: true, minutes: "required", sensitive: false,
    label: { fi: "Lähti kesken päivän, paikan syy", sv: "Gick hem under dagen, platsens orsak", en: "Went home early, the workplace's reason" },
  },
  SERVICE_NOT_ARRANGED: {
    employer: true, staff: true, attended: false, minutes: "none", sensitive: false,
    label: { fi: "Ei toimintaa", sv: "Ingen verksamhet", en: "No activity that day" },
  },
} as const satisfies Record<string, CodeAttributes>;

export type AttendanceCode = keyof typeof attendanceCodes;

export function attributesOf(code: AttendanceCode): CodeAttributes {
  return attendanceCodes[code];
}

const isCode = (value: string): value is AttendanceCode => Object.hasOwn(attendanceCodes, value);
const codes = Object.keys(attendanceCodes).filter(isCode);

export const AttendanceCode = z.enum(codes);
export const staffCodes = codes.filter((code) => attributesOf(code).staff);
export const employerCodes = codes.filter((code) => attributesOf(code).employer);
export const EmployerCode = z.enum(employerCodes);
