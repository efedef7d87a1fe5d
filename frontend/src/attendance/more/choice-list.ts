import { h, type Markup } from "../markup.ts";

export interface Option<V> {
  readonly value: V;
  readonly label: string;
}

/** One of several, as large as a thumb. */
export const choiceList = <V extends string>(
  legend: string,
  name: string,
  options: readonly Option<V>[],
  chosen: V | undefined,
  choose: (value: V) => void,
): Markup =>
  h(
    "fieldset",
    { class: "question", key: name, id: name, tabindex: -1 },
    h("legend", {}, legend),
    h(
      "div",
      { class: "choices" },
      options.map(({ value, label }) =>
        h(
          "label",
          { key: value },
          h("input", { type: "radio", name, checked: value === chosen, onchange: () => choose(value) }),
          h("span", {}, label),
        ),
      ),
    ),
  );
