import * as z from "zod";
import { DiaryEntryId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { FreeText, Version } from "../kernel/values.ts";

export const DiaryKind = z.enum(["OBSERVATION", "MEETING", "CONTACT"]);
export type DiaryKind = z.infer<typeof DiaryKind>;

/** A working day of eight hours. */
export const mostMinutes = 480;

export const DiaryDetails = z.strictObject({
  on: SentDate,
  kind: DiaryKind,
  text: FreeText(4000).min(1),
  coachingMinutes: z.int().min(0).max(mostMinutes),
  /** Can be set and never taken off: who read it believing so must stay right. */
  sensitive: z.boolean(),
});
export type DiaryDetails = z.infer<typeof DiaryDetails>;

export const AddendumText = FreeText(2000).min(1);
const Addendum = z.strictObject({ text: FreeText(2000), at: Instant, by: UserId });
export const mostAddenda = 20;

/** A page of the diary of coaching (työmaapäiväkirja): the work as it went, in the coach's words. */
export const DiaryEntry = z.strictObject({
  entryId: DiaryEntryId,
  ...DiaryDetails.shape,
  on: LocalDate,
  by: UserId,
  at: Instant,
  /** When its author last put it right; null if never. */
  changedAt: Instant.nullable(),
  addenda: z.array(Addendum).max(mostAddenda),
  version: Version,
});
export type DiaryEntry = z.infer<typeof DiaryEntry>;

/** A calendar month, `2026-11`. */
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u);
export const monthOf = (on: LocalDate): string => on.slice(0, 7);

/** Coaching minutes of one month by day, kept beside the entries, so that no sum needs them all. */
export const DiaryMonth = z.strictObject({
  month: Month,
  days: z.array(z.strictObject({ on: LocalDate, minutes: z.int().positive() })).max(31),
  version: Version,
});
export type DiaryMonth = z.infer<typeof DiaryMonth>;

/** Minutes of coaching from a day to a day, both included; null is open. */
export const minutesBetween = (months: readonly Pick<DiaryMonth, "days">[], from: LocalDate | null, to: LocalDate | null): number =>
  months
    .flatMap(({ days }) => days)
    .filter(({ on }) => (from === null || from <= on) && (to === null || on <= to))
    .reduce((sum, { minutes }) => sum + minutes, 0);
