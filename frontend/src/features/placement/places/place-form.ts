import * as z from "zod";
import { LocalDate, type Weekday, weekdays } from "../../../../../shared/kernel/local-date.ts";
import { FreeText } from "../../../../../shared/kernel/values.ts";
import { CodeName } from "../../../../../shared/placement/search-values.ts";
import type { SlotDetails } from "../../../../../shared/placement/slot.ts";
import { MaybeDate } from "../../../ui/maybe-date.ts";

export interface SlotSentences {
  readonly capacityMissing: string;
  readonly capacityWrong: string;
  readonly endBeforeStart: string;
}

/** Room by weekday as it is typed: a figure, or nothing where the place is not in use. */
export type CapacityDraft = Readonly<Record<string, string>>;

export const capacityDraft = (capacity: SlotDetails["capacity"]): CapacityDraft =>
  Object.fromEntries(weekdays.map((day) => [String(day), String(capacity.find(({ weekday }) => weekday === day)?.seats ?? "")]));

const capacityOf = ({ capacityMissing, capacityWrong }: SlotSentences) =>
  z.record(z.string(), z.string()).transform((draft, context): SlotDetails["capacity"] => {
    const typed = weekdays.map((weekday): { weekday: Weekday; text: string } => ({ weekday, text: (draft[String(weekday)] ?? "").trim() })).filter(({ text }) => text !== "" && text !== "0");
    const capacity = typed.map(({ weekday, text }) => ({ weekday, seats: /^\d{1,2}$/u.test(text) ? Number(text) : 0 }));
    const wrong = capacity.some(({ seats }) => seats < 1 || seats > 20);
    if (capacity.length > 0 && !wrong) return capacity;
    context.addIssue({ code: "custom", message: wrong ? capacityWrong : capacityMissing });
    return z.NEVER;
  });

/** A place as the form holds it, with sentences for what only a person can put right. */
export const slotFormSchema = (sentences: SlotSentences) =>
  z
    .object({ taskCode: CodeName, capacity: capacityOf(sentences), from: LocalDate, lastDay: MaybeDate, accessible: z.boolean(), instruction: FreeText(300) })
    .refine(({ from, lastDay }) => lastDay === null || from <= lastDay, { error: sentences.endBeforeStart, path: ["lastDay"] });
