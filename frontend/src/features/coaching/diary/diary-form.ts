import * as z from "zod";
import { DiaryDetails, mostMinutes } from "../../../../../shared/coaching/diary.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { parseMinutes } from "./minutes-text.ts";

interface DiarySentences {
  readonly future: string;
  readonly minutesRange: string;
}

const { on, kind, text, sensitive } = DiaryDetails.shape;

/** An entry as the form holds it. */
export const diaryFormSchema = (today: LocalDate, t: DiarySentences) =>
  z.object({
    on: on.refine((day) => day <= today, { error: t.future }),
    kind,
    coachingMinutes: z.string().transform((typed, context) => {
      const minutes = parseMinutes(typed);
      if (minutes !== undefined && minutes <= mostMinutes) return minutes;
      context.addIssue({ code: "custom", message: t.minutesRange });
      return z.NEVER;
    }),
    text,
    sensitive,
  });

/** What the form begins with: an entry put right as it stands, a new one today. */
export const typedOf = (entry: DiaryDetails | undefined, today: LocalDate) =>
  entry === undefined
    ? { on: today, kind: "MEETING" as const, coachingMinutes: "", text: "", sensitive: false }
    : { on: entry.on, kind: entry.kind, coachingMinutes: String(entry.coachingMinutes), text: entry.text, sensitive: entry.sensitive };
