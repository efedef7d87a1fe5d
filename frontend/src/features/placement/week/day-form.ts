import * as z from "zod";
import { AttendanceCode, attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import type { DayStatement } from "../../../../../shared/placement/attendance.ts";
import { durationText, parseDurationText } from "./duration-text.ts";

/** What to say of each thing that can be wrong, in the reader's language. */
export interface DayFormSentences {
  readonly chooseCode: string;
  readonly minutesWrong: string;
  readonly minutesMissing: string;
}

/**
 * A day as the form holds it: minutes are typed as hours and minutes, and only where the entry takes them.
 * `planned` tells whether an empty length can fall back to the agreed one.
 */
export function dayFormSchema(planned: number | undefined, sentences: DayFormSentences) {
  return z
    .object({ code: AttendanceCode.nullable(), time: z.string() })
    .transform(({ code, time }, refine): DayStatement => {
      const wrong = (path: "code" | "time", message: string) => {
        refine.addIssue({ code: "custom", path: [path], message });
        return z.NEVER;
      };
      if (code === null) return wrong("code", sentences.chooseCode);
      const need = attributesOf(code).minutes;
      if (need === "none") return { code, minutes: null };
      if (time.trim() === "") {
        return need === "plan" && planned !== undefined ? { code, minutes: null } : wrong("time", sentences.minutesMissing);
      }
      const minutes = parseDurationText(time);
      return minutes === undefined ? wrong("time", sentences.minutesWrong) : { code, minutes };
    });
}

export type DayFormInput = z.input<ReturnType<typeof dayFormSchema>>;

/** What the form begins with: what stands, or presence on an agreed day. */
export function dayFormStart(stands: DayStatement | undefined, planned: number | undefined): DayFormInput {
  if (stands !== undefined) return { code: stands.code, time: stands.minutes === null ? "" : durationText(stands.minutes) };
  return { code: planned === undefined ? null : "PRESENT", time: planned === undefined ? "" : durationText(Math.min(planned, 480)) };
}
