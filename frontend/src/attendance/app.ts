import { aboutYou } from "./about-you.ts";
import { conflictList } from "./conflict-list.ts";
import { lastDayBefore } from "./dates.ts";
import { languageNames, languages } from "./languages.ts";
import { type Child, h, type Markup } from "./markup.ts";
import { receiptView } from "./receipt-view.ts";
import type { Reporting } from "./reporting.ts";
import { sendBar } from "./send-bar.ts";
import type { Texts } from "./texts.ts";
import { weekSection } from "./week-section.ts";
import { weeksOf } from "./weeks.ts";

/** The whole page, drawn from the state of the reporting. */
export function app(reporting: Reporting, t: Texts): Child {
  const { language, view } = reporting.state;
  const page = "page" in view ? view.page : null;
  return [
    h(
      "header",
      {},
      h(
        "nav",
        { "aria-label": t.languages },
        languages.map((one) =>
          h(
            "button",
            { lang: one, "aria-pressed": String(one === language), onclick: () => void reporting.chooseLanguage(one) },
            languageNames[one],
          ),
        ),
      ),
      h("h1", {}, t.title),
      page && [
        h("p", { class: "place" }, h("b", {}, page.workplaceName), page.organisationName),
        h("p", {}, t.validUntil(lastDayBefore(language, page.validUntil))),
      ],
    ),
    h("main", {}, body(reporting, t), page && aboutYou(page, t, language), h("a", { class: "statement", href: "/accessibility" }, t.accessibility)),
    view.kind === "days" && view.page.people.length > 0 && sendBar(reporting, view.page, t),
  ];
}

function body(reporting: Reporting, t: Texts): Child {
  const { view, openWeek } = reporting.state;
  switch (view.kind) {
    case "loading":
      return h("p", { class: "loading" }, t.loading);
    case "invalid":
      return message(t.invalidTitle, h("p", {}, t.invalidWhy), h("ol", {}, t.invalidSteps.map((step) => h("li", {}, step))));
    case "unreachable":
      return message(
        t.unreachableTitle,
        h("p", {}, t.unreachableWhy),
        h("button", { class: "wide", onclick: () => void reporting.open() }, t.retry),
      );
    case "receipt":
      return receiptView(reporting, view, t);
    case "days": {
      const weeks = weeksOf(view.page.people);
      if (weeks.length === 0) return message(t.nothingOpenTitle, h("p", {}, t.nothingOpen));
      return [conflictList(reporting, t), weeks.map((week) => weekSection(reporting, week, t, week.monday === openWeek))];
    }
  }
}

const message = (title: string, ...content: Child[]): Markup =>
  h("section", { class: "message", role: "status" }, h("h2", {}, title), content);
