import type { Language } from "../../../shared/kernel/languages.ts";
import { isEmployerCode } from "./codes.ts";
import { dayName, duration, momentName } from "./dates.ts";
import { type Child, h, type Markup } from "./markup.ts";
import type { SentReport } from "./memory.ts";
import type { Reporting } from "./reporting.ts";
import type { View } from "./state.ts";
import type { Texts } from "./texts.ts";
import type { Person } from "./weeks.ts";

/** What was received, with a number that can be said on the phone; on screen until corrected, or on paper. */
export function receiptView(reporting: Reporting, { sent, page }: Extract<View, { kind: "receipt" }>, t: Texts): Markup {
  const { language } = reporting.state;
  return h(
    "section",
    { class: "receipt" },
    h("h2", { id: "receipt", tabindex: -1 }, t.received),
    receiptLines(sent, t, language),
    receiptTables(page.people, sent, t, language),
    h("p", {}, t.comeBack),
    h(
      "div",
      { class: "actions" },
      h("button", { class: "wide", onclick: () => reporting.correct() }, t.correct),
      h("button", { class: "wide", onclick: () => print() }, t.print),
    ),
  );
}

/** Its number and time. */
export const receiptLines = ({ receipt }: SentReport, t: Texts, language: Language): Child => [
  h("p", {}, t.receiptNumber, h("b", {}, receipt.receiptNumber)),
  h("p", {}, `${t.receivedAt} ${momentName(language, receipt.receivedAt)}`),
  h("h3", {}, t.whatWasSent),
];

/** What was sent of each person. */
export const receiptTables = (people: readonly Person[], { entries }: SentReport, t: Texts, language: Language): Child =>
  people.map((person) => {
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
  });
