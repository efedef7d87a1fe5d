import type { AttendanceCode, attendanceCodes } from "../../../shared/placement/attendance-codes.ts";

type Codes = typeof attendanceCodes;

/** What an employer's contact may report: neutral codes, never a reason. */
export type EmployerCode = { [C in AttendanceCode]: Codes[C][0]["who"]["employer"] extends true ? C : never }[AttendanceCode];

/** Whether a code needs a time. The compiler holds this copy to the register's own table, which would weigh ten kilobytes. */
export const minutesOf: { readonly [C in EmployerCode]: Codes[C][0]["minutes"] } = {
  PRESENT: "plan",
  PRESENT_PARTIAL: "required",
  ABSENT_NOTIFIED: "none",
  ABSENT_NOT_NOTIFIED: "none",
  SENT_HOME_CLIENT: "required",
  SENT_HOME_PLACE: "required",
  SERVICE_NOT_ARRANGED: "none",
};

export const isEmployerCode = (code: string): code is EmployerCode => code in minutesOf;
