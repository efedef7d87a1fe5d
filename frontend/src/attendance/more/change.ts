import type { Language } from "../../../../shared/kernel/languages.ts";
import type { LinkPage } from "../../../../shared/placement/link-contract.ts";
import { fullDate, weekdayName } from "../dates.ts";
import type { Person } from "../weeks.ts";
import type { MoreTexts } from "./texts.ts";

export type Change = LinkPage["proposals"][number]["change"];
export type DayPlan = Person["plan"][number];

/** What is being filled in; it stays while other parts of the page are open. */
export interface Form {
  readonly who?: string;
  readonly lastDay?: string;
  readonly plan?: readonly DayPlan[];
}

/** A date to name a weekday by: 23 November 2026 was a Monday. */
const dateOf = (weekday: number): string => `2026-11-${String(22 + weekday)}`;

export const nameOfWeekday = (weekday: number, language: Language): string => weekdayName(language, dateOf(weekday));

export const isPlan = (plan: readonly DayPlan[]): boolean => plan.length > 0 && plan.every(({ start, end }) => start !== "" && start < end);

/** `8.00` of `08:00`; English keeps it as it is. */
const clock = (language: Language, time: string): string => (language === "en" ? time : time.replace(":", ".").replace(/^0/u, ""));

/** A proposal in a sentence. */
export function tell(change: Change, name: string, language: Language, t: MoreTexts): string {
  switch (change.kind) {
    case "no-longer-here":
      return t.goneOf(name, change.lastDay === null ? null : fullDate(language, change.lastDay));
    case "change-days":
      return t.daysOf(name, change.plan.map(({ weekday, start, end }) => `${nameOfWeekday(weekday, language)} ${clock(language, start)}–${clock(language, end)}`).join(", "));
    case "not-the-contact":
      return t.notMe;
  }
}
