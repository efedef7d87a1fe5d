import { defineTexts } from "../../../i18n/texts.ts";
import type { AttendanceCode } from "../../../../../shared/placement/attendance-codes.ts";

/** How an entry is drawn: the letter carries the meaning, the tone only helps the eye. */
export type Tone = "present" | "partial" | "absent" | "accepted" | "unauthorised" | "none";

export const toneOf: Readonly<Record<AttendanceCode, Tone>> = {
  PRESENT: "present",
  PRESENT_PARTIAL: "partial",
  PRESENT_ELSEWHERE: "present",
  ABSENT_NOTIFIED: "absent",
  ABSENT_NOT_NOTIFIED: "unauthorised",
  ABSENT_ILLNESS: "absent",
  ABSENT_CHILD_ILL: "absent",
  ABSENT_JOB_INTERVIEW: "accepted",
  ABSENT_PUBLIC_TRUST: "accepted",
  ABSENT_OTHER: "accepted",
  ABSENT_UNAUTHORISED: "unauthorised",
  SENT_HOME_CLIENT: "partial",
  SENT_HOME_PLACE: "partial",
  SERVICE_NOT_ARRANGED: "none",
};

/** One or two letters for a square, taken from the words of each language. */
export const codeLetters = defineTexts({
  fi: {
    PRESENT: "L", PRESENT_PARTIAL: "O", PRESENT_ELSEWHERE: "M", ABSENT_NOTIFIED: "PI", ABSENT_NOT_NOTIFIED: "PE",
    ABSENT_ILLNESS: "S", ABSENT_CHILD_ILL: "LS", ABSENT_JOB_INTERVIEW: "T", ABSENT_PUBLIC_TRUST: "LT", ABSENT_OTHER: "H",
    ABSENT_UNAUTHORISED: "P", SENT_HOME_CLIENT: "KO", SENT_HOME_PLACE: "KP", SERVICE_NOT_ARRANGED: "E",
  },
  sv: {
    PRESENT: "N", PRESENT_PARTIAL: "D", PRESENT_ELSEWHERE: "A", ABSENT_NOTIFIED: "FM", ABSENT_NOT_NOTIFIED: "FE",
    ABSENT_ILLNESS: "S", ABSENT_CHILD_ILL: "SB", ABSENT_JOB_INTERVIEW: "I", ABSENT_PUBLIC_TRUST: "FU", ABSENT_OTHER: "G",
    ABSENT_UNAUTHORISED: "O", SENT_HOME_CLIENT: "HE", SENT_HOME_PLACE: "HP", SERVICE_NOT_ARRANGED: "IV",
  },
  en: {
    PRESENT: "P", PRESENT_PARTIAL: "PD", PRESENT_ELSEWHERE: "E", ABSENT_NOTIFIED: "AT", ABSENT_NOT_NOTIFIED: "AN",
    ABSENT_ILLNESS: "I", ABSENT_CHILD_ILL: "CI", ABSENT_JOB_INTERVIEW: "J", ABSENT_PUBLIC_TRUST: "PT", ABSENT_OTHER: "O",
    ABSENT_UNAUTHORISED: "U", SENT_HOME_CLIENT: "HO", SENT_HOME_PLACE: "HW", SERVICE_NOT_ARRANGED: "N",
  },
});
