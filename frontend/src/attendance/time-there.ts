import type { Choice } from "./draft.ts";
import { h, type Markup } from "./markup.ts";
import type { Texts } from "./texts.ts";

/** Hours and minutes as people count them; one number of minutes underneath. */
export function timeThere(choice: Choice, t: Texts, choose: (choice: Choice) => void): Markup {
  const minutes = (choice.minutes ?? 0) % 60;
  const hours = ((choice.minutes ?? 0) - minutes) / 60;
  const field = (label: string, value: number, total: (typed: number) => number): Markup =>
    h(
      "label",
      {},
      h("input", {
        inputmode: "numeric",
        maxlength: 3,
        value: value || "",
        oninput: ({ currentTarget }) => {
          if (currentTarget instanceof HTMLInputElement)
            choose({ ...choice, minutes: total(Number.parseInt(currentTarget.value, 10) || 0) || null });
        },
      }),
      label,
    );
  return h(
    "fieldset",
    { class: "follow time" },
    h("legend", {}, t.timeThere),
    field(t.hours, hours, (typed) => typed * 60 + minutes),
    field(t.minutes, minutes, (typed) => hours * 60 + typed),
  );
}
