import type { Language } from "../../../shared/kernel/languages.ts";
import type { LinkPage } from "../../../shared/placement/link-contract.ts";
import { fullDate } from "./dates.ts";
import { h, type Markup } from "./markup.ts";
import type { Texts } from "./texts.ts";

/** What the contact himself is told of his own data (GDPR 13). */
export function aboutYou(page: LinkPage, t: Texts, language: Language): Markup {
  const { name, workEmail, workPhone, keptUntil } = page.aboutYou;
  const row = (label: string, value: string | null) => value !== null && [h("dt", {}, label), h("dd", {}, value)];
  return h(
    "details",
    { class: "about", key: "about" },
    h("summary", {}, t.aboutTitle),
    h(
      "dl",
      {},
      row(t.aboutName, name),
      row(t.aboutEmail, workEmail),
      row(t.aboutPhone, workPhone),
      row(t.aboutKept, keptUntil === null ? t.keptAfterLast : t.keptUntil(fullDate(language, keptUntil))),
    ),
    [t.aboutPurpose, t.aboutController(page.organisationName), t.aboutRights, t.aboutDevice].map((text) => h("p", {}, text)),
  );
}
