import type { Language } from "../../../../shared/kernel/languages.ts";
import { type Child, h } from "../markup.ts";
import type { More, MoreView } from "../state.ts";
import { about } from "./about.ts";
import { Changes } from "./changes.ts";
import { Evaluations } from "./evaluations.ts";
import { invalidView } from "./invalid.ts";
import type { MoreParts } from "./parts.ts";
import { receipts } from "./receipts.ts";
import type { MoreTexts } from "./texts.ts";

const dictionary = {
  fi: async () => (await import("./more-texts-fi.ts")).fi,
  sv: async () => (await import("./more-texts-sv.ts")).sv,
  en: async () => (await import("./more-texts-en.ts")).en,
} satisfies Record<Language, () => Promise<MoreTexts>>;

/** All that few need, in one chunk with its own style sheet; what is typed in one survives opening another. */
export function moreViews(parts: MoreParts): (view: MoreView) => Promise<More> {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("more.css", import.meta.url).href;
  document.head.append(style);
  const changes = new Changes(parts);
  const evaluations = new Evaluations(parts);
  const views: Record<MoreView, (t: MoreTexts) => Child> = {
    invalid: invalidView(parts),
    about: (t) => about(parts, t),
    changes: (t) => changes.draw(t),
    evaluations: (t) => evaluations.draw(t),
    receipts: (t) => receipts(parts, t),
  };
  const titles: Record<MoreView, keyof MoreTexts & `${string}Title`> = {
    invalid: "invalidTitle", about: "aboutTitle", changes: "changesTitle", evaluations: "evaluationsTitle", receipts: "receiptsTitle",
  };
  return async (view) => {
    const t = await dictionary[parts.reporting.state.language]();
    const back = (): void => {
      parts.reporting.set({ more: null });
      document.getElementById(`door-${view}`)?.focus();
    };
    return {
      view,
      draw: () =>
        h(
          "div",
          { class: "more-page", key: view },
          view !== "invalid" && h("button", { class: "link back", onclick: back }, t.back),
          h("h2", { id: "more", tabindex: -1 }, t[titles[view]]),
          views[view](t),
        ),
    };
  };
}
