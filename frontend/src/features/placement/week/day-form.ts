import * as z from "zod";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { AttendanceCode, attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import { Behalf } from "../../../../../shared/placement/attendance.ts";
import { durationText, parseDurationText } from "./duration-text.ts";
import { isSaid, plannedLength, type Shown } from "./shown.ts";
import type { Mark } from "./saving/wish.ts";

/** What to say of each thing that can be wrong, in the reader's language. */
export interface DayFormSentences {
  readonly chooseCode: string;
  readonly minutesWrong: string;
  readonly minutesMissing: string;
  readonly chooseDay: string;
  readonly sayWhy: string;
}

type DayMark = Omit<Mark, "placementId">;

/**
 * A day as the form holds it: minutes are typed as hours and minutes, and only where the entry takes them; a length left
 * empty is the agreed one, where there is one. A day sent to the payer wants a reason.
 */
export function dayFormSchema(cell: Pick<Shown, "on" | "planned" | "locked">, sentences: DayFormSentences) {
  const agreed = cell.planned === undefined ? null : Math.min(cell.planned, 480);
  return z
    .object({ code: AttendanceCode.nullable(), time: z.string(), source: z.enum(["own", ...Behalf.options]), swappedTo: z.string(), correction: z.string().trim().max(300) })
    .transform(({ code, time, source, swappedTo, correction }, refine): DayMark => {
      const wrong = (path: "code" | "time" | "swappedTo" | "correction", message: string) => {
        refine.addIssue({ code: "custom", path: [path], message });
        return z.NEVER;
      };
      if (code === null) return wrong("code", sentences.chooseCode);
      const to = code === "SWAPPED" ? LocalDate.safeParse(swappedTo) : null;
      if (to?.success === false) return wrong("swappedTo", sentences.chooseDay);
      if (cell.locked && correction === "") return wrong("correction", sentences.sayWhy);
      const mark = { code, behalf: source === "own" ? null : source, swappedTo: to?.data ?? null, correction: cell.locked ? correction : null };
      const need = attributesOf(code, cell.on).minutes;
      if (need === "none") return { ...mark, minutes: null };
      if (time.trim() === "") return need === "plan" && agreed !== null ? { ...mark, minutes: agreed } : wrong("time", sentences.minutesMissing);
      const minutes = parseDurationText(time);
      return minutes === undefined ? wrong("time", sentences.minutesWrong) : { ...mark, minutes };
    });
}

export type DayFormInput = z.input<ReturnType<typeof dayFormSchema>>;

/** What the form begins with: the person's own word that could not be stored, the code she typed, what stands, or presence on an agreed day. */
export function dayFormStart(cell: Shown, typed: AttendanceCode | null): DayFormInput {
  const start = { source: "own", swappedTo: "", correction: "" } as const;
  const length = plannedLength(cell);
  const agreed = length === null ? "" : durationText(length);
  const own = cell.trouble?.wish.kind === "record" ? cell.trouble.wish.mark : null;
  if (own !== null)
    return { code: own.code, time: own.minutes === null ? "" : durationText(own.minutes), source: own.behalf ?? "own", swappedTo: own.swappedTo ?? "", correction: own.correction ?? "" };
  if (typed !== null) return { ...start, code: typed, time: attributesOf(typed, cell.on).minutes === "plan" ? agreed : "" };
  if (isSaid(cell)) return { ...start, code: cell.said.code, time: cell.said.minutes === null ? "" : durationText(cell.said.minutes), swappedTo: cell.day?.swappedTo ?? "" };
  return { ...start, code: cell.ground === "planned" && !cell.future ? "PRESENT" : null, time: agreed };
}
