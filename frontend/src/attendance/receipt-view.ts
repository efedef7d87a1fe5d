import { isEmployerCode } from "./codes.ts";
import { dayName, duration, momentName } from "./dates.ts";
import { h, type Markup } from "./markup.ts";
import type { Reporting } from "./reporting.ts";
import type { View } from "./state.ts";
import type { Texts } from "./texts.ts";

/** What was received, with a number that can be said on the phone; on screen until corrected, or on paper. */
export function receiptView(reporting: Reporting, view: Extract<View, { kind: "receipt" }>, t: Texts): Markup {
  const { language } = reporting.state;
  const { receipt, entries } = view.sent;
  return h(
    "section",
    { class: "receipt" },
    h("h2", { id: "receipt", tabindex: -1 }, t.received),
    h("p", {}, t.receiptNumber, h("b", {}, receipt.receiptNumber)),
    h("p", {}, `${t.receivedAt} ${momentName(language, receipt.receivedAt)}`),
    h("h3", {}, t.whatWasSent),
    view.page.people.map((person) => {
      const own = entries.filter((entry) => entry.placementId === person.placementId);
      return (
        own.length > 0 &&
        h(
          "table",
          {},
          h("caption", {}, person.displayName),
          own.map(({ on, code, minutes }) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, dayName(language, on)),
              h("td", {}, isEmployerCode(code) && t.codes[code], minutes !== null && `, ${duration(language, minutes)}`),
            ),
          ),
        )
      );
    }),
    h("p", {}, t.comeBack),
    h(
      "div",
      { class: "actions" },
      h("button", { class: "wide", onclick: () => reporting.correct() }, t.correct),
      h("button", { class: "wide", onclick: () => print() }, t.print),
    ),
  );
}
