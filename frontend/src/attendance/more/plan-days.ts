import type { Language } from "../../../../shared/kernel/languages.ts";
import { type Child, h, type Markup } from "../markup.ts";
import { type DayPlan, nameOfWeekday } from "./change.ts";
import type { MoreTexts } from "./texts.ts";

const weekdays = [1, 2, 3, 4, 5] as const;

/** A usual week to choose: each weekday on or off, with its times. */
export function planDays(plan: readonly DayPlan[], language: Language, t: MoreTexts, choose: (plan: readonly DayPlan[]) => void): Child {
  return weekdays.map((weekday): Markup => {
    const day = plan.find((one) => one.weekday === weekday);
    const name = nameOfWeekday(weekday, language);
    const others = plan.filter((one) => one.weekday !== weekday);
    const put = (next: DayPlan | undefined): void => choose([...others, ...(next ? [next] : [])].sort((a, b) => a.weekday - b.weekday));
    const time = (edge: "start" | "end", label: string): Markup =>
      h("input", {
        type: "time",
        "aria-label": `${name} ${label}`,
        value: day?.[edge] ?? "",
        onchange: ({ currentTarget }) => {
          if (day && currentTarget instanceof HTMLInputElement) put({ ...day, [edge]: currentTarget.value });
        },
      });
    const turn = (): void => put(day ? undefined : { weekday, start: "08:00", end: "14:00" });
    return h(
      "div",
      { class: "day-plan", key: weekday },
      h("label", {}, h("input", { type: "checkbox", checked: day !== undefined, onchange: turn }), h("b", {}, name)),
      day && h("span", {}, time("start", t.starts), "–", time("end", t.ends)),
    );
  });
}
