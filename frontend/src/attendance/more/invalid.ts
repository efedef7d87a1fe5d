import { type Child, h } from "../markup.ts";
import { isAnything } from "./answers.ts";
import type { MoreParts } from "./parts.ts";
import type { MoreTexts } from "./texts.ts";

/** Expired, revoked, mistyped, unknown, missing: one page for all, with whom to call and a way to a fresh link. */
export function invalidView({ reporting, cell }: MoreParts): (t: MoreTexts) => Child {
  let asking: "no" | "now" | "asked" | "unsent" = "no";
  const ask = async (): Promise<void> => {
    asking = "now";
    reporting.set({});
    const { kind } = await reporting.ask("fresh", isAnything);
    asking = kind === "ok" ? "asked" : "unsent";
    reporting.set({});
  };
  return (t) => [
    h("p", {}, t.invalidWhy),
    h("ol", {}, t.invalidSteps.map((step) => h("li", {}, step))),
    h("p", { role: "status", class: asking === "asked" ? "answer done" : "answer" }, asking === "asked" && t.askedFresh, asking === "unsent" && t.unsent),
    asking !== "asked" && h("button", { class: "wide strong", disabled: asking === "now", onclick: () => void ask() }, t.askFresh),
    h("p", {}, t.call),
    h("a", { class: "wide phone", href: `tel:${cell.supportPhone.replaceAll(" ", "")}` }, cell.supportPhone),
  ];
}
