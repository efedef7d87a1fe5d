import { fullDate } from "../dates.ts";
import { type Child, h } from "../markup.ts";
import type { MoreParts } from "./parts.ts";
import type { MoreTexts } from "./texts.ts";

/** What the contact himself is told of his own data (GDPR 13). */
export function about({ reporting }: MoreParts, t: MoreTexts): Child {
  const { page } = reporting;
  if (page === null) return null;
  const { name, workEmail, workPhone, keptUntil } = page.aboutYou;
  const row = (label: string, value: string | null) => value !== null && [h("dt", {}, label), h("dd", {}, value)];
  return h(
    "section",
    { class: "person" },
    h(
      "dl",
      {},
      row(t.aboutName, name),
      row(t.aboutEmail, workEmail),
      row(t.aboutPhone, workPhone),
      row(t.aboutKept, keptUntil === null ? t.keptAfterLast : t.keptUntil(fullDate(reporting.state.language, keptUntil))),
    ),
    t.about(page.organisationName).map((text) => h("p", {}, text)),
  );
}
