import type { LinkPage } from "../../../shared/placement/link-contract.ts";
import { conflictList } from "./conflict-list.ts";
import { lastDayBefore } from "./dates.ts";
import { languageNames, languages } from "./languages.ts";
import { type Child, h, type Markup } from "./markup.ts";
import { receiptView } from "./receipt-view.ts";
import type { Reporting } from "./reporting.ts";
import type { MoreView } from "./state.ts";
import { sendBar } from "./send-bar.ts";
import type { Texts } from "./texts.ts";
import { weekSection } from "./week-section.ts";
import { weeksOf } from "./weeks.ts";

/** The whole page, drawn from the state of the reporting. */
export function app(reporting: Reporting, t: Texts): Child {
  const { language, view, more } = reporting.state;
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
    h("main", {}, more ? more.draw() : [body(reporting, t), page && others(reporting, page, t)], h("a", { class: "statement", href: "/accessibility" }, t.accessibility)),
    !more && view.kind === "days" && view.page.people.length > 0 && sendBar(reporting, view.page, t),
  ];
}

function body(reporting: Reporting, t: Texts): Child {
  const { view, openWeeks } = reporting.state;
  switch (view.kind) {
    case "loading":
      return h("p", { class: "loading" }, t.loading);
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
      return [conflictList(reporting, t), weeks.map((week) => weekSection(reporting, week, t, openWeeks.includes(week.monday)))];
    }
  }
}

/** Doors to what is not part of reporting a week; each is fetched when it is opened. */
function others(reporting: Reporting, page: LinkPage, t: Texts): Markup {
  const doors = [
    page.evaluations.length > 0 && (["evaluations", t.evaluate] as const),
    (["changes", t.changes] as const),
    reporting.receipts.length > 0 && (["receipts", t.receipts] as const),
    (["about", t.about] as const),
  ];
  const open = async (view: MoreView): Promise<void> => {
    await reporting.openMore(view);
    document.getElementById("more")?.focus();
  };
  return h(
    "p",
    { class: "doors" },
    doors.map((door) => door && h("button", { key: door[0], class: "link", id: `door-${door[0]}`, onclick: () => void open(door[0]) }, door[1])),
  );
}

const message = (title: string, ...content: Child[]): Markup =>
  h("section", { class: "message", role: "status" }, h("h2", {}, title), content);
