import * as z from "zod";
import { type Weekday, weekdays } from "../kernel/local-date.ts";

// Values that stand in an address: the first page to load reads them, so that nothing else comes with them.

/** The stable name of an entry of a code list, which slots and days refer to. It never changes; its label may. */
export const CodeName = z.string().regex(/^[A-Z0-9][A-Z0-9_-]{1,39}$/u);
export type CodeName = z.infer<typeof CodeName>;

/** Weekdays in an address, `124`. */
export const WeekdayList = z.string().regex(/^1?2?3?4?5?6?7?$/u);
export const weekdaysIn = (list: z.output<typeof WeekdayList>): Weekday[] => weekdays.filter((day) => list.includes(String(day)));
