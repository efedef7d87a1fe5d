import { type Child, h } from "../markup.ts";
import { choiceList } from "./choice-list.ts";
import { type EvaluationDraft, items, longestText, scale } from "./evaluation-draft.ts";
import type { MoreTexts } from "./texts.ts";

/** The evaluation that is open: what is answered, which version of one's own it follows, and what the page says to it. */
export interface OpenEvaluation {
  readonly placementId: string;
  readonly draft: EvaluationDraft;
  readonly version: number | null;
  readonly key: string;
  readonly said: string;
}

/** Six plain questions about what was seen, and room for a few words. */
export function evaluationForm(
  { draft, said }: OpenEvaluation,
  name: string,
  t: MoreTexts,
  answer: (change: Partial<EvaluationDraft>) => void,
  send: () => void,
): Child {
  return [
    h("h3", {}, name),
    h("p", {}, t.seen, " ", t.readsIt(name)),
    h(
      "div",
      { class: "person" },
      items.map((item) =>
        choiceList(
          t.questions[item],
          item,
          scale.map((value) => ({ value, label: t.ratings[value] })),
          draft.ratings[item],
          (rating) => answer({ ratings: { ...draft.ratings, [item]: rating } }),
        ),
      ),
      h("label", { class: "free", for: "free-text" }, t.freeText),
      h("p", { id: "no-health", class: "hint" }, t.noHealth),
      h("textarea", {
        id: "free-text",
        rows: 5,
        maxlength: longestText,
        "aria-describedby": "no-health",
        value: draft.text,
        oninput: ({ currentTarget }) => {
          if (currentTarget instanceof HTMLTextAreaElement) answer({ text: currentTarget.value });
        },
      }),
      h("p", { class: "hint" }, t.left(longestText - draft.text.length)),
      h("p", { role: "status", class: "answer" }, said),
      h("button", { class: "wide strong", onclick: send }, t.sendEvaluation),
    ),
  ];
}
